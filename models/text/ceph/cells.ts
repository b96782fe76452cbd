/** Cells of the tables that `ceph` aligns to the right: a size (`18 GiB`) is one cell, though a blank stands in it. */
export function cephCells(line: string): string[] {
  const cells: string[] = []
  for (const word of line.trim().split(/\s+/)) {
    const last = cells.at(-1)
    if (UNIT.test(word) && last !== undefined && /^[\d.]+$/.test(last)) cells[cells.length - 1] = `${last} ${word}`
    else if (word !== '') cells.push(word)
  }
  return cells
}

/** What stands over such a table; a few of the names have two words. */
export function cephHeading(line: string): string[] {
  return line.match(HEADING_CELL) ?? []
}

/** A number as printed, or undefined for `-`, `N/A` and what is missing. */
export function cephNumber(cell: unknown): number | undefined {
  const number = typeof cell === 'number' || (typeof cell === 'string' && cell !== '') ? Number(cell) : Number.NaN
  return Number.isFinite(number) ? number : undefined
}

/** A size as printed; undefined where nothing is told. */
export function cephSize(cell: string | undefined): string | undefined {
  return cell === undefined || !/^\d/.test(cell) ? undefined : cell
}

const UNIT = /^(?:[kKMGTPE]i?)?B$/
const HEADING_CELL =
  /QUOTA OBJECTS|QUOTA BYTES|MAX AVAIL|%?RAW USED?|USED COMPR|UNDER COMPR|TYPE NAME|PRIMARY-AFFINITY|\S+/g
