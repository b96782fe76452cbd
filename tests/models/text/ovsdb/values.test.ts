import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isComplete,
  parseBareValue,
  parseJsonValue,
  parseOvsdbName,
  parseOvsdbValue,
  parseTextMap,
  splitOvsdbValues
} from '../../../../models/text/ovsdb/values.ts'

describe('OVSDB values in text', () => {
  it.each<[string, unknown]>([
    ['system', 'system'],
    ['"tap0"', 'tap0'],
    ['"5"', '5'],
    ['5', 5],
    ['-1', -1],
    ['0.5', 0.5],
    ['3.10', '3.10'],
    ['12345678901234567890', '12345678901234567890'],
    ['007', '007'],
    ['true', true],
    ['"true"', 'true'],
    ['""', ''],
    ['', ''],
    ['“curly”', 'curly'],
    ['"a \\"b\\" \\\\ \\u00e9"', 'a "b" \\ é'],
    ['"broken \\q"', 'broken \\q'],
    ['[]', []],
    ['[1, 2]', [1, 2]],
    ['["a b", c]', ['a b', 'c']],
    ['["a, b]", c', ['a, b]', 'c']],
    ['["set",["x",5]]', ['x', 5]],
    ['["set", x]', ['set', 'x']]
  ])('%s', (text, value) => expect(parseOvsdbValue(text)).toEqual(value))

  it.each<[string, [string, unknown][]]>([
    ['{}', []],
    ['{a=b, "c:d"="e=f, g}"}', [['a', 'b'], ['c:d', 'e=f, g}']]], // prettier-ignore
    ['{key=flow,local_ip=10.0.0.1,remote_ip=flow}', [['key', 'flow'], ['local_ip', '10.0.0.1'], ['remote_ip', 'flow']]], // prettier-ignore
    ['{a="cut', [['a', 'cut']]],
    ['{a=, b=1}', [['a', ''], ['b', 1]]], // prettier-ignore
    ['{lonely, a=1}', [['a', 1]]],
    ['{=}', [['', '']]],
    ['{__proto__=x}', [['__proto__', 'x']]]
  ])('%s', (text, entries) => {
    const value = parseOvsdbValue(text)
    expect(value instanceof Map && [...value]).toEqual(entries)
    const asText = entries.map(([key, atom]) => [key, String(atom)])
    expect(Object.entries(parseTextMap(text) ?? {})).toEqual(asText)
  })

  it('knows what is still open', () => {
    for (const text of ['x', '"a"', '[a]', '{a="}"}', '"a" b']) expect(isComplete(text)).toBe(true)
    for (const text of ['"a', '[a, ', '{a="}', '{a="x}"', '"a\\"']) expect(isComplete(text)).toBe(false)
  })

  it('splits a row whose values hold blanks', () => {
    expect(splitOvsdbValues('  "a b"   {c="d e", f=g} [] ""  x  [unclosed, y')).toEqual([
      '"a b"',
      '{c="d e", f=g}',
      '[]',
      '""',
      'x',
      '[unclosed, y'
    ])
  })

  it('reads names in headings', () => {
    expect(parseOvsdbName('"tap 0" ')).toBe('tap 0')
    expect(parseOvsdbName('tap0  (rest)')).toBe('tap0')
  })

  it('reads bare values and JSON', () => {
    expect(parseBareValue('')).toEqual([])
    expect(parseBareValue('br-int')).toBe('br-int')
    expect([...(parseBareValue('a=b c=d') as Map<string, string>)]).toEqual([['a', 'b'], ['c', 'd']]) // prettier-ignore
    expect(parseJsonValue(['uuid', 'x'])).toBe('x')
    expect(parseJsonValue(['set', [['uuid', 'x'], 5, ['odd', 1]]])).toEqual(['x', 5])
    expect(parseJsonValue(['map', [['a', 1], ['b'], 5]])).toEqual(new Map([['a', 1]]))
    expect(parseJsonValue(null)).toBeUndefined()
    expect(parseJsonValue({ a: 1 })).toBeUndefined()
  })

  it('never throws, and reads back what the tools print', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        parseOvsdbValue(text)
        parseTextMap(text)
        isComplete(text)
        expect(splitOvsdbValues(text).join('').replace(/[ \t]/g, '')).toBe(text.replace(/[ \t]/g, ''))
      })
    )
    const word = fc.string().map((text) => JSON.stringify(text))
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word)), (pairs) => {
        const text = `{${pairs.map(([key, value]) => `${key}=${value}`).join(', ')}}`
        const expected = new Map(pairs.map(([key, value]) => [JSON.parse(key) as string, JSON.parse(value) as string]))
        expect(parseOvsdbValue(text)).toEqual(expected)
        expect(isComplete(text)).toBe(true)
      })
    )
  })
})
