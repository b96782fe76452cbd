import type { TopologyNode } from '../topology/vocabulary.ts'
import type { Linker } from './linker.ts'
import { ByHostAndName, hostOf } from './lookup/places.ts'
import { evidence, textOf } from './lookup/values.ts'

/** Image in a host's store → the containers made of it. */
export const containerImages: Linker = {
  id: 'container-images',
  run(draft) {
    const images = ByHostAndName.of(draft, ['image'])
    for (const container of draft.ofKind('container')) {
      const name = textOf(container, 'image')
      const host = name === undefined ? undefined : hostOf(draft, container)
      if (!host) continue
      const image = spellings(name!).reduce<TopologyNode | undefined>(
        (found, each) => found ?? images.get(host, each),
        undefined
      )
      if (image) draft.link('backs', image.id, container.id, { sources: evidence(image, container) })
    }
  }
}

/** A name without a tag means the latest. */
function spellings(name: string): string[] {
  return /[:@]/.test(name.slice(name.lastIndexOf('/') + 1)) ? [name] : [name, `${name}:latest`]
}
