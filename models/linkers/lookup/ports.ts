import type { Draft } from '../../topology/draft.ts'
import { isUuid } from '../../topology/ids.ts'
import type { TopologyNode } from '../../topology/vocabulary.ts'
import { textOf } from './values.ts'
import { Unique } from './unique.ts'

/** Device names hold at least this many characters of a port's id. */
const SHORTEST_START = 10

/** Finds ports by what devices and interfaces tell of them. What fits two ports finds none. */
export class PortLookup {
  readonly #draft: Draft
  readonly #logicalNames = new Unique<TopologyNode>()
  readonly #macs = new Unique<TopologyNode>()
  readonly #starts = new Map<string, TopologyNode[]>()

  constructor(draft: Draft) {
    this.#draft = draft
    for (const port of draft.ofKind('port')) this.add(port)
  }

  add(port: TopologyNode): void {
    const uuid = textOf(port, 'uuid')
    const mac = textOf(port, 'mac')
    if (mac !== undefined) this.#macs.add(mac.toLowerCase(), port)
    if (uuid === undefined) {
      this.#logicalNames.add(port.name, port)
      return
    }
    const start = uuid.slice(0, SHORTEST_START)
    const list = this.#starts.get(start)
    if (list) list.push(port)
    else this.#starts.set(start, [port])
  }

  /** By `external_ids:iface-id`: the Neutron port's id, or the logical switch port's name where no Neutron is. */
  byInterfaceId(id: string): TopologyNode | undefined {
    const port = this.#draft.byUuid('port', id) ?? this.#draft.node(`port:${id}`)
    return port ?? (isUuid(id) ? undefined : this.#logicalNames.get(id))
  }

  /** By the first characters of the id, ten or more of them, as they stand in device names. */
  byIdStart(start: string): TopologyNode | undefined {
    const fitting = (this.#starts.get(start.slice(0, SHORTEST_START)) ?? []).filter((port) =>
      textOf(port, 'uuid')!.startsWith(start)
    )
    return fitting.length === 1 ? fitting[0] : undefined
  }

  byMac(mac: string): TopologyNode | undefined {
    return this.#macs.get(mac.toLowerCase())
  }
}

/** A port that is on many hosts at once by design, so that no binding tells where it is plugged. */
export function isOnEveryHost(port: TopologyNode): boolean {
  const owner = textOf(port, 'deviceOwner') ?? ''
  return (
    textOf(port, 'type') === 'localport' ||
    owner === 'network:distributed' ||
    owner === 'network:router_interface_distributed' ||
    owner === 'network:ha_router_replicated_interface' ||
    owner === 'network:floatingip_agent_gateway'
  )
}

/** The port through which servers of a network reach the metadata service under OVN. */
export function isMetadataPort(port: TopologyNode): boolean {
  return (
    textOf(port, 'type') === 'localport' ||
    textOf(port, 'deviceOwner') === 'network:distributed' ||
    (textOf(port, 'deviceId') ?? '').startsWith('ovnmeta-')
  )
}

/** True for ports that a server's NIC is (`compute:nova`, `compute:<zone>`). */
export function isServerPort(port: TopologyNode): boolean {
  return (textOf(port, 'deviceOwner') ?? '').startsWith('compute:')
}
