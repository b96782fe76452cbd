import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitsContract, MOST_BYTES, safeFileName } from '../../electron/request-arguments.ts'

const bytes = new Uint8Array(1)

test('what the contract says fits', () => {
  expect(fitsContract('openFiles', [])).toBe(true)
  expect(fitsContract('saveFile', [{ suggestedName: 'lab.atlas', bytes }])).toBe(true)
  expect(fitsContract('saveFile', [{ suggestedName: 'lab.atlas', bytes, handle: 'h' }])).toBe(true)
  expect(fitsContract('setDocument', [{ title: 'lab', edited: false }])).toBe(true)
  expect(fitsContract('setLanguage', ['ko'])).toBe(true)
})

test('missing, additional, wrong and oversized arguments do not', () => {
  expect(fitsContract('openFiles', ['/etc/passwd'])).toBe(false)
  expect(fitsContract('openRecent', [])).toBe(false)
  expect(fitsContract('openRecent', [''])).toBe(false)
  expect(fitsContract('saveFile', [{ suggestedName: 'x', bytes, path: '/etc/passwd' }])).toBe(false)
  expect(fitsContract('saveFile', [{ suggestedName: 'x', bytes: [1] }])).toBe(false)
  expect(fitsContract('saveFile', [{ suggestedName: 'x'.repeat(201), bytes }])).toBe(false)
  expect(fitsContract('saveFile', [Object.create({ suggestedName: 'x', bytes })])).toBe(false)
  expect(fitsContract('setLanguage', ['__proto__'])).toBe(false)
  const huge = Object.defineProperty(new Uint8Array(0), 'byteLength', { value: MOST_BYTES + 1 })
  expect(fitsContract('exportFile', [{ suggestedName: 'x', bytes: huge }])).toBe(false)
})

test('a file name never leads out of the folder that the dialog shows', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const safe = safeFileName(name)
      expect(safe).not.toMatch(/[\\/:*?"<>|]/)
      expect(safe).not.toBe('')
      expect(safe.startsWith('.')).toBe(false)
    })
  )
  expect(safeFileName('overlay — 한국어.svg')).toBe('overlay — 한국어.svg')
})
