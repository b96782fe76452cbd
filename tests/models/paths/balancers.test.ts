import { describe, expect, it } from 'vitest'
import { ask } from '../../../models/paths/ask.ts'
import { Choices } from '../../../models/paths/choices.ts'
import type { Path } from '../../../models/paths/path.ts'
import type { Question } from '../../../models/paths/question.ts'
import type { Input } from '../../../models/reading.ts'
import { Lookup } from '../../../models/topology/lookup.ts'
import { drawView } from '../../../models/views/draw.ts'
import { analysed } from '../../support/analysed.ts'
import { ovnLab } from '../../support/load-folder.ts'

const ROW = 'ab7fd579-bc32-49cd-81ce-5c026117a96f'
const POLICY = 'e40498fa-b4e9-456f-adf3-a95994f74f48'
const lab = ovnLab().filter(({ name }) => name.includes('/central/') && !/lflow|format/.test(name))

/** The lab with columns of its switches and routers changed. */
function changed(table: string, column: string, value: string): Input[] {
  return lab.map((input) => {
    if (!input.name.endsWith(`_list_${table}.txt`)) return input
    return { ...input, text: input.text.replace(new RegExp(`^(${column} +: ).*$`, 'gm'), `$1[${value}]`) }
  })
}

const balancer = (vips: string, health = '[]'): Input => ({
  name: 'central/ovn-nbctl_list_load_balancer',
  text: `[root@controller-0 ~]# ovn-nbctl list Load_Balancer
_uuid               : ${ROW}
external_ids        : {}
health_check        : ${health}
ip_port_mappings    : {}
name                : lb0
options             : {}
protocol            : tcp
selection_fields    : []
vips                : {${vips}}
`
})

const monitor = (
  ip: string,
  status: string
): string => `_uuid               : ${ip.replaceAll('.', '').slice(-8)}-0000-4000-8000-000000000001
external_ids        : {}
ip                  : "${ip}"
logical_port        : "x"
options             : {}
port                : 80
protocol            : tcp
src_ip              : "192.168.10.254"
src_mac             : "fa:16:3e:00:00:01"
status              : ${status}
`

function paths(inputs: readonly Input[], question: Question): Path[] {
  const answer = ask(new Lookup(analysed([...inputs])), question)
  if ('trouble' in answer) throw new Error(JSON.stringify(answer))
  return answer.paths
}

const listed = changed('logical_switch', 'load_balancer', ROW)
const VIP = '192.168.10.200'
const web: Question = { from: 'vm-web-1', to: VIP, protocol: 'tcp', port: 80 }
const TWO = `"${VIP}:80"="192.168.10.12:80,192.168.10.13:80"`

describe('load balancers of OVN', () => {
  it('is what the lab is changed to', () => expect(listed).not.toEqual(lab))

  it('without them nobody has the address', () => {
    expect(paths(lab, web)[0]!.disposition).toBe('dropped')
  })

  it('offers each backend as an equal way, in their order', () => {
    const router = changed('logical_router', 'load_balancer', ROW)
    const both = listed.map((input, index) => (input === lab[index] ? router[index]! : input))
    const ways = paths([...both, balancer(TWO)], web)
    expect(ways).toHaveLength(2)
    expect(ways.map(({ hops }) => hops.map(({ does }) => does).join(' '))).toEqual([
      expect.stringContaining('192.168.10.12 80, one of 2'),
      expect.stringContaining('192.168.10.13 80, one of 2')
    ])
  })

  it('lights the backend in the picture, whose address nobody asked for', () => {
    const router = changed('logical_router', 'load_balancer', ROW)
    const both = listed.map((input, index) => (input === lab[index] ? router[index]! : input))
    const topology = analysed([...both, balancer(TWO)])
    const lit = (choice: number): string[] =>
      drawView(topology, 'path', { path: { question: web, choice } })
        .nodes.filter(({ shape, classes }) => shape === 'server' && classes.includes('route'))
        .map(({ lines }) => lines[0] ?? '')
    expect(lit(0)).toContain('vm-web-2')
    expect(lit(1)).toContain('vm-web-3')
  })

  it('leaves out who does not answer its health check', () => {
    const router = changed('logical_router', 'load_balancer', ROW)
    const both = listed.map((input, index) => (input === lab[index] ? router[index]! : input))
    const asked = `[root@controller-0 ~]# ovn-sbctl list Service_Monitor\n`
    const health = (one: string, other: string): Input => ({
      name: 'central/ovn-sbctl_list_service_monitor',
      text: `${asked}${monitor('192.168.10.12', one)}\n${monitor('192.168.10.13', other)}`
    })
    const checked = balancer(TWO, '[11111111-2222-4333-8444-555555555555]')
    expect(paths([...both, checked, health('offline', 'online')], web)).toHaveLength(1)
    expect(paths([...both, checked, health('online', 'online')], web)).toHaveLength(2)
    const [none] = paths([...both, checked, health('offline', 'offline')], web)
    expect(none).toMatchObject({ disposition: 'dropped', text: { key: 'path.noBackend' } })
    expect(paths([...both, checked], web)[0]!.next).toContain('ovn-sbctl list Service_Monitor')
  })

  it('is unknown while a balancer is listed that nobody pasted', () => {
    const [path] = paths(listed, web)
    expect(path!.disposition).toBe('unknown')
    expect(path!.next).toContain('ovn-nbctl list Load_Balancer')
  })
})

describe('policies of routers', () => {
  const policy = (action: string, match: string, nexthops = '[]'): Input => ({
    name: 'central/ovn-nbctl_list_logical_router_policy',
    text: `[root@controller-0 ~]# ovn-nbctl list Logical_Router_Policy
_uuid               : ${POLICY}
action              : ${action}
external_ids        : {}
match               : "${match}"
nexthop             : []
nexthops            : ${nexthops}
options             : {}
priority            : 1000
`
  })
  const named = changed('logical_router', 'policies', POLICY)
  const away: Question = { from: 'vm-web-2', to: '8.8.8.8' }

  it('drop, allow, or do not match', () => {
    expect(paths([...named, policy('drop', 'ip4.dst == 8.8.8.0/24')], away)[0]).toMatchObject({
      disposition: 'dropped',
      text: { key: 'path.policyDrops' }
    })
    expect(paths([...named, policy('allow', 'ip4.dst == 8.8.8.0/24')], away)[0]!.disposition).toBe('provider')
    expect(paths([...named, policy('drop', 'ip4.dst == 9.9.9.9')], away)[0]!.disposition).toBe('provider')
  })

  it('send it elsewhere', () => {
    const inside = paths([...named, policy('reroute', 'ip4.dst == 8.8.8.8', '["192.168.20.21"]')], away)[0]!
    expect(inside.logical.map((id) => id.split(':')[0])).toEqual(['network', 'router', 'network'])
    expect(inside.disposition).not.toBe('provider')
  })

  it('do nothing where no port leads to their next hop, or OVN refuses what they match', () => {
    expect(paths([...named, policy('reroute', 'ip4.dst == 8.8.8.8', '["172.31.0.1"]')], away)[0]!.disposition).toBe(
      'provider'
    )
    expect(paths([...named, policy('drop', 'ip4.dst == 8.8.8.8 && ip.ttl > 1')], away)[0]!.disposition).toBe('provider')
  })

  it('leave it open while their rows were not pasted', () => {
    const [path] = paths(named, away)
    expect(path!.disposition).toBe('unknown')
    expect(path!.next).toContain('ovn-nbctl list Logical_Router_Policy')
  })
})

describe('equal ways', () => {
  it('are all gone, each once', () => {
    const seen: string[] = []
    const waiting: number[][] = [[]]
    for (let taken = waiting.shift(); taken; taken = waiting.shift()) {
      const choices = new Choices(taken)
      seen.push([choices.pick(2), choices.pick(1), choices.pick(3)].join(''))
      waiting.push(...choices.others())
    }
    expect(seen.sort()).toEqual(['000', '001', '002', '100', '101', '102'])
  })
})
