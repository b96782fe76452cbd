import { isElision } from '../../text/elision.ts'
import type { LineLedger } from '../../text/line-ledger.ts'
import type { ClusterNode, ClusterStatus, Placed } from './record.ts'

const BULLET = /^\s*(?:\* )?/
const RESOURCE = /^(\S+)\s*\(((?:ocf|systemd|lsb|stonith|service|upstart):[^)\s]*)\):(.*)$/
const BUNDLE = /^(Docker container|Podman container|rkt container|Container bundle)(?: set)?: (\S+) \[([^\]]*)\]/
const SET = /^(?:Clone Set|Master\/Slave Set): (\S+) \[([^\]]*)\]/
const GROUP = /^Resource Group: ([^\s:]+)/
const MEMBERS =
  /^(Started|Stopped|Masters|Slaves|Promoted|Unpromoted|Starting|Stopping|FAILED|Master|Slave)(?: \([^)]*\))?: \[(.*?)(\]|$)/
const NODES =
  /^(Online|Offline|Standby|GuestOnline|GuestOFFLINE|RemoteOnline|RemoteOFFLINE|RemoteNode \S+|Maintenance|Pending): \[(.*?)(\]|$)/i
const NODE =
  /^(?:Node|RemoteNode) (\S+?)(?: \(\d+\))?: (?=\S)((?:UNCLEAN|standby|maintenance|pending|online|offline|shutdown)\b.*)$/i
const GUEST = /^GuestNode \S+: /
const SUMMARY =
  /^(?:Stack|Current DC|Last updated|Last change|Version|Cluster name|Quorum|\d+ nodes?\b|\d+ Nodes\b|\d+ (?:expected|resources?|resource instances?)\b|\d+ Resources\b|Cluster Summary|Node List|Full List of Resources|Full list of resources|Active Resources|Active resources|Replica\[\d+\]|\(?\d+ resources? .*|No (?:active )?resources|Pacemaker is|WARNINGS?|Warning|Status of pacemakerd|Cluster status|No inactive|Inactive resources)\b/
const SECTION =
  /^(?:Failed (?:Resource )?Actions|Failed Fencing Actions|Fencing History|Migration Summary|Node Attributes|Tickets|Daemon Status|PCSD Status|Operations|Negative Location Constraints|Pending Fencing Actions|Node List|Full [Ll]ist of [Rr]esources|Cluster Summary|Active [Rr]esources|Inactive [Rr]esources|Quorum|Cluster Status):?\s*$/
const QUIET_SECTION =
  /^(?:Failed Fencing|Fencing|Migration|Node Attributes|Tickets|Daemon|PCSD|Operations|Negative|Pending|Quorum)/
const ACTION = /^(\S+?)_(?:start|stop|monitor|promote|demote|notify|migrate_to|migrate_from|probe)_\d+ on (\S+)/
const ERROR = /^(?:Error: |crm_mon: Error|Connection to cluster failed|(?:\S+: )?(?:pcs|crm_mon): command not found)/i

/** Reads what `pcs status`, `pcs resource` and `crm_mon` print. */
export function readClusterStatus(ledger: LineLedger): ClusterStatus {
  return new StatusReader(ledger).read()
}

class StatusReader {
  readonly #out: ClusterStatus = {
    cluster: undefined,
    nodes: [],
    placed: [],
    failures: [],
    engine: undefined,
    failed: false
  }
  #section = ''
  #bundle: { name: string; image: string; depth: number } | undefined
  #group: { name: string; depth: number } | undefined
  #set: string | undefined

  constructor(private readonly ledger: LineLedger) {}

  read(): ClusterStatus {
    for (let index = 0; index < this.ledger.length; index++) {
      const line = this.ledger.at(index)
      if (line.trim() === '' || this.ledger.isRead(index)) continue
      if (this.#line(line, index)) this.ledger.take(index)
    }
    return this.#out
  }

  #line(line: string, index: number): boolean {
    const lead = BULLET.exec(line)![0]
    const text = line.slice(lead.length).trim()
    if (ERROR.test(text)) {
      this.#out.failed = true
      this.ledger.report(index, `the tool failed: ${text.slice(0, 200)}; run it on a node where the cluster runs`)
      return false
    }
    if (isElision(line) || text === '--') {
      this.ledger.ignore(index, 'lines left out')
      this.#set = this.#bundle = this.#group = undefined
      this.ledger.markIncomplete()
      return false
    }
    if (SECTION.test(text)) {
      this.#section = text
      return true
    }
    if (this.#cluster(text, index, line.search(/\S/))) return true
    if (this.#section.startsWith('Failed') && !this.#section.startsWith('Failed Fencing'))
      return this.#failure(text, index)
    if (QUIET_SECTION.test(this.#section)) {
      this.ledger.ignore(index, 'section without topology')
      return false
    }
    return SUMMARY.test(text) && this.#summary(text)
  }

  #summary(text: string): boolean {
    this.#out.cluster ??= /^Cluster name: (\S+)/.exec(text)?.[1]
    return true
  }

  #cluster(text: string, index: number, depth: number): boolean {
    if (QUIET_SECTION.test(this.#section)) return false
    return (
      this.#nodes(text, index) ||
      this.#heading(text, depth) ||
      this.#members(text, index) ||
      this.#resource(text, index, depth)
    )
  }

  #nodes(text: string, index: number): boolean {
    const list = NODES.exec(text)
    if (list) {
      const label = list[1]!.toLowerCase()
      if (!label.startsWith('guest')) {
        const state = label.replace(/^remote/, '')
        for (const name of namesOf(list[2]!)) this.#node({ name, state, remote: label !== state, line: index })
      }
      if (list[3] !== ']') this.ledger.markIncomplete()
      return true
    }
    const node = NODE.exec(text)
    if (node) {
      const state = node[2]!.split(',')[0]!.trim().toLowerCase()
      this.#node({ name: node[1]!, state, remote: text.startsWith('Remote'), line: index })
    }
    return node !== null || GUEST.test(text)
  }

  #node(node: ClusterNode): void {
    this.#out.nodes.push(node)
  }

  #heading(text: string, depth: number): boolean {
    const bundle = BUNDLE.exec(text)
    if (bundle) {
      this.#bundle = { name: bundle[2]!, image: bundle[3]!, depth }
      this.#group = this.#set = undefined
      if (bundle[1] === 'Docker container') this.#out.engine = 'docker'
      if (bundle[1] === 'Podman container') this.#out.engine = 'podman'
      return true
    }
    const group = GROUP.exec(text)
    if (group) this.#group = { name: group[1]!, depth }
    const set = SET.exec(text)
    if (set) this.#set = set[2]!
    if (group || set) this.#bundle = undefined
    return group !== null || set !== null
  }

  #members(text: string, index: number): boolean {
    const match = MEMBERS.exec(text)
    if (!match) return false
    if (match[3] !== ']') this.ledger.markIncomplete()
    if (this.#set === undefined) return true
    const label = match[1]!.toLowerCase().replace(/s$/, '')
    const role = /^(?:master|slave|promoted|unpromoted)$/.test(label) ? label : undefined
    const hosts = namesOf(match[2]!)
    // A list that was cut may have cut its last name.
    if (match[3] !== ']') hosts.pop()
    for (const host of hosts)
      this.#place(this.#set, undefined, role === undefined ? label : 'started', role, host, index)
    return true
  }

  #resource(text: string, index: number, depth: number): boolean {
    const match = RESOURCE.exec(text)
    if (!match) return false
    const [, resource = '', agent = '', rest = ''] = match
    if (this.#bundle && depth <= this.#bundle.depth) this.#bundle = undefined
    if (this.#group && depth <= this.#group.depth) this.#group = undefined
    const engine = /-(docker|podman)-\d+$/.exec(resource)?.[1]
    if (engine !== undefined && this.#bundle) this.#out.engine = engine as 'docker' | 'podman'
    const words = rest
      .replace(/\([^()]*\)|\[[^[]*/g, ' ')
      .split(/\s+/)
      .filter((word) => word !== '')
    const states = words.filter((word) => STATE.test(word)).map((word) => word.toLowerCase())
    const host = words.find((word) => !STATE.test(word))
    const role = states.find((state) => /^(?:master|slave|promoted|unpromoted)$/.test(state))
    const state =
      states.find((one) => one !== role && one !== 'orphaned') ?? (role === undefined ? 'unknown' : 'started')
    const spread = /\[([^[\]]*)\]/.exec(rest)
    for (const each of spread ? namesOf(spread[1]!) : [host])
      this.#place(resource, agent, state, role, each, index, /unmanaged/.test(rest))
    return true
  }

  #place(
    resource: string,
    agent: string | undefined,
    state: string,
    role: string | undefined,
    host: string | undefined,
    line: number,
    unmanaged = false
  ): void {
    const placed: Placed = {
      ...{ resource, agent, state, role, host, unmanaged, line },
      bundle: this.#bundle?.name,
      image: this.#bundle?.image,
      group: this.#group?.name
    }
    this.#out.placed.push(placed)
  }

  #failure(text: string, index: number): boolean {
    const match = ACTION.exec(text)
    if (match) this.#out.failures.push({ resource: match[1]!, host: match[2]!, text, line: index })
    return true
  }
}

const STATE =
  /^(?:Started|Stopped|Master|Slave|Promoted|Unpromoted|Starting|Stopping|Promoting|Demoting|Migrating|FAILED|ORPHANED|Blocked|Monitoring|Disabled)$/i

/** `[ host1 (1) host2 (2) ]` → the names */
function namesOf(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== '' && !/^\(\d+\)$/.test(word))
}
