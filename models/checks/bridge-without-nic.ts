import type { TopologyNode } from '../topology/vocabulary.ts'
import { finding, type Check } from './check.ts'
import { gatewayHosts } from './gateway-hosts.ts'
import { nameOf, neededOn, OVS_SHOW, type Known } from './known.ts'
import { bridgeMappingsOf, isPatch, rows } from './read.ts'

/** Bridges inside of a host: they need no way out. */
const INNER = new Set(['br-int', 'br-tun'])

/**
 * A bridge that leads to a provider network and has nothing to leave by. Whatever is neither internal nor a patch leads out: a
 * card, a bond, a VLAN device, a veth, a DPDK port. Judged where `ovs-vsctl show` was read whole.
 */
export const bridgeWithoutNic: Check = {
  id: 'bridge-without-nic',
  run(known) {
    const gateways = gatewayHosts(known)
    const bridges = known.lookup
      .ofKind('ovs-bridge')
      .filter(({ certainty, name }) => certainty !== 'planned' && !INNER.has(name))
    const provider = bridges.flatMap((bridge) => {
      const host = known.hostOf(bridge)
      return host && leadsOut(known, bridge, host) ? [{ bridge, host }] : []
    })
    const findings = provider
      .filter(({ bridge, host }) => known.hasWholeOvs(host) && isClosed(known, bridge))
      .map(({ bridge, host }) =>
        finding(
          'bridge-without-nic',
          gateways.has(host.id) ? 'error' : 'warning',
          'finding.bridgeWithoutNic',
          { bridge: bridge.name, host: nameOf(host) },
          {
            subjects: [bridge.id],
            evidence: known.evidence(OVS_SHOW, bridge, ...known.lookup.childrenOf(bridge.id)),
            next: [`ovs-vsctl list-ports ${bridge.name}`, 'ip -br link', 'sudo cat /etc/os-net-config/config.yaml']
          }
        )
      )
    const unread = provider.flatMap(({ host }) => (known.hasWholeOvs(host) ? [] : [host]))
    const read = known.lookup.ofKind('host').some((host) => known.hasWholeOvs(host))
    return { findings, needs: provider.length === 0 && !read ? ['ovs-vsctl show'] : neededOn('ovs-vsctl show', unread) }
  }
}

/** Mapped to a physical network, patched to br-int, or called what TripleO calls it. */
function leadsOut(known: Known, bridge: TopologyNode, host: TopologyNode): boolean {
  if (bridge.name === 'br-ex') return true
  if ([...(bridgeMappingsOf(host)?.values() ?? [])].includes(bridge.name)) return true
  return known.lookup.childrenOf(bridge.id).some((port) => /^(?:patch-.+-to-br-int|phy-.+)$/.test(port.name))
}

function isClosed(known: Known, bridge: TopologyNode): boolean {
  return known.lookup
    .childrenOf(bridge.id)
    .filter(({ kind }) => kind === 'ovs-port')
    .every((port) => {
      const interfaces = rows(port.attributes['interfaces'])
      if (interfaces === undefined) return false
      return interfaces.every((found) => found['type'] === 'internal' || isPatch(found))
    })
}
