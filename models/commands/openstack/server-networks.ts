import type { Json } from '../../topology/vocabulary.ts'
import { setOwn } from '../../text/own-property.ts'
import { parseLiteral } from '../../text/python-literal.ts'
import { fieldKey, type Fields } from './fields.ts'

/** Network name → addresses of a server, sorted, lower case. */
export type ServerNetworks = { [network: string]: string[] }

/**
 * Reads `private=10.0.0.5, 172.16.0.9; public=…` (tables), `{'private': ['10.0.0.5']}` (other formats), the API's
 * `{"private": [{"addr": …}]}`, and the `private network` rows of `nova show`.
 */
export function networksOf(row: Fields): ServerNetworks | undefined {
  const networks: ServerNetworks = {}
  const value = row.raw('networks', 'addresses')
  if (typeof value === 'string') readText(value, networks)
  else if (value !== undefined) readDict(value, networks)
  row.headings.forEach((heading, at) => {
    const cell = heading.endsWith(OWN_ROW) ? row.cells[at] : undefined
    if (typeof cell === 'string') add(networks, heading.slice(0, -OWN_ROW.length), cell.split(/[,\s]+/))
  })
  return Object.keys(networks).length > 0 ? networks : undefined
}

/** How `nova show` calls the row of each network. */
const OWN_ROW = ' network'

/** The keys of the rows that `nova show` gives each network. */
export function networkColumns(row: Fields): string[] {
  return row.headings.filter((heading) => heading.endsWith(OWN_ROW)).map(fieldKey)
}

const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]*:[0-9a-f:.]+)$/i

function readText(text: string, networks: ServerNetworks): void {
  const literal = parseLiteral(text)
  if (literal !== undefined) return readDict(literal, networks)
  for (const part of text.split(/[;\n]/)) {
    const equals = part.lastIndexOf('=')
    if (equals <= 0) continue
    const addresses = part.slice(equals + 1).split(/[,\s]+/)
    add(networks, part.slice(0, equals).trim(), addresses)
  }
}

function readDict(value: Json, networks: ServerNetworks): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return
  for (const [name, entries] of Object.entries(value)) {
    if (!Array.isArray(entries)) continue
    const addresses = entries.map((entry) =>
      typeof entry === 'object' && entry !== null && !Array.isArray(entry) ? entry['addr'] : entry
    )
    add(
      networks,
      name,
      addresses.filter((address) => typeof address === 'string')
    )
  }
}

function add(networks: ServerNetworks, name: string, addresses: readonly string[]): void {
  const own = addresses.map((address) => address.trim().toLowerCase()).filter((address) => ADDRESS.test(address))
  const before = Object.hasOwn(networks, name) ? networks[name]! : []
  if (own.length > 0) setOwn(networks, name, [...new Set([...before, ...own])].sort())
}
