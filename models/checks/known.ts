import { Lookup } from '../topology/lookup.ts'
import type { Capture, SourceLine, Topology, TopologyNode } from '../topology/vocabulary.ts'

/** Lines that prove one finding; more is not read by anybody. */
const MAX_EVIDENCE = 8
/** Hosts named one by one in what is still needed. */
const MAX_HOSTS = 20

/** The topology as a rule sees it: the things, and which outputs were read whole, so that absence means something. */
export class Known {
  readonly lookup: Lookup
  readonly #captures: ReadonlyMap<string, Capture>
  readonly #wholeOvs = new Map<string, boolean>()
  #noVersion: boolean | undefined

  constructor(readonly topology: Topology) {
    this.lookup = new Lookup(topology)
    this.#captures = new Map(topology.captures.map((capture) => [capture.id, capture]))
  }

  /** True when some output of this command was read, whole or not. */
  anyRead(command: RegExp): boolean {
    return this.topology.captures.some((capture) => isOf(capture, command))
  }

  /** True when some output of this command was read whole: nothing filtered, cut, left out or not understood. */
  anyWhole(command: RegExp): boolean {
    return this.topology.captures.some((capture) => capture.status === 'parsed' && isOf(capture, command))
  }

  /** True when a whole output of this command speaks of the node. */
  wholeOf(node: TopologyNode, command: RegExp): boolean {
    return node.sources.some(({ capture: id }) => {
      const capture = this.#captures.get(id)
      return capture?.status === 'parsed' && isOf(capture, command)
    })
  }

  /**
   * True when every bridge and port of this host was read. A paste of `ovs-vsctl show` that was cut shows the cut nowhere: its
   * first line, the database's uuid, and its last, the version, must be there. Builds that print no version are believed when
   * all interfaces were listed besides, or when several hosts print none.
   */
  hasWholeOvs(host: TopologyNode): boolean {
    const known = this.#wholeOvs.get(host.id)
    if (known !== undefined) return known
    const { ovsUuid, ovsVersion } = host.attributes
    const shown = ovsUuid !== undefined && this.wholeOf(host, OVS_SHOW)
    const whole = shown && (ovsVersion !== undefined || this.#hasAllInterfaces(host) || this.#printNoVersion())
    this.#wholeOvs.set(host.id, whole)
    return whole
  }

  #length(capture: string): number {
    return this.#captures.get(capture)?.command?.length ?? 0
  }

  #hasAllInterfaces(host: TopologyNode): boolean {
    const own = this.lookup.childrenOf(host.id)
    if (own.some(({ kind }) => kind === 'ovs-port')) return false
    const bridges = own.filter(({ kind }) => kind === 'ovs-bridge')
    return bridges.some(({ id }) => this.lookup.childrenOf(id).some((port) => this.wholeOf(port, ALL_INTERFACES)))
  }

  #printNoVersion(): boolean {
    this.#noVersion ??= this.#nobodyPrintsVersion()
    return this.#noVersion
  }

  #nobodyPrintsVersion(): boolean {
    const shown = this.lookup
      .ofKind('host')
      .filter((host) => host.attributes['ovsUuid'] !== undefined && this.wholeOf(host, OVS_SHOW))
    return shown.length > 1 && shown.every(({ attributes }) => attributes['ovsVersion'] === undefined)
  }

  hostOf(node: TopologyNode): TopologyNode | undefined {
    let found: TopologyNode | undefined = node
    for (let depth = 0; found && found.kind !== 'host' && depth < 8; depth++)
      found = found.parent === undefined ? undefined : this.lookup.node(found.parent)
    return found?.kind === 'host' ? found : undefined
  }

  /** Lines that speak of these nodes, those of the named commands first; at most eight. */
  evidence(command: RegExp, ...nodes: readonly TopologyNode[]): SourceLine[] {
    const told = nodes.map(({ sources }) => {
      const own = sources.filter(({ capture }) => isOf(this.#captures.get(capture), command))
      // One output shows it; the same again in other formats proves nothing more. The plainest command is read most easily.
      const [first] = own.toSorted((a, b) => this.#length(a.capture) - this.#length(b.capture))
      return first ? own.filter(({ capture }) => capture === first.capture) : sources.slice(0, 2)
    })
    const share = Math.max(1, Math.floor(MAX_EVIDENCE / Math.max(1, nodes.length)))
    return told.flatMap((lines) => lines.slice(0, share)).slice(0, MAX_EVIDENCE)
  }
}

export const OVS_SHOW = /^ovs-vsctl show$/
const ALL_INTERFACES = /^ovs-vsctl (?:--\S+ )*list Interface$/

/** The command, said for each host on which it is still to be run. */
export function neededOn(command: string, hosts: readonly TopologyNode[]): string[] {
  const names = [...new Set(hosts.map(nameOf))].sort()
  return names.slice(0, MAX_HOSTS).map((name) => `${command}  # on ${name}`)
}

/** What to call a thing in a sentence; a host that no output named by the first digits of what it is known by, as in pictures. */
export function nameOf({ kind, name, id }: Pick<TopologyNode, 'kind' | 'name' | 'id'>): string {
  const unnamed = kind === 'host' ? /^(?:ovs|capture|row)-([0-9a-f]{8})/.exec(name) : null
  if (unnamed) return `host ${unnamed[1]!}`
  return name === '' ? id : name
}

function isOf(capture: Capture | undefined, command: RegExp): boolean {
  return typeof capture?.command === 'string' && command.test(capture.command)
}
