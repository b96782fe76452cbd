import { pushTo, shortName } from './claim.ts'
import { kindOf, type Group } from './groups.ts'
import { keyLabel, keyRank } from '../ids.ts'

/** What a group is called in ids: the label that makes its id, and those that would have made it on fewer facts. */
export interface Labels {
  id: string
  aliases: string[]
  /** the id without its kind: the scope part of ids below it, current one first */
  labels: string[]
}

/**
 * Gives every group its id and aliases (TOPOLOGY.md, "Ids"). Depends on the set of claims only. Groups come kind by kind,
 * scopes before what stands in them.
 */
export function nameGroups(groups: readonly Group[]): Map<Group, Labels> {
  const shared = sharedShortNames(groups.filter((group) => group.space === 'host'))
  const named = new Map<Group, Labels>()
  const spaces = new Map<string, Group[]>()
  for (const group of groups) pushTo(spaces, group.space, group)
  for (const ofSpace of spaces.values()) {
    const byLabel = new Map<string, Group[]>()
    for (const group of ofSpace) {
      const labels = scoped(group, ownLabels(group, shared), named)
      named.set(group, { id: '', aliases: [], labels })
      pushTo(byLabel, labels[0]!, group)
    }
    for (const bearers of byLabel.values()) if (bearers.length > 1) distinguish(bearers, named)
    for (const group of ofSpace) finish(group, named.get(group)!)
  }
  return named
}

function finish(group: Group, entry: Labels): void {
  const kind = kindOf(group)
  entry.id = `${kind}:${entry.labels[0]}`
  if (entry.labels.length <= 2 && group.claims.every(({ ref }) => ref.kind === kind)) {
    entry.aliases = entry.labels.slice(1).map((label) => `${kind}:${label}`)
    return
  }
  const aliases = new Set<string>()
  for (const each of new Set([kind, ...group.claims.map(({ ref }) => ref.kind)])) {
    for (const label of entry.labels) aliases.add(`${each}:${label}`)
  }
  aliases.delete(entry.id)
  entry.aliases = [...aliases].sort()
}

function strongestOf(keys: readonly string[]): string | undefined {
  let [best] = keys
  for (const key of keys) if (key !== best && byRank(key, best!) < 0) best = key
  return best
}

/** Labels from the strongest key of each claim: any subset of the claims would have taken one of them. */
function ownLabels(group: Group, shared: ReadonlySet<string>): string[] {
  const [first] = group.claims
  const only = group.claims.length === 1 && first!.ref.keys.length === 1 ? first!.ref.keys[0] : undefined
  if (only !== undefined && group.space !== 'host') return [keyLabel(only)]
  const keys = new Set<string>()
  for (const { ref, props } of group.claims) {
    if (props.weak) continue
    const strongest = strongestOf(ref.keys)
    if (strongest !== undefined) keys.add(strongest)
  }
  if (keys.size === 0) for (const { ref } of group.claims) for (const key of ref.keys) keys.add(key)
  const labels = new Set<string>()
  for (const key of [...keys].sort(byRank)) {
    if (group.space === 'host' && key.startsWith('fqdn:')) {
      const fqdn = key.slice(5)
      const short = shortName(fqdn)
      labels.add(shared.has(short) ? fqdn : short)
      labels.add(fqdn)
      labels.add(short)
    } else labels.add(keyLabel(key))
  }
  if (group.space !== 'host' || shared.size === 0) return [...labels]
  // Two hosts share the short name: the FQDN makes the id, the short one stays an alias.
  const full = [...labels].filter((label) => label.includes('.') && shared.has(shortName(label)))
  return [...new Set([...full, ...labels])]
}

/** Own labels under every label of the scope, the current ones first. */
function scoped(group: Group, own: string[], named: Map<Group, Labels>): string[] {
  const within = group.claims[0]!.ref.within
  if (!within) return own
  const outer = (group.scope && named.get(group.scope)?.labels) ?? within.keys.flatMap(keyLabels)
  const labels: string[] = []
  for (const scope of outer) for (const label of own) labels.push(`${scope}/${label}`)
  return labels
}

/** Namesakes are told apart by a mark of their own; the plain name stays an alias of all. */
function distinguish(bearers: Group[], named: Map<Group, Labels>): void {
  const marks = bearers.map((group) => ({ group, mark: fingerprint(group) }))
  marks.sort((a, b) => (a.mark < b.mark ? -1 : a.mark > b.mark ? 1 : 0))
  const used = new Set<string>()
  for (const { group, mark } of marks) {
    const { labels } = named.get(group)!
    let candidate = `${labels[0]}~${mark}`
    for (let n = 2; used.has(candidate); n++) candidate = `${labels[0]}~${mark}~${n}`
    used.add(candidate)
    labels.unshift(candidate)
  }
}

/** What a key may have been called when less was known: an FQDN also by its short name. */
function keyLabels(key: string): string[] {
  const label = keyLabel(key)
  return key.startsWith('fqdn:') ? [label, shortName(label)] : [label]
}

/** Something of the group's own that tells it from its namesakes: its strongest key that is not a name. */
function fingerprint(group: Group): string {
  const keys = new Set(group.claims.flatMap(({ ref }) => ref.keys))
  const own = [...keys].filter((key) => !/^(name|fqdn|called):/.test(key)).sort(byRank)
  return own[0] === undefined ? 'other' : keyLabel(own[0]).slice(0, 16)
}

function sharedShortNames(hosts: readonly Group[]): Set<string> {
  const bearers = new Map<string, Set<Group>>()
  for (const group of hosts) {
    for (const { ref } of group.claims) {
      for (const key of ref.keys) {
        if (!key.startsWith('name:') && !key.startsWith('fqdn:')) continue
        const short = shortName(key.slice(5))
        if (!bearers.has(short)) bearers.set(short, new Set())
        bearers.get(short)!.add(group)
      }
    }
  }
  return new Set([...bearers].filter(([, groups]) => groups.size > 1).map(([short]) => short))
}

/** Strongest key first; ties by text. */
export function byRank(a: string, b: string): number {
  return keyRank(a) - keyRank(b) || (a < b ? -1 : a > b ? 1 : 0)
}
