import type { Claim } from './claim.ts'
import { pushTo, spaceOf } from './claim.ts'
import { DisjointSet } from './disjoint-set.ts'
import type { HostClue, Ref } from '../facts.ts'
import type { NodeKind } from '../vocabulary.ts'
import { NODE_KINDS } from '../vocabulary.ts'
import { groupHosts } from './group-hosts.ts'

/** Claims that speak of one thing, and what it is called once `nameGroups` has seen all of them. */
export interface Group {
  space: string
  /** group of `within`, where the keys are scoped */
  scope: Group | undefined
  claims: Claim[]
  /** host groups only: own tunnel address found by elimination */
  tunnelAddress?: string | undefined
  /** absent for what is only pointed at */
  id: string | undefined
  aliases: string[]
  /** the id without its kind, and those it would have had on fewer facts: the scope part of ids below it, current one first */
  labels: readonly string[]
}

/** No labels: shared, for there are many. */
export const NONE: readonly string[] = []

/** Where keys are unique: a group, everywhere (''), or a place that nothing proves, spelt out. */
type Place = Group | string

/** All groups, and how pointers find them. */
export class Groups {
  readonly list: Group[] = []
  readonly #spaces = new Map<string, Space>()
  /** pointers already followed: kinds are settled in order, so what was found stays */
  readonly #scopes = new Map<Ref, Group>()

  /** Unites claims kind by kind, so that scopes are settled before what stands in them. */
  static of(claims: readonly Claim[], clues: readonly HostClue[]): Groups {
    const groups = new Groups()
    const bySpace = new Map<string, Claim[]>()
    for (const claim of claims) pushTo(bySpace, spaceOf(claim.ref.kind), claim)
    for (const space of new Set(NODE_KINDS.map(spaceOf))) {
      const ofSpace = bySpace.get(space) ?? []
      if (space === 'host') groups.#addHosts(ofSpace, clues)
      else groups.#addSpace(space, ofSpace)
    }
    return groups
  }

  /** The group a pointer names, by any of its keys; soft names only where one thing bears them. */
  find(ref: Ref): Group | undefined {
    const space = this.#spaces.get(spaceOf(ref.kind))
    if (!space) return undefined
    const place = this.#placeOf(ref)
    const keys = space.tables.get(place)
    if (keys) {
      for (const key of ref.keys) {
        const element = keys.get(key)
        const group = element === undefined ? undefined : space.groups[space.sets.find(element)]
        if (group) return group
      }
    }
    for (const key of ref.keys) if (key.startsWith('called:')) return onlyBearer(space, place, key.slice(7))
    return undefined
  }

  #placeOf(ref: Ref): Place {
    if (!ref.within) return ''
    const known = this.#scopes.get(ref.within)
    if (known) return known
    const group = this.find(ref.within)
    if (group) this.#scopes.set(ref.within, group)
    return group ?? `?${ref.within.kind} ${ref.within.keys.join(' ')}`
  }

  #addHosts(claims: readonly Claim[], clues: readonly HostClue[]): void {
    const { sets, elements, byKey, tunnelAddress } = groupHosts(claims, clues)
    const groups = this.#collect('host', claims, (index) => sets.find(elements[index]!))
    for (const [root, address] of tunnelAddress) {
      const group = groups[root]
      if (!group) continue
      group.tunnelAddress = address
      const key = `address:${address}`
      const taken = byKey.get(key)
      if (taken === undefined || !groups[sets.find(taken)]) byKey.set(key, root)
    }
    this.#spaces.set('host', { sets, tables: new Map([['', byKey]]), groups, named: undefined })
  }

  #addSpace(space: string, claims: readonly Claim[]): void {
    const sets = new DisjointSet()
    const tables = new Map<Place, Map<string, number>>()
    const places: Place[] = []
    const soft: number[] = []
    const disputed = space === 'floating-ip' ? disputedAddresses(claims) : undefined
    for (const { ref } of claims) {
      const element = sets.add()
      const place = this.#placeOf(ref)
      places.push(place)
      let keys = tables.get(place)
      if (!keys) tables.set(place, (keys = new Map()))
      for (const key of ref.keys) {
        if (disputed?.has(key) === true && ref.keys.length > 1) continue
        const other = keys.get(key)
        if (other === undefined) keys.set(key, element)
        else sets.union(other, element)
        if (key.startsWith('called:') && soft.at(-1) !== element) soft.push(element)
      }
    }
    if (soft.length > 0) joinSoftNames(claims, soft, places, sets)
    const groups = this.#collect(space, claims, (index) => sets.find(index), places)
    this.#spaces.set(space, { sets, tables, groups, named: undefined })
  }

  #collect(
    space: string,
    claims: readonly Claim[],
    rootOf: (index: number) => number,
    places: readonly Place[] = []
  ): (Group | undefined)[] {
    const byRoot: (Group | undefined)[] = new Array<undefined>(claims.length)
    claims.forEach((claim, index) => {
      const root = rootOf(index)
      const known = byRoot[root]
      if (known) known.claims.push(claim)
      else {
        const place = places[index]
        const scope = typeof place === 'object' ? place : undefined
        const group: Group = { space, scope, claims: [claim], id: undefined, aliases: [], labels: NONE }
        byRoot[root] = group
        this.list.push(group)
      }
    })
    return byRoot
  }
}

/** Keys of addresses that two uuids bear: floating IPs of two clouds, or one that was made anew. */
function disputedAddresses(claims: readonly Claim[]): Set<string> {
  const first = new Map<string, string>()
  const disputed = new Set<string>()
  for (const { ref } of claims) {
    const uuid = ref.keys.find((key) => key.startsWith('uuid:'))
    const address = ref.keys.find((key) => key.startsWith('address:'))
    if (uuid === undefined || address === undefined) continue
    const known = first.get(address)
    if (known === undefined) first.set(address, uuid)
    else if (known !== uuid) disputed.add(address)
  }
  return disputed
}

/** The claims of one identity space, settled. */
interface Space {
  /** claims by their place in the space */
  sets: DisjointSet
  /** place → key → a claim that bears it */
  tables: ReadonlyMap<Place, ReadonlyMap<string, number>>
  /** the group of each claim that represents one */
  groups: readonly (Group | undefined)[]
  /** place → name → groups that bear it; made when first asked for */
  named: ReadonlyMap<Place, ReadonlyMap<string, readonly Group[]>> | undefined
}

function onlyBearer(space: Space, place: Place, name: string): Group | undefined {
  space.named ??= bearersOf(space.groups)
  const bearers = space.named.get(place)?.get(name)
  return bearers?.length === 1 ? bearers[0] : undefined
}

function bearersOf(groups: readonly (Group | undefined)[]): Map<Place, Map<string, Group[]>> {
  const places = new Map<Place, Map<string, Group[]>>()
  for (const group of groups) {
    if (!group) continue
    const place = group.scope ?? ''
    let named = places.get(place)
    if (!named) places.set(place, (named = new Map()))
    for (const name of namesOf(group.claims)) pushTo(named, name, group)
  }
  return places
}

/** A thing known by name only joins the one thing of its kind that bears the name, if there is exactly one. */
function joinSoftNames(
  claims: readonly Claim[],
  soft: readonly number[],
  places: readonly Place[],
  sets: DisjointSet
): void {
  const wanted = new Map<Place, Map<string, { members: number[]; bearers: number[] }>>()
  for (const index of soft) {
    let names = wanted.get(places[index]!)
    if (!names) wanted.set(places[index]!, (names = new Map()))
    for (const key of claims[index]!.ref.keys) {
      if (!key.startsWith('called:')) continue
      const known = names.get(key.slice(7))
      if (known) known.members.push(index)
      else names.set(key.slice(7), { members: [index], bearers: [] })
    }
  }
  claims.forEach(({ props }, index) => {
    if (props.name !== undefined && !props.weak) wanted.get(places[index]!)?.get(props.name)?.bearers.push(index)
  })
  const joins: [number, number][] = []
  for (const names of wanted.values()) {
    for (const { members, bearers } of names.values()) {
      const own = new Set(members.map((member) => sets.find(member)))
      const others = new Set(bearers.map((bearer) => sets.find(bearer)).filter((root) => !own.has(root)))
      if (others.size === 1) joins.push([members[0]!, [...others][0]!])
    }
  }
  for (const [a, b] of joins) sets.union(a, b)
}

function namesOf(claims: readonly Claim[]): Set<string> {
  const names = new Set<string>()
  for (const { props } of claims)
    if (props.name !== undefined && props.name !== '' && !props.weak) names.add(props.name)
  return names
}

/** The kind a group's node has: of the device kinds the one that says most. */
export function kindOf(group: Group): NodeKind {
  let kind = group.claims[0]!.ref.kind
  for (const { ref } of group.claims) if (kind === 'nic' || (ref.kind !== 'nic' && ref.kind < kind)) kind = ref.kind
  return kind
}
