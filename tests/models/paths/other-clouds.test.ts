import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { ask } from '../../../models/paths/ask.ts'
import type { Path } from '../../../models/paths/path.ts'
import type { Question } from '../../../models/paths/question.ts'
import { Lookup } from '../../../models/topology/lookup.ts'

// OVN without Neutron: rules may hang on a switch, and ports of routers may be switched off.

const row = (last: number): string => `22222222-0000-4000-8000-${String(last).padStart(12, '0')}`
const port = (id: number, name: string, address: string): string => `_uuid : ${row(id)}
addresses : ["0a:00:00:00:00:0${id} ${address}"]
enabled : []
name : ${name}
port_security : []
type : ""
`
const LISTS = {
  Logical_Switch: `_uuid : ${row(1)}
acls : [${row(8)}]
dns_records : []
load_balancer : []
name : office
other_config : {}
ports : [${row(3)}, ${row(4)}, ${row(5)}]`,
  Logical_Switch_Port: `${port(3, 'desk', '10.1.0.3')}
${port(4, 'printer', '10.1.0.4')}
_uuid : ${row(5)}
addresses : [router]
name : to-hall
options : {router-port=hall-office}
type : router`,
  Logical_Router: `_uuid : ${row(2)}
enabled : []
name : hall
nat : []
ports : [${row(6)}]
static_routes : []`,
  Logical_Router_Port: `_uuid : ${row(6)}
enabled : []
mac : "0a:00:00:00:00:06"
name : hall-office
networks : ["10.1.0.1/24"]`,
  ACL: `_uuid : ${row(8)}
action : drop
direction : to-lport
match : "ip4 && tcp.dst == 22"
priority : 100`,
  Port_Group: `_uuid : ${row(9)}
acls : []
name : guarded
ports : [${row(3)}]`
}
const SHOW = ['desk', 'printer'].map(
  (name, index) => `Chassis "33333333-0000-4000-8000-00000000000${index}"
    hostname: host-${index}
    Encap geneve
        ip: "172.16.0.1${index}"
    Port_Binding ${name}
`
)

type Lists = { [table: string]: string }

function pathOf(lists: Lists, question: Partial<Question>): Path {
  const texts = Object.entries(lists).map(([table, text]) => ({
    name: `ovn-nbctl_list_${table}.txt`,
    text: `${text}\n`
  }))
  const lookup = new Lookup(analyse([...texts, { name: 'ovn-sbctl_show.txt', text: SHOW.join('') }]))
  const answer = ask(lookup, { from: 'desk', to: 'printer', protocol: 'icmp', ...question })
  if (!('paths' in answer)) throw new Error(JSON.stringify(answer))
  return answer.paths[0]!
}

function without(...tables: string[]): Lists {
  return Object.fromEntries(Object.entries(LISTS).filter(([table]) => !tables.includes(table)))
}

const SSH = { protocol: 'tcp', port: 22 } as const

describe('a switch that is not of Neutron', () => {
  it('has its own rules', () => {
    expect(pathOf(LISTS, {})).toMatchObject({ disposition: 'delivered' })
    expect(pathOf(LISTS, SSH)).toMatchObject({ disposition: 'dropped', text: { key: 'path.ruleDropsTo' } })
    expect(pathOf(LISTS, { to: 'hall' })).toMatchObject({ disposition: 'answered' })
  })

  it('gets no verdict without them, of whatever packet, and the way it would take', () => {
    for (const question of [{}, SSH, { to: 'hall' }, { protocol: 'arp' as const, to: '10.1.0.1' }]) {
      const path = pathOf(without('ACL'), question)
      expect(path).toMatchObject({ disposition: 'unknown', next: ['ovn-nbctl list ACL'] })
      expect(path.reason).toMatch(/the rules that decide about \w+(?: 22)? at office\. As far as the facts go it ends/)
      expect(path.assumed[0]).toMatch(/^the rules of office let \w+(?: 22)? pass: none were pasted$/)
    }
    expect(pathOf(without('ACL'), SSH)).toMatchObject({ hosts: ['host:host-0', 'host:host-1'] })
  })

  it('may be where a rule hangs that nobody has placed', () => {
    const path = pathOf(without('Logical_Switch'), SSH)
    expect(path.disposition).toBe('unknown')
  })

  it('obeys rules of a group that has one of its ports, whichever port it is about', () => {
    const moved = {
      ...LISTS,
      Logical_Switch: LISTS.Logical_Switch.replace(/acls : .*/, 'acls : []'),
      Port_Group: LISTS.Port_Group.replace('acls : []', `acls : [${row(8)}]`)
    }
    expect(pathOf(moved, SSH).disposition).toBe('dropped')
    const nobody = { ...moved, Port_Group: moved.Port_Group.replace(/ports : .*/, 'ports : []') }
    expect(pathOf(nobody, SSH).disposition).toBe('delivered')
    const { Port_Group: _, ...unlisted } = moved
    const open = pathOf(unlisted, SSH)
    expect(open.disposition).toBe('unknown')
    expect(open.next).toContain('ovn-nbctl list Port_Group')
  })
})

describe('a router that is not of Neutron', () => {
  it('may have a port switched off, which its own list tells', () => {
    const off = { ...LISTS, Logical_Router_Port: LISTS.Logical_Router_Port.replace('enabled : []', 'enabled : false') }
    expect(pathOf(off, { to: '10.1.0.1' })).toMatchObject({ disposition: 'dropped' })
    const ports = `${LISTS.Logical_Switch_Port}\n`
    const told = { ...without('Logical_Router_Port'), Logical_Switch_Port: ports }
    const show = `router ${row(2)} (hall)
    port hall-office
        mac: "0a:00:00:00:00:06"
        networks: ["10.1.0.1/24"]
`
    const lookup = new Lookup(
      analyse([
        ...Object.entries(told).map(([table, text]) => ({ name: `ovn-nbctl_list_${table}.txt`, text: `${text}\n` })),
        { name: 'ovn-nbctl_show.txt', text: show },
        { name: 'ovn-sbctl_show.txt', text: SHOW.join('') }
      ])
    )
    const answer = ask(lookup, { from: 'desk', to: '10.1.0.1', protocol: 'icmp' })
    expect('paths' in answer && answer.paths[0]).toMatchObject({
      disposition: 'unknown',
      next: ['ovn-nbctl list Logical_Router_Port'],
      reason: 'Not pasted: whether the ports of hall are enabled. As far as the facts go it ends answered.'
    })
  })
})
