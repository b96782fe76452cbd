import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeBytes, type Decoded } from '../../../models/text/decode.ts'

const decode = (bytes: ArrayLike<number>): Decoded =>
  decodeBytes(Uint8Array.from(bytes), (label) => {
    const decoder = new TextDecoder(label, { fatal: true })
    return (input) => decoder.decode(input)
  })
const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)]
const utf16 = (text: string, little: boolean): number[] =>
  [...text].flatMap((_, index) => {
    const code = text.charCodeAt(index)
    return little ? [code & 255, code >> 8] : [code >> 8, code & 255]
  })

const SAMPLE = '| 서비스망-운영 | ACTIVE |\nBridge br-int\n'

describe('decodeBytes', () => {
  it.each([
    ['UTF-8', utf8(SAMPLE), 'utf-8'],
    ['UTF-8 with BOM', [0xef, 0xbb, 0xbf, ...utf8(SAMPLE)], 'utf-8'],
    ['UTF-16 LE with BOM', [0xff, 0xfe, ...utf16(SAMPLE, true)], 'utf-16le'],
    ['UTF-16 BE with BOM', [0xfe, 0xff, ...utf16(SAMPLE, false)], 'utf-16be'],
    ['UTF-16 LE', utf16(SAMPLE, true), 'utf-16le'],
    ['UTF-16 BE', utf16(SAMPLE, false), 'utf-16be']
  ])('reads %s', (_, bytes, encoding) => {
    expect(decode(bytes)).toEqual({ text: SAMPLE, encoding })
  })

  it('reads CP949, syllables beyond KS X 1001 included', () => {
    // '서버 똠방각하' in CP949; 똠 (0x8C 0x63) is not in EUC-KR proper
    const bytes = [0xbc, 0xad, 0xb9, 0xf6, 0x20, 0x8c, 0x63, 0xb9, 0xe6, 0xb0, 0xa2, 0xc7, 0xcf]
    expect(decode([...utf8('| name | '), ...bytes, ...utf8(' |\n')])).toEqual({
      text: '| name | 서버 똠방각하 |\n',
      encoding: 'cp949'
    })
  })

  it('falls back to Latin-1', () => {
    expect(decode([0x63, 0x61, 0x66, 0xe9, 0x0a, 0xfc, 0x62, 0x65, 0x72])).toEqual({
      text: 'café\nüber',
      encoding: 'latin-1'
    })
  })

  it('keeps UTF-8 with a bad byte in it UTF-8', () => {
    expect(decode([...utf8('서비스망 '), 0xff, ...utf8(' 운영')])).toEqual({
      text: '서비스망 \ufffd 운영',
      encoding: 'utf-8'
    })
    expect(decode(utf8('서비스망').slice(0, -1))).toEqual({ text: '서비스\ufffd\ufffd', encoding: 'utf-8' })
  })

  it('drops half a character at the end of UTF-16', () => {
    expect(decode([0xff, 0xfe, ...utf16('ab', true), 0x63])).toEqual({ text: 'ab', encoding: 'utf-16le' })
  })

  it.each([
    ['PNG picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
    ['JPEG picture', [0xff, 0xd8, 0xff, 0xe0]],
    ['GIF picture', utf8('GIF89a')],
    ['PDF document', utf8('%PDF-1.7')],
    ['ELF program', [0x7f, 0x45, 0x4c, 0x46]],
    ['ZIP archive', [0x50, 0x4b, 0x03, 0x04]],
    ['gzip file', [0x1f, 0x8b, 0x08]],
    ['xz file', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
    ['binary file', Array.from({ length: 400 }, (_, index) => (index * 7) % 32)]
  ])('says of a %s what it is', (what, bytes) => {
    expect(decode(bytes)).toEqual({ binary: true, what })
  })

  it('takes terminal output with colours, bells and backspaces for text', () => {
    expect(decode(utf8('\u001b[1mx\u001b[0m\b\u0007\f\n'.repeat(50)))).toMatchObject({ encoding: 'utf-8' })
  })

  it('reads an empty file', () => {
    expect(decode([])).toEqual({ text: '', encoding: 'utf-8' })
  })

  it('never throws, and gives text back as it was', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void decode(bytes)))
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abc 가나다|+-\n\t'), maxLength: 200 }), (text) => {
        expect(decode(utf8(text))).toEqual({ text, encoding: 'utf-8' })
      })
    )
  })
})
