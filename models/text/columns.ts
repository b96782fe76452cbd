/** A heading whose words stand over the columns: `CONTAINER ID  IMAGE   COMMAND`. Two blanks or a tab part columns. */
export interface Columns {
  names: string[]
  /** where each begins, in characters */
  starts: number[]
}

/** The columns of a heading line. */
export function readHeading(line: string): Columns {
  const columns: Columns = { names: [], starts: [] }
  for (const match of line.matchAll(/\S+(?: \S+)*/g)) {
    columns.names.push(match[0])
    columns.starts.push(match.index)
  }
  return columns
}

/**
 * The cells of a line that stands under the heading, by column name; empty ones are absent. Undefined when the line does not
 * keep to the columns: a word runs across where one begins.
 */
export function cellsOf({ names, starts }: Columns, line: string): Map<string, string> | undefined {
  const cells = new Map<string, string>()
  for (let column = 0; column < names.length; column++) {
    const start = starts[column]!
    if (column > 0 && start <= line.length && !/\s/.test(line[start - 1] ?? ' ')) return undefined
    const cell = line.slice(start, starts[column + 1]).trim()
    if (cell !== '') cells.set(names[column]!, cell)
  }
  return cells
}
