import type { Ref } from '../../topology/facts.ts'
import { nodeValue } from '../../topology/facts.ts'
import { refs } from '../../topology/ids.ts'
import { stableUuid } from '../stable-id.ts'
import type { IsolatedNetwork, Plan, PlannedHost, Vip } from '../plan/plan.ts'
import type { PlanWriter } from './writer.ts'

type Cloud = 'undercloud' | 'overcloud'

export function cloudRef(plan: Plan, cloud: Cloud): Ref {
  return { kind: 'cloud', keys: [`name:${cloud === 'undercloud' ? cloud : plan.blueprint.cloud}`] }
}

/** Clouds, hosts, isolated networks and VIPs. */
export function emitHosts(plan: Plan, write: PlanWriter): void {
  const { blueprint } = plan
  for (const cloud of ['undercloud', 'overcloud'] as const) {
    if (!plan.hosts.some((host) => host.cloud === cloud)) continue
    const attributes = {
      role: cloud,
      release: blueprint.release,
      driver: cloud === 'undercloud' ? 'ovs' : blueprint.driver,
      domain: blueprint.domain
    }
    const name = cloud === 'undercloud' ? cloud : blueprint.cloud
    const line = cloud === 'undercloud' ? blueprint.undercloud!.$line : blueprint.$line
    write.node(cloudRef(plan, cloud), name, undefined, attributes, line)
  }
  for (const host of plan.hosts) emitHost(plan, host, write)
  for (const network of plan.isolated) emitIsolatedNetwork(network, write)
  for (const vip of plan.vips) emitVip(plan, vip, write)
}

function emitHost(plan: Plan, host: PlannedHost, write: PlanWriter): void {
  const mappings = host.mappings.size > 0 ? Object.fromEntries(host.mappings) : undefined
  const isOvn = host.chassis !== undefined && plan.blueprint.driver === 'ovn'
  const chassis = isOvn && {
    name: host.chassis!.name,
    encaps: [{ type: 'geneve', ip: host.chassis!.address }],
    bridgeMappings: mappings ?? {}
  }
  const attributes = {
    role: host.role,
    fqdn: host.fqdn,
    ...host.attributes,
    ...(chassis ? { chassis } : { bridgeMappings: mappings })
  }
  write.node(host.ref, host.name, host.cloud && cloudRef(plan, host.cloud), attributes, host.line)
}

/** The isolated networks are networks of the undercloud's Neutron too: flat, each on a physical network of its own. */
function emitIsolatedNetwork(network: IsolatedNetwork, write: PlanWriter): void {
  const { name, uuid, ref, block, vlan, gateway, mtu, line } = network
  const attributes = {
    uuid,
    isolated: true,
    providerType: 'flat',
    physicalNetwork: name === 'ctlplane' ? 'ctlplane' : name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase(),
    vlanId: vlan,
    mtu
  }
  write.node(ref, name, undefined, attributes, line)
  const id = stableUuid(uuid, 'subnet')
  const subnetName = name === 'ctlplane' ? 'ctlplane-subnet' : `${attributes.physicalNetwork}_subnet`
  const dhcp = name === 'ctlplane'
  const range = { uuid: id, cidr: block.cidr, gateway, dhcp, ipVersion: block.version }
  write.node(refs.byUuid('subnet', id), subnetName, ref, range, line)
}

function emitVip(plan: Plan, vip: Vip, write: PlanWriter): void {
  const { address, network, cloud, purpose, line } = vip
  const ref: Ref = { kind: 'vip', keys: [`address:${address}`] }
  const attributes = { address, purpose, network: nodeValue(network.ref, network.name) }
  write.node(ref, `ip-${address}`, cloudRef(plan, cloud), attributes, line)
  write.link('on-network', ref, network.ref, line, { address })
}
