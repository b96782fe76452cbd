import type { FactValue } from '../../topology/facts.ts'
import { nodeValue } from '../../topology/facts.ts'
import { natRuleRefs, type NatRule } from '../../topology/ovn-nat.ts'
import type { FloatingIp, NeutronNetwork, NeutronPort, NeutronSubnet, Plan, Router, Server } from '../plan/plan.ts'
import { chassisValue } from './overlay.ts'
import type { PlanWriter } from './writer.ts'

/** Projects, networks, subnets, ports, routers, servers and floating IPs, as the API would list them. */
export function emitNeutron(plan: Plan, write: PlanWriter): void {
  const projects = new Map(plan.projects.map((project) => [project.name, nodeValue(project.ref, project.uuid)]))
  const projectOf = (name: string | undefined): FactValue => (name === undefined ? undefined : projects.get(name))
  for (const { name, uuid, ref, line } of plan.projects) write.node(ref, name, undefined, { uuid }, line)
  for (const network of plan.networks) {
    emitNetwork(plan, network, projectOf(network.project), write)
    for (const subnet of network.subnets) emitSubnet(subnet, projectOf(network.project), write)
    for (const port of network.ports) emitPort(plan, port, projectOf, write)
  }
  for (const router of plan.routers) emitRouter(plan, router, projectOf(router.project), write)
  for (const server of plan.servers) emitServer(server, projectOf(server.project), write)
  for (const floating of plan.floatingIps) emitFloatingIp(floating, projectOf(floating.project), write)
}

function emitNetwork(plan: Plan, network: NeutronNetwork, project: FactValue, write: PlanWriter): void {
  const { name, uuid, ref, line, physicalNetwork, localnet } = network
  const ovn = plan.blueprint.driver === 'ovn'
  const attributes = {
    uuid,
    providerType: network.type,
    physicalNetwork,
    segmentationId: network.segmentationId,
    external: network.external,
    shared: network.shared,
    mtu: network.mtu,
    tunnelKey: ovn ? network.tunnelKey : undefined,
    datapath: ovn ? network.datapath : undefined,
    project
  }
  write.node(ref, name, undefined, attributes, line)
  if (localnet === undefined) return
  const tag = network.type === 'vlan' ? network.segmentationId : undefined
  const wire = { type: 'localnet', physicalNetwork, tag, tunnelKey: 1, unknownAddress: true }
  write.node({ kind: 'port', keys: [`name:${localnet}`] }, localnet, ref, wire, line)
}

function emitSubnet(subnet: NeutronSubnet, project: FactValue, write: PlanWriter): void {
  const { name, uuid, ref, network, block, gateway, dhcp, dns, pool, line } = subnet
  const attributes = {
    uuid,
    cidr: block.cidr,
    gateway,
    dhcp,
    ipVersion: block.version,
    dnsNameservers: dns.length > 0 ? [...dns] : undefined,
    allocationPools: pool && [{ start: pool[0], end: pool[1] }],
    project
  }
  write.node(ref, name, network.ref, attributes, line)
}

function emitPort(
  plan: Plan,
  port: NeutronPort,
  projectOf: (name: string | undefined) => FactValue,
  write: PlanWriter
): void {
  const { uuid, ref, name, network, mac, addresses, host, server, router, line } = port
  const ovn = plan.blueprint.driver === 'ovn'
  const attributes = {
    uuid,
    mac,
    addresses: addresses.length > 0 ? addresses.map(({ address }) => address) : undefined,
    adminUp: true,
    ...owner(plan, port),
    bindingHost: host && (server || !ovn) ? host.fqdn : undefined,
    chassis: host && server && ovn ? chassisValue(host) : undefined,
    vnicType: server ? 'normal' : undefined,
    tunnelKey: ovn ? port.tunnelKey : undefined,
    router: router && nodeValue(router.ref, router.name),
    ...(port.purpose === 'router-gateway' && ovn ? gatewayOf(port) : {}),
    project: projectOf(server?.project ?? (port.purpose === 'router-interface' ? router?.project : undefined))
  }
  write.node(ref, name, network.ref, attributes, line)
  for (const { address, subnet } of addresses) write.link('in-subnet', ref, subnet.ref, line, { address })
}

/** Owner, device and OVN's port type, as each purpose has them. */
function owner(plan: Plan, { purpose, server, router, network, host }: NeutronPort): { [key: string]: FactValue } {
  const ovn = plan.blueprint.driver === 'ovn'
  const device = router && nodeValue(router.ref, router.uuid)
  switch (purpose) {
    case 'server':
      return { deviceOwner: 'compute:nova', deviceId: server && nodeValue(server.ref, server.uuid) }
    case 'router-interface':
      return { deviceOwner: 'network:router_interface', deviceId: device, ...(ovn ? { type: 'router' } : {}) }
    case 'router-gateway':
      return { deviceOwner: 'network:router_gateway', deviceId: device, ...(ovn ? { type: 'router' } : {}) }
    case 'metadata': {
      const deviceOwner = plan.blueprint.release === '17.1' ? 'network:distributed' : 'network:dhcp'
      return { deviceOwner, deviceId: `ovnmeta-${network.uuid}`, type: 'localport' }
    }
    case 'dhcp':
      return { deviceOwner: 'network:dhcp', deviceId: `dhcp-${host?.name}-${network.uuid}` }
  }
}

/** Where OVN may have the gateway, highest priority first, and where it would have it with all of them alive. */
function gatewayOf({ router }: NeutronPort): { [key: string]: FactValue } {
  const hosts = router!.gatewayHosts
  if (hosts.length === 0) return {}
  return {
    gatewayChassis: hosts.map((host, index) => ({ host: chassisValue(host), priority: hosts.length - index })),
    redirectChassis: chassisValue(hosts[0]!)
  }
}

function emitRouter(plan: Plan, router: Router, project: FactValue, write: PlanWriter): void {
  const { name, uuid, ref, gateway, interfaces, line } = router
  const ovn = plan.blueprint.driver === 'ovn'
  const snat = gateway ? router.snat : undefined
  const attributes = { uuid, tunnelKey: ovn ? router.tunnelKey : undefined, snat, project }
  write.node(ref, name, undefined, attributes, line)
  for (const port of interfaces) {
    const value = { address: port.addresses[0]?.address, port: nodeValue(port.ref, port.uuid) }
    write.link('interface', ref, port.network.ref, line, value)
  }
  if (!gateway) return
  const addresses = gateway.addresses.map(({ address }) => address)
  write.link('gateway', ref, gateway.network.ref, line, { addresses, port: nodeValue(gateway.ref, gateway.uuid) })
  if (ovn) emitNatRules(plan, router, addresses[0], write)
}

/** OVN translates the subnets of a router's interfaces to its gateway address, and each floating IP to its own. */
function emitNatRules(plan: Plan, router: Router, outer: string | undefined, write: PlanWriter): void {
  const rules: (NatRule & { line: number; floating?: FloatingIp })[] = []
  for (const { addresses } of router.snat && outer !== undefined ? router.interfaces : []) {
    for (const { subnet } of addresses) {
      if (subnet.block.version === 4) {
        rules.push({ type: 'snat', externalIp: outer, logicalIp: subnet.block.cidr, line: router.line })
      }
    }
  }
  for (const floating of plan.floatingIps) {
    if (floating.router !== router) continue
    const logicalIp = floating.port.addresses[0]?.address
    rules.push({ type: 'dnat_and_snat', externalIp: floating.address, logicalIp, line: floating.line, floating })
  }
  natRuleRefs(rules).forEach((ref, index) => {
    const { type, externalIp, logicalIp, line, floating } = rules[index]!
    const distributed = floating?.mode === 'distributed'
    const attributes = {
      ...{ type, externalIp, logicalIp },
      logicalPort: floating && nodeValue(floating.port.ref, floating.port.uuid),
      externalMac: distributed ? floating.mac : undefined
    }
    write.node(ref, '', router.ref, attributes, line)
  })
}

function emitServer(server: Server, project: FactValue, write: PlanWriter): void {
  const { name, uuid, ref, host, flavor, image, ports, line } = server
  write.node(ref, name, host.ref, { uuid, project, flavor, image }, line)
  for (const port of ports) write.link('attached', ref, port.ref, line)
}

function emitFloatingIp(floating: FloatingIp, project: FactValue, write: PlanWriter): void {
  const { address, uuid, network, router, port, mode, line } = floating
  const ref = { kind: 'floating-ip' as const, keys: [`uuid:${uuid}`, `address:${address}`] }
  const attributes = {
    uuid,
    address,
    fixedAddress: port.addresses[0]?.address,
    mode,
    router: nodeValue(router.ref, router.uuid),
    port: nodeValue(port.ref, port.uuid),
    project
  }
  write.node(ref, address, network.ref, attributes, line)
  write.link('nat', ref, port.ref, line)
}
