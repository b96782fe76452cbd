import type { Draft } from '../topology/draft.ts'
import type { TopologyNode } from '../topology/vocabulary.ts'
import type { Linker } from './linker.ts'
import { ByHostAndName, hostOf } from './lookup/places.ts'
import { evidence } from './lookup/values.ts'

/**
 * Who keeps a container alive: its tripleo or edpm unit. Pacemaker's bundles and the side containers of agents (haproxy,
 * dnsmasq, keepalived) have no unit; their names tell whose they are.
 */
export const containerUnits: Linker = {
  id: 'container-units',
  run(draft) {
    const containers = ByHostAndName.of(draft, ['container'])
    for (const unit of draft.ofKind('systemd-unit')) {
      const host = hostOf(draft, unit)
      const container = host && supervised(unit.name).flatMap((name) => containers.get(host, name) ?? [])[0]
      if (container) draft.link('supervises', unit.id, container.id, { sources: evidence(unit, container) })
    }
    for (const container of draft.ofKind('container')) tellKeeper(draft, container, containers)
  }
}

/** Names of the container that a unit of this name runs. */
function supervised(unit: string): string[] {
  const tripleo = /^(?:tripleo|edpm)_(.+)\.service$/.exec(unit)?.[1]
  if (tripleo !== undefined) return tripleo.endsWith('_healthcheck') ? [] : [tripleo]
  const ceph = /^ceph-([0-9a-f-]{36})@(.+)\.service$/.exec(unit)
  if (ceph) return [`ceph-${ceph[1]}-${ceph[2]!.replaceAll('.', '-')}`, `ceph-${ceph[1]}-${ceph[2]}`]
  const named = /^(?:container|kolla)-(.+?)(?:-container)?\.service$/.exec(unit)?.[1]
  return named === undefined ? [] : [named]
}

const AGENTS: readonly [prefix: RegExp, agents: readonly string[]][] = [
  [/^neutron-haproxy-ovnmeta-/, ['ovn_metadata_agent']],
  [/^neutron-(?:haproxy|radvd|keepalived(?:-state-change)?)-qrouter-/, ['neutron_l3_agent']],
  [/^neutron-(?:dnsmasq|haproxy)-qdhcp-/, ['neutron_dhcp', 'neutron_dhcp_agent']]
]

function tellKeeper(draft: Draft, container: TopologyNode, containers: ByHostAndName): void {
  const { name } = container
  if (
    /-bundle-(?:podman|docker)-\d+$/.test(name) ||
    /^openstack-(?:cinder|manila)-\w+-(?:podman|docker)-\d+$/.test(name)
  ) {
    draft.infer(container, 'supervisedBy', 'pacemaker', 'Pacemaker names the containers of its bundles so')
    return
  }
  const agents = AGENTS.find(([prefix]) => prefix.test(name))?.[1]
  const host = agents && hostOf(draft, container)
  if (!host) return
  const agent = agents.flatMap((each) => containers.get(host, each) ?? [])[0]
  draft.infer(
    container,
    'supervisedBy',
    agent?.id ?? agents[0]!,
    'an agent starts its side containers under such names'
  )
  if (agent)
    draft.link('supervises', agent.id, container.id, { certainty: 'inferred', sources: evidence(agent, container) })
}
