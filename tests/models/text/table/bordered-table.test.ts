import { describe, expect, it } from 'vitest'
import { LineLedger } from '../../../../models/text/line-ledger.ts'
import { readBorderedTables, type TableOptions } from '../../../../models/text/table/bordered-table.ts'

function read(text: string, options: TableOptions = {}) {
  const ledger = new LineLedger(text.replace(/^\n|\n$/g, '').split('\n'))
  return { tables: readBorderedTables(ledger, options), ledger }
}

const ID = '0613f08b-9cfb-4736-aafd-4d81e6f75844'

describe('bordered tables', () => {
  it('cuts rows at the columns, so that a cell may hold a bar', () => {
    const { tables } = read(`
+----+-------+
| ID | Name  |
+----+-------+
| 1  | a | b |
| 2  | plain |
+----+-------+`)
    expect(tables[0]).toMatchObject({ columns: ['ID', 'Name'], physicalRows: 2, closed: true })
    expect(tables[0]!.rows.map(({ cells }) => cells)).toEqual([
      ['1', 'a | b'],
      ['2', 'plain']
    ])
  })

  it.each([
    ['indented', '    '],
    ['quoted', '> '],
    ['from a diff', '+   ']
  ])('reads a table that is %s', (_, prefix) => {
    const lines = ['+----+------+', '| ID | Name |', '+----+------+', '| 1  | a    |', '+----+------+']
    const { tables, ledger } = read(lines.map((line) => prefix + line).join('\n'))
    expect(tables).toMatchObject([{ columns: ['ID', 'Name'], closed: true }])
    expect(ledger.leftover()).toEqual([])
  })

  it('reads borders drawn with box characters', () => {
    const { tables } = read(`
┏━━━━┳━━━━━━┓
┃ ID ┃ Name ┃
┡━━━━╇━━━━━━┩
│ 1  │ 이름 │
└────┴──────┘`)
    expect(tables[0]).toMatchObject({ columns: ['ID', 'Name'], rows: [{ cells: ['1', '이름'], line: 3 }] })
  })

  it('keeps two tables apart, also without a line between them', () => {
    const { tables } = read(`
+----+
| ID |
+----+
| 1  |
+----+
+------+
| Name |
+------+
| a    |
+------+`)
    expect(tables.map(({ columns, closed }) => [columns, closed])).toEqual([
      [['ID'], true],
      [['Name'], true]
    ])
  })

  it('knows an empty table by its heading closed twice', () => {
    const { tables } = read('+----+\n| ID |\n+----+\n+----+')
    expect(tables).toMatchObject([{ columns: ['ID'], rows: [], closed: true }])
  })

  it('says that a table without its end is incomplete, and keeps its rows', () => {
    const { tables, ledger } = read('+----+------+\n| ID | Name |\n+----+------+\n| 1  | a    |')
    expect(tables).toMatchObject([{ closed: false, physicalRows: 1 }])
    expect(ledger.incomplete).toBe(true)
  })

  it('goes on behind rows that were left out', () => {
    const { tables, ledger } = read(`
+----+------+
| ID | Name |
+----+------+
| 1  | a    |
...output omitted...
| 9  | z    |
+----+------+`)
    expect(tables[0]).toMatchObject({ physicalRows: 2, closed: false })
    expect(ledger.incomplete).toBe(true)
    expect(ledger.leftover()).toEqual([])
  })

  it('keeps the whole cells of a row that was cut, and reports it', () => {
    const { tables, ledger } = read(
      '+----+------+------+\n| ID | Name | Host |\n+----+------+------+\n| 1  | a    | comp'
    )
    expect(tables[0]!.rows[0]!.cells).toEqual(['1', 'a'])
    expect(ledger.reports.map(({ index }) => index)).toEqual([3])
  })

  it('has no heading where only rows were pasted', () => {
    const { tables } = read(`| ${ID} | web-0 |`)
    expect(tables).toMatchObject([{ columns: undefined, rows: [{ cells: [ID, 'web-0'] }], closed: false }])
  })

  it('joins rows that a terminal broke, wide characters at the break included', () => {
    // 20 columns: the wide character that does not fit leaves one blank behind
    const { tables, ledger } = read(`
+----+--------------
--+-------+
| ID | Name
  | State |
+----+--------------
--+-------+
| 1  | abcdefghijklm
망| up    |
| 2  | short
  | down  |
+----+--------------
--+-------+`)
    expect(ledger.leftover()).toEqual([])
    expect(tables[0]).toMatchObject({ columns: ['ID', 'Name', 'State'], physicalRows: 2, closed: true })
    expect(tables[0]!.rows.map(({ cells, line }) => [...cells, line])).toEqual([
      ['1', 'abcdefghijklm망', 'up', 6],
      ['2', 'short', 'down', 8]
    ])
  })

  it('finds where rows begin when their ids are wrapped', () => {
    const { tables } = read(`
+------------+------------+
| ID         | Name       |
+------------+------------+
| 0613f08b-  | provider-  |
| 9cfb-4736- | vlan104    |
| aafd-      |            |
| 4d81e6f758 |            |
| 44         |            |
| 1833f8a1-  | short      |
| 63cf-4aa7- |            |
| 8c39-      |            |
| 091cfe1976 |            |
| 74         |            |
+------------+------------+`)
    expect(tables[0]!.rows.map(({ cells }) => cells)).toEqual([
      [ID, 'provider-vlan104'],
      ['1833f8a1-63cf-4aa7-8c39-091cfe197674', 'short']
    ])
  })

  it.each([
    ['10', '11', '12'],
    ['100', '101', '102'],
    ['9999', '9998', '10']
  ])('takes numbers that fill their column for ids of their own: %s, %s, %s', (...ids) => {
    const rule = `+-${'-'.repeat(ids[0].length)}-+---------+`
    const row = (id: string): string => `| ${id.padEnd(ids[0].length)} | nova-${id.slice(-2)} |`
    const { tables } = read(
      [rule, `| ${'ID'.padEnd(ids[0].length)} | Binary  |`, rule, ...ids.map(row), rule].join('\n')
    )
    expect(tables[0]!.rows.map(({ cells }) => cells[0])).toEqual(ids)
  })

  it('keeps the lines of a cell apart where nothing was wrapped', () => {
    const { tables } = read(`
+--------------------------------------+----------+
| ID                                   | Pools    |
+--------------------------------------+----------+
| ${ID} | 10.0.0.1 |
|                                      | 10.0.0.2 |
+--------------------------------------+----------+`)
    expect(tables[0]!.rows[0]!.cells).toEqual([ID, '10.0.0.1\n10.0.0.2'])
  })

  it('puts the name of a field together only when it is known', () => {
    const text = `
+------------+-------+
| Field      | Value |
+------------+-------+
| provider:p | vlan  |
| hysical    |       |
| segment_id | 5     |
| shared     | True  |
+------------+-------+`
    const { tables } = read(text, { isField: (name) => name === 'provider:physical' || name === 'segment_id' })
    expect(tables[0]!.rows.map(({ cells }) => cells)).toEqual([
      ['provider:physical', 'vlan'],
      ['segment_id', '5'],
      ['shared', 'True']
    ])
  })
})
