import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MacPool, sha1Hex, stableHex, stableUuid } from '../../../models/blueprint/stable-id.ts'
import { isUuid } from '../../../models/topology/ids.ts'

describe('identifiers from names', () => {
  it('digests as SHA-1 does, whatever the length and language', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(sha1Hex(text)).toBe(createHash('sha1').update(text, 'utf8').digest('hex'))
      })
    )
    for (const length of [55, 56, 63, 64, 65, 119, 120]) {
      const text = 'a'.repeat(length)
      expect(sha1Hex(text)).toBe(createHash('sha1').update(text).digest('hex'))
    }
  })

  it('are uuids of version 5 in form, different for different names', () => {
    expect(stableUuid('a', 'b')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(stableUuid('a', 'b')).toBe(stableUuid('a', 'b'))
    expect(stableUuid('ab')).not.toBe(stableUuid('a', 'b'))
    expect(isUuid(stableUuid('\ud800'))).toBe(true)
    expect(stableHex('x')).toMatch(/^[0-9a-f]{32}$/)
  })

  it('give no MAC address twice', () => {
    const macs = new MacPool()
    const first = macs.take('fa:16:3e', 'port')
    expect(first).toMatch(/^fa:16:3e(?::[0-9a-f]{2}){3}$/)
    expect(macs.take('fa:16:3e', 'port')).not.toBe(first)
  })
})
