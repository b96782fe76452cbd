import type { Ref } from '../../topology/facts.ts'

/** A queue or exchange by its name; names are unique in a vhost, and the vhost `/` is the one that needs no word. */
export function brokerRef(kind: 'queue' | 'exchange', name: string, vhost: string | undefined): Ref {
  return { kind, keys: [`name:${vhost === undefined || vhost === '/' ? name : `${name}@${vhost}`}`] }
}

/** `<rabbit@controller-0.1795219524.1266.0>` and `#PID<10986.1266.0>` without what changes with the tool that prints them. */
export function processKey(pid: string): string {
  const inner = /^[^<]*<'?([^<>]*)>/.exec(pid)?.[1] ?? pid
  return inner.replaceAll("'", '')
}

/** A client's connection, by whatever a list prints of it. */
export function connectionRef(known: {
  name?: string | undefined
  pid?: string | undefined
  channel?: string | undefined
  peer?: string | undefined
}): Ref | undefined {
  const peer = known.peer ?? (known.name === undefined ? undefined : peerOf(known.name))
  const keys = [
    ...(known.name === undefined || known.name === '' ? [] : [`name:${known.name}`]),
    ...(peer === undefined ? [] : [`address:${peer}`]),
    ...(known.pid === undefined || known.pid === '' ? [] : [`pid:${processKey(known.pid)}`]),
    ...(known.channel === undefined || known.channel === '' ? [] : [`channel:${processKey(known.channel)}`])
  ]
  return keys.length === 0 ? undefined : { kind: 'connection', keys }
}

/** `172.17.1.5:40112 -> 172.17.1.9:5672` → the client's end. */
function peerOf(name: string): string | undefined {
  return /^(\S+:\d+) -> /.exec(name)?.[1]
}

/** `rabbit@controller-0.internalapi.localdomain` → the host's name. */
export function hostOfNode(node: string): string | undefined {
  return /^[^@\s]+@([\w.-]+)$/.exec(node.replaceAll("'", ''))?.[1]
}
