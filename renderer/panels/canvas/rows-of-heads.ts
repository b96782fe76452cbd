import type { PlacedNode } from '../../../models/views/scene.ts'

/** Lifelines stand closer than the cards over them: as few rows as keep their names apart, each from the left. */
export function rowsOfHeads<Head extends Pick<PlacedNode, 'x' | 'width'>>(heads: readonly Head[]): Head[][] {
  const rows: Head[][] = []
  for (const head of heads.toSorted((a, b) => a.x - b.x)) {
    const row = rows.find((each) => {
      const last = each.at(-1)!
      return last.x + last.width / 2 <= head.x - head.width / 2
    })
    if (row) row.push(head)
    else rows.push([head])
  }
  return rows
}
