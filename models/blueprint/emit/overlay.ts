import type { Ref } from '../../topology/facts.ts'
import { nodeValue } from '../../topology/facts.ts'
import { refs } from '../../topology/ids.ts'
import type { NeutronNetwork, NeutronPort, Plan, PlannedHost } from '../plan/plan.ts'
import { stableUuid } from '../stable-id.ts'
import { networksReached } from './reach.ts'
import type { PlanWriter } from './writer.ts'

/** What OVN and its metadata agent make on each chassis: br-int, tunnels to every other one, taps, patch ports, namespaces. */
export function emitOverlay(plan: Plan, write: PlanWriter): void {
  const chassis = plan.hosts.filter((host) => host.chassis)
  const reached = networksReached(plan)
  for (const host of chassis) {
    write.bridge(host.ref, 'br-int', { failMode: 'secure', datapathType: 'system' }, host.line)
    emitTunnels(host, chassis, write)
    for (const network of reached.get(host) ?? []) emitPatch(host, network, write)
  }
  for (const server of plan.servers) {
    for (const port of server.ports) emitTap(port, server.uuid, write)
  }
  emitMetadata(plan, write)
}

/** ovn-controller names a tunnel port after six characters of the far chassis, and counts where two begin alike. */
function emitTunnels(host: PlannedHost, chassis: readonly PlannedHost[], write: PlanWriter): void {
  const names = new Map<string, number>()
  for (const other of chassis) {
    if (other === host) continue
    const { name, address } = other.chassis!
    const start = `ovn-${name.slice(0, 6)}`
    const count = names.get(start) ?? 0
    names.set(start, count + 1)
    const port = `${start}-${count.toString(16)}`
    const options = { csum: 'true', key: 'flow', remote_ip: address }
    const externalIds = { 'ovn-chassis-id': `${name}@${address}` }
    write.port(host.ref, 'br-int', port, [{ name: port, type: 'geneve', options, externalIds }], {}, host.line)
  }
}

function emitPatch(host: PlannedHost, network: NeutronNetwork, write: PlanWriter): void {
  const bridge = network.physicalNetwork === undefined ? undefined : host.mappings.get(network.physicalNetwork)
  if (bridge === undefined || network.localnet === undefined) return
  const { localnet } = network
  write.patch(
    host.ref,
    ['br-int', `patch-br-int-to-${localnet}`],
    [bridge, `patch-${localnet}-to-br-int`],
    network.line
  )
}

/** A server's NIC on its host. libvirt gives the tap the guest's address with fe in front. */
export function emitTap(port: NeutronPort, server: string, write: PlanWriter, attributes: { tag?: number } = {}): void {
  const host = port.host!
  const name = `tap${port.uuid.slice(0, 11)}`
  const externalIds = {
    'attached-mac': port.mac,
    'iface-id': port.uuid,
    'iface-status': 'active',
    'vm-uuid': server
  }
  write.port(host.ref, 'br-int', name, [{ name, externalIds }], attributes, port.line)
  const mac = port.mac.replace(/^fa/, 'fe')
  write.node(refs.device(host.ref, name), name, host.ref, { deviceType: 'tap', mac, mtu: port.network.mtu }, port.line)
}

/** A namespace for each network with a server on the host; until 2021-04 (16.1) it is called after the southbound row. */
function emitMetadata(plan: Plan, write: PlanWriter): void {
  const done = new Set<string>()
  for (const { host, ports } of plan.servers) {
    for (const { network } of ports) {
      const port = network.ports.find(({ purpose }) => purpose === 'metadata')
      const key = `${host.name} ${network.uuid}`
      if (!port || port.addresses.length === 0 || done.has(key)) continue
      done.add(key)
      emitNamespace(host, port, plan.blueprint.release === '16.1' ? network.datapath : network.uuid, write)
    }
  }
}

function emitNamespace(host: PlannedHost, port: NeutronPort, id: string, write: PlanWriter): void {
  const { network, line } = port
  const name = `ovnmeta-${id}`
  const namespace = write.node(refs.namespace(host.ref, name), name, host.ref, { purpose: 'ovnmeta' }, line)
  const outer = `tap${id.slice(0, 10)}0`
  const inner = `tap${id.slice(0, 10)}1`
  const externalIds = { 'iface-id': port.uuid }
  write.port(host.ref, 'br-int', outer, [{ name: outer, externalIds }], {}, line)
  const addresses = port.addresses.map(({ address, subnet }) => subnet.block.withLength(address))
  const ends: [Ref, string, Ref, object][] = [
    [refs.device(host.ref, outer), outer, host.ref, { peerNamespace: name, mac: hostMac(host, id) }],
    [
      refs.device(namespace, inner),
      inner,
      namespace,
      { mac: port.mac, addresses: [...addresses, '169.254.169.254/32'] }
    ]
  ]
  for (const [ref, device, parent, attributes] of ends) {
    write.node(ref, device, parent, { deviceType: 'veth', mtu: 1500, ...attributes }, line)
  }
  write.link('veth', ends[0]![0], ends[1]![0], line)
  write.link('serves', namespace, network.ref, line)
}

function hostMac(host: PlannedHost, id: string): string {
  const hex = stableUuid('metadata', host.name, id)
  return `0a:${hex.slice(0, 2)}:${hex.slice(2, 4)}:${hex.slice(4, 6)}:${hex.slice(9, 11)}:${hex.slice(11, 13)}`
}

/** A host as a value: the chassis that OVN binds a port to. */
export function chassisValue(host: PlannedHost) {
  return nodeValue(host.ref, host.chassis?.name ?? host.name)
}
