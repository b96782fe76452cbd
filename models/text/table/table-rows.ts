import { canGoOn, idGoesOn, isCut, isWholeId, joinCell } from './wrapped-cell.ts'

/** One line of a table's body, cut into cells. */
export interface BodyLine {
  cells: string[]
  /** ledger index */
  index: number
  /** a border stands above this line */
  ruled: boolean
}

/** A row of the table, its lines put together. `cells` may be shorter than the heading where the paste was cut. */
export interface TableRow {
  cells: string[]
  /** ledger index of the row's first line */
  line: number
}

export interface RowOptions {
  columns: readonly string[] | undefined
  /** inner widths of the columns, in characters */
  widths: readonly number[]
  /** the command line says that cells were wrapped (`--fit-width`, `--max-width`) */
  fitted: boolean
  /** in `Field | Value` tables: is this the whole name of a field? */
  isField: (name: string) => boolean
  /** the name of a field may begin with this */
  startsField: (text: string) => boolean
  /** values under this heading, or in this field, hold no blank */
  isSolid: (heading: string) => boolean
}

interface Group {
  lines: BodyLine[]
  /** the anchor cell so far */
  anchor: string
}

const ID_HEADING = /^(?:id|uuid|node uuid|port id|network id)$/i
/** never two in one cell: the second is the next row's, whose name is empty */
const MAC = /^[0-9a-f]{2}(?::[0-9a-f]{2}){5}$/i
const FIELD_HEADING = /^(?:field|property)$/i

/**
 * Tells where each row begins, and puts its lines together. Rows are not ruled off, so a row begins where the id before it is
 * complete and a new one stands; without ids, where the columns that every row fills are filled.
 */
export function readRows(body: readonly BodyLine[], options: RowOptions): { rows: TableRow[]; orphans: number[] } {
  const anchor = anchorOf(body, options.columns)
  const begins = beginRule(body, anchor, options)
  const groups: Group[] = []
  const orphans: number[] = []
  for (const line of body) {
    const group = groups.at(-1)
    const cell = line.cells[anchor.column] ?? ''
    if (!group && cell === '' && anchor.kind !== 'none') orphans.push(line.index)
    else if (!group || line.ruled || begins(line, group)) groups.push({ lines: [line], anchor: cell })
    else {
      group.lines.push(line)
      group.anchor += cell
    }
  }
  const wrapped = options.fitted || groups.some((group) => isWrapped(group, anchor, options))
  return { rows: groups.map((group) => joinLines(group, anchor, options, wrapped)), orphans }
}

interface Anchor {
  column: number
  kind: 'id' | 'field' | 'none'
}

/** The column that every row begins in: its id, or the field's name; else whatever stands first. */
function anchorOf(body: readonly BodyLine[], columns: readonly string[] | undefined): Anchor {
  if (columns) {
    if (columns.length === 2 && FIELD_HEADING.test(columns[0]!)) return { column: 0, kind: 'field' }
    const named = columns.findIndex((column) => ID_HEADING.test(column))
    if (named >= 0) return { column: named, kind: 'id' }
  }
  const cells = body[0]?.cells ?? []
  const shaped = cells.findIndex(isWholeId)
  return shaped >= 0 && (columns === undefined || shaped === 0)
    ? { column: shaped, kind: 'id' }
    : { column: 0, kind: 'none' }
}

type BeginRule = (line: BodyLine, group: Group) => boolean

function beginRule(body: readonly BodyLine[], anchor: Anchor, options: RowOptions): BeginRule {
  const { column } = anchor
  const width = options.widths[column] ?? Infinity
  if (anchor.kind === 'id') {
    return (line, group) => {
      const cell = line.cells[column] ?? ''
      return cell !== '' && !idGoesOn(group.anchor, group.lines.at(-1)!.cells[column] ?? '', cell, width)
    }
  }
  if (anchor.kind === 'field') {
    return (line, group) => {
      const cell = line.cells[column] ?? ''
      const last = group.lines.at(-1)!.cells[column] ?? ''
      const broken = last.length >= width || last.endsWith('-')
      const goesOn = broken && !options.isField(group.anchor) && options.startsField(group.anchor + cell)
      return cell !== '' && !goesOn
    }
  }
  return filledRule(body, options)
}

/** Without ids: a row begins where every column is filled that the table's first line fills, or where a wrap cannot be. */
function filledRule(body: readonly BodyLine[], { widths, fitted }: RowOptions): BeginRule {
  const first = body[0]?.cells ?? []
  const filled = first.flatMap((cell, at) => (cell === '' ? [] : [at]))
  return (line, group) => {
    const { cells } = line
    const above = group.lines.at(-1)!.cells
    if (cells[0] !== '' && !fitted) return !isRest(cells, above, filled, widths)
    if (filled.every((at) => (cells[at] ?? '') !== '')) return true
    if (cells[0] === '') return cells.some((cell, at) => MAC.test(cell) && MAC.test(above[at] ?? ''))
    return cells.some(
      (cell, at) => cell !== '' && (above[at] === '' || !canGoOn(above[at] ?? '', cell, widths[at] ?? 0))
    )
  }
}

/** Most of the row is empty, and what is not goes on with a cell that filled its column: a narrow table, whoever printed it. */
function isRest(
  cells: readonly string[],
  above: readonly string[],
  filled: readonly number[],
  widths: readonly number[]
): boolean {
  const empty = filled.filter((at) => (cells[at] ?? '') === '').length
  if (empty < 3 || empty * 2 < filled.length) return false
  return cells.every((cell, at) => {
    const over = above[at] ?? ''
    return cell === '' || over.length >= (widths[at] ?? Infinity) || over.endsWith('-')
  })
}

/** Proof that the table's columns were narrowed: an id over several lines, or a break inside a word or name. */
function isWrapped(group: Group, anchor: Anchor, options: RowOptions): boolean {
  const { lines } = group
  if (lines.length < 2) return false
  if (anchor.kind !== 'none' && (lines[1]!.cells[anchor.column] ?? '') !== '') return true
  for (let at = 1; at < lines.length; at++) {
    const above = lines[at - 1]!.cells
    const cut = lines[at]!.cells.some((cell, column) => {
      const over = above[column] ?? ''
      if (cell === '' || over === '') return false
      return (
        isCut(over, cell) || (isFilledByName(over, options.widths[column]) && isSolidAt(column, group, anchor, options))
      )
    })
    if (cut) return true
  }
  return false
}

/** Of ids and addresses there may be several in a cell, one a line. */
function isFilledByName(piece: string, width = Infinity): boolean {
  return piece.length >= width && /[g-z]/i.test(piece) && /^[\w.-]+$/.test(piece)
}

function isSolidAt(column: number, group: Group, { kind }: Anchor, { columns, isSolid }: RowOptions): boolean {
  return isSolid(kind === 'field' ? (column === 0 ? '' : group.anchor) : (columns?.[column] ?? ''))
}

function joinLines(group: Group, anchor: Anchor, options: RowOptions, wrapped: boolean): TableRow {
  const { lines } = group
  const [first] = lines
  if (lines.length === 1) return { cells: first!.cells, line: first!.index }
  const cells = first!.cells.map((_, column) =>
    joinCell(
      lines.map((line) => line.cells[column] ?? ''),
      options.widths[column] ?? Infinity,
      wrapped,
      isSolidAt(column, group, anchor, options)
    )
  )
  return { cells, line: first!.index }
}
