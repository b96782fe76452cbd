import type { TopologyNode } from '../../topology/vocabulary.ts'
import { isObject, stringOf, stringsOf } from '../facts/values.ts'
import { callPort, flowHop } from '../physical/guest.ts'
import { say } from '../sentence.ts'
import type { Place, Step, Walk } from '../walk.ts'
import { deliver, dropped } from './deliver.ts'
import { toWire } from './forward.ts'

type InNetwork = Extract<Place, { in: 'network' }>

/** DHCP, as OVN does it: the host of the asking port answers from the options its port names. */
export function askDhcp(walk: Walk, place: InNetwork, port: TopologyNode): Step {
  const { cloud, packet } = walk
  const attribute = packet.version === 6 ? 'dhcpv6Options' : 'dhcpv4Options'
  const named = stringOf(port, attribute)
  const options = named === undefined ? undefined : cloud.lookup.node(named)
  const subnet = cloud
    .segment(place.network)
    .subnets.find(({ dhcp, cidr }) => dhcp === true && cidr.includes(':') === (packet.version === 6))
  const planned = named === undefined && subnet && (cloud.tables.planned || subnet.node.inferred['dhcp'] === undefined)
  if (
    named !== undefined ||
    (planned && !cloud.tables.has('Logical_Switch_Port')) ||
    (planned && cloud.tables.planned)
  ) {
    const reason = say('path.dhcpAnswered', { host: place.host?.name ?? '?', port: callPort(walk, port) })
    flowHop(walk, place.network, place.host, reason, [port, options, subnet?.node])
    return { end: { disposition: 'answered', reason } }
  }
  if (!cloud.tables.has('Logical_Switch_Port')) {
    const reason = say('path.dhcpUnknown', { port: callPort(walk, port) })
    return { end: { disposition: 'unknown', reason, next: ['ovn-nbctl list Logical_Switch_Port'] } }
  }
  const agent = cloud.segment(place.network).ports.find(isDhcpAgent)
  if (agent) return deliver(walk, place, agent)
  if (cloud.segment(place.network).localnets.length > 0) return toWire(walk, place, undefined)
  if (!cloud.wireKnown(place.network)) {
    const reason = say('path.wireUnknown', { network: place.network.name })
    return { end: { disposition: 'unknown', reason, next: ['ovn-sbctl list Port_Binding'] } }
  }
  return dropped(walk, place, say('path.noDhcp', { port: callPort(walk, port), network: place.network.name }), port)
}

/** The port of a DHCP agent, which serves bare metal beside OVN. */
function isDhcpAgent(port: TopologyNode): boolean {
  return stringOf(port, 'deviceOwner') === 'network:dhcp' && (stringOf(port, 'deviceId') ?? '').startsWith('dhcp')
}

/** DNS, as OVN does it: answered in the network whose rows hold the name, else the question goes on to its server. */
export function askDns(walk: Walk, place: InNetwork, asked: string | undefined): Step | 'goes-on' {
  const { cloud } = walk
  const known = cloud.tables.has('Logical_Switch')
  const rows = stringsOf(place.network, 'dnsRecords').map((row) => cloud.lookup.node(row))
  if (!known && rows.length === 0) {
    return {
      end: {
        disposition: 'unknown',
        reason: say('path.dnsUnknown', { network: place.network.name }),
        next: ['ovn-nbctl list Logical_Switch', 'ovn-nbctl list DNS']
      }
    }
  }
  if (
    rows.some((row) => row === undefined) ||
    rows.some((row) => row && row.attributes['records'] === undefined && !cloud.tables.has('DNS'))
  ) {
    return {
      end: {
        disposition: 'unknown',
        reason: say('path.dnsUnknown', { network: place.network.name }),
        next: ['ovn-nbctl list DNS']
      }
    }
  }
  for (const row of rows) {
    const name = nameIn(row!, asked)
    if (name === undefined) continue
    if (asked === undefined) walk.trail.assume(say('path.assumedName', { name }))
    const reason = say('path.dnsAnswered', { name, network: place.network.name, host: place.host?.name ?? '?' })
    flowHop(walk, place.network, place.host, reason, [row])
    return { end: { disposition: 'answered', reason } }
  }
  const miss = say(asked === undefined ? 'path.dnsNoRows' : 'path.dnsMiss', {
    network: place.network.name,
    name: asked ?? ''
  })
  flowHop(walk, place.network, place.host, miss)
  return 'goes-on'
}

/** The name as the row has it; names are not case sensitive, and a last dot says nothing. */
function nameIn(row: TopologyNode, asked: string | undefined): string | undefined {
  const records = row.attributes['records']
  if (!isObject(records)) return undefined
  const names = Object.keys(records)
  if (asked === undefined) return names[0]
  const wanted = asked.toLowerCase().replace(/\.$/, '')
  return names.find((name) => name.toLowerCase() === wanted)
}
