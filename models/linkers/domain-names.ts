import type { Linker } from './linker.ts'
import { textOf } from './lookup/values.ts'

/** A server that only libvirt speaks of is called as libvirt calls it; Nova's own name goes before. */
export const domainNames: Linker = {
  id: 'domain-names',
  run(draft) {
    for (const server of draft.ofKind('server')) {
      const name = textOf(server, 'instanceName')
      if (server.name === '' && name !== undefined) server.name = name
    }
  }
}
