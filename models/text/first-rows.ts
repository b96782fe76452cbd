/** At most `count` of the first lines that are not blank; looks no further than it must. */
export function firstRows(lines: readonly string[], count: number): string[] {
  const rows: string[] = []
  for (const line of lines) {
    if (line.trim() === '') continue
    rows.push(line)
    if (rows.length >= count) break
  }
  return rows
}
