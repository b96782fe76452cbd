import type { Linker } from './linker.ts'
import type { TopologyNode } from '../topology/vocabulary.ts'
import { ByHostAndName, hostOf } from './lookup/places.ts'
import { externalId, interfacesOf } from './lookup/ovs-ports.ts'
import { recordOf } from './lookup/values.ts'

/** The agent's mark on ports of networks it does not know. */
const DEAD_VLAN = 4095

/**
 * `localVlan` of ML2/OVS: the tag by which the agent of one host tells networks apart inside br-int. It says nothing on any
 * wire. OVN uses no tags there.
 */
export const localVlans: Linker = {
  id: 'local-vlans',
  run(draft) {
    const bridges = ByHostAndName.of(draft, ['ovs-bridge'])
    const ports = ByHostAndName.of(draft, ['ovs-port'])
    for (const port of draft.ofKind('ovs-port')) {
      const bridge = port.parent === undefined ? undefined : draft.node(port.parent)
      const host = hostOf(draft, port)
      if (bridge?.name !== 'br-int' || !host) continue
      const tag = port.attributes['tag']
      if (typeof tag !== 'number' || tag === DEAD_VLAN || tag < 1) continue
      const told = Number(recordOf(port, 'otherConfig')['tag'])
      if (told === tag) draft.infer(port, 'localVlan', tag, 'the Open vSwitch agent notes it as its own tag')
      else if (hasAgent(host, bridges, ports) && isPlugged(port)) {
        draft.infer(port, 'localVlan', tag, 'the Open vSwitch agent tags ports of br-int with its local VLAN')
      }
    }
  }
}

/** ML2/OVS leaves its bridge and patch ports behind: br-tun, or int-br-ex alone where no network is tunnelled. */
function hasAgent(host: TopologyNode, bridges: ByHostAndName, ports: ByHostAndName): boolean {
  return [bridges.get(host, 'br-tun'), ports.get(host, 'patch-tun'), ports.get(host, 'int-br-ex')].some(
    (found) => found
  )
}

/** Ports of servers, routers and DHCP; not what an administrator put there. */
function isPlugged(port: TopologyNode): boolean {
  if (/^(?:tap|qvo|vhu|qr-|qg-|sg-|ha-|fg-)/.test(port.name)) return true
  return interfacesOf(port).some((found) => externalId(found, 'iface-id') !== undefined)
}
