import type { FactSink, Ref } from '../../topology/facts.ts'

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

/** Claims processes with what they listen on and connect to; sockets nobody could name an owner of stay with the host. */
export function contributeSockets(record: SocketRecord, host: Ref, facts: FactSink): void {
  for (const socket of record.sockets) {
    const { protocol, localAddress, localPort, peerAddress, peerPort, line } = socket
    const listening = isListening(socket)
    const [address, port] = listening ? [localAddress, localPort] : [peerAddress, peerPort]
    if (!listening && (socket.state !== 'ESTAB' || !connectsOut(socket))) continue
    const end = {
      name: `${protocol} ${address.includes(':') ? `[${address}]` : address}:${port}`,
      address,
      port: portValue(port),
      protocol
    }
    const attributes = listening ? { listens: [end] } : { connectsTo: [end] }
    for (const { name, pid } of socket.processes) {
      const ref: Ref = { kind: 'process', keys: [`pid:${pid}`], within: host }
      facts.node(ref, { name, parent: host, attributes: { pid, ...attributes } }, line)
    }
    if (socket.processes.length === 0 && listening) facts.node(host, { attributes }, line)
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
