import type { Json, TopologyNode } from '../../topology/vocabulary.ts'
import { asText, isRecord } from './values.ts'

/** One entry of an ovs-port's `interfaces[]`; the type is absent for devices of the system. */
export interface OvsInterface {
  name: string
  type?: string
  options?: Json
  externalIds?: Json
  mac?: Json
}

const NONE: readonly OvsInterface[] = []

/** The interfaces of an ovs-port: several on a bond. Stands on `ovs-interfaces`, which lets in no entry without a name. */
export function interfacesOf(port: TopologyNode): readonly OvsInterface[] {
  const entries = port.attributes['interfaces']
  return Array.isArray(entries) ? (entries as unknown as OvsInterface[]) : NONE
}

/** One of an interface's `external_ids`. */
export function externalId(found: OvsInterface, key: string): string | undefined {
  return isRecord(found.externalIds) ? asText(found.externalIds[key]) : undefined
}

/** One of an interface's `options`. */
export function optionOf(found: OvsInterface, key: string): string | undefined {
  return isRecord(found.options) ? asText(found.options[key]) : undefined
}
