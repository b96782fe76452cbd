import fc from 'fast-check'
import { expect, it } from 'vitest'
import { naturalOrder } from '../../../models/text/natural-order.ts'

it('counts as people do', () => {
  const names = [
    'compute-10',
    'compute-2',
    'ceph-0',
    'compute-2a',
    'compute',
    '172.17.2.9',
    '172.17.2.100',
    'a 1',
    'a1'
  ]
  expect(names.toSorted(naturalOrder)).toEqual([
    ...['172.17.2.9', '172.17.2.100', 'a1', 'a 1', 'ceph-0'],
    ...['compute', 'compute-2', 'compute-2a', 'compute-10']
  ])
})

it('is an order', () => {
  const name = fc.string({ unit: fc.constantFrom('0', '1', '9', 'a', ' ', '-'), maxLength: 6 })
  fc.assert(
    fc.property(name, name, name, (a, b, c) => {
      expect(Math.sign(naturalOrder(a, b)) + Math.sign(naturalOrder(b, a))).toBe(0)
      expect(naturalOrder(a, b) === 0).toBe(a === b)
      if (naturalOrder(a, b) <= 0 && naturalOrder(b, c) <= 0) expect(naturalOrder(a, c)).toBeLessThanOrEqual(0)
    })
  )
})
