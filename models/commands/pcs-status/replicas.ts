import type { ClusterStatus, Placed } from './record.ts'

/**
 * One copy of a bundle. `pcs status` prints one line for it; with `--full` or by node it is three: the container, the remote
 * node that the container is for Pacemaker, and the resource inside, which runs "on" that remote node.
 */
export interface Replica {
  bundle: string
  number: string
  container?: Placed
  remote?: Placed
  inner?: Placed
}

const CONTAINER = /^(.+)-(?:docker|podman|rkt)-(\d+)$/
const NUMBERED = /^(.+)-(\d+)$/

/** Parts what runs in copies of bundles from the rest. */
export function replicasOf({ placed, guests }: ClusterStatus): { replicas: Replica[]; others: Placed[] } {
  const bundles = new Set<string>()
  for (const { resource, bundle, agent } of placed) {
    const container = isContainer(agent) ? CONTAINER.exec(resource)?.[1] : undefined
    for (const name of [bundle, container]) if (name !== undefined) bundles.add(name)
  }
  const isBundle = (name: string): boolean => bundles.has(name) || name.endsWith('-bundle')
  const replicas = new Map<string, Replica>()
  const others: Placed[] = []
  for (const each of placed) {
    const copy = copyOf(each, isBundle)
    if (!copy) {
      others.push(each)
      continue
    }
    const key = `${copy.bundle} ${copy.number}`
    const replica: Replica = replicas.get(key) ?? { bundle: copy.bundle, number: copy.number }
    replica[copy.part] ??= each
    replicas.set(key, replica)
    // By node, or cut, the guest may be told by its container only.
    const guest = `${copy.bundle}-${copy.number}`
    if (copy.part !== 'inner' && each.host !== undefined && !guests.has(guest)) guests.set(guest, each.host)
  }
  return { replicas: [...replicas.values()], others }
}

function copyOf(
  { resource, agent, host, bundle, replica }: Placed,
  isBundle: (name: string) => boolean
): { bundle: string; number: string; part: 'container' | 'remote' | 'inner' } | undefined {
  const [, ofContainer, ofNumber] = (isContainer(agent) && CONTAINER.exec(resource)) || []
  if (ofContainer !== undefined && ofNumber !== undefined)
    return { bundle: ofContainer, number: ofNumber, part: 'container' }
  const [, name, number] = NUMBERED.exec(resource) ?? []
  if (name !== undefined && number !== undefined && isBundle(name))
    return { bundle: name, number, part: /:remote$/.test(agent ?? '') ? 'remote' : 'inner' }
  // The resource inside has a name of its own; the guest it runs on, or the heading above, tells whose copy it is.
  const [, guest, guestNumber] = NUMBERED.exec(host ?? '') ?? []
  if (guest !== undefined && guestNumber !== undefined && isBundle(guest))
    return { bundle: guest, number: guestNumber, part: 'inner' }
  if (bundle !== undefined && replica !== undefined && !/:IPaddr2?$/i.test(agent ?? ''))
    return { bundle, number: replica, part: 'inner' }
  return undefined
}

function isContainer(agent: string | undefined): boolean {
  return /:(?:docker|podman|rkt)$/.test(agent ?? '')
}
