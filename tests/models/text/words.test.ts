import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../../models/text/words.ts'

const units = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))
const spaces = units.filter((unit) => /\s/.test(unit))

describe('the words of a line', () => {
  it('are what white space of any sort parts', () => {
    expect(units.filter((unit) => wordsOf(`a${unit}b`).length === 2)).toEqual(spaces)
  })

  it('are those of a pattern that splits', () => {
    const line = fc.string({ unit: fc.constantFrom('a', '나', '🙂', ' ', '\t', ...spaces) })
    fc.assert(
      fc.property(line, (text) => {
        expect(wordsOf(text)).toEqual(text.trim() === '' ? [] : text.trim().split(/\s+/))
        expect(wordsOf(text, 2)).toEqual(text.trim() === '' ? [] : text.trim().split(/\s+/, 2))
      })
    )
  })
})
