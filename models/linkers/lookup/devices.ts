import type { Draft } from '../../topology/draft.ts'
import { DEVICE_KINDS, type TopologyNode } from '../../topology/vocabulary.ts'
import { ByHostAndName, hostOf } from './places.ts'

/** Every device that `ip` or others showed, in id order of their kinds. */
export function devicesOf(draft: Draft): TopologyNode[] {
  return DEVICE_KINDS.flatMap((kind) => [...draft.ofKind(kind)])
}

/** Devices of a host by name: those of the host itself, and apart from them those in its namespaces. */
export class DeviceLookup {
  readonly #own = new ByHostAndName()
  readonly #inNamespaces = new ByHostAndName()

  constructor(draft: Draft) {
    for (const device of devicesOf(draft)) {
      const host = hostOf(draft, device)
      if (host) this.add(host, device)
    }
  }

  add(host: TopologyNode, device: TopologyNode): void {
    const index = device.parent === host.id ? this.#own : this.#inNamespaces
    index.add(host, device.name, device)
  }

  /** The device as the host itself sees it. */
  onHost(host: TopologyNode, name: string): TopologyNode | undefined {
    return this.#own.get(host, name)
  }

  /** The device wherever it is: Neutron moves some of Open vSwitch's internal ports into a namespace. */
  anywhere(host: TopologyNode, name: string): TopologyNode | undefined {
    return this.#own.get(host, name) ?? this.#inNamespaces.get(host, name)
  }
}
