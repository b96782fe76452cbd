import type { Json, TopologyNode } from '../../topology/vocabulary.ts'
import { asText, isRecord, recordsOf } from './values.ts'

/** One entry of an ovs-port's `interfaces[]`; the type is absent for devices of the system. */
export interface OvsInterface {
  name: string
  type?: string
  options: Json | undefined
  externalIds: { [key: string]: Json }
  mac: Json | undefined
}

/** The interfaces of an ovs-port: several on a bond. Stands on what `ovs-interfaces` folded. */
export function interfacesOf(port: TopologyNode): OvsInterface[] {
  return recordsOf(port, 'interfaces').flatMap((entry) => {
    const name = asText(entry['name'])
    if (name === undefined) return []
    const type = asText(entry['type'])
    const { options, mac, externalIds } = entry
    return [
      {
        name,
        ...(type === undefined ? {} : { type }),
        options,
        mac,
        externalIds: isRecord(externalIds) ? externalIds : {}
      }
    ]
  })
}
