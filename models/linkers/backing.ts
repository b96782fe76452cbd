import type { Draft } from '../topology/draft.ts'
import { uniteSources } from '../topology/draft.ts'
import type { TopologyNode } from '../topology/vocabulary.ts'
import type { Linker } from './linker.ts'
import { asText, evidence, recordsOf, textOf, textsOf } from './lookup/values.ts'

/** What a server's disks rest on: its image, and the volumes attached to it. */
export const backing: Linker = {
  id: 'backing',
  run(draft) {
    for (const server of draft.ofKind('server')) {
      const image = named(draft, 'image', textOf(server, 'image'))
      if (image) draft.link('backs', image.id, server.id, { sources: evidence(image, server) })
      for (const text of textsOf(server, 'volumes')) {
        const volume = named(draft, 'volume', text)
        if (volume) draft.link('backs', volume.id, server.id, { sources: evidence(volume, server) })
      }
    }
    for (const volume of draft.ofKind('volume')) {
      for (const { server: text, device } of recordsOf(volume, 'attachments')) {
        const server = named(draft, 'server', asText(text))
        if (!server) continue
        draft.link('backs', volume.id, server.id, {
          ...(typeof device === 'string' ? { attributes: { device } } : {}),
          sources: uniteSources(volume.sources, server.sources)
        })
      }
    }
  }
}

/** By node id or by uuid; a name alone was already settled by the merge where one thing bears it. */
function named(draft: Draft, kind: 'image' | 'volume' | 'server', text: string | undefined): TopologyNode | undefined {
  const node = text === undefined ? undefined : (draft.node(text) ?? draft.byUuid(kind, text))
  return node?.kind === kind ? node : undefined
}
