import { expect, test } from 'vitest'
import { FLOWS } from '../../../models/paths/flows/registry.ts'
import { analyse } from '../../../models/analyse.ts'
import { drawView } from '../../../models/views/draw.ts'
import { legendOf } from '../../../models/views/legend.ts'
import { english } from '../../../models/views/words.ts'

test('the compiler finds a word that is not there', () => {
  // @ts-expect-error: no such word
  expect(() => english('picture.nobodyWroteThis')).toThrow()
  expect(english('picture.more', { count: 5 })).toBe('5 more')
})

test('every stroke of every flow is explained in words', () => {
  for (const { id } of FLOWS) {
    const scene = drawView(analyse([]), 'path', { path: { question: { from: '', to: '', flow: id }, choice: 0 } })
    for (const { key } of legendOf(scene)) expect(english(key)).not.toBe(key)
  }
})
