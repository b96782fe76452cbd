import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Question } from '../../models/paths/question.ts'
import type { Lookup } from '../../models/topology/lookup.ts'
import { FIXTURES, readJson } from './load-folder.ts'

interface OracleLeg {
  from: string
  to: string
  encap: string
  vni?: number
  vlan?: number | null
}
export interface OracleCase {
  name: string
  description: string
  source: { port: string; name: string; host: string | null }
  datapath: string
  packet: { kind: string; eth_src: string; eth_dst: string; ip_src: string; ip_dst: string; dport?: number }
  logical_path: { kind: 'switch' | 'router'; name: string; ovn_name: string }[]
  expected: { disposition: string; port?: string }
  chassis_path: string[]
  legs: OracleLeg[]
}

export function oracleCases(): OracleCase[] {
  return readJson<{ cases: OracleCase[] }>('ovn-lab', 'oracle', 'cases.json').cases
}

/** One form of a case's trace, as it was printed below its command. */
export function traceOf(name: string, form: 'detailed' | 'summary' | 'minimal'): string {
  const text = readFileSync(join(FIXTURES, 'ovn-lab', 'oracle', `${name}.txt`), 'utf8')
  const from = text.indexOf(`$ ovn-trace --${form}`)
  const to = text.indexOf('\n$ ', from + 1)
  return to < 0 ? text.slice(from) : text.slice(from, to)
}

const DISPOSITION: { readonly [printed: string]: string } = {
  delivered: 'delivered',
  delivered_to_provider_network: 'provider',
  replied_locally: 'answered',
  dropped: 'dropped'
}

/** What a path must be: ids instead of the names of the oracle. */
export function expectedOf(lookup: Lookup, { name, expected, logical_path, chassis_path, legs, datapath }: OracleCase) {
  const id = (kind: 'host' | 'network' | 'router', named: string): string => {
    const found = lookup.ofKind(kind).find((node) => node.name === named)
    if (!found) throw new Error(`no ${kind} ${named}`)
    return found.id
  }
  const kindOf = { switch: 'network', router: 'router' } as const
  const logical = logical_path.map((at) => id(kindOf[at.kind], at.name))
  const network = (): string =>
    datapath.startsWith('neutron-') && legs[0]?.from === 'external'
      ? `network:${datapath.slice('neutron-'.length)}`
      : logical.at(-1)!
  const place = (text: string): string =>
    text === 'external' || text.startsWith('provider:') ? network() : id('host', text)
  return {
    disposition: DISPOSITION[expected.disposition],
    // The oracle's own note: what ovn-trace printed there is not what the packet did.
    ...(name.startsWith('22-') ? {} : { logical }),
    hosts: chassis_path.map((host) => id('host', host)),
    legs: legs.map((leg) => {
      const key = leg.vni ?? leg.vlan ?? undefined
      return {
        from: place(leg.from),
        to: place(leg.to),
        encapsulation: leg.encap,
        ...(key === undefined ? {} : { id: key })
      }
    })
  }
}

/** The question of a case, as a person would ask it. */
export function questionOf({ name, source, packet, datapath }: OracleCase, targetPort?: string): Question {
  const from = source.host === null ? `outside:${datapath.slice('neutron-'.length)}` : source.port
  const services = { dhcp: 'dhcp', dns: 'dns' } as const
  const kind = packet.kind as NonNullable<Question['protocol']>
  return {
    from,
    to: Object.hasOwn(services, kind) ? kind : name.includes('metadata') ? 'metadata' : (targetPort ?? packet.ip_dst),
    protocol: kind,
    ...(packet.dport === undefined ? {} : { port: packet.dport }),
    ...(name.includes('spoofed') ? { fromAddress: packet.ip_src } : {}),
    ...(name.includes('unknown-mac') ? { toMac: packet.eth_dst } : {})
  }
}
