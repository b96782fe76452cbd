import { containerRef } from '../../topology/container-refs.ts'
import type { FactSink, Ref } from '../../topology/facts.ts'
import { refs } from '../../topology/ids.ts'

/** A socket that listens, or is connected, as `ss` and `netstat` print it. */
export interface Socket {
  protocol: string
  state: string
  localAddress: string
  localPort: string
  peerAddress: string
  peerPort: string
  processes: { name: string; pid: number }[]
  line: number
}

export interface SocketRecord {
  sockets: Socket[]
  errors: number
}

/** Above this a port is one that the kernel chose for whoever connects (net.ipv4.ip_local_port_range). */
const EPHEMERAL = 32768

/** `[::1]:22`, `*:5672`, `0.0.0.0:22`, `10.0.0.1%eth0:68`, `:::22` → address and port. Undefined when it is neither. */
export function splitEndpoint(text: string): { address: string; port: string } | undefined {
  const colon = text.lastIndexOf(':')
  if (colon < 0) return undefined
  const port = text.slice(colon + 1)
  if (!/^(?:\*|\d{1,5}|[a-z][\w-]{0,30})$/i.test(port)) return undefined
  const address = text
    .slice(0, colon)
    .replace(/^\[|\]$/g, '')
    .replace(/\](?=%)/, '')
    .replace(/%[\w.@-]+$/, '')
    .toLowerCase()
  return { address: address === '' ? '*' : address, port }
}

/** Where sockets were listed: the host itself, one of its namespaces, or a container, whose process ids are its own. */
export interface SocketScope {
  host?: Ref | undefined
  namespace?: string | undefined
  container?: string | undefined
}

/** Claims processes with what they listen on and connect to; sockets nobody could name an owner of stay with the place they were listed in. */
export function contributeSockets(record: SocketRecord, scope: SocketScope, facts: FactSink): void {
  const { host, namespace, container } = scope
  if (!host) return
  const inside = container === undefined ? undefined : containerRef(host, { name: container })
  const place = inside ?? (namespace === undefined ? host : refs.namespace(host, namespace))
  const placeProps = place === host ? {} : { name: container ?? namespace, parent: host }
  for (const socket of record.sockets) {
    const { protocol, localAddress, localPort, peerAddress, peerPort, line } = socket
    const listening = isListening(socket)
    const [address, port] = listening ? [localAddress, localPort] : [peerAddress, peerPort]
    if (!listening && (socket.state !== 'ESTAB' || !connectsOut(socket))) continue
    const within = inside ? undefined : namespace
    const end = {
      name: `${protocol} ${address.includes(':') ? `[${address}]` : address}:${port}${within === undefined ? '' : ` in ${within}`}`,
      address,
      port: portValue(port),
      protocol,
      namespace: within
    }
    const attributes = listening ? { listens: [end] } : { connectsTo: [end] }
    for (const { name, pid } of inside ? [] : socket.processes) {
      const ref: Ref = { kind: 'process', keys: [`pid:${pid}`], within: host }
      facts.node(ref, { name, parent: host, attributes: { pid, ...attributes } }, line)
    }
    const owned = !inside && socket.processes.length > 0
    if (!owned && listening) facts.node(place, { ...placeProps, attributes }, line)
  }
}

function isListening({ state, peerPort }: Socket): boolean {
  return state === 'LISTEN' || (state === 'UNCONN' && peerPort === '*')
}

/** The side with the port of a service was connected to. */
function connectsOut({ localPort, peerPort }: Socket): boolean {
  const [local, peer] = [Number(localPort), Number(peerPort)]
  return peer < EPHEMERAL && (local >= EPHEMERAL || local > peer)
}

function portValue(text: string): number | string {
  return /^\d+$/.test(text) ? Number(text) : text
}
