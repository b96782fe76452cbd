import { isElision } from '../../text/elision.ts'
import type { LineLedger } from '../../text/line-ledger.ts'
import { isToolRefusal } from '../../text/refusal.ts'

/** A bundle, a resource of its own or inside a bundle, a clone or a group. */
export interface Configured {
  sort: 'bundle' | 'resource' | 'clone' | 'group'
  name: string
  /** `ocf:heartbeat:IPaddr2` */
  agent: string | undefined
  /** what is around it */
  within: string | undefined
  /** engine of a bundle */
  engine: string | undefined
  /** attributes of a resource; of a bundle its container's and network's */
  values: Map<string, string>
  line: number
}

/** What ties a resource to another, or to hosts. */
export interface Rule {
  sort: 'with' | 'then' | 'where'
  resource: string
  /** the other resource; of `where`, the expression or host */
  other: string
  line: number
}

export interface ClusterConfig {
  cluster: string | undefined
  nodes: { name: string; line: number }[]
  resources: Configured[]
  rules: Rule[]
  failed: boolean
}

const SECTION =
  /^(Corosync Nodes|Pacemaker Nodes|Resources|Stonith Devices|Fencing Levels|Location Constraints|Order(?:ing)? Constraints|Colocation Constraints|Ticket Constraints|Alerts|Resources Defaults|Operations Defaults|Cluster Properties|Node Attributes|Tags|Quorum)(?:: ?\S*)?$/
/** What the picture has no place for. */
const QUIET = /^(?:Fencing|Ticket|Alerts|Resources Defaults|Operations Defaults|Cluster Prop|Node Attr|Tags|Quorum)/
const HEAD = /^(Bundle|Resource|Clone|Master|Group): (\S+)(?: \((class=.*)\))?$/
const PART =
  /^(Attributes|Meta Attr(?:ibute)?s|Operations|Utilization|Podman|Docker|Rkt|Network|Port Mapping|Storage Mapping):(?: (.*))?$/
/** Parts whose values are kept. What containers are given from outside may hold anything. */
const KEPT = /^(?:Attributes|Podman|Docker|Rkt|Network)$/
const WITH = /^(?:\w+ )?(?:resource ')?([^\s']+)'? with (?:\w+ )?(?:resource ')?([^\s'()]+)'?(?: \(|$)/
const THEN = /^\w+ (?:resource ')?([^\s']+)'? then \w+ (?:resource ')?([^\s'()]+)'?(?: \(|$)/
const PREFERS = /^resource '([^\s']+)' (prefers|avoids) node '([^\s']+)'/
const LOCATED = /^(?:Resource: (\S+)|resource '([^\s']+)'.*)$/
const EXPRESSION = /^Expression: (\S+ (?:eq|ne|lt|gt|lte|gte) \S+|(?:not_)?defined \S+)/
const ON = /^(?:(Enabled|Disabled) on: ?)?(?:Node: )?(\S+) \(score:/

/** Reads what `pcs` prints of a cluster's configuration; every version indents and words it somewhat differently. */
export function readConfig(ledger: LineLedger): ClusterConfig {
  return new ConfigReader(ledger).read()
}

class ConfigReader {
  readonly #out: ClusterConfig = { cluster: undefined, nodes: [], resources: [], rules: [], failed: false }
  #section = ''
  #part = ''
  #open: Configured | undefined
  /** what stands around, by indentation */
  #around: { name: string; depth: number }[] = []
  #located: string | undefined
  #disabled = false

  constructor(private readonly ledger: LineLedger) {}

  read(): ClusterConfig {
    for (let index = 0; index < this.ledger.length; index++) {
      const line = this.ledger.at(index)
      const text = line.trim()
      if (text === '') continue
      if (isElision(line)) {
        this.ledger.ignore(index, 'left out by whoever pasted')
        this.ledger.markIncomplete()
      } else if (!line.startsWith(' ') && isToolRefusal(line)) {
        this.#out.failed = true
        this.ledger.report(index, `the tool failed: ${text.slice(0, 200)}; run it on a node where the cluster runs`)
      } else if (this.#line(text, line.search(/\S/), index)) this.ledger.take(index)
    }
    return this.#out
  }

  #line(text: string, depth: number, index: number): boolean {
    const cluster = /^Cluster Name:(?: (\S+))?$/.exec(text)
    if (cluster) this.#out.cluster ??= cluster[1]
    const section = depth === 0 ? SECTION.exec(text)?.[1] : undefined
    if (section !== undefined) {
      this.#section = section
      this.#part = ''
      this.#open = this.#located = undefined
      this.#around = []
    }
    if (cluster || section !== undefined) return true
    if (QUIET.test(this.#section)) this.ledger.ignore(index, 'section without topology')
    else if (this.#section.endsWith(' Nodes')) return this.#nodes(text, index)
    else if (this.#section.endsWith('Constraints')) return this.#rule(text, index)
    else return this.#resource(text, depth, index)
    return false
  }

  #nodes(text: string, index: number): boolean {
    // Both lists hold the same names; guests of bundles stand in neither.
    if (this.#section.startsWith('Pacemaker'))
      for (const name of text.split(/\s+/)) this.#out.nodes.push({ name, line: index })
    return true
  }

  #resource(text: string, depth: number, index: number): boolean {
    const [, sort, name = '', told = ''] = HEAD.exec(text) ?? []
    const [, part, rest = ''] = PART.exec(text) ?? []
    if (sort !== undefined) {
      while (this.#around.length > 0 && this.#around.at(-1)!.depth >= depth) this.#around.pop()
      this.#open = {
        sort: sort === 'Bundle' ? 'bundle' : sort === 'Group' ? 'group' : sort === 'Resource' ? 'resource' : 'clone',
        ...{ name, agent: agentOf(told), within: this.#around.at(-1)?.name, engine: undefined },
        ...{ values: new Map<string, string>(), line: index }
      }
      this.#around.push({ name, depth })
      this.#out.resources.push(this.#open)
      this.#part = ''
      return true
    }
    if (!this.#open) return false
    if (part !== undefined) this.#part = part
    if (part === 'Podman' || part === 'Docker' || part === 'Rkt') this.#open.engine = part.toLowerCase()
    if (this.#section.startsWith('Stonith') || !KEPT.test(this.#part)) {
      this.ledger.ignore(index, 'how it is looked after, or what may hold a secret')
      return false
    }
    for (const [key, value] of valuesIn(part === undefined ? text : rest))
      if (!this.#open.values.has(key)) this.#open.values.set(key, value)
    return true
  }

  #rule(text: string, index: number): boolean {
    if (this.#section.startsWith('Location')) return this.#place(text, index)
    const [, resource, other] = (this.#section.startsWith('Coloc') ? WITH : THEN).exec(text) ?? []
    if (resource !== undefined && other !== undefined) {
      this.#out.rules.push({ sort: this.#section.startsWith('Coloc') ? 'with' : 'then', resource, other, line: index })
      return true
    }
    if (/^(?:set |setoptions|Resource Sets:|Set:|resource set|resources: )|^[\w-]+=\S/.test(text)) {
      this.ledger.ignore(index, 'how strictly it holds')
    }
    return false
  }

  #place(text: string, index: number): boolean {
    const [, preferring, verb, node] = PREFERS.exec(text) ?? []
    const located = LOCATED.exec(text)
    const expression = EXPRESSION.exec(text)?.[1]
    const on = ON.exec(text)
    const disabled = /^(?:Disabled|(Enabled)) on:/.exec(text)
    if (disabled) this.#disabled = disabled[1] === undefined
    const resource = preferring ?? this.#located
    const place = (other: string): void => {
      if (resource !== undefined) this.#out.rules.push({ sort: 'where', resource, other, line: index })
    }
    if (verb !== undefined) place(`${verb === 'avoids' ? 'not ' : ''}${node}`)
    else if (located) this.#located = located[1] ?? located[2]
    else if (expression !== undefined) place(expression)
    else if (on) place(`${this.#disabled ? 'not ' : ''}${on[2]!}`)
    else if (!/^(?:Enabled on|Disabled on|Constraint|Rules?|Options)\b|^[\w-]+=\S/.test(text)) return false
    return true
  }
}

/** `class=ocf provider=heartbeat type=IPaddr2` → `ocf:heartbeat:IPaddr2` */
function agentOf(told: string): string | undefined {
  const words = [...valuesIn(told)].map(([, value]) => value)
  return words.length === 0 ? undefined : words.join(':')
}

/** `image=x options="--user=root -v a" replicas=3`, older versions without quotes: what then follows a space has no key. */
function* valuesIn(text: string): Generator<[key: string, value: string]> {
  let from = 0
  for (let equal = text.indexOf('='); equal > 0; equal = text.indexOf('=', from)) {
    const before = text.slice(from, equal)
    const key = before.slice(before.lastIndexOf(' ') + 1)
    const quoted = text[equal + 1] === '"'
    const end = text.indexOf(quoted ? '"' : ' ', equal + (quoted ? 2 : 1))
    from = end < 0 ? text.length : end
    yield [key, text.slice(equal + (quoted ? 2 : 1), from)]
    from++
  }
}
