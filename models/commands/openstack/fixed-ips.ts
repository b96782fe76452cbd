import type { Ref } from '../../topology/facts.ts'
import { isUuid, refs } from '../../topology/ids.ts'
import type { Fields } from './fields.ts'
import type { Context } from './resource.ts'

/** An address of a port, and the subnet it is of, as printed. */
export interface FixedIp {
  address?: string
  subnet?: string
}

/** `fixed_ips` in the spellings of all releases. Addresses are lower case. */
export function fixedIps(row: Fields, ...keys: string[]): FixedIp[] {
  return row.records(...keys).flatMap((record) => {
    const address = textOf(record['ip_address'])?.toLowerCase()
    const subnet = textOf(record['subnet_id'] ?? record['subnet'])
    if (address === undefined && subnet === undefined) return []
    return [{ ...(address === undefined ? {} : { address }), ...(subnet === undefined ? {} : { subnet }) }]
  })
}

/** Draws each address into its subnet. */
export function linkSubnets(port: Ref, ips: readonly FixedIp[], line: number, { facts }: Context): void {
  for (const { address, subnet } of ips) {
    if (subnet === undefined || !isUuid(subnet)) continue
    const attributes = address === undefined ? {} : { address }
    facts.link('in-subnet', port, refs.byUuid('subnet', subnet), line, { attributes })
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' && value !== 'None' ? value : undefined
}
