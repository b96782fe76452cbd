import { nodeValue, type Ref } from '../../topology/facts.ts'
import { refs } from '../../topology/ids.ts'
import { parseIp } from '../../text/ip-address.ts'
import type { NeutronNetwork, NeutronPort, Plan, PlannedHost, Router } from '../plan/plan.ts'
import { sha1Hex } from '../stable-id.ts'
import { emitHybridPlug } from './hybrid-plug.ts'
import { emitTap } from './overlay.ts'
import type { PlanWriter } from './writer.ts'

/** What the agents of ML2/OVS make: br-int and br-tun with a mesh of tunnels, namespaces for DHCP and routers, local VLANs. */
export function emitAgents(plan: Plan, write: PlanWriter): void {
  const hosts = plan.hosts.filter((host) => host.chassis)
  const vlans = new LocalVlans()
  const types = tunnelTypes(plan)
  for (const host of hosts) {
    emitBridges(host, write)
    write.bridge(host.ref, 'br-tun', { failMode: 'secure', datapathType: 'system' }, host.line)
    write.patch(host.ref, ['br-int', 'patch-tun'], ['br-tun', 'patch-int'], host.line)
    for (const type of types) emitTunnels(type, host, hosts, write)
  }
  for (const network of plan.networks) {
    for (const port of network.ports) {
      if (port.purpose === 'server') emitPlug(plan, port, vlans.of(port.host!, network), write)
      else if (port.purpose === 'dhcp') emitDhcp(port, vlans, write)
    }
  }
  const able = hosts.filter(({ gateway }) => gateway)
  plan.routers.forEach((router, index) => {
    const host = router.gatewayHosts[0] ?? able[index % Math.max(able.length, 1)]
    if (host) emitRouter(plan, router, host, vlans, write)
  })
}

/** The undercloud's Neutron is ML2/OVS in 16 and in 17, whatever the overcloud has. */
export function emitUndercloudAgents(plan: Plan, write: PlanWriter): void {
  if (!plan.provisioning) return
  const { host, network, address, uuid, mac } = plan.provisioning
  emitBridges(host, write)
  const ref: Ref = refs.byUuid('port', uuid)
  const attributes = {
    ...{ uuid, mac, addresses: [address], adminUp: true, bindingHost: host.fqdn },
    ...{ deviceOwner: 'network:dhcp', deviceId: `dhcp-${host.name}-${network.uuid}` }
  }
  write.node(ref, '', network.ref, attributes, host.line)
  const inside = { purpose: 'qdhcp', id: network.uuid, serves: network.ref, mtu: network.mtu }
  const port = { uuid, mac, addresses: [network.block.withLength(address)], line: host.line }
  emitInside(host, inside, [{ ...port, name: `tap${uuid.slice(0, 11)}`, tag: 1 }], write)
}

function emitPlug({ blueprint }: Plan, port: NeutronPort, tag: number, write: PlanWriter): void {
  if (blueprint.firewall === 'iptables_hybrid') emitHybridPlug(port, port.server!.uuid, write, tag)
  else emitTap(port, port.server!.uuid, write, { tag })
}

/** br-int, joined to every bridge that leads to a physical network. */
function emitBridges(host: PlannedHost, write: PlanWriter): void {
  write.bridge(host.ref, 'br-int', { failMode: 'secure', datapathType: 'system' }, host.line)
  for (const bridge of host.mappings.values()) {
    write.patch(host.ref, ['br-int', agentPort('int-', bridge)], [bridge, agentPort('phy-', bridge)], host.line)
  }
}

/** Linux keeps 15 characters; the agent puts six of a hash in place of the rest. */
function agentPort(prefix: string, bridge: string): string {
  const name = prefix + bridge
  return name.length <= 15 ? name : prefix + bridge.slice(0, 15 - prefix.length - 6) + sha1Hex(bridge).slice(0, 6)
}

/** `tunnel_types` of the agent: what the networks need, VXLAN where none needs any. */
function tunnelTypes({ networks }: Plan): readonly ('vxlan' | 'gre')[] {
  const used = (['vxlan', 'gre'] as const).filter((type) => networks.some((network) => network.type === type))
  return used.length === 0 ? ['vxlan'] : used
}

/** `vxlan-ac100005`: the far end's address in hexadecimal. */
function emitTunnels(type: 'vxlan' | 'gre', host: PlannedHost, hosts: readonly PlannedHost[], write: PlanWriter): void {
  for (const other of hosts) {
    const remote = parseIp(other.chassis!.address)
    if (other === host || !remote) continue
    const end =
      remote.version === 4 ? remote.value.toString(16).padStart(8, '0') : sha1Hex(other.chassis!.address).slice(0, 9)
    const name = `${type}-${end}`
    const options = {
      ...{ df_default: 'true', in_key: 'flow', out_key: 'flow' },
      ...{ local_ip: host.chassis!.address, remote_ip: other.chassis!.address }
    }
    write.port(host.ref, 'br-tun', name, [{ name, type, options }], {}, host.line)
  }
}

/** Each agent numbers the networks of its own host; the numbers mean nothing elsewhere. */
class LocalVlans {
  readonly #hosts = new Map<PlannedHost, Map<NeutronNetwork, number>>()

  of(host: PlannedHost, network: NeutronNetwork): number {
    let networks = this.#hosts.get(host)
    if (!networks) this.#hosts.set(host, (networks = new Map()))
    const tag = networks.get(network) ?? networks.size + 1
    networks.set(network, tag)
    return tag
  }
}

interface InsidePort {
  uuid: string
  mac: string
  addresses: string[]
  name: string
  tag: number
  line: number
}

/** A namespace and the internal ports of br-int that the agent moved into it. */
function emitInside(
  host: PlannedHost,
  inside: { purpose: string; id: string; serves: Ref; mtu: number },
  ports: readonly InsidePort[],
  write: PlanWriter
): void {
  const line = ports[0]?.line ?? host.line
  const name = `${inside.purpose}-${inside.id}`
  const namespace = write.node(refs.namespace(host.ref, name), name, host.ref, { purpose: inside.purpose }, line)
  write.link('serves', namespace, inside.serves, line)
  for (const port of ports) {
    const externalIds = { 'attached-mac': port.mac, 'iface-id': port.uuid, 'iface-status': 'active' }
    const entry = { name: port.name, type: 'internal' as const, externalIds }
    write.port(host.ref, 'br-int', port.name, [entry], { tag: port.tag }, port.line)
    const device = { deviceType: 'internal', mac: port.mac, addresses: port.addresses, mtu: inside.mtu }
    write.node(refs.device(namespace, port.name), port.name, namespace, device, port.line)
  }
}

function emitDhcp(port: NeutronPort, vlans: LocalVlans, write: PlanWriter): void {
  const { network, host } = port
  const inside = { purpose: 'qdhcp', id: network.uuid, serves: network.ref, mtu: network.mtu }
  emitInside(host!, inside, [insidePort(port, 'tap', host!, vlans)], write)
}

/** A router of one namespace on one host: not highly available, not distributed. Floating IPs are addresses of its gateway. */
function emitRouter(plan: Plan, router: Router, host: PlannedHost, vlans: LocalVlans, write: PlanWriter): void {
  const ports = router.interfaces.map((port) => insidePort(port, 'qr-', host, vlans))
  if (router.gateway) {
    const outside = insidePort(router.gateway, 'qg-', host, vlans)
    for (const floating of plan.floatingIps)
      if (floating.router === router) outside.addresses.push(`${floating.address}/32`)
    ports.push(outside)
  }
  const mtu = router.interfaces[0]?.network.mtu ?? 1500
  emitInside(host, { purpose: 'qrouter', id: router.uuid, serves: router.ref, mtu }, ports, write)
  for (const port of [...router.interfaces, ...(router.gateway ? [router.gateway] : [])]) {
    write.link('bound', port.ref, host.ref, port.line)
  }
  const attributes = { ha: false, distributed: false, host: nodeValue(host.ref, host.fqdn) }
  write.node(router.ref, router.name, undefined, attributes, router.line)
}

function insidePort(port: NeutronPort, prefix: string, host: PlannedHost, vlans: LocalVlans): InsidePort {
  const addresses = port.addresses.map(({ address, subnet }) => subnet.block.withLength(address))
  const { uuid, mac, line } = port
  return { uuid, mac, line, addresses, name: prefix + uuid.slice(0, 11), tag: vlans.of(host, port.network) }
}
