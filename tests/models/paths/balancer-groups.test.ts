import { describe, expect, it } from 'vitest'
import { ask } from '../../../models/paths/ask.ts'
import type { Path } from '../../../models/paths/path.ts'
import type { Question } from '../../../models/paths/question.ts'
import type { Input } from '../../../models/reading.ts'
import { Lookup } from '../../../models/topology/lookup.ts'
import { analysed } from '../../support/analysed.ts'
import { ovnLab } from '../../support/load-folder.ts'

const ROW = 'ab7fd579-bc32-49cd-81ce-5c026117a96f'
const GROUP = 'c1d2e3f4-0000-4000-8000-5c026117a96f'
const lab = ovnLab().filter(({ name }) => name.includes('/central/') && !/lflow|format/.test(name))

/** The lab with lines of some of its files changed. */
function changed(inputs: readonly Input[], file: RegExp, line: RegExp, to: string): Input[] {
  return inputs.map((input) => (file.test(input.name) ? { ...input, text: input.text.replace(line, to) } : input))
}

const inColumn = (inputs: readonly Input[], table: string, column: string, row: string): Input[] =>
  changed(inputs, new RegExp(`_list_${table}.txt$`), new RegExp(`^(${column} +: ).*$`, 'gm'), `$1[${row}]`)

const balancer = (vips: string): Input => ({
  name: 'central/ovn-nbctl_list_load_balancer',
  text: `[root@controller-0 ~]# ovn-nbctl list Load_Balancer
_uuid               : ${ROW}
external_ids        : {}
health_check        : []
ip_port_mappings    : {}
name                : lb0
options             : {}
protocol            : tcp
selection_fields    : []
vips                : {${vips}}
`
})

const group: Input = {
  name: 'central/ovn-nbctl_list_load_balancer_group',
  text: `[root@controller-0 ~]# ovn-nbctl list Load_Balancer_Group
_uuid               : ${GROUP}
load_balancer       : [${ROW}]
name                : all
`
}

function pathOf(inputs: readonly Input[], question: Question): Path {
  const answer = ask(new Lookup(analysed([...inputs])), question)
  if ('trouble' in answer) throw new Error(JSON.stringify(answer))
  return answer.paths[0]!
}

const http = { protocol: 'tcp', port: 80 } as const
const said = ({ hops }: Path): string => hops.map(({ does }) => does).join('\n')

describe('groups of load balancers', () => {
  const switches = inColumn(lab, 'logical_switch', 'load_balancer_group', GROUP)
  const both = inColumn(switches, 'logical_router', 'load_balancer_group', GROUP)
  const question: Question = { from: 'vm-web-1', to: '192.168.10.200', ...http }
  const one = balancer('"192.168.10.200:80"="192.168.10.12:80"')

  it('balance on every switch and router that has them', () => {
    const path = pathOf([...both, one, group], question)
    expect(path.disposition).toBe('delivered')
    expect(said(path)).toContain('lb0 sends what is for 192.168.10.200 to 192.168.10.12 80')
  })

  it('leave it open while the group or its balancers were not pasted', () => {
    for (const some of [[...both, one], [...both, group], both]) {
      expect(pathOf(some, question).disposition).toBe('unknown')
    }
  })
})

describe('virtual addresses', () => {
  const own = balancer('"192.168.20.200:80"="192.168.10.11:80"')
  const routed = inColumn(inColumn(lab, 'logical_switch', 'load_balancer', ROW), 'logical_router', 'load_balancer', ROW)

  it('turn a packet round in the switch where who asks serves it, behind a router or not', () => {
    const path = pathOf([...routed, own], { from: 'vm-web-1', to: '192.168.20.200', ...http })
    expect(path.reason).toBeUndefined()
    expect(path.disposition).toBe('delivered')
    expect(path.hops.at(-1)!.headers.join(' ')).toContain('IPv4 192.168.20.200 > 192.168.10.11')
  })

  it('in an external network are not found by their own router, away from its gateway chassis', () => {
    const forwarding = balancer('"10.0.0.230:8080"="192.168.20.21:80"')
    const some = inColumn(lab, 'logical_router', 'load_balancer', ROW)
    const path = pathOf([...some, forwarding], { from: 'vm-web-1', to: '10.0.0.230', protocol: 'tcp', port: 8080 })
    expect(path).toMatchObject({ disposition: 'dropped', text: { key: 'path.asksItself' } })
    const outside = pathOf([...some, forwarding], {
      from: 'outside:public',
      to: '10.0.0.230',
      protocol: 'tcp',
      port: 8080
    })
    expect(said(outside)).toContain('lb0 sends what is for 10.0.0.230 to 192.168.20.21 80')
  })

  it('may be there while the rows of balancers, switches and routers were not pasted', () => {
    const without = (table: RegExp): Input[] => lab.filter(({ name }) => !table.test(name))
    const inside: Question = { from: 'vm-web-1', to: '192.168.10.200', ...http }
    expect(pathOf(lab, inside).disposition).toBe('dropped')
    expect(pathOf(without(/_list_logical_(switch|router).txt$/), inside).disposition).toBe('unknown')
    const outside: Question = { from: 'outside:public', to: '10.0.0.230', ...http }
    expect(pathOf(lab, outside).disposition).toBe('dropped')
    expect(pathOf(without(/_list_logical_router.txt$/), outside).disposition).toBe('unknown')
  })
})

describe('answers to what was let out', () => {
  const acls = (line: RegExp, to: string): Input[] => changed(lab, /_list_acl.txt$/, line, to)

  it('come in where any port of the switch has a rule that keeps state', () => {
    const question: Question = { from: 'vm-web-1', to: '192.168.10.1', protocol: 'icmp' }
    expect(pathOf(lab, question).disposition).toBe('answered')
  })

  it('are strangers to a switch that keeps no state', () => {
    const question: Question = { from: 'vm-db-1', to: 'vm-web-1', protocol: 'tcp', port: 40003, reply: true }
    expect(pathOf(lab, question).disposition).toBe('delivered')
    const none = acls(/allow-related/g, 'allow')
    expect(pathOf(none, question).disposition).toBe('dropped')
  })

  it('are strangers where the question was let out by a rule of allow-stateless', () => {
    const stateless = acls(/allow-related(?=\ndirection +: from-lport)/g, 'allow-stateless')
    const question: Question = { from: 'vm-db-1', to: 'vm-web-1', protocol: 'tcp', port: 40003, reply: true }
    expect(pathOf(stateless, question).disposition).toBe('dropped')
  })
})

describe('a virtual port', () => {
  const NAME = '192.168.10.13'
  const file = /ovn-sbctl_list_port_binding.txt$/

  it('is where the port is that claimed its address', () => {
    const lookup = new Lookup(analysed(lab))
    const [virtual] = lookup.ofKind('port').filter(({ attributes }) => String(attributes['addresses']).includes(NAME))
    const [parent] = lookup
      .ofKind('port')
      .filter(({ attributes }) => String(attributes['addresses']).includes('192.168.10.12'))
    const uuid = (id: string): string => id.slice('port:'.length)
    const claimed = changed(
      lab,
      file,
      new RegExp(`(logical_port +: "?${uuid(virtual!.id)}"?[^]*?virtual_parent +: )\\[\\]`),
      `$1"${uuid(parent!.id)}"`
    )
    expect(claimed).not.toEqual(lab)
    const path = pathOf(claimed, { from: 'vm-web-1', to: NAME, protocol: 'tcp', port: 22 })
    expect(path.hops.at(-1)!.headers.join(' ')).toContain(`> ${String(parent!.attributes['mac'])}`)
  })
})
