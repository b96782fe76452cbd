import type { TopologyNode } from '../../topology/vocabulary.ts'
import type { Cloud } from '../facts/cloud.ts'
import { isNeutrons } from '../facts/ownership.ts'
import { entryOf, numberOf, stringOf, stringsOf } from '../facts/values.ts'
import type { Packet } from '../packet.ts'
import { evaluate, type Verdict } from './evaluate.ts'
import type { Expression } from './expression.ts'
import type { Subject } from './fields.ts'
import { Groups, namesOf } from './groups.ts'
import { parseMatch } from './parse.ts'
import { isRefused } from './refused.ts'
import { ruleByGroups, tellsGroups } from './security-groups.ts'
import { isUngrouped } from './ungrouped.ts'

/** What the rules say of a packet, and which of them said so. */
export type Ruling =
  | { kind: 'allow'; acl: TopologyNode | undefined }
  | { kind: 'drop' | 'reject'; acl: TopologyNode }
  /** no rule of these security groups lets it pass */
  | { kind: 'closed'; groups: TopologyNode[] }
  /** a plan tells of no rules */
  | { kind: 'open' }
  /** an answer to what was let through without being remembered: connection tracking has no place for it */
  | { kind: 'invalid' }
  /** rules of one priority match that want different things: which of them OVN takes is not defined */
  | { kind: 'tie'; acls: TopologyNode[] }
  /** rules decide that were not pasted */
  | { kind: 'unknown'; next: string[] }

interface Rule {
  node: TopologyNode
  tree: Expression
  action: string
  tier: number
  priority: number
  /** asked once load balancers have chosen */
  late: boolean
  /** nobody told that it hangs where the packet passes */
  loose?: boolean
}

/** Rules for what a port sends may wait until load balancers have chosen. */
export type Stage = 'first' | 'late'

const PASSES: Ruling = { kind: 'allow', acl: undefined }

const DIRECTIONS = ['from-lport', 'to-lport'] as const
type Direction = (typeof DIRECTIONS)[number]

/** Access control lists of one cloud, parsed once. */
export class AccessControl {
  readonly #groups: Groups
  readonly #rules = new Map<string, Rule[]>()
  readonly #stateful = new Map<string, Verdict>()

  constructor(readonly cloud: Cloud) {
    this.#groups = new Groups(cloud)
    for (const node of cloud.lookup.ofKind('acl')) {
      const [direction, match] = [stringOf(node, 'direction'), stringOf(node, 'match')]
      if (direction === undefined || match === undefined) continue
      const tree = parseMatch(match)
      if (isRefused(tree, this.#groups) === true) continue
      const rule: Rule = {
        node,
        tree,
        action: stringOf(node, 'action') ?? '',
        tier: numberOf(node, 'tier') ?? 0,
        priority: numberOf(node, 'priority') ?? 0,
        late: direction === 'from-lport' && entryOf(node, 'options', 'apply-after-lb') === 'true'
      }
      const key = `${direction} ${node.parent ?? ''}`
      const list = this.#rules.get(key)
      if (list) list.push(rule)
      else this.#rules.set(key, [rule])
    }
  }

  /** What the rules of the network and of the port's groups say; `port` is where it comes in, or goes out. */
  rule(
    direction: Direction,
    packet: Packet,
    network: TopologyNode,
    inport: TopologyNode | undefined,
    outport: TopologyNode | undefined,
    stage: Stage = 'first'
  ): Ruling {
    // Neighbour discovery is let through before any rule is asked.
    if (packet.protocol === 'arp' && packet.version === 6) return PASSES
    const port = direction === 'from-lport' ? inport : outport
    if (!this.cloud.tables.acls) return stage === 'late' ? PASSES : this.#unlisted(direction, packet, network, port)
    const followed = (): Verdict => this.#isFollowed(direction, packet, network, port)
    const subject: Subject = { packet, inport: namesOf(inport), outport: namesOf(outport), tracked: followed }
    const candidates = this.#candidates(direction, network, port).filter(({ late }) => late === (stage === 'late'))
    const ruling = this.#decide(candidates, subject)
    if (!packet.reply) return ruling
    const state = this.#stateOf(direction, packet, network, port)
    if (state === 'invalid') return { kind: 'invalid' }
    if (ruling.kind === 'allow' && (state !== 'unknown' || !this.#anyStateless)) return ruling
    if (state === 'unknown') return { kind: 'unknown', next: this.#next(['Port_Group']) }
    return state === 'known' ? { kind: 'allow', acl: undefined } : ruling
  }

  /** Whether the packet is given to connection tracking before its rules are asked. */
  #isFollowed(direction: Direction, packet: Packet, network: TopologyNode, port: TopologyNode | undefined): Verdict {
    const state = this.#keepsState(network)
    if (state !== true || !port) return state
    const stateless = this.isStateless(direction, packet, network, port)
    return stateless === undefined ? undefined : !stateless
  }

  /**
   * What connection tracking at this port makes of an answer. Rules of `allow-stateless` keep it from remembering the question,
   * and from looking at the answer; an answer of ICMP or TCP that it looks at without a question is invalid.
   */
  #stateOf(
    direction: Direction,
    packet: Packet,
    network: TopologyNode,
    port: TopologyNode | undefined
  ): 'known' | 'untracked' | 'invalid' | 'unknown' {
    const state = this.#keepsState(network)
    if (state !== true || !port) return state === undefined ? 'unknown' : state ? 'known' : 'untracked'
    const [opposite] = DIRECTIONS.filter((each) => each !== direction)
    const { source, target, sourcePort, targetPort, sourceMac, targetMac } = packet
    const asked: Packet = { ...packet, reply: false, source: target, target: source }
    Object.assign(asked, { sourceMac: targetMac, targetMac: sourceMac })
    if (targetPort !== undefined) Object.assign(asked, { sourcePort: targetPort, targetPort: sourcePort })
    const sent = this.isStateless(opposite!, asked, network, port)
    const back = this.isStateless(direction, packet, network, port)
    if (back === true) return 'untracked'
    if (sent === undefined || back === undefined) return 'unknown'
    if (!sent) return 'known'
    return packet.protocol === 'udp' ? 'untracked' : 'invalid'
  }

  /** Any rule of `allow-stateless` that matches, whatever its priority, keeps a packet from being tracked. */
  isStateless(direction: Direction, packet: Packet, network: TopologyNode, port: TopologyNode): Verdict {
    const names = namesOf(port)
    const [inport, outport] = direction === 'from-lport' ? [names, []] : [[], names]
    let result: Verdict = false
    for (const rule of this.#candidates(direction, network, port)) {
      const verdict =
        rule.action === 'allow-stateless' && this.#judge(rule, { packet, inport, outport, tracked: () => false })
      if (verdict === true) return true
      if (verdict === undefined) result = undefined
    }
    return result
  }

  get #anyStateless(): boolean {
    return [...this.#rules.values()].some((rules) => rules.some(({ action }) => action === 'allow-stateless'))
  }

  /** One rule that keeps state, on any port of the network, or a load balancer: then the whole switch keeps it. */
  #keepsState(network: TopologyNode): Verdict {
    if (!this.#stateful.has(network.id)) this.#stateful.set(network.id, this.#anyRelated(network))
    return this.#stateful.get(network.id)
  }

  #anyRelated(network: TopologyNode): Verdict {
    if (stringsOf(network, 'loadBalancers').length > 0) return true
    const ports = this.cloud.segment(network).ports
    const groups = new Set(ports.flatMap((port) => this.#groups.sure(port).map(({ id }) => id)))
    const related = (parent: string): boolean =>
      DIRECTIONS.some((each) => this.#rules.get(`${each} ${parent}`)?.some(({ action }) => action === 'allow-related'))
    if ([network.id, ...groups].some(related)) return true
    const open = ['', ...ports.flatMap((port) => this.#groups.of(port).map(({ id }) => id))]
    return open.some(related) || !this.cloud.tables.has('Logical_Switch') ? undefined : false
  }

  /** Without OVN's rules: those of Neutron, from which they are made. */
  #unlisted(direction: Direction, packet: Packet, network: TopologyNode, port: TopologyNode | undefined): Ruling {
    const { cloud } = this
    if (cloud.tables.planned || cloud.lookup.topology.captures.length === 0) return { kind: 'open' }
    // Neutron hangs rules on groups of ports only; others may hang them on the switch, whatever the port.
    if (!isNeutrons(cloud, network)) return { kind: 'unknown', next: this.#next(['ACL']) }
    if (!port || packet.protocol === 'arp' || isUngrouped(cloud, this.#groups, port)) return PASSES
    const ruling = ruleByGroups(cloud, port, direction === 'from-lport' ? 'egress' : 'ingress', packet)
    if (ruling) return ruling.kind === 'closed' ? ruling : { kind: 'allow', acl: ruling.rule }
    return { kind: 'unknown', next: cloud.tables.ovn ? this.#next(['ACL', 'Port_Group']) : tellsGroups(cloud) }
  }

  #candidates(direction: Direction, network: TopologyNode, port: TopologyNode | undefined): Rule[] {
    const rules = (parent: string, loose: boolean): Rule[] =>
      (this.#rules.get(`${direction} ${parent}`) ?? []).map((rule) => (loose ? { ...rule, loose } : rule))
    return [...rules(network.id, false), ...this.#ofGroups(rules, network, port)].sort(
      (a, b) => a.tier - b.tier || b.priority - a.priority
    )
  }

  /**
   * Rules of groups of ports, and those that nobody says where they hang. Neutron's name their group themselves; others count on
   * every switch on which their group has a port.
   */
  #ofGroups(
    rules: (parent: string, loose: boolean) => Rule[],
    network: TopologyNode,
    port: TopologyNode | undefined
  ): Rule[] {
    const { tables } = this.cloud
    if (isNeutrons(this.cloud, network))
      return [...rules('', false), ...(port ? this.#groups.of(port) : []).flatMap(({ id }) => rules(id, false))]
    const unplaced = tables.has('Logical_Switch') && tables.has('Port_Group') ? [] : rules('', true)
    return [...unplaced, ...this.#groups.on(network).flatMap(({ node, sure }) => rules(node.id, !sure))]
  }

  /** Highest priority first. Rules that may or may not match leave the matter open, unless all that may decide agree. */
  #decide(rules: readonly Rule[], subject: Subject): Ruling {
    const possible: Ruling[] = []
    let skipped: number | undefined
    let decided: Rule | undefined
    const sure: Rule[] = []
    for (const rule of rules) {
      if (rule.tier === skipped) continue
      if (decided && (rule.priority !== decided.priority || rule.tier !== decided.tier)) break
      const verdict = this.#judge(rule, subject)
      if (verdict === false) continue
      if (rule.action === 'pass') {
        if (verdict === true) skipped = rule.tier
        continue
      }
      possible.push(rulingOf(rule))
      if (verdict !== true) continue
      decided = rule
      sure.push(rule)
    }
    if (!decided) possible.push({ kind: 'allow', acl: undefined })
    const certain = possible.at(-1)!
    if (possible.every(({ kind }) => (kind === 'allow') === (certain.kind === 'allow'))) return certain
    if (sure.length > 1 && sure.length === possible.length) return { kind: 'tie', acls: sure.map(({ node }) => node) }
    return { kind: 'unknown', next: this.#next(['Logical_Switch', 'Port_Group', 'Address_Set', 'Logical_Switch_Port']) }
  }

  #judge({ tree, loose }: Rule, subject: Subject): Verdict {
    const verdict = evaluate(tree, subject, this.#groups)
    return verdict && loose ? undefined : verdict
  }

  #next(tables: readonly string[]): string[] {
    const missing = tables.filter((table) => !this.cloud.tables.has(table))
    return (missing.length > 0 ? missing : ['ACL']).map((table) => `ovn-nbctl list ${table}`)
  }
}

function rulingOf({ action, node }: Rule): Ruling {
  if (action === 'drop' || action === 'reject') return { kind: action, acl: node }
  return { kind: 'allow', acl: node }
}

const controls = new WeakMap<Cloud, AccessControl>()

export function accessControlOf(cloud: Cloud): AccessControl {
  let control = controls.get(cloud)
  if (!control) controls.set(cloud, (control = new AccessControl(cloud)))
  return control
}
