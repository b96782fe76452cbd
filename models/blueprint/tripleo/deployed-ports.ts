import { nodeValue, type Ref } from '../../topology/facts.ts'
import type { PlanWriter } from '../emit/writer.ts'
import { networkKey } from '../defaults.ts'
import type { YamlNode } from '../yaml-node.ts'
import { isolatedNetwork, OVERCLOUD, plannedHost, subnetOf } from './plan-refs.ts'
import { at, entries, items, lineOf, numberAt, textAt } from './tree.ts'

/** What the provisioning commands found out: addresses of hosts and VIPs, and the networks as they were made. */
export function contributeDeployed(parameters: YamlNode | undefined, write: PlanWriter): void {
  const domain = textAt(parameters, 'CloudDomain')
  for (const [host, networks] of entries(parameters, 'NodePortMap')) {
    for (const [network, port] of entries(networks)) contributePort(host, domain, network, port, write)
  }
  for (const [name, port] of entries(parameters, 'DeployedServerPortMap')) {
    const [, host, network] = /^(.+)-(ctlplane|control_virtual_ip)$/.exec(name) ?? []
    const address = textAt(items(port, 'fixed_ips')[0], 'ip_address')?.toLowerCase()
    if (host === undefined || address === undefined) continue
    if (network === 'ctlplane') contributeAddress(plannedHost(host, domain), host, network, address, port, write)
    else contributeVip('ctlplane', address, port, write)
  }
  for (const [network, port] of entries(parameters, 'VipPortMap')) {
    const address = textAt(port, 'ip_address')?.toLowerCase()
    if (address !== undefined) contributeVip(network, address, port, write)
  }
  const control = at(parameters, 'ControlPlaneVipData')
  const address = textAt(items(control, 'fixed_ips')[0], 'ip_address')?.toLowerCase()
  if (control && address !== undefined) contributeVip('ctlplane', address, control, write)
  for (const [network, attributes] of entries(parameters, 'DeployedNetworkEnvironment', 'net_attributes_map'))
    contributeNetwork(network, attributes, write)
}

function contributePort(
  host: string,
  domain: string | undefined,
  network: string,
  port: YamlNode,
  write: PlanWriter
): void {
  const address = textAt(port, 'ip_address')?.toLowerCase()
  if (address !== undefined) contributeAddress(plannedHost(host, domain), host, network, address, port, write)
}

/** A host's address, with its prefix where the subnet is told beside it. */
function contributeAddress(
  ref: Ref,
  host: string,
  network: string,
  address: string,
  port: YamlNode,
  write: PlanWriter
): void {
  const cidr = textAt(port, 'ip_subnet') ?? textAt(items(port, 'subnets')[0], 'cidr')
  const prefix = /\/\d{1,3}$/.exec(cidr ?? '')?.[0] ?? ''
  write.node(ref, host, undefined, { addresses: [address + prefix] }, lineOf(port))
  write.node(isolatedNetwork(network), network, undefined, { isolated: true }, lineOf(port))
  write.link('on-network', ref, isolatedNetwork(network), lineOf(port), { address })
}

function contributeVip(network: string, address: string, port: YamlNode, write: PlanWriter): void {
  const on = isolatedNetwork(network)
  const ref: Ref = { kind: 'vip', keys: [`address:${address}`] }
  write.node(ref, `ip-${address}`, OVERCLOUD, { address, network: nodeValue(on, network) }, lineOf(port))
  write.link('on-network', ref, on, lineOf(port), { address })
}

/** `net_attributes_map`: a network with its subnets, as Neutron of the undercloud made them. */
function contributeNetwork(name: string, entry: YamlNode, write: PlanWriter): void {
  const network = at(entry, 'network')
  const ref = isolatedNetwork(name)
  const attributes = {
    isolated: true,
    mtu: numberAt(network, 'mtu'),
    dnsDomain: textAt(network, 'dns_domain'),
    nameLower: name
  }
  write.node(ref, textAt(network, 'name') ?? name, undefined, attributes, lineOf(entry))
  for (const [called, subnet] of entries(entry, 'subnets')) {
    const tag = items(subnet, 'tags')
      .map((word) => /^tripleo_vlan_id=(\d+)$/.exec(textAt(word) ?? '')?.[1])
      .find((id) => id !== undefined)
    const told = {
      cidr: textAt(subnet, 'cidr')?.toLowerCase(),
      gateway: textAt(subnet, 'gateway_ip')?.toLowerCase(),
      ipVersion: numberAt(subnet, 'ip_version'),
      vlanId: tag === undefined ? undefined : Number(tag)
    }
    write.node(subnetOf(ref, networkKey(called) === '' ? name : called), called, ref, told, lineOf(subnet))
  }
}
