import type { Draft } from '../../topology/draft.ts'
import { uniteSources } from '../../topology/draft.ts'
import { hostNameKey } from '../../topology/ids.ts'
import type { Attributes, SourceLine, TopologyNode } from '../../topology/vocabulary.ts'

/** Hosts that are only heard of: one a name or address, with the lines of all who speak of it. */
export class HeardOf {
  readonly #draft: Draft
  readonly #hosts = new Map<string, { host: TopologyNode; lines: SourceLine[] }>()

  constructor(draft: Draft) {
    this.#draft = draft
  }

  /** The far end of somebody's tunnel. */
  byAddress(address: string, speaker: TopologyNode): TopologyNode {
    return this.#hear(address, speaker, () => ({ name: address, aliases: [], attributes: { addresses: [address] } }))
  }

  /** The host that somebody names, short or in full. */
  byName(printed: string, speaker: TopologyNode): TopologyNode {
    const key = hostNameKey(printed)
    const name = key.slice(key.indexOf(':') + 1)
    return this.#hear(name, speaker, () => {
      const short = key.startsWith('fqdn:') ? name.slice(0, name.indexOf('.')) : name
      const taken = this.#draft.node(`host:${short}`) !== undefined
      return {
        name: taken ? name : short,
        aliases: short === name || taken ? [] : [`host:${name}`],
        attributes: short === name ? {} : { fqdn: name }
      }
    })
  }

  /** Gives the hosts their evidence; call once, when all have spoken. */
  settle(): void {
    for (const { host, lines } of this.#hosts.values()) host.sources = uniteSources(host.sources, lines)
  }

  #hear(
    key: string,
    speaker: TopologyNode,
    describe: () => { name: string; aliases: string[]; attributes: Attributes }
  ): TopologyNode {
    let known = this.#hosts.get(key)
    if (!known) {
      const told = describe()
      const host = this.#draft.add({
        id: `host:${told.name}`,
        kind: 'host',
        certainty: 'not-provided',
        inferred: {},
        conflicts: [],
        sources: [],
        ...told
      })
      this.#hosts.set(key, (known = { host, lines: [] }))
    }
    for (const line of speaker.sources) known.lines.push(line)
    return known.host
  }
}
