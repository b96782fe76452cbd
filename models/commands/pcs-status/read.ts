import { isElision } from '../../text/elision.ts'
import type { LineLedger } from '../../text/line-ledger.ts'
import {
  BUNDLE,
  COORDINATOR,
  COUNTED,
  ERROR,
  failedAction,
  GROUP,
  memberState,
  MEMBERS,
  namesOf,
  NODE,
  NODE_NAMES,
  NODE_NAMES_HEADING,
  NODES,
  placesOf,
  QUIET_SECTION,
  REPLICA,
  RESOURCE,
  SECTION,
  SET,
  SUMMARY
} from './lines.ts'
import type { ClusterStatus, Engine } from './record.ts'

const GUEST = /-bundle-\d+$/

/** Reads what `pcs status`, `pcs resource` and `crm_mon` print. */
export function readClusterStatus(ledger: LineLedger): ClusterStatus {
  return new StatusReader(ledger).read()
}

class StatusReader {
  readonly #out: ClusterStatus = {
    ...{ cluster: undefined, coordinator: undefined, engine: undefined, failed: false, guests: new Map() },
    ...{ nodes: [], placed: [], failures: [], daemons: [], pcsd: [] }
  }
  #section = ''
  #bundle: { name: string; image: string; depth: number } | undefined
  #replica: string | undefined
  #group: { name: string; depth: number } | undefined
  #set: string | undefined
  /** grouped by node, resources stand below theirs */
  #below: { node: string; depth: number } | undefined

  constructor(private readonly ledger: LineLedger) {}

  read(): ClusterStatus {
    for (let index = 0; index < this.ledger.length; index++) {
      const line = this.ledger.at(index)
      if (line.trim() === '') {
        if (this.#section.startsWith('WARNING')) this.#section = ''
      } else if (!this.ledger.isRead(index) && this.#line(line, index)) this.ledger.take(index)
    }
    return this.#out
  }

  #line(line: string, index: number): boolean {
    const bare = line.trimStart()
    const text = (bare.startsWith('* ') ? bare.slice(2) : bare).trim()
    if (ERROR.test(text)) {
      this.#out.failed = true
      this.ledger.report(index, `the tool failed: ${text.slice(0, 200)}; run it on a node where the cluster runs`)
      return false
    }
    if (isElision(line) || text === '--') {
      this.ledger.ignore(index, 'lines left out')
      this.#set = this.#bundle = this.#group = this.#replica = this.#below = undefined
      this.ledger.markIncomplete()
      return false
    }
    if (SECTION.test(text)) {
      this.#section = text
      this.#below = undefined
      return true
    }
    if (/^(?:Daemon|PCSD) Status/.test(this.#section)) return this.#daemon(text, index)
    if (QUIET_SECTION.test(this.#section)) {
      this.ledger.ignore(index, 'section without topology')
      return false
    }
    if (COUNTED.test(text)) {
      this.ledger.ignore(index, 'counts resources without their names')
      return false
    }
    if (this.#cluster(text, index, line.length - bare.length)) return true
    if (this.#section.startsWith('Failed')) return this.#failure(text, index)
    return this.#summary(text, index)
  }

  #summary(text: string, index: number): boolean {
    if (!SUMMARY.test(text)) return false
    const [, name] = COORDINATOR.exec(text) ?? []
    if (name !== undefined && name !== 'NONE') {
      const quorum = /partition (with|WITHOUT) quorum/i.exec(text)?.[1]?.toLowerCase()
      const told = quorum === undefined ? undefined : quorum === 'with'
      this.#out.coordinator ??= { name, quorum: told, line: index }
    }
    this.#out.cluster ??= /^Cluster name: (\S+)/.exec(text)?.[1]
    return true
  }

  #cluster(text: string, index: number, depth: number): boolean {
    return (
      this.#nodes(text, index) ||
      this.#node(text, index, depth) ||
      this.#heading(text, depth) ||
      this.#members(text, index) ||
      this.#resource(text, index, depth)
    )
  }

  #nodes(text: string, index: number): boolean {
    const bare = NODE_NAMES_HEADING.test(this.#section) ? NODE_NAMES.exec(text) : null
    const list = bare ?? (text.includes('[') ? NODES.exec(text) : null)
    if (!list) return false
    const label = list[1]!.toLowerCase().split(' ')[0]!
    const names = namesOf(list[2] ?? '')
    if (!bare && list[3] !== ']') {
      // A list that was cut may have cut its last name.
      this.ledger.markIncomplete()
      names.pop()
    }
    const state = label.replace(/^remote/, '')
    const remote = label !== state || this.#section.startsWith('Pacemaker Remote')
    for (const name of names) {
      if (label.startsWith('guest')) this.#guest(name)
      // Pacemaker counts a bundle's guests among its remote nodes; what Corosync thinks is another question.
      else if (!GUEST.test(name) && !this.#section.startsWith('Corosync'))
        this.#out.nodes.push({ name, state, remote, line: index })
    }
    return true
  }

  /** `galera-bundle-0@controller-0` */
  #guest(text: string): void {
    const [name = '', host = ''] = text.split('@')
    if (name !== '' && host !== '') this.#out.guests.set(name, host)
  }

  #node(text: string, index: number, depth: number): boolean {
    const [, kind, name = '', told = ''] = NODE.exec(text) ?? []
    if (kind === undefined) return text.startsWith('GuestNode ') && /: /.test(text)
    this.#bundle = this.#group = this.#set = this.#replica = undefined
    this.#below = { node: name.split('@')[0]!, depth }
    if (kind === 'GuestNode') this.#guest(name)
    else {
      const state = told.split(',')[0]!.replace(/:\s*$/, '').trim().toLowerCase()
      this.#out.nodes.push({ name, state, remote: kind === 'RemoteNode', line: index })
    }
    return true
  }

  #heading(text: string, depth: number): boolean {
    const replica = REPLICA.exec(text)
    if (replica) this.#replica = replica[1]!
    const bundle = BUNDLE.exec(text)
    if (bundle) {
      this.#bundle = { name: bundle[2]!, image: bundle[3]!, depth }
      this.#group = this.#set = this.#replica = undefined
      const engine = /^(\w+) container$/.exec(bundle[1]!)?.[1]
      if (engine !== undefined) this.#out.engine = engine.toLowerCase() as Engine
    }
    const group = GROUP.exec(text)
    if (group) this.#group = { name: group[1]!, depth }
    const set = SET.exec(text)
    if (set) this.#set = set[2]!
    if (group || set) this.#bundle = this.#replica = undefined
    return replica !== null || bundle !== null || group !== null || set !== null
  }

  #members(text: string, index: number): boolean {
    const match = text.includes('[') ? MEMBERS.exec(text) : null
    if (!match) return false
    const hosts = namesOf(match[2]!)
    if (match[3] !== ']') {
      this.ledger.markIncomplete()
      hosts.pop()
    }
    if (this.#set === undefined) return true
    const place = { ...memberState(match[1]!), agent: undefined, flags: [], bundle: undefined, image: undefined }
    for (const host of hosts)
      this.#out.placed.push({
        ...place,
        ...{ resource: this.#set, host, replica: undefined, group: undefined, line: index }
      })
    return true
  }

  #resource(text: string, index: number, depth: number): boolean {
    const [, resource, agent = '', rest = ''] = RESOURCE.exec(text) ?? []
    if (resource === undefined) return false
    if (this.#bundle && depth <= this.#bundle.depth) this.#bundle = this.#replica = undefined
    if (this.#group && depth <= this.#group.depth) this.#group = undefined
    if (this.#below && depth <= this.#below.depth) this.#below = undefined
    const engine = /:(docker|podman|rkt)$/.exec(agent)?.[1]
    if (engine !== undefined) this.#out.engine ??= engine as Engine
    const within = { bundle: this.#bundle?.name, image: this.#bundle?.image, replica: this.#replica }
    for (const place of placesOf(rest)) {
      const host = place.host ?? this.#below?.node
      this.#out.placed.push({ resource, agent, ...place, host, ...within, group: this.#group?.name, line: index })
    }
    return true
  }

  #failure(text: string, index: number): boolean {
    const action = failedAction(text)
    const last = this.#out.failures.at(-1)
    if (action) this.#out.failures.push({ ...action, text, line: index })
    else if (last && last.text.length < 1000) last.text += ` ${text}`
    return true
  }

  #daemon(text: string, index: number): boolean {
    const words = namesOf(text)
    let found = false
    // Older pcs prints all hosts on one line.
    for (const [at, word] of words.entries()) {
      const state = words[at + 1]
      if (!word.endsWith(':') || state === undefined) continue
      const name = word.slice(0, -1)
      found = true
      if (this.#section.startsWith('Daemon')) this.#out.daemons.push({ name, state, line: index })
      else this.#out.pcsd.push({ host: name, state: state.toLowerCase(), line: index })
    }
    return found
  }
}
