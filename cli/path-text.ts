import type { Hop, Path } from '../models/paths/path.ts'
import { portName } from '../models/paths/physical/guest.ts'
import type { Lookup } from '../models/topology/lookup.ts'

const VERDICT = {
  delivered: 'DELIVERED',
  provider: 'LEFT THE CLOUD',
  answered: 'ANSWERED',
  dropped: 'DROPPED',
  unknown: 'UNKNOWN'
} as const

/** Paths for people: the verdict and its reason first, then the way, then every hop with its proof. */
export function pathText(lookup: Lookup, paths: readonly Path[]): string {
  return `${paths.map((path, index) => [...(paths.length > 1 ? [`Path ${index + 1} of ${paths.length}`] : []), ...lines(lookup, path)].join('\n')).join('\n\n')}\n`
}

function lines(lookup: Lookup, path: Path): string[] {
  const name = (id: string): string => nameOf(lookup, id)
  return [
    `${VERDICT[path.disposition]}: ${name(path.from)} to ${name(path.to)}`,
    ...(path.reason === undefined ? [] : [`  ${path.reason}`]),
    ...path.next.map((command) => `  paste next: ${command}`),
    ...(path.logical.length > 0 ? [`networks and routers: ${path.logical.map(name).join(' > ')}`] : []),
    ...(path.hosts.length > 0 ? [`hosts: ${path.hosts.map(name).join(' > ')}`] : []),
    ...path.legs.map(
      (leg) =>
        `wire: ${name(leg.from)} > ${name(leg.to)} by ${leg.encapsulation}${leg.id === undefined ? '' : ` ${leg.id}`}`
    ),
    ...path.assumed.map((sentence) => `assumed: ${sentence}`),
    '',
    ...path.hops.flatMap((hop, index) => [
      `${String(index + 1).padStart(2)}. ${hop.does}`,
      `    at ${hop.at}${hop.mtu === undefined ? '' : `, room for packets of ${hop.mtu} bytes`}`,
      ...messageLines(hop, name),
      ...(hop.headers.length > 0 ? [`    ${hop.headers.join(' | ')}`] : []),
      ...hop.verify.map((command) => `    $ ${command}`)
    ])
  ]
}

/** What a message is, where the path is one of messages. */
function messageLines(
  { carries, exchange, routingKey, url, to, host, toHost, watch }: Hop,
  name: (id: string) => string
): string[] {
  if (carries === undefined) return []
  const ends = [host, toHost].map((id) => (id === undefined ? '?' : name(id)))
  return [
    `    carries ${carries}`,
    ...(to === undefined ? [] : [`    to ${to}, from ${ends[0]} to ${ends[1]}`]),
    ...(exchange === undefined
      ? []
      : [
          `    exchange ${exchange === '' ? '(default)' : exchange}, queue ${routingKey === '' ? 'of every consumer' : routingKey}`
        ]),
    ...(url === undefined ? [] : [`    ${url}`]),
    ...(watch?.log === undefined ? [] : [`    log ${watch.log}`])
  ]
}

function nameOf(lookup: Lookup, id: string): string {
  const node = lookup.node(id)
  if (node?.kind === 'port') return portName(lookup, node)
  return node && node.name !== '' ? node.name : id
}
