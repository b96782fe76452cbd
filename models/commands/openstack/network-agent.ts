import { known, nodeValue } from '../../topology/facts.ts'
import { refs } from '../../topology/ids.ts'
import type { Json } from '../../topology/vocabulary.ts'
import { setOwn } from '../../text/own-property.ts'
import { contributeService } from './control-service.ts'
import type { Fields } from './fields.ts'
import { pointer } from './refs.ts'
import type { Context, Resource } from './resource.ts'
import { headings } from './resource.ts'

/** `openstack network agent list|show`, `neutron agent-list`. Under OVN a controller agent's id is the chassis' name. */
export const networkAgent: Resource = {
  words: 'network agent',
  lists: [
    headings('ID | Agent Type | Host | Availability Zone | Alive | State | Binary'),
    headings('id | agent_type | host | availability_zone | alive | admin_state_up | binary'),
    headings('id | agent_type | host | alive | admin_state_up | binary'),
    headings('id | agent_type | host | alive | admin_state_up'),
    headings('id | host | admin_state_up | alive | ha_state'),
    headings('id | host | admin_state_up | alive')
  ],
  signs: [['agent_type']],
  fields: `
    admin_state_up agent_type alive availability_zone binary configuration configurations created_at description
    ha_state heartbeat_timestamp host id last_heartbeat_at resources_synced started_at topic resource_versions
  `,
  contribute(row, context) {
    const host = row.name('host')
    const agentType = row.name('agent_type')
    const binary = row.name('binary') ?? (agentType === undefined ? undefined : BINARIES.get(agentType))
    if (host === undefined) return
    if (binary === undefined && agentType === undefined) return contributeRouting(host, row, context)
    const topic = row.text('topic')
    const state = row.raw('state', 'admin_state_up')
    const alive = row.flag('alive')
    contributeService(row, context, {
      binary: binary ?? agentType!,
      host,
      attributes: known({
        agentType,
        alive,
        state: typeof state === 'boolean' ? (state ? 'UP' : 'DOWN') : adminState(row),
        adminUp: row.flag('state', 'admin_state_up'),
        zone: row.name('availability_zone'),
        topic: topic === 'n/a' ? undefined : topic
      })
    })
    if (/^OVN Controller/.test(agentType ?? '') || binary === 'ovn-controller') contributeChassis(host, row, context)
    else contributeAgent(host, row, context)
    if (/^L3 agent$/i.test(agentType ?? binary ?? '') || row.text('ha_state') !== undefined)
      contributeRouting(host, row, context)
  }
}

/** `--router ROUTER` lists the agents that have it; of a highly available one `--long` tells which is active. */
function contributeRouting(host: string, row: Fields, { facts, filter }: Context): void {
  const haState = row.text('ha_state')?.toLowerCase()
  const router = filter('--router') ?? (haState === undefined ? undefined : filter(''))
  if (router === undefined) return
  const machine = facts.node(refs.host(host), { certainty: 'not-provided' }, row.line)
  const entry = known({ host: nodeValue(machine, host), haState: haState === '-' ? undefined : haState })
  facts.node(pointer('router', router), { attributes: { l3Agents: [entry] } }, row.line)
}

/** Clients before Newton print no binary. */
const BINARIES = new Map([
  ['Open vSwitch agent', 'neutron-openvswitch-agent'],
  ['Linux bridge agent', 'neutron-linuxbridge-agent'],
  ['DHCP agent', 'neutron-dhcp-agent'],
  ['L3 agent', 'neutron-l3-agent'],
  ['Metadata agent', 'neutron-metadata-agent'],
  ['Metering agent', 'neutron-metering-agent'],
  ['NIC Switch agent', 'neutron-sriov-nic-agent'],
  ['OVN Controller agent', 'ovn-controller'],
  ['OVN Controller Gateway agent', 'ovn-controller'],
  ['OVN Metadata agent', 'neutron-ovn-metadata-agent']
])

function adminState(row: Fields): string | undefined {
  const flag = row.flag('state', 'admin_state_up')
  return flag === undefined ? undefined : flag ? 'UP' : 'DOWN'
}

function contributeChassis(host: string, row: Fields, { facts }: Context): void {
  const name = row.text('id')
  if (name === undefined) return
  const configuration = configurationOf(row)
  const bridgeMappings = mappingsOf(configuration?.['bridge-mappings'])
  facts.node(
    { kind: 'host', keys: [...refs.host(host).keys, ...refs.chassis(name).keys] },
    { attributes: { chassis: known({ name, bridgeMappings }) } },
    row.line
  )
}

/** The agents of ML2/OVS tell their tunnel address, and which bridge leads to which physical network. */
function contributeAgent(host: string, row: Fields, { facts }: Context): void {
  const configuration = configurationOf(row)
  const printed = configuration?.['bridge_mappings']
  const isDict = typeof printed === 'object' && printed !== null && !Array.isArray(printed)
  const bridgeMappings = isDict && Object.keys(printed).length > 0 ? printed : undefined
  const tunnelling = configuration?.['tunneling_ip']
  const address = typeof tunnelling === 'string' && tunnelling !== '' ? tunnelling.toLowerCase() : undefined
  const addresses = address === undefined ? undefined : [address]
  if (address === undefined && bridgeMappings === undefined) return
  facts.node(refs.host(host), { attributes: known({ bridgeMappings, addresses }) }, row.line)
  if (address !== undefined) facts.clue({ type: 'local-address', host: refs.host(host), address }, row.line)
}

function configurationOf(row: Fields): Record<string, Json> | undefined {
  return row.dict('configuration', 'configurations')
}

/** `physnet1:br-ex,physnet2:br-vlan` */
function mappingsOf(printed: Json | undefined): { [physicalNetwork: string]: string } | undefined {
  if (typeof printed !== 'string' || printed === '') return undefined
  const mappings: { [physicalNetwork: string]: string } = {}
  for (const pair of printed.split(',')) {
    const [network, bridge] = pair.split(':').map((part) => part.trim())
    if (network && bridge) setOwn(mappings, network, bridge)
  }
  return Object.keys(mappings).length > 0 ? mappings : undefined
}
