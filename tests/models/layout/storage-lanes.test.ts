import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lanesOf } from '../../../models/layout/storage/lanes.ts'

it('keeps lines of different things apart where they rise side by side', () => {
  const rise = fc.record({ trunk: fc.constantFrom('a', 'b', 'c', 'd', 'e'), top: fc.nat(100), height: fc.nat(60) })
  fc.assert(
    fc.property(fc.array(rise), (made) => {
      const rises = made.map(({ trunk, top, height }) => ({ trunk, top, bottom: top + height }))
      const lanes = lanesOf(rises)
      for (const one of rises)
        for (const other of rises) {
          const together = one.top <= other.bottom && other.top <= one.bottom
          if (one.trunk !== other.trunk && together) expect(lanes.get(one.trunk)).not.toBe(lanes.get(other.trunk))
        }
    })
  )
})

it('needs one lane where nothing rises beside another, and keeps the short one near', () => {
  expect(
    lanesOf([
      { trunk: 'a', top: 0, bottom: 10 },
      { trunk: 'b', top: 20, bottom: 30 }
    ])
  ).toEqual(
    new Map([
      ['a', 0],
      ['b', 0]
    ])
  )
  const lanes = lanesOf([
    { trunk: 'long', top: 0, bottom: 300 },
    { trunk: 'short', top: 40, bottom: 60 }
  ])
  expect([lanes.get('short'), lanes.get('long')]).toEqual([0, 1])
})
