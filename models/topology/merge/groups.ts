import type { Claim } from './claim.ts'
import { pushTo, spaceOf } from './claim.ts'
import { DisjointSet } from './disjoint-set.ts'
import type { HostClue, Ref } from '../facts.ts'
import type { NodeKind } from '../vocabulary.ts'
import { NODE_KINDS } from '../vocabulary.ts'
import { groupHosts } from './group-hosts.ts'

/** Claims that speak of one thing. */
export interface Group {
  /** dense, in no meaningful order */
  number: number
  space: string
  /** group of `within`, where the keys are scoped */
  scope: Group | undefined
  claims: Claim[]
  /** host groups only: own tunnel address found by elimination */
  tunnelAddress?: string | undefined
}

/** All groups, and how pointers find them. */
export class Groups {
  readonly list: Group[] = []
  readonly #spaces = new Map<string, Space>()
  /** pointers already followed: kinds are settled in order, so what was found stays */
  readonly #scopes = new WeakMap<Ref, string>()

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
    const scope = this.#scope(ref)
    const keys = space.tables.get(scope)
    for (const key of ref.keys) {
      const element = keys?.get(key)
      const group = element === undefined ? undefined : space.groups.get(space.sets.find(element))
      if (group) return group
    }
    for (const key of ref.keys)
      if (key.startsWith('called:')) return this.#onlyBearer(space, `${scope} ${key.slice(7)}`)
    return undefined
  }

  #onlyBearer(space: Space, name: string): Group | undefined {
    space.named ??= bearersOf(space.groups.values())
    const bearers = space.named.get(name)
    return bearers?.length === 1 ? bearers[0] : undefined
  }

  /** Where a pointer's keys are unique; a scope that nothing proves is a place of its own. */
  #scope(ref: Ref): string {
    if (!ref.within) return ''
    const known = this.#scopes.get(ref.within)
    if (known !== undefined) return known
    const group = this.find(ref.within)
    if (group) this.#scopes.set(ref.within, String(group.number))
    return group ? String(group.number) : `?${ref.within.kind} ${ref.within.keys.join(' ')}`
  }

  #addHosts(claims: Claim[], clues: readonly HostClue[]): void {
    const hosts = groupHosts(claims, clues)
    const groups = this.#collect('host', claims, (index) => hosts.sets.find(hosts.elements[index]!))
    for (const [root, address] of hosts.tunnelAddress) {
      const group = groups.get(root)
      if (!group) continue
      group.tunnelAddress = address
      const key = `address:${address}`
      const taken = hosts.byKey.get(key)
      if (taken === undefined || !groups.has(hosts.sets.find(taken))) hosts.byKey.set(key, root)
    }
    this.#spaces.set('host', { sets: hosts.sets, tables: new Map([['', hosts.byKey]]), groups, named: undefined })
  }

  #addSpace(space: string, claims: Claim[]): void {
    const sets = new DisjointSet()
    const tables = new Map<string, Map<string, number>>()
    const scopes: (Group | undefined)[] = []
    const places: string[] = []
    for (const claim of claims) {
      const element = sets.add()
      const scope = this.#scope(claim.ref)
      scopes.push(claim.ref.within && this.list[Number(scope)])
      places.push(scope)
      let keys = tables.get(scope)
      if (!keys) tables.set(scope, (keys = new Map()))
      for (const key of claim.ref.keys) {
        const other = keys.get(key)
        if (other === undefined) keys.set(key, element)
        else sets.union(other, element)
      }
    }
    joinSoftNames(claims, places, sets)
    const groups = this.#collect(space, claims, (index) => sets.find(index), scopes)
    this.#spaces.set(space, { sets, tables, groups, named: undefined })
  }

  #collect(
    space: string,
    claims: Claim[],
    rootOf: (index: number) => number,
    scopes: (Group | undefined)[] = []
  ): Map<number, Group> {
    const byRoot = new Map<number, Group>()
    claims.forEach((claim, index) => {
      const root = rootOf(index)
      const group = byRoot.get(root)
      if (group) group.claims.push(claim)
      else {
        const first = { number: this.list.length, space, scope: scopes[index], claims: [claim] }
        byRoot.set(root, first)
        this.list.push(first)
      }
    })
    return byRoot
  }
}

/** The claims of one identity space, settled. */
interface Space {
  /** claims by their place in the space */
  sets: DisjointSet
  /** scope → key → a claim that bears it */
  tables: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** representative claim → its group */
  groups: ReadonlyMap<number, Group>
  /** scope and name → groups that bear it; made when first asked for */
  named: ReadonlyMap<string, readonly Group[]> | undefined
}

function bearersOf(groups: Iterable<Group>): Map<string, Group[]> {
  const named = new Map<string, Group[]>()
  for (const group of groups) {
    const scope = group.scope ? String(group.scope.number) : ''
    for (const name of namesOf(group.claims)) pushTo(named, `${scope} ${name}`, group)
  }
  return named
}

/** A thing known by name only joins the one thing of its kind that bears the name, if there is exactly one. */
function joinSoftNames(claims: readonly Claim[], places: string[], sets: DisjointSet): void {
  const soft = new Map<string, number[]>()
  claims.forEach((claim, index) => {
    for (const key of claim.ref.keys) {
      if (key.startsWith('called:')) pushTo(soft, `${places[index]} ${key.slice(7)}`, index)
    }
  })
  if (soft.size === 0) return
  const bearers = new Map<string, number[]>()
  claims.forEach(({ props }, index) => {
    if (props.name !== undefined && !props.weak) pushTo(bearers, `${places[index]} ${props.name}`, index)
  })
  const joins: [number, number][] = []
  for (const [name, members] of soft) {
    const own = new Set(members.map((member) => sets.find(member)))
    const others = new Set(
      (bearers.get(name) ?? []).map((element) => sets.find(element)).filter((root) => !own.has(root))
    )
    if (others.size === 1) joins.push([members[0]!, [...others][0]!])
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
