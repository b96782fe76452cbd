import { readAgain, type ReadCapture } from './reading.ts'
import type { FactValue, NodeFact } from './topology/facts.ts'

/** A container as any capture tells of it. */
interface Told {
  hosts: readonly string[]
  keys: readonly string[]
  attributes: { [name: string]: FactValue }
}

const AGAIN = new WeakMap<ReadCapture, Map<string, ReadCapture>>()
/** Every device but the loopback is one end of a pair whose other end is elsewhere: `eth0@if7`. */
const DEVICE = /^\d{1,9}: ([^\s:@]{1,64})(@if\d+)?(?:@\S+)?: </

/**
 * Captures taken inside of a container that has a network of its own, read again as of its network namespace: `podman exec web ip a`
 * does not tell the host's devices. What `inspect` says decides, else the devices listed; containers that are not known to have one
 * share the host's, as all of TripleO do. Depends on the set of captures, not on their order.
 */
export function inOwnNetworks(captures: readonly ReadCapture[]): ReadCapture[] {
  if (captures.every(({ raw }) => !isInside(raw))) return [...captures]
  const containers = captures.flatMap(({ reading }) => reading.facts.nodes.flatMap(toldOf))
  const listed = new Set(captures.filter(({ raw }) => isInside(raw) && listsPairsOnly(raw.lines)).map(placeOf))
  return captures.map((capture) => {
    if (!isInside(capture.raw)) return capture
    const name =
      ownNamespace(capture, containers) ?? (listed.has(placeOf(capture)) ? `container:${capture.raw.container}` : '')
    return name === '' ? capture : readInside(capture, name)
  })
}

/** What is said of the network where a command ran, as long as only its container is known. */
export function isInside({ container, namespace }: ReadCapture['raw']): boolean {
  return container !== undefined && container !== '' && namespace === undefined
}

function placeOf({ raw }: ReadCapture): string {
  return `${raw.host ?? ''}/${raw.container ?? ''}`
}

function readInside(capture: ReadCapture, namespace: string): ReadCapture {
  const known = AGAIN.get(capture) ?? new Map<string, ReadCapture>()
  AGAIN.set(capture, known)
  const read = known.get(namespace) ?? readAgain({ ...capture.raw, namespace }) ?? capture
  known.set(namespace, read)
  return read
}

function toldOf({ ref, props }: NodeFact): Told[] {
  const { attributes } = props
  if (ref.kind !== 'container' || attributes?.['networkMode'] === undefined) return []
  return [{ hosts: ref.within?.keys ?? [], keys: ref.keys, attributes }]
}

/** The namespace's name; `''` when the container shares the host's, undefined when nothing tells. */
function ownNamespace(
  { raw, host }: Pick<ReadCapture, 'raw' | 'host'>,
  containers: readonly Told[],
  called = raw.container!
): string | undefined {
  const keys = [`name:${called}`, `cid:${called.slice(0, 12).toLowerCase()}`]
  const fitting = containers.filter((container) => container.keys.some((key) => keys.includes(key)))
  const here = fitting.filter(({ hosts }) => hosts.some((key) => host?.keys.includes(key)))
  const found = here.length > 0 ? here : fitting.length === 1 ? fitting : []
  const told = (name: string): string | undefined =>
    found.map(({ attributes }) => textOf(attributes[name])).find((value) => value !== undefined && value !== '')
  const mode = told('networkMode')
  if (mode === undefined || mode === 'host') return mode === undefined ? undefined : ''
  const shared = /^container:(\S+)$/.exec(mode)?.[1]
  // Of two containers that share a network, one has it.
  if (shared !== undefined && called === raw.container) return ownNamespace({ raw, host }, containers, shared)
  return told('networkNamespace') ?? `container:${called}`
}

function textOf(value: FactValue): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function listsPairsOnly(lines: readonly string[]): boolean {
  let pairs = 0
  for (const line of lines) {
    const [, name, pair] = DEVICE.exec(line) ?? []
    if (name === undefined || name === 'lo') continue
    if (pair === undefined) return false
    pairs++
  }
  return pairs > 0
}
