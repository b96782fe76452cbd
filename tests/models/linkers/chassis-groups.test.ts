import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { ovnNbctlHaChassisGroupList } from '../../../models/commands/ovn-nbctl-ha-chassis-group-list.ts'
import type { Topology } from '../../../models/topology/vocabulary.ts'

const id = (digit: string): string => `${digit.repeat(8)}-2222-4222-8222-222222222222`
const GROUP = id('1')
const ROUTER = id('2')
const PORT = id('3')
const [WEST, EAST] = ['gw-west', 'gw-east']

const LISTED = `${GROUP} (neutron-${ROUTER})
    ${id('4')} (${WEST})
    priority 7

    ${id('5')} (${EAST})
    priority 9


${id('6')} (default_ha_chassis_group)
`
const ROUTER_PORT = `_uuid               : ${id('7')}
external_ids        : {"neutron:router_name"="${ROUTER}"}
ha_chassis_group    : ${GROUP}
mac                 : "fa:16:3e:77:00:01"
name                : lrp-${PORT}
networks            : ["192.0.2.9/24"]
`
const ORDERED = [
  { host: EAST, priority: 9 },
  { host: WEST, priority: 7 }
]

const read = (...texts: string[]): Topology => analyse([{ name: 'paste', text: texts.join('\n') }])
const router = (topology: Topology) => topology.nodes.find(({ kind }) => kind === 'router')
const typed = `$ sudo ovn-nbctl --no-leader-only ha-chassis-group-list\n${LISTED}`

describe('groups of chassis', () => {
  it('are those of the router ports that name them', () => {
    const topology = read(typed, `$ ovn-nbctl list Logical_Router_Port\n${ROUTER_PORT}`)
    expect(topology.captures.map(({ status, problems }) => [status, problems])).toEqual([
      ['parsed', []],
      ['parsed', []]
    ])
    expect(router(topology)!.attributes['gatewayChassis']).toEqual(ORDERED)
    expect(topology.nodes.every(({ attributes }) => !('chassisGroup' in attributes))).toBe(true)
    expect(topology.nodes.some(({ kind }) => kind === 'ha-chassis-group')).toBe(false)
  })

  it('are those of the router that Neutron names them after', () => {
    const topology = read(typed, `$ ovn-nbctl lr-list\n${id('8')} (neutron-${ROUTER})\n`)
    expect(router(topology)!.attributes['gatewayChassis']).toEqual(ORDERED)
  })

  it('are joined by the rows of the tables, too, in either database', () => {
    const north = read(
      `$ ovn-nbctl list Logical_Router_Port\n${ROUTER_PORT}`,
      `$ ovn-nbctl list HA_Chassis_Group\n_uuid : ${GROUP}\nha_chassis : [${id('4')}, ${id('5')}]\nname : any\n`,
      `$ ovn-nbctl list HA_Chassis\n_uuid : ${id('4')}\nchassis_name : ${WEST}\npriority : 7\n`,
      `\n_uuid : ${id('5')}\nchassis_name : ${EAST}\npriority : 9\n`
    )
    expect(router(north)!.attributes['gatewayChassis']).toEqual(ORDERED)
    const south = read(
      `$ ovn-sbctl list Port_Binding\n_uuid : ${id('a')}\nchassis : []\ndatapath : ${id('b')}\nha_chassis_group : ${id('c')}`,
      `logical_port : cr-edge\ntunnel_key : 4\ntype : chassisredirect\n`,
      `$ ovn-sbctl list Datapath_Binding\n_uuid : ${id('b')}\nexternal_ids : {logical-router="${id('d')}", name=r1}\n`,
      `$ ovn-sbctl list HA_Chassis_Group\n_uuid : ${id('c')}\nha_chassis : [${id('e')}]\nname : edge\n`,
      `$ ovn-sbctl list HA_Chassis\n_uuid : ${id('e')}\nchassis : ${id('f')}\npriority : 3\n`,
      `$ ovn-sbctl list Chassis\n_uuid : ${id('f')}\nhostname : ${WEST}\nname : w\n`
    )
    expect(router(south)!.attributes['gatewayChassis']).toEqual([{ host: `host:${WEST}`, priority: 3 }])
  })

  it('leave no trace of a group that nobody listed', () => {
    const topology = read(`$ ovn-nbctl list Logical_Router_Port\n${ROUTER_PORT}`)
    const port = topology.nodes.find(({ kind }) => kind === 'port')!
    expect(port.attributes).not.toHaveProperty('chassisGroup')
    expect(router(topology)!.attributes).not.toHaveProperty('gatewayChassis')
  })
})

describe('ovn-nbctl ha-chassis-group-list', () => {
  const lines = LISTED.split('\n')

  it('is known by its looks, moved in or without its blanks, and is no other list', () => {
    const topologies = [
      LISTED,
      lines.map((line) => `  ${line}`).join('\n'),
      lines.map((line) => line.trim()).join('\n')
    ]
    for (const text of topologies) {
      const { captures } = read(text, `\n\n$ ovn-nbctl lr-list\n${id('8')} (neutron-${ROUTER})\n`)
      expect(captures[0]).toMatchObject({ command: 'ovn-nbctl ha-chassis-group-list', status: 'parsed', problems: [] })
    }
    expect(ovnNbctlHaChassisGroupList.looksLike([`${GROUP} (neutron-${ROUTER})`])).toBe(false)
  })

  it('keeps the members around a cut, and says what was cut', () => {
    const cut = `$ ovn-nbctl ha-chassis-group-list\n${lines.slice(0, 4).join('\n')}\n    ${id('5')} (gw-ea\n`
    const topology = read(cut, `$ ovn-nbctl lr-list\n${id('8')} (neutron-${ROUTER})\n`)
    expect(topology.captures[0]).toMatchObject({ status: 'partial' })
    expect(router(topology)!.attributes['gatewayChassis']).toEqual([{ host: WEST, priority: 7 }])
  })

  it('puts the group that northd made on the port it is named after', () => {
    const named = `$ ovn-nbctl ha-chassis-group-list\n${GROUP} (lrp-${PORT})\n    ${id('4')} (${WEST}) priority 1\n`
    const topology = read(named, `$ ovn-nbctl list Logical_Router_Port\n${ROUTER_PORT.replace(GROUP, '[]')}`)
    expect(router(topology)!.attributes['gatewayChassis']).toEqual([{ host: WEST, priority: 1 }])
  })
})
