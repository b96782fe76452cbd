import type { Claim } from './claim.ts'
import { pushTo, slot, spaceOf } from './claim.ts'
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
  readonly #slots = new Map<string, Group>()
  /** pointers already followed: kinds are settled in order, so what was found stays */
  readonly #scopes = new WeakMap<Ref, string>()
  /** space and name → groups that bear the name, for soft keys */
  readonly #named = new Map<string, Set<Group>>()

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
    const space = spaceOf(ref.kind)
    const scope = this.#scope(ref)
    for (const key of ref.keys) {
      const group = this.#slots.get(slot(space, scope, key))
      if (group) return group
    }
    for (const key of ref.keys) {
      if (!key.startsWith('called:')) continue
      const bearers = this.#named.get(slot(space, scope, key))
      if (bearers?.size === 1) return [...bearers][0]
    }
    return undefined
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
    const byRoot = this.#collect('host', claims, (index) => hosts.sets.find(hosts.elements[index]!))
    for (const [key, element] of hosts.byKey) {
      const group = byRoot.get(hosts.sets.find(element))
      if (group) this.#slots.set(slot('host', '', key), group)
    }
    for (const [root, address] of hosts.tunnelAddress) {
      const group = byRoot.get(root)
      if (!group) continue
      group.tunnelAddress = address
      const place = slot('host', '', `address:${address}`)
      if (!this.#slots.has(place)) this.#slots.set(place, group)
    }
  }

  #addSpace(space: string, claims: Claim[]): void {
    const sets = new DisjointSet()
    const slots = new Map<string, number>()
    const scopes: (Group | undefined)[] = []
    const places: string[] = []
    const elements: number[] = []
    for (const claim of claims) {
      const element = sets.add()
      elements.push(element)
      scopes.push(claim.ref.within && this.find(claim.ref.within))
      const scope = this.#scope(claim.ref)
      places.push(scope)
      for (const key of claim.ref.keys) {
        const at = slot(space, scope, key)
        const other = slots.get(at)
        if (other === undefined) slots.set(at, element)
        else sets.union(other, element)
      }
    }
    joinSoftNames(claims, elements, places, sets)
    const byRoot = this.#collect(space, claims, (index) => sets.find(elements[index]!), scopes)
    for (const [at, element] of slots) this.#slots.set(at, byRoot.get(sets.find(element))!)
    for (const group of byRoot.values()) {
      for (const name of namesOf(group.claims)) {
        const place = slot(space, group.scope ? String(group.scope.number) : '', `called:${name}`)
        if (!this.#named.has(place)) this.#named.set(place, new Set())
        this.#named.get(place)!.add(group)
      }
    }
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
      let group = byRoot.get(root)
      if (!group) {
        group = { number: this.list.length, space, scope: scopes[index], claims: [] }
        byRoot.set(root, group)
        this.list.push(group)
      }
      group.claims.push(claim)
    })
    return byRoot
  }
}

/** A thing known by name only joins the one thing of its kind that bears the name, if there is exactly one. */
function joinSoftNames(claims: readonly Claim[], elements: number[], places: string[], sets: DisjointSet): void {
  const soft = new Map<string, number[]>()
  claims.forEach((claim, index) => {
    for (const key of claim.ref.keys) {
      if (key.startsWith('called:')) pushTo(soft, `${places[index]} ${key.slice(7)}`, elements[index]!)
    }
  })
  if (soft.size === 0) return
  const bearers = new Map<string, number[]>()
  claims.forEach(({ props }, index) => {
    if (props.name !== undefined && !props.weak) pushTo(bearers, `${places[index]} ${props.name}`, elements[index]!)
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
