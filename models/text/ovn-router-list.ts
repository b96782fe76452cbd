/** A column of `lr-nat-list`: its name and where it begins. */
interface NatColumn {
  name: string
  start: number
}

/** One line of `lr-nat-list`, cells by column name; empty cells are left out. */
export type NatCells = Map<string, string>

const NAMES = new Set([
  'TYPE',
  'GATEWAY_PORT',
  'MATCH',
  'EXTERNAL_IP',
  'EXTERNAL_PORT',
  'LOGICAL_IP',
  'EXTERNAL_MAC',
  'LOGICAL_PORT'
])

/** The columns of a header line; undefined when the line is none. */
export function natColumns(line: string): NatColumn[] | undefined {
  const columns: NatColumn[] = []
  for (const match of line.matchAll(/\S+/g)) {
    if (!NAMES.has(match[0])) return undefined
    columns.push({ name: match[0], start: match.index })
  }
  return columns.some(({ name }) => name === 'EXTERNAL_IP') ? columns : undefined
}

const TYPES = new Set(['snat', 'dnat', 'dnat_and_snat'])
const MAC = /^[0-9a-f]{2}(?::[0-9a-f]{2}){5}$/i
const IP = /^(?:\d{1,3}(?:\.\d{1,3}){1,3}|[0-9a-f]*:[0-9a-f:.]*)(?:\/\d{0,3})?$/i

/** A rule, by position where the line kept its blanks, else by what the words look like. */
export function natCells(line: string, columns: readonly NatColumn[]): NatCells | undefined {
  const byPosition = new Map<string, string>()
  columns.forEach(({ name, start }, index) => {
    const end = columns[index + 1]?.start ?? line.length
    const cell = line.slice(start, Math.max(start, end)).trim()
    if (cell !== '') byPosition.set(name, cell)
  })
  return isRule(byPosition) ? byPosition : byLooks(line)
}

function isRule(cells: NatCells): boolean {
  const mac = cells.get('EXTERNAL_MAC')
  return (
    TYPES.has(cells.get('TYPE') ?? '') &&
    IP.test(cells.get('EXTERNAL_IP') ?? '') &&
    IP.test(cells.get('LOGICAL_IP') ?? '') &&
    (mac === undefined || MAC.test(mac))
  )
}

function byLooks(line: string): NatCells | undefined {
  const [type = '', ...words] = line.trim().split(/\s+/)
  const ips = words.filter((word) => IP.test(word) && !MAC.test(word))
  if (!TYPES.has(type) || ips.length < 2) return undefined
  const cells: NatCells = new Map([
    ['TYPE', type],
    ['EXTERNAL_IP', ips[0]!],
    ['LOGICAL_IP', ips[1]!]
  ])
  const at = words.findIndex((word) => MAC.test(word))
  if (at < 0) return cells
  cells.set('EXTERNAL_MAC', words[at]!)
  const port = words[at + 1]
  if (port !== undefined) cells.set('LOGICAL_PORT', port)
  return cells
}
