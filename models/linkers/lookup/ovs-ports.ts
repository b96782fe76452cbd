import type { Json, TopologyNode } from '../../topology/vocabulary.ts'
import { isTunnelType } from '../../text/tunnel-types.ts'
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

/** A tunnel, or what only a tunnel has: a filtered listing may have lost the type. */
export function isTunnel(found: OvsInterface): boolean {
  return isTunnelType(found.type) || (found.type === undefined && optionOf(found, 'remote_ip') !== undefined)
}

/** A patch, or what only a patch has. */
export function isPatch(found: OvsInterface): boolean {
  return found.type === 'patch' || (found.type === undefined && optionOf(found, 'peer') !== undefined)
}
