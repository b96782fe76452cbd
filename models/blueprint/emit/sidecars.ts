import { containerRef } from '../../topology/container-refs.ts'
import { nodeValue, type Ref } from '../../topology/facts.ts'
import type { Plan, PlannedHost } from '../plan/plan.ts'
import type { PlanWriter } from './writer.ts'

interface Sidecar {
  host: PlannedHost
  agent: string
  name: string
  process: string
  serves: Ref
  text: string
}

/** Side containers, one for each network that an agent serves on a host: no unit keeps them, their agent does. */
export function emitSidecars(plan: Plan, write: PlanWriter): void {
  const done = new Set<string>()
  for (const { host, agent, name, process, serves, text } of sidecarsOf(plan)) {
    const key = `${host.name} ${name}`
    if (done.has(key)) continue
    done.add(key)
    const containers = plan.running.byHost.get(host)?.flatMap((planned) => planned.containers) ?? []
    if (!containers.some((container) => container.name === agent)) continue
    const ref = containerRef(host.ref, { name })!
    const attributes = { engine: 'podman', managedBy: 'sidecar', process, serves: nodeValue(serves, text) }
    write.node(ref, name, host.ref, attributes, host.line)
    write.link('supervises', containerRef(host.ref, { name: agent })!, ref, host.line)
  }
}

function* sidecarsOf(plan: Plan): Generator<Sidecar> {
  const { release, driver } = plan.blueprint
  const dnsmasq = { agent: 'neutron_dhcp', process: 'dnsmasq' }
  if (plan.provisioning) {
    const { host, network } = plan.provisioning
    yield { ...dnsmasq, host, name: `neutron-dnsmasq-qdhcp-${network.uuid}`, serves: network.ref, text: network.name }
  }
  if (driver === 'ovs') {
    for (const network of plan.networks) {
      for (const { purpose, host } of network.ports) {
        if (purpose !== 'dhcp' || !host) continue
        yield {
          ...dnsmasq,
          host,
          name: `neutron-dnsmasq-qdhcp-${network.uuid}`,
          serves: network.ref,
          text: network.name
        }
      }
    }
    return
  }
  for (const { host, ports } of plan.servers) {
    for (const { network } of ports) {
      const served = network.ports.some(({ purpose, addresses }) => purpose === 'metadata' && addresses.length > 0)
      if (!served) continue
      const name = `neutron-haproxy-ovnmeta-${release === '16.1' ? network.datapath : network.uuid}`
      yield { host, name, agent: 'ovn_metadata_agent', process: 'haproxy', serves: network.ref, text: network.name }
    }
  }
}
