import { describe, expect, it } from 'vitest'
import { readTime } from '../../../models/captures/time.ts'

describe('readTime', () => {
  it.each([
    ['Sat Nov 21 09:12:00 UTC 2026', '2026-11-21T09:12:00Z'],
    ['Sat Nov  7 09:12:00 KST 2026', '2026-11-07T09:12:00+09:00'],
    ['Sat Nov 21 09:12:00 PM UTC 2026', '2026-11-21T21:12:00Z'],
    ['Sat Nov 21 12:00:00 AM UTC 2026', '2026-11-21T00:00:00Z'],
    ['Sat Nov 21 09:12:00 2026', '2026-11-21T09:12:00'],
    ['Sat 21 Nov 2026 09:12:00 AM EDT', '2026-11-21T09:12:00-04:00'],
    ['Sat, 21 Nov 2026 09:12:00 +0900', '2026-11-21T09:12:00+09:00'],
    ['2026-11-21T09:12:00+09:00', '2026-11-21T09:12:00+09:00'],
    ['2026-11-21 09:12:00', '2026-11-21T09:12:00'],
    ['2026-11-21 09:12:00.123 UTC', '2026-11-21T09:12:00Z'],
    ['2026. 11. 21. (토) 09:12:00 KST', '2026-11-21T09:12:00+09:00'],
    ['2026년 11월 21일 토요일 오후 09:12:00 KST', '2026-11-21T21:12:00+09:00'],
    ['2026년 11월 21일 (토) 09시 12분 00초', '2026-11-21T09:12:00'],
    // The Central zones of America and China share three letters.
    ['Sat Nov 21 09:12:00 CST 2026', '2026-11-21T09:12:00']
  ])('%s', (printed, iso) => {
    expect(readTime(printed)).toBe(iso)
  })

  it.each([
    '',
    '09:12:00',
    'Sat Nov 21',
    '2026-13-01 00:00:00',
    '2026-11-21 25:00:00',
    'Sat Foo 21 09:12:00 UTC 2026',
    '1700000000',
    'date: invalid option'
  ])('%j is no time', (printed) => {
    expect(readTime(printed)).toBeUndefined()
  })
})
