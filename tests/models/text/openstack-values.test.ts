import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../../../models/text/csv.ts'
import { displayWidth } from '../../../models/text/display-width.ts'
import { readJsonObjects } from '../../../models/text/json-objects.ts'
import { LineLedger } from '../../../models/text/line-ledger.ts'
import { parseAssignments, parseLiteral } from '../../../models/text/python-literal.ts'
import { readShellAssignments } from '../../../models/text/shell-assignments.ts'
import { readYamlItems } from '../../../models/text/yaml-items.ts'

const ledgerOf = (text: string) => new LineLedger(text.split('\n'))

describe('Python literals', () => {
  it('reads dicts, lists, constants and escapes', () => {
    expect(parseLiteral(`[{'a': None, 'b': True, u'c': "it's", 'd': [1, 2.5]}]`)).toEqual([
      { a: null, b: true, c: "it's", d: [1, 2.5] }
    ])
  })

  it('gives back what JSON wrote', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        // numbers beyond fifteen digits stay text on purpose
        fc.pre(!/\d{15}|e[+-]?\d/.test(JSON.stringify(value)))
        expect(parseLiteral(JSON.stringify([value]))).toEqual(JSON.parse(JSON.stringify([value])))
      })
    )
  })

  it('keeps what stands before the damage', () => {
    expect(parseLiteral(`{'a': '1', 'b': [2, `)).toEqual({ a: '1', b: [2] })
  })

  it('reads assignments, a record a line or a repeated key, quotes inside values', () => {
    const records = parseAssignments(
      `ip_address='10.0.0.1', subnet_id='x' ip_address='10.0.0.2'\nname='it's', n='['a']'`
    )
    expect(records.map((record) => Object.fromEntries(record))).toEqual([
      { ip_address: '10.0.0.1', subnet_id: 'x' },
      { ip_address: '10.0.0.2' },
      { name: "it's", n: "['a']" }
    ])
  })
})

describe('JSON outputs', () => {
  it('reads each object by itself and reports the damaged one', () => {
    const ledger = ledgerOf('[\n  {"ID": "a"},\n  {"ID": "b", "Name": oops "x"},\n  {"ID": "c"}\n]')
    const { objects, list, closed } = readJsonObjects(ledger, 0)
    expect(objects.map(({ value, line }) => [value['ID'], line])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3]
    ])
    expect([list, closed]).toEqual([true, true])
    expect(ledger.reports.map(({ index }) => index)).toEqual([2])
  })

  it('undoes line breaks inside strings', () => {
    const { objects } = readJsonObjects(ledgerOf('[{"ID": "0613f08b-9cfb-47\n36-aafd"}]'), 0)
    expect(objects[0]!.value).toEqual({ ID: '0613f08b-9cfb-4736-aafd' })
  })

  it('keeps __proto__ a name like any other', () => {
    const { objects } = readJsonObjects(ledgerOf('{"__proto__": {"a": 1}}'), 0)
    expect(Object.keys(objects[0]!.value)).toEqual(['__proto__'])
  })
})

describe('YAML outputs', () => {
  it('reads items, keeps dates and MAC addresses text', () => {
    const text = `- ID: a\n  At: 2026-11-21 00:48:18+00:00\n  MAC: fa:16:3e:00:00:01\n  Tags: []\n  Many:\n  - x\n  - k: v\n- ID: b\n  Name: "\\uC11C"`
    const { objects } = readYamlItems(ledgerOf(text), 0)
    expect(objects.map(({ value }) => value)).toEqual([
      { ID: 'a', At: '2026-11-21 00:48:18+00:00', MAC: 'fa:16:3e:00:00:01', Tags: [], Many: ['x', { k: 'v' }] },
      { ID: 'b', Name: '서' }
    ])
  })

  it('survives aliases that stand for more than memory holds', () => {
    const levels = Array.from({ length: 30 }, (_, at) => `  a${at + 1}: &a${at + 1} [*a${at}, *a${at}]`)
    const text = ['- a0: &a0 x', ...levels].join('\n')
    expect(() => readYamlItems(ledgerOf(text), 0)).not.toThrow()
  })
})

describe('CSV and shell outputs', () => {
  it('reads quotes, doubled quotes and line breaks inside them', () => {
    const records = readCsv(ledgerOf('"ID","Name"\n1,"a ""b"", c"\n2,"two\nlines"'), 0)
    expect(records.map(({ cells, line }) => [...cells, line])).toEqual([
      ['ID', 'Name', 0],
      ['1', 'a "b", c', 1],
      ['2', 'two\nlines', 2]
    ])
  })

  it('gives back any record', () => {
    const cell = fc.string().filter((text) => !/[\r\n]/.test(text))
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
        const line = cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')
        expect(readCsv(ledgerOf(line), 0)[0]!.cells).toEqual(cells)
      })
    )
  })

  it('reads shell variables over several lines', () => {
    const found = readShellAssignments(ledgerOf('id="a"\ntext="one\ntwo"\nquoted="say \\"hi\\""'), 0)
    expect(found.map(({ name, value }) => [name, value])).toEqual([
      ['id', 'a'],
      ['text', 'one\ntwo'],
      ['quoted', 'say "hi"']
    ])
  })
})

describe('display width', () => {
  it.each([
    ['abc', 3],
    ['서비스', 6],
    ['e\u0301', 1],
    ['\u200b', 0]
  ])('of %j is %i', (text, width) => expect(displayWidth(text)).toBe(width))
})
