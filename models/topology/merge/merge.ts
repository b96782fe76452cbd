import type { Facts, LinkFact, Ref } from '../facts.ts'
import { Draft, uniteSources } from '../draft.ts'
import type { Attributes, Certainty, SourceLine, TopologyNode } from '../vocabulary.ts'
import { CERTAINTIES } from '../vocabulary.ts'
import type { Claim } from './claim.ts'
import { pushTo, shortName } from './claim.ts'
import { Groups, kindOf, type Group } from './groups.ts'
import { byRank, nameGroups } from './name-groups.ts'
import { detailOf, mergeAttributes, plain, type Resolve } from './values.ts'

/** What one capture said, under the id the document gives it. */
export interface CaptureFacts {
  capture: string
  facts: Facts
}

export interface Merged {
  draft: Draft
  /** id of the node a pointer names, if it exists */
  resolve: (ref: Ref) => string | undefined
}

/**
 * Merges the facts of all captures by identity: nodes with ids, attributes, conflicts and evidence, then the links that
 * commands stated. The result depends on the set of facts, not on their order; capture ids follow the inputs.
 */
export function mergeFacts(captures: readonly CaptureFacts[]): Merged {
  const claims = collectClaims(captures)
  const clues = captures.flatMap(({ facts }) => facts.clues.map(({ clue }) => clue))
  const groups = Groups.of(claims, clues)
  const real = groups.list.filter((group) => group.claims.some(({ props }) => !props.weak))
  nameGroups(real)
  const resolve = (ref: Ref): string | undefined => groups.find(ref)?.id
  // Sorted before they are built: nodes lie in memory in the order in which all that follows walks them.
  real.sort((a, b) => (a.id! < b.id! ? -1 : 1))
  const nodes = real.map((group) => buildNode(group, resolve))
  const hosts = real.filter(({ space }) => space === 'host')
  const draft = new Draft(nodes, new Map(hosts.map((group) => [group.id!, linesByAttribute(group)])))
  addLinks(draft, captures, resolve)
  return { draft, resolve }
}

function collectClaims(captures: readonly CaptureFacts[]): Claim[] {
  const claims: Claim[] = []
  for (const { capture, facts } of captures) {
    const scopes: Scopes = { byRef: new Map(), byKey: new Map() }
    for (const { ref, props, line } of facts.nodes) {
      const source = { capture, line }
      claims.push({ ref, props, source })
      if (ref.within && !props.weak) claimScope(scopes, ref.within, source, props.certainty === 'planned')
    }
    for (const scope of scopes.byKey.values()) claims.push(scope)
  }
  return claims
}

/** Scopes of one capture; most claims share the very same pointer, so that it seldom has to be spelt out. */
interface Scopes {
  byRef: Map<Ref, Claim>
  byKey: Map<string, Claim>
}

/**
 * What something stands in exists too, even where no line claims it by itself: one claim a capture, by its first line. What
 * holds only planned things is planned.
 */
function claimScope(scopes: Scopes, ref: Ref, source: SourceLine, planned: boolean): void {
  let known = scopes.byRef.get(ref)
  if (!known) {
    const key = JSON.stringify(ref)
    known = scopes.byKey.get(key)
    if (!known) {
      known = { ref, props: planned ? { certainty: 'planned' } : {}, source }
      scopes.byKey.set(key, known)
      if (ref.within) claimScope(scopes, ref.within, source, planned)
    }
    scopes.byRef.set(ref, known)
  }
  if (source.line < known.source.line) known.source = source
  if (!planned) known.props = {}
}

function buildNode(group: Group, resolve: Resolve): TopologyNode {
  const { claims } = group
  const id = group.id!
  const { attributes, conflicts, inferred } = mergeAttributes(claims, resolve)
  const parent = settleParent(claims, resolve, id) ?? scopeOf(claims, resolve)
  return {
    id,
    kind: kindOf(group),
    name: settleName(group),
    ...(parent === undefined ? {} : { parent }),
    aliases: group.aliases,
    certainty: bestCertainty(claims),
    attributes: withHostFacts(group, attributes, inferred),
    inferred,
    conflicts,
    sources:
      claims.length === 1
        ? [claims[0]!.source]
        : uniteSources(
            [],
            claims.map(({ source }) => source)
          )
  }
}

/** Every capture of a host speaks of it; what a line proves of the host is only what it states. */
function linesByAttribute(group: Group): Map<string, SourceLine[]> {
  const lines = new Map<string, SourceLine[]>()
  for (const { props, source } of group.claims) {
    for (const attribute of Object.keys(props.attributes ?? {})) pushTo(lines, attribute, source)
  }
  return lines
}

function bestCertainty(claims: readonly Claim[]): Certainty {
  let best = CERTAINTIES.length - 1
  for (const { props } of claims) {
    if (!props.weak) best = Math.min(best, CERTAINTIES.indexOf(props.certainty ?? 'seen'))
    if (best === 0) break
  }
  return CERTAINTIES[best]!
}

/**
 * The parent most claims name; ties by id. Who names what is on the host (a bridge, a container) knows more than who only knows
 * the host.
 */
function settleParent(claims: readonly Claim[], resolve: Resolve, own: string): string | undefined {
  if (claims.length === 1) {
    const { parent } = claims[0]!.props
    const only = parent && resolve(parent)
    return only === own ? undefined : only
  }
  const hosts = new Map<string, number>()
  const closer = new Map<string, number>()
  for (const { props } of claims) {
    const id = props.parent && resolve(props.parent)
    const named = props.parent?.kind === 'host' ? hosts : closer
    if (id !== undefined && id !== own) named.set(id, (named.get(id) ?? 0) + 1)
  }
  const votes = closer.size > 0 ? closer : hosts
  let best: string | undefined
  for (const [id, count] of votes) {
    if (best === undefined || count > votes.get(best)! || (count === votes.get(best) && id < best)) best = id
  }
  return best
}

/** What has no stated parent still stands where its keys are unique: a port of `list port` on its host. */
function scopeOf(claims: readonly Claim[], resolve: Resolve): string | undefined {
  for (const { ref } of claims) if (ref.within !== undefined) return resolve(ref.within)
  return undefined
}

function settleName(group: Group): string {
  if (group.space === 'host') return group.labels[0]!.replace(/~.*/, '')
  const name = printedName(group.claims)
  if (name !== undefined) return name
  const keys = group.claims.flatMap(({ ref }) => ref.keys).filter((key) => /^(name|called|lrp|address):/.test(key))
  const own = keys.sort(byRank)[0]
  return own === undefined ? '' : own.slice(own.indexOf(':') + 1)
}

/** The name that the best evidence gives; mostly all agree. */
function printedName(claims: readonly Claim[]): string | undefined {
  let agreed: string | undefined
  for (const { props } of claims) {
    if (props.name === undefined || props.weak) continue
    if (agreed !== undefined && props.name !== agreed) return likelyName(claims)
    agreed = props.name
  }
  return agreed
}

/** Of several names the one with the best certainty, then most detail, like any attribute. */
function likelyName(claims: readonly Claim[]): string | undefined {
  const naming = claims.filter(({ props }) => props.name !== undefined && !props.weak)
  const asAttributes = naming.map((claim) => ({
    ...claim,
    detail: detailOf(claim),
    props: { ...claim.props, attributes: { name: claim.props.name } }
  }))
  const name = mergeAttributes(asAttributes, () => undefined).attributes['name']
  return typeof name === 'string' ? name : undefined
}

/** A host's FQDN and the tunnel address that elimination told are facts of its identity, not of one line. */
function withHostFacts(group: Group, attributes: Attributes, inferred: { [attribute: string]: string }): Attributes {
  if (group.space !== 'host') return attributes
  const fqdns = new Set(
    group.claims.flatMap(({ ref }) => ref.keys.filter((key) => key.startsWith('fqdn:')).map((key) => key.slice(5)))
  )
  if (attributes['fqdn'] === undefined && fqdns.size > 0) {
    attributes['fqdn'] = [...fqdns].sort((a, b) => shortName(a).length - shortName(b).length || (a < b ? -1 : 1))[0]!
  }
  if (group.tunnelAddress !== undefined) {
    attributes['tunnelAddress'] = group.tunnelAddress
    inferred['tunnelAddress'] = 'every other tunnel end has a tunnel from this host, so this one is its own'
  }
  return attributes
}

function addLinks(draft: Draft, captures: readonly CaptureFacts[], resolve: Resolve): void {
  for (const { capture, facts } of captures) {
    for (const fact of facts.links) addLink(draft, fact, { capture, line: fact.line }, resolve)
  }
}

function addLink(draft: Draft, fact: LinkFact, source: SourceLine, resolve: Resolve): void {
  const from = resolve(fact.from)
  const to = resolve(fact.to)
  if (from === undefined || to === undefined) return
  const attributes = plain(fact.attributes, resolve) as Attributes
  draft.link(fact.kind, from, to, { attributes, certainty: fact.certainty, sources: [source] })
}
