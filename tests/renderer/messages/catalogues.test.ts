import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { en } from '../../../renderer/messages/en.ts'
import { ko } from '../../../renderer/messages/ko.ts'
import { ENGLISH } from '../../../models/views/words.ts'

const root = join(import.meta.dirname, '../../..')

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('messages/'))
    .map((path) => readFileSync(join(root, folder, path), 'utf8'))
}

/** The holes of a message, whatever its plural form. */
function holes(message: string | { one: string; other: string }): string[] {
  const text = typeof message === 'string' ? message : message.other
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!))].sort()
}

const window = sources('renderer')
const models = sources('models')
const code = [...window, ...models].join('\n')
/** Keys that are put together: `view.${id}` in the window means that all of `view.` is in use. */
const beginnings = [...window.join('\n').matchAll(/`([a-z]+\.(?:[a-z]+\.)?)\$\{/g)].map(([, start]) => start!)

describe('the catalogues', () => {
  test('have the same keys in both languages', () => {
    expect(Object.keys(ko).sort()).toEqual(Object.keys(en).sort())
  })

  test('fill the same holes in both languages', () => {
    for (const key of Object.keys(en) as (keyof typeof en)[]) expect(holes(ko[key]), key).toEqual(holes(en[key]))
  })

  test('have no sentence that nothing says', () => {
    const unused = Object.keys(en).filter((key) => {
      if (key in ENGLISH || key.endsWith('.title')) return false
      return !code.includes(`'${key}'`) && !beginnings.some((start) => key.startsWith(start))
    })
    expect(unused).toEqual([])
  })

  test('know every sentence that the models hand over', () => {
    const given = [...models.join('\n').matchAll(/(?:key: |note\()'([a-z]+\.[A-Za-z.]+)'/g)].map(([, key]) => key!)
    expect(given.length).toBeGreaterThan(5)
    expect([...new Set(given)].filter((key) => !(key in en))).toEqual([])
  })

  test('are Korean where they are Korean: no sentence is left in English', () => {
    const same = (Object.keys(en) as (keyof typeof en)[]).filter(
      (key) =>
        JSON.stringify(ko[key]) === JSON.stringify(en[key]) &&
        /[a-z]{3}/.test(JSON.stringify(en[key]).replace(/\{\w+\}/g, ''))
    )
    // The name of a language, and a key cap, are the same everywhere.
    expect(same.filter((key) => key !== 'command.language-en' && key !== 'empty.pasteKey')).toEqual([])
  })
})
