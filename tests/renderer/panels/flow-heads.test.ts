import { expect, test } from 'vitest'
import { rowsOfHeads } from '../../../renderer/panels/canvas/rows-of-heads.ts'

const head = (x: number, width: number) => ({ x, width })

test('names over lifelines stand in one row where they fit, and never over each other', () => {
  const apart = [head(50, 80), head(150, 80), head(250, 80)]
  expect(rowsOfHeads(apart)).toEqual([apart])
  const close = [head(50, 80), head(94, 90), head(138, 70), head(180, 120), head(224, 60)]
  const rows = rowsOfHeads(close.toReversed())
  expect(rows.flat()).toHaveLength(close.length)
  expect(rows.length).toBeLessThan(4)
  for (const row of rows)
    row.forEach((each, index) => {
      const before = row[index - 1]
      if (before) expect(each.x - each.width / 2).toBeGreaterThanOrEqual(before.x + before.width / 2)
    })
})
