import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkBlueprint } from '../../../models/blueprint/check.ts'
import { writeBlueprint, type Plain } from '../../../models/blueprint/write-blueprint.ts'

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string(),
  fc.constantFrom(
    'on',
    'null',
    '1',
    '1e3',
    '0x1f',
    '12:30',
    '~',
    '- a',
    'a: b',
    '#x',
    '서버',
    'y',
    '10.0.0.1',
    '__proto__'
  )
)
const plain = fc.letrec<{ value: Plain }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.integer(),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 4 })
  )
})).value
const mapping = fc.dictionary(text, plain, { maxKeys: 5, minKeys: 1 })

it('writes YAML that reads as the same values', () => {
  fc.assert(
    fc.property(mapping, (value) => {
      // Unpaired surrogates are no text that a file could hold.
      fc.pre(!/\\ud[89a-f]/.test(JSON.stringify(value)))
      expect(JSON.stringify(load(writeBlueprint(value)))).toBe(JSON.stringify(value))
    })
  )
})

it.each(['classroom-lab', 'high-availability', 'all-in-one'])('writes %s as it is planned', (id) => {
  const original = readFileSync(`samples/${id}.yaml`, 'utf8')
  const written = writeBlueprint(load(original) as { [key: string]: Plain })
  const [before, after] = [checkBlueprint(original), checkBlueprint(written)]
  expect(after.problems).toEqual(before.problems)
  expect(withoutLines(after.blueprint)).toEqual(withoutLines(before.blueprint))
})

function withoutLines(value: unknown): unknown {
  if (value instanceof Map) return new Map([...value].map(([key, part]) => [key, withoutLines(part)]))
  if (Array.isArray(value)) return value.map(withoutLines)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => (key === '$line' ? [] : [[key, withoutLines(part)]]))
  )
}

it('leaves out what has no value', () => {
  expect(writeBlueprint({ atlas: 1, name: 'a', undercloud: undefined })).toBe('atlas: 1\nname: a\n')
})
