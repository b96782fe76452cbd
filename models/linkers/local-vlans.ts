import type { Draft } from '../topology/draft.ts'
import type { Linker } from './linker.ts'
import type { TopologyNode } from '../topology/vocabulary.ts'
import { hostOf } from './lookup/places.ts'
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
    const agents = hostsWithAgent(draft)
    for (const port of draft.ofKind('ovs-port')) {
      const bridge = port.parent === undefined ? undefined : draft.node(port.parent)
      const host = hostOf(draft, port)
      if (bridge?.name !== 'br-int' || !host) continue
      const tag = port.attributes['tag']
      if (typeof tag !== 'number' || tag === DEAD_VLAN || tag < 1) continue
      const told = Number(recordOf(port, 'otherConfig')['tag'])
      if (told === tag) draft.infer(port, 'localVlan', tag, 'the Open vSwitch agent notes it as its own tag')
      else if (agents.has(host.id) && isPlugged(port)) {
        draft.infer(port, 'localVlan', tag, 'the Open vSwitch agent tags ports of br-int with its local VLAN')
      }
    }
  }
}

/** Hosts with ML2/OVS: the agent's tunnel bridge, or the ports through which br-int reaches its other bridges. */
function hostsWithAgent(draft: Draft): Set<string> {
  const hosts = new Set<string>()
  const add = (node: TopologyNode): void => {
    const host = hostOf(draft, node)
    if (host) hosts.add(host.id)
  }
  for (const bridge of draft.ofKind('ovs-bridge')) if (bridge.name === 'br-tun') add(bridge)
  for (const port of draft.ofKind('ovs-port'))
    if (port.name === 'patch-tun' || port.name.startsWith('int-br')) add(port)
  return hosts
}

/** Ports of servers, trunks, routers and DHCP; not what an administrator put there. */
function isPlugged(port: TopologyNode): boolean {
  if (/^(?:tap|qvo|vhu|qr-|qg-|sg-|ha-|fg-|tpi-|spi-)/.test(port.name)) return true
  return interfacesOf(port).some((found) => externalId(found, 'iface-id') !== undefined)
}
