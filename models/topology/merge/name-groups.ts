import type { Claim } from './claim.ts'
import { pushTo, shortName } from './claim.ts'
import { kindOf, NONE, type Group } from './groups.ts'
import { keyLabel, keyRank } from '../ids.ts'

/**
 * Gives every group its id, aliases and labels (TOPOLOGY.md, "Ids"). Depends on the set of claims only. Groups come kind by kind,
 * scopes before what stands in them.
 */
export function nameGroups(groups: readonly Group[]): void {
  const shared = sharedShortNames(groups.filter((group) => group.space === 'host'))
  const spaces = new Map<string, Group[]>()
  for (const group of groups) pushTo(spaces, group.space, group)
  for (const ofSpace of spaces.values()) {
    for (const group of ofSpace) group.labels = scoped(group, ownLabels(group, shared))
    for (const bearers of namesakes(ofSpace)) distinguish(bearers)
    for (const group of ofSpace) finish(group)
  }
  // Only hosts are asked for theirs later; of a large cloud the others are a tenth of all there is to hold.
  for (const group of groups) if (group.space !== 'host') group.labels = NONE
}

/** Groups that share their label with others. */
function namesakes(groups: readonly Group[]): Iterable<Group[]> {
  const first = new Map<string, Group>()
  const shared = new Map<string, Group[]>()
  for (const group of groups) {
    const label = group.labels[0]!
    const known = first.get(label)
    if (!known) first.set(label, group)
    else if (shared.has(label)) shared.get(label)!.push(group)
    else shared.set(label, [known, group])
  }
  return shared.values()
}

function finish(group: Group): void {
  const kind = kindOf(group)
  const { labels } = group
  group.id = joined(kind, ':', labels[0]!)
  if (labels.length <= 2 && group.claims.every(({ ref }) => ref.kind === kind)) {
    group.aliases = labels.slice(1).map((label) => joined(kind, ':', label))
    return
  }
  const aliases = new Set<string>()
  for (const each of new Set([kind, ...group.claims.map(({ ref }) => ref.kind)])) {
    for (const label of labels) aliases.add(`${each}:${label}`)
  }
  aliases.delete(group.id)
  group.aliases = [...aliases].sort()
}

/** One flat string: what `+` makes points at its parts, which costs memory, and time whenever ids are compared. */
function joined(first: string, separator: string, second: string): string {
  return [first, second].join(separator)
}

/** The strongest key of each claim; all of them where nothing proves the group. */
function strongestKeys(claims: readonly Claim[]): string[] {
  const [first] = claims
  if (claims.length === 1 && first!.ref.keys.length === 1) return first!.ref.keys
  const keys = new Set<string>()
  for (const { ref, props } of claims) {
    if (props.weak) continue
    const strongest = strongestOf(ref.keys)
    if (strongest !== undefined) keys.add(strongest)
  }
  if (keys.size === 0) for (const { ref } of claims) for (const key of ref.keys) keys.add(key)
  return keys.size > 1 ? [...keys].sort(byRank) : [...keys]
}

function strongestOf(keys: readonly string[]): string | undefined {
  let [best] = keys
  for (const key of keys) if (key !== best && byRank(key, best!) < 0) best = key
  return best
}

/** Labels from the strongest key of each claim: any subset of the claims would have taken one of them. */
function ownLabels(group: Group, shared: ReadonlySet<string>): string[] {
  const keys = strongestKeys(group.claims)
  if (group.space !== 'host') return keys.length === 1 ? [keyLabel(keys[0]!)] : [...new Set(keys.map(keyLabel))]
  const labels = new Set<string>()
  for (const key of keys) {
    if (key.startsWith('fqdn:')) {
      const fqdn = key.slice(5)
      const short = shortName(fqdn)
      labels.add(shared.has(short) ? fqdn : short)
      labels.add(fqdn)
      labels.add(short)
    } else labels.add(keyLabel(key))
  }
  if (shared.size === 0) return [...labels]
  // Two hosts share the short name: the FQDN makes the id, the short one stays an alias.
  const full = [...labels].filter((label) => label.includes('.') && shared.has(shortName(label)))
  return [...new Set([...full, ...labels])]
}

/** Own labels under every label of the scope, the current ones first. */
function scoped(group: Group, own: string[]): string[] {
  const within = group.claims[0]!.ref.within
  if (!within) return own
  const outer = group.scope?.id === undefined ? within.keys.flatMap(keyLabels) : group.scope.labels
  const labels: string[] = []
  for (const scope of outer) for (const label of own) labels.push(joined(scope, '/', label))
  return labels
}

/** Namesakes are told apart by a mark of their own; the plain name stays an alias of all. */
function distinguish(bearers: readonly Group[]): void {
  const marks = bearers.map((group) => ({ group, mark: fingerprint(group) }))
  marks.sort((a, b) => (a.mark < b.mark ? -1 : a.mark > b.mark ? 1 : 0))
  const used = new Set<string>()
  for (const { group, mark } of marks) {
    const [plain] = group.labels
    let candidate = `${plain}~${mark}`
    for (let n = 2; used.has(candidate); n++) candidate = `${plain}~${mark}~${n}`
    used.add(candidate)
    group.labels = [candidate, ...group.labels]
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
