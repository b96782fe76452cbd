import type { Lookup } from '../../../topology/lookup.ts'
import type { TopologyNode } from '../../../topology/vocabulary.ts'
import { isObject, objectOf, stringIn } from '../../facts/values.ts'
import { dwellingOf, type Endpoint } from './dwelling.ts'

/** A container that is a machine of its own on the wire of one of the host's devices. */
export interface Lan {
  driver: 'macvlan' | 'ipvlan'
  parent: TopologyNode
  endpoint: Endpoint
}

/** The place of the holder of a network namespace on the wire, where one of its networks is macvlan or ipvlan. */
export function lanOf(lookup: Lookup, holder: TopologyNode): Lan | undefined {
  const dwelling = dwellingOf(lookup, holder)
  if (dwelling.kind !== 'bridge') return undefined
  for (const endpoint of dwelling.endpoints) {
    if (endpoint.network === undefined) continue
    for (const parent of lookup.childrenOf(holder.parent ?? '')) {
      const lans = objectOf(parent, 'containerLans')
      const lan = Object.hasOwn(lans, endpoint.network) ? lans[endpoint.network] : undefined
      const driver = isObject(lan) ? stringIn(lan['driver']) : undefined
      if (driver === 'macvlan' || driver === 'ipvlan') return { driver, parent, endpoint }
    }
  }
  return undefined
}
