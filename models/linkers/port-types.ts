import { isUuid } from '../topology/ids.ts'
import type { Linker } from './linker.ts'
import { textOf } from './lookup/values.ts'

/** `type` of ports that only their name or place tells: `show` of a filtered list, or of the southbound side alone. */
export const portTypes: Linker = {
  id: 'port-types',
  run(draft) {
    for (const port of draft.ofKind('port')) {
      if (textOf(port, 'type') !== undefined) continue
      if (port.attributes['redirectChassis'] !== undefined || port.attributes['router'] !== undefined) {
        draft.infer(port, 'type', 'router', 'only router ports have a router or a gateway chassis')
      } else if (port.name.startsWith('provnet-') && isUuid(port.name.slice('provnet-'.length))) {
        draft.infer(port, 'type', 'localnet', 'Neutron names localnet ports so')
      }
    }
  }
}
