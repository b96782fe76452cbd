import type { FactValue, Ref } from '../../topology/facts.ts'
import { containerRef, processRef } from '../../topology/container-refs.ts'
import { refs } from '../../topology/ids.ts'
import { stableNumber, stableUuid, MacPool } from '../stable-id.ts'
import type { PlannedContainerNetwork, PlannedContainerRun, PlannedContainers } from '../plan/containers.ts'
import type { Plan } from '../plan/plan.ts'
import type { PlanWriter } from './writer.ts'

/** Bridges, veth pairs, namespaces, containers and their processes, as `inspect` and `ip` of the host would show them. */
export function emitContainers(plan: Plan, write: PlanWriter): void {
  const macs = new MacPool()
  for (const each of plan.containers) {
    const used = each.networks.filter((network) => each.run.some((run) => run.network === network))
    for (const network of used) emitBridge(each, network, macs, write)
    each.run.forEach((run, order) => emitContainer(each, run, order, macs, write))
  }
}

function emitBridge(
  { host }: PlannedContainers,
  { name, bridge, block, gateway, internal, dns, line }: PlannedContainerNetwork,
  macs: MacPool,
  write: PlanWriter
): void {
  const attributes = {
    mac: macs.take('5a:0d:88', host.name, bridge),
    addresses: [block.withLength(gateway)],
    containerNetwork: name,
    subnets: [block.cidr],
    gateways: [gateway],
    internal,
    dns
  }
  write.node(refs.device(host.ref, bridge, 'linux-bridge'), bridge, host.ref, attributes, line)
}

function emitContainer(
  { host, engine }: PlannedContainers,
  { entry, mode, network, address }: PlannedContainerRun,
  order: number,
  macs: MacPool,
  write: PlanWriter
): void {
  const { name, image, publish = [], process, listens = [], $line: line } = entry
  const ref = containerRef(host.ref, { name })!
  const rootless = mode === 'slirp4netns' || mode === 'pasta'
  const shared = mode === 'host' || mode === 'none'
  const namespace = shared ? undefined : `netns-${stableUuid(host.name, name, 'netns')}`
  const mac = macs.take('5a:0d:88', host.name, name)
  const whole = network && address !== undefined ? network.block.withLength(address) : undefined
  const pid = 2000 + stableNumber(28000, host.name, name)
  const endpoint = network && {
    name: network.name,
    address: whole,
    mac,
    gateway: network.gateway,
    dnsNames: network.dns ? [name] : undefined
  }
  const attributes: { [key: string]: FactValue } = {
    ...{ engine, state: 'running', image, pid, conmonPid: engine === 'podman' ? pid - 2 : undefined },
    networkMode: network && engine === 'podman' ? 'bridge' : mode,
    ports: publish.length > 0 ? publish.map(asPrinted).sort() : undefined,
    addresses: whole === undefined ? undefined : [whole],
    networks: network ? [network.name] : undefined,
    endpoints: endpoint ? [endpoint] : undefined,
    networkNamespace: namespace,
    rootless: rootless ? true : undefined
  }
  write.node(ref, name, host.ref, attributes, line)
  if (network && namespace !== undefined && whole !== undefined) {
    emitPair(host.ref, network.bridge, namespace, { order, mac, whole, name }, macs, write, line)
  }
  if (process === undefined) return
  const within = namespace
  const ends = listens.map((port) => listeningAt(port, within))
  const own = { pid, ppid: engine === 'podman' ? pid - 2 : undefined, listens: ends.length > 0 ? ends : undefined }
  const child = write.node(processRef(host.ref, pid), process, ref, own, line)
  write.link('runs', ref, child, line)
}

/** One end on the bridge, one in the namespace. */
function emitPair(
  host: Ref,
  bridge: string,
  namespace: string,
  { order, mac, whole, name }: { order: number; mac: string; whole: string; name: string },
  macs: MacPool,
  write: PlanWriter,
  line: number
): void {
  const space = write.node(refs.namespace(host, namespace), namespace, host, { purpose: 'container' }, line)
  const outer = refs.device(host, `veth${order}`)
  const look = { deviceType: 'veth', state: 'UP', mtu: 1500 }
  const own = macs.take('5a:0d:88', name, 'veth')
  write.node(outer, `veth${order}`, host, { ...look, mac: own, peerNamespace: namespace }, line)
  const inner = refs.device(space, 'eth0')
  write.node(inner, 'eth0', space, { ...look, mac, addresses: [whole] }, line)
  write.link('member', outer, refs.device(host, bridge, 'linux-bridge'), line)
  write.link('veth', outer, inner, line)
}

/** `58080:8080` → `0.0.0.0:58080->8080/tcp` */
function asPrinted(published: string): string {
  const [ports = '', protocol = 'tcp'] = published.split('/')
  const last = ports.lastIndexOf(':')
  const outer = ports.slice(0, last)
  return `${outer.includes(':') ? outer : `0.0.0.0:${outer}`}->${ports.slice(last + 1)}/${protocol}`
}

function listeningAt(text: string, namespace: string | undefined): { [key: string]: FactValue } {
  const [port = '', protocol = 'tcp'] = text.split('/')
  const where = namespace === undefined ? '' : ` in ${namespace}`
  const end = { name: `${protocol} 0.0.0.0:${port}${where}`, address: '0.0.0.0', port: Number(port), protocol }
  return namespace === undefined ? end : { ...end, namespace }
}
