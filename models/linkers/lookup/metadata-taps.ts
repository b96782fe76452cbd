import type { Draft } from '../../topology/draft.ts'
import type { TopologyNode } from '../../topology/vocabulary.ts'
import { isMetadataPort } from './ports.ts'
import { Unique } from './unique.ts'
import { textOf } from './values.ts'

/**
 * Metadata ports by their devices. OVN's metadata agent makes a veth pair a network: `tap<start>0` on br-int and `tap<start>1`
 * in the namespace, where start is ten characters of the network's id (or, before 2021-04, of its southbound row's).
 */
export class MetadataTaps {
  readonly #byStart = new Unique<TopologyNode>()

  constructor(draft: Draft) {
    for (const port of draft.ofKind('port')) {
      if (!isMetadataPort(port) || port.parent === undefined) continue
      const network = draft.node(port.parent)
      if (network?.kind !== 'network') continue
      for (const id of idsOf(network)) this.#byStart.add(id.slice(0, 10), port)
    }
  }

  /** The metadata port plugged into the tap of this name. */
  portOf(tap: string): TopologyNode | undefined {
    const start = /^tap([0-9a-f]{8}-[0-9a-f])0$/.exec(tap)?.[1]
    return start === undefined ? undefined : this.#byStart.get(start)
  }
}

function idsOf(network: TopologyNode): string[] {
  return [textOf(network, 'uuid'), textOf(network, 'datapath')].filter((id) => id !== undefined)
}
