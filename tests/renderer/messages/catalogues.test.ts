import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { en } from '../../../renderer/messages/en.ts'
import { ko } from '../../../renderer/messages/ko.ts'
import { ENGLISH as FINDINGS } from '../../../models/checks/english.ts'
import { ENGLISH as PATHS } from '../../../models/paths/english.ts'
import { INTERNAL_KINDS, LINK_KINDS, NODE_KINDS, UNDIRECTED } from '../../../models/topology/vocabulary.ts'
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
const beginnings = [...window.join('\n').matchAll(/`([a-zA-Z]+\.(?:[a-z]+\.)?)\$\{/g)].map(([, start]) => start!)

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

  test('take over every sentence of the models as it stands: none is written over', () => {
    for (const table of [ENGLISH, FINDINGS, PATHS]) expect(en).toMatchObject(table)
    const keys = [ENGLISH, FINDINGS, PATHS].flatMap((table) => Object.keys(table))
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('name every kind of thing and of link', () => {
    const kinds = NODE_KINDS.filter((kind) => !INTERNAL_KINDS.has(kind)).map((kind) => `kind.${kind}`)
    const links = LINK_KINDS.map((kind) => `kind.link.${kind}`)
    expect([...kinds, ...links].filter((key) => !(key in en))).toEqual([])
    const relations = LINK_KINDS.flatMap((kind) => (UNDIRECTED.has(kind) ? [kind] : [`${kind}.from`, `${kind}.to`]))
    expect(relations.filter((relation) => !(`relation.${relation}` in en))).toEqual([])
  })

  test('are Korean where they are Korean: no sentence is left in English', () => {
    const same = (Object.keys(en) as (keyof typeof en)[]).filter(
      (key) =>
        JSON.stringify(ko[key]) === JSON.stringify(en[key]) &&
        /[a-z]{3}/.test(JSON.stringify(en[key]).replace(/\{\w+\}/g, ''))
    )
    // The name of a language, a key cap, names of products, and what oslo.messaging and Ceph call their own are the same everywhere.
    expect(same.sort()).toEqual([
      'command.language-en',
      'empty.pasteKey',
      'flow.network-create-ovs.notify',
      'kind.ceph-osd',
      'picture.flow.broker',
      'picture.keeper.docker',
      'picture.keeper.kubernetes',
      'picture.msg.builtIn',
      'picture.msg.default',
      'picture.msg.fanout',
      'picture.msg.fanoutPlain',
      'picture.msg.reply',
      'picture.msg.vhost',
      'picture.svc.pacemaker'
    ])
  })
})
