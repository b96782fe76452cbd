import type { Draft } from '../../topology/draft.ts'
import { hostNameKey } from '../../topology/ids.ts'
import type { Json, TopologyNode } from '../../topology/vocabulary.ts'
import { withoutPrefix } from '../../text/ip-address.ts'
import { asText, isRecord, recordOf, textsOf } from './values.ts'
import { Unique } from './unique.ts'

/** Finds hosts by what others print of them: node id, name, FQDN, chassis name, address. What fits two hosts finds none. */
export class HostLookup {
  readonly #draft: Draft
  readonly #names = new Unique<TopologyNode>()
  readonly #chassis = new Unique<TopologyNode>()
  readonly #chassisStart = new Unique<TopologyNode>()
  readonly #encaps = new Unique<TopologyNode>()
  readonly #addresses = new Unique<TopologyNode>()

  constructor(draft: Draft) {
    this.#draft = draft
    for (const host of draft.ofKind('host')) {
      for (const name of namesOf(host)) this.#names.add(name, host)
      this.#addChassis(host)
      for (const address of textsOf(host, 'addresses')) this.#addresses.add(withoutPrefix(address), host)
    }
  }

  #addChassis(host: TopologyNode): void {
    const name = asText(recordOf(host, 'chassis')['name'])
    if (name !== undefined) {
      this.#chassis.add(name, host)
      this.#chassisStart.add(name.slice(0, CHASSIS_START), host)
    }
    for (const address of encapsOf(host)) this.#encaps.add(address, host)
  }

  /** A host that a value names: by id, by any of its names, or by chassis name. */
  named(value: Json | undefined): TopologyNode | undefined {
    const text = asText(value)
    if (text === undefined) return undefined
    const node = this.#draft.node(text)
    if (node) return node.kind === 'host' ? node : undefined
    const name = nameOf(text)
    return this.#chassis.get(text) ?? this.#names.get(name) ?? this.#names.get(shortName(name))
  }

  chassis(name: string): TopologyNode | undefined {
    return this.#chassis.get(name)
  }

  /** The chassis whose name begins with the six characters that ovn-controller puts into tunnel port names. */
  chassisStart(start: string): TopologyNode | undefined {
    return this.#chassisStart.get(start)
  }

  /** The chassis that says it terminates tunnels at this address. */
  encap(address: string): TopologyNode | undefined {
    return this.#encaps.get(withoutPrefix(address))
  }

  /** The host that has the address on one of its devices. */
  address(address: string): TopologyNode | undefined {
    return this.#addresses.get(withoutPrefix(address))
  }
}

/** ovn-controller names tunnel ports `ovn-` and this many characters of the far chassis' name. */
const CHASSIS_START = 6

/** Tunnel addresses of a host's chassis, lower case. */
export function encapsOf(host: TopologyNode): string[] {
  const encaps = recordOf(host, 'chassis')['encaps']
  if (!Array.isArray(encaps)) return []
  return encaps.flatMap((encap) => (isRecord(encap) ? (asText(encap['ip'])?.toLowerCase() ?? []) : []))
}

function namesOf(host: TopologyNode): Set<string> {
  const printed = [host.name, asText(host.attributes['fqdn']) ?? '']
  for (const id of [host.id, ...host.aliases]) printed.push(id.slice(id.indexOf(':') + 1))
  const names = new Set<string>()
  for (const text of printed) {
    if (text === '') continue
    const name = nameOf(text)
    names.add(name)
    names.add(shortName(name))
  }
  return names
}

function nameOf(printed: string): string {
  const key = hostNameKey(printed)
  return key.slice(key.indexOf(':') + 1)
}

function shortName(name: string): string {
  const dot = name.indexOf('.')
  return dot < 0 || /^[\d.]+$/.test(name) ? name : name.slice(0, dot)
}
