import type { Claim } from './claim.ts'
import { pushTo, shortName } from './claim.ts'
import { DisjointSet } from './disjoint-set.ts'
import type { HostClue, Ref } from '../facts.ts'
import { evidenceByGroup, ownTunnelAddresses, type HostEvidence } from './host-clues.ts'

/** Hosts after identification: which group each key belongs to, and tunnel addresses found on the way. */
export interface HostGroups {
  sets: DisjointSet
  /** element (index in the set) of every claim, in the order of `claims` */
  elements: number[]
  /** key → an element that bears it */
  byKey: Map<string, number>
  /** representative → own tunnel address, where it was told by elimination */
  tunnelAddress: Map<number, string>
}

const EXCLUSIVE = 'ovs:'

/**
 * Decides which host claims speak of one machine (docs/decisions/0001-identity.md). Strong keys always join. Names join unless
 * that would give one host two Open vSwitch databases. What was typed in one terminal joins unless that would give a host two
 * databases or two names. Then clues join what has no name. The order of claims has no effect.
 */
export function groupHosts(claims: readonly Claim[], clues: readonly HostClue[]): HostGroups {
  const sets = new DisjointSet()
  const byKey = new Map<string, number>()
  const elements: number[] = []
  const names = new Map<string, number[]>()
  const terminals = new Map<string, number[]>()
  for (const claim of claims) {
    const element = sets.add()
    elements.push(element)
    for (const key of claim.ref.keys) {
      if (key.startsWith('name:') || key.startsWith('fqdn:')) pushTo(names, key, element)
      else if (key.startsWith('terminal:')) pushTo(terminals, key, element)
      else {
        const other = byKey.get(key)
        if (other === undefined) byKey.set(key, element)
        else sets.union(other, element)
      }
    }
  }
  joinNames(sets, claims, elements, names)
  joinTerminals(sets, claims, elements, [...terminals.values()])
  for (const [key, bearers] of names) {
    if (new Set(bearers.map((bearer) => sets.find(bearer))).size === 1) byKey.set(key, bearers[0]!)
  }
  addShortNames(sets, byKey, names)
  const tunnelAddress = joinByClues(sets, claims, elements, byKey, clues)
  return { sets, elements, byKey, tunnelAddress }
}

/** Joins bearers of exactly the same name first, then a short name with the one host whose FQDN begins with it. */
function joinNames(
  sets: DisjointSet,
  claims: readonly Claim[],
  elements: number[],
  names: Map<string, number[]>
): void {
  joinUndisputed(sets, claims, elements, [...names.values()])
  const fqdns = new Map<string, string[]>()
  for (const key of names.keys()) if (key.startsWith('fqdn:')) pushTo(fqdns, shortName(key.slice(5)), key)
  const pairs: number[][] = []
  for (const [short, keys] of fqdns) {
    const bearers = names.get(`name:${short}`)
    if (!bearers) continue
    const all = keys.map((key) => names.get(key)!)
    // What was only heard of does not make a name of others doubtful.
    const told = all.filter((each) => each.some((bearer) => !claims[bearer]!.props.weak))
    const full = (told.length > 0 ? told : all).flat()
    // A host may be told by names of two domains.
    const one = all.length === 1 || full.every((bearer) => sets.find(bearer) === sets.find(full[0]!))
    if (one) pairs.push([...full, ...bearers])
  }
  joinUndisputed(sets, claims, elements, pairs)
}

/**
 * All bearers of a name are one host, unless that would give a host two databases; those keep apart, and from the bearers
 * without one, which could be either.
 */
function joinUndisputed(sets: DisjointSet, claims: readonly Claim[], elements: number[], groups: number[][]): void {
  const databases = databasesByRoot(sets, claims, elements)
  const trial = joined(sets, groups)
  const ofTrial = databasesByRoot(trial, claims, elements)
  const alone = new Set<number>()
  for (let index = 0; index < sets.size; index++) if (!databases.has(sets.find(index))) alone.add(index)
  for (const bearers of groups) {
    const disputed = (ofTrial.get(trial.find(bearers[0]!))?.size ?? 0) > 1
    const joining = disputed ? bearers.filter((bearer) => alone.has(bearer)) : bearers
    for (const bearer of joining) sets.union(joining[0]!, bearer)
  }
}

/** All that was typed in a terminal came from one host, unless its outputs prove two; then it tells nothing. */
function joinTerminals(sets: DisjointSet, claims: readonly Claim[], elements: number[], terminals: number[][]): void {
  if (terminals.length === 0) return
  const named = new Set<number>()
  claims.forEach(({ ref }, index) => {
    if (ref.keys.some((key) => /^(?:name|fqdn):/.test(key))) named.add(sets.find(elements[index]!))
  })
  const trial = joined(sets, terminals)
  const databases = databasesByRoot(trial, claims, elements)
  const names = new Map<number, number>()
  for (const root of named) names.set(trial.find(root), (names.get(trial.find(root)) ?? 0) + 1)
  for (const bearers of terminals) {
    const root = trial.find(bearers[0]!)
    if ((databases.get(root)?.size ?? 0) > 1 || (names.get(root) ?? 0) > 1) continue
    for (const bearer of bearers) sets.union(bearers[0]!, bearer)
  }
}

/** What the sets would be if all bearers of a group were one. */
function joined(sets: DisjointSet, groups: readonly (readonly number[])[]): DisjointSet {
  const trial = new DisjointSet()
  for (let index = 0; index < sets.size; index++) trial.add()
  for (let index = 0; index < sets.size; index++) trial.union(index, sets.find(index))
  for (const bearers of groups) for (const bearer of bearers) trial.union(bearers[0]!, bearer)
  return trial
}

function databasesByRoot(sets: DisjointSet, claims: readonly Claim[], elements: number[]): Map<number, Set<string>> {
  const databases = new Map<number, Set<string>>()
  claims.forEach((claim, index) => {
    for (const key of claim.ref.keys) {
      if (!key.startsWith(EXCLUSIVE)) continue
      const root = sets.find(elements[index]!)
      if (!databases.has(root)) databases.set(root, new Set())
      databases.get(root)!.add(key)
    }
  })
  return databases
}

/** Lets `name:compute-0` find the host of which only the FQDN was printed, and the other way round, when only one fits. */
function addShortNames(sets: DisjointSet, byKey: Map<string, number>, names: Map<string, number[]>): void {
  const roots = new Map<string, Set<number>>()
  for (const [key, bearers] of names) {
    const short = shortName(key.slice(5))
    if (!roots.has(short)) roots.set(short, new Set())
    for (const bearer of bearers) roots.get(short)!.add(sets.find(bearer))
  }
  for (const [short, set] of roots) {
    if (set.size === 1 && !byKey.has(`name:${short}`)) byKey.set(`name:${short}`, [...set][0]!)
  }
}

function joinByClues(
  sets: DisjointSet,
  claims: readonly Claim[],
  elements: number[],
  byKey: Map<string, number>,
  clues: readonly HostClue[]
): Map<number, string> {
  const groupOf = (ref: Ref): number | undefined => {
    for (const key of ref.keys) {
      const element = byKey.get(key)
      if (element !== undefined) return sets.find(element)
    }
    return undefined
  }
  const evidence = evidenceByGroup(clues, groupOf)
  const hosts = hostEvidence(sets, claims, elements, evidence)
  const named = new Set(hosts.filter((host) => host.named).map((host) => host.group))
  const tunnelAddress = new Map<number, string>()
  const byEncap = new Map<string, number[]>()
  for (const host of hosts) for (const address of host.encaps) pushTo(byEncap, address, host.group)
  const databases = new Set<number>()
  for (const [key, element] of byKey) if (key.startsWith(EXCLUSIVE)) databases.add(sets.find(element))
  const joins: [number, number][] = []
  const suitors = new Map<number, number>()
  for (const own of ownTunnelAddresses(hosts)) {
    if (own.why === 'eliminated') tunnelAddress.set(own.group, own.address)
    const chassis = byEncap.get(own.address)
    if (named.has(own.group) || chassis?.length !== 1 || chassis[0] === own.group || databases.has(chassis[0]!))
      continue
    joins.push([own.group, chassis[0]!])
    suitors.set(chassis[0]!, (suitors.get(chassis[0]!) ?? 0) + 1)
  }
  for (const [group, chassis] of joins) if (suitors.get(chassis) === 1) sets.union(group, chassis)
  return new Map([...tunnelAddress].map(([group, address]) => [sets.find(group), address]))
}

function hostEvidence(
  sets: DisjointSet,
  claims: readonly Claim[],
  elements: number[],
  evidence: Map<number, { tunnelsTo: Set<string>; ownAddresses: Set<string> }>
): HostEvidence[] {
  const named = new Set<number>()
  const encaps = new Map<number, Set<string>>()
  claims.forEach((claim, index) => {
    const root = sets.find(elements[index]!)
    if (claim.ref.keys.some((key) => /^(name|fqdn|chassis):/.test(key))) named.add(root)
    const chassis = claim.props.attributes?.['chassis'] as { encaps?: { ip?: unknown }[] } | undefined
    for (const encap of Array.isArray(chassis?.encaps) ? chassis.encaps : []) {
      if (typeof encap?.ip !== 'string') continue
      if (!encaps.has(root)) encaps.set(root, new Set())
      encaps.get(root)!.add(encap.ip.toLowerCase())
    }
  })
  const none: ReadonlySet<string> = new Set()
  return [...new Set([...evidence.keys(), ...encaps.keys()])].map((group) => ({
    group,
    named: named.has(group),
    tunnelsTo: evidence.get(group)?.tunnelsTo ?? none,
    ownAddresses: evidence.get(group)?.ownAddresses ?? none,
    encaps: encaps.get(group) ?? none
  }))
}
