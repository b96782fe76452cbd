import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LineLedger } from '../../../../models/text/line-ledger.ts'
import { parseListCommand, PLAIN_ROWS } from '../../../../models/text/ovsdb/list-command.ts'
import { readList } from '../../../../models/text/ovsdb/read-list.ts'
import type { RowOptions } from '../../../../models/text/ovsdb/printed-row.ts'
import { readOvsdbRows } from '../../../../models/text/ovsdb/rows.ts'
import { fixture } from '../../../support/ovn-lab.ts'

function rows(text: string, options: Partial<RowOptions> = {}) {
  const ledger = new LineLedger(text.split('\n'))
  const found = readOvsdbRows(ledger, { ...PLAIN_ROWS, ...options }).map(({ line, columns }) => ({
    line,
    ...Object.fromEntries(columns)
  }))
  return { rows: found, left: ledger.leftover(), ledger }
}

const LIST = `_uuid               : 7d9ccf2c-099c-4769-b2e8-2bbc159ede8c
external_ids        : {}
name                : br-ex
ports               : [a, b]

_uuid               : 92682c88-db71-4535-892f-5b358292596c
name                : "br 2"
ports               : []`

describe('rows in list format', () => {
  const expected = [
    {
      line: 0,
      _uuid: '7d9ccf2c-099c-4769-b2e8-2bbc159ede8c',
      external_ids: new Map(),
      name: 'br-ex',
      ports: ['a', 'b']
    },
    { line: 5, _uuid: '92682c88-db71-4535-892f-5b358292596c', name: 'br 2', ports: [] }
  ]

  it('are told by blank lines, or by a column that comes again', () => {
    expect(rows(LIST)).toMatchObject({ rows: expected, left: [] })
    const dense = rows(LIST.replace('\n\n', '\n'))
    expect(dense.rows).toEqual([expected[0], { ...expected[1], line: 4 }])
  })

  it('are put together where the paste broke a value', () => {
    const broken = rows('acls : [05a92f66,\n          36dbb1b1,\n          37f18377]\nname : x')
    expect(broken).toMatchObject({ rows: [{ acls: ['05a92f66', '36dbb1b1', '37f18377'], name: 'x' }], left: [] })
    const value = `options             : {classless_static_route="{169.254.169.254/32,192.168.10.2}", router="192.168.10.1"}`
    const hard = rows(`${value.slice(0, 80)}\n${value.slice(80)}\nname : y`)
    expect(hard.rows[0]).toMatchObject({
      options: new Map([
        ['classless_static_route', '{169.254.169.254/32,192.168.10.2}'],
        ['router', '192.168.10.1']
      ]),
      name: 'y'
    })
  })

  it('leave prose, and tell what was left out', () => {
    const { left, ledger } = rows('name : x\nand then some prose\n...\ntype : y')
    expect(left).toEqual([1])
    expect(ledger.incomplete).toBe(true)
  })

  it('are read without headings when the columns are known', () => {
    const bare = { format: 'list', bare: true, columns: ['_uuid', 'name'], headings: false }
    expect(rows('u1\nn1\n\nu2\n\n\nu3\nn3', bare).rows).toEqual([
      { line: 0, _uuid: 'u1', name: 'n1' },
      { line: 3, _uuid: 'u2', name: [] },
      { line: 6, _uuid: 'u3', name: 'n3' }
    ])
  })
})

describe('rows in table format', () => {
  it('are read by value, so that lost or shifted blanks do no harm', () => {
    const table = `name    type external_ids
------- ---- ------------
"br 1"  ""   {a="b c"}
서비스망 geneve {}`
    const expected = [
      { name: 'br 1', type: '', external_ids: new Map([['a', 'b c']]) },
      { name: '서비스망', type: 'geneve', external_ids: new Map() }
    ]
    expect(rows(table)).toMatchObject({ rows: expected, left: [] })
    expect(rows(table.replace(/ +/g, ' '))).toMatchObject({ rows: expected, left: [] })
  })

  it('are read by position when values are bare', () => {
    const table = 'name   options type\n------ ------- ----\nbr 1           x\n'
    expect(rows(table, { bare: true }).rows).toEqual([{ line: 2, name: 'br 1', options: [], type: 'x' }])
  })

  it('are put together where the terminal broke them', () => {
    const line = '"11f76b4e-0a7b-40de-8841-8f8d5974999f" ["fa:16:3e:be:94:ae 172.31.7.221"] true'
    const rule = `${'-'.repeat(38)} ${'-'.repeat(34)} ----`
    const cut = (text: string) => `${text.slice(0, 50)}\n${text.slice(50)}`
    const table = `name addresses up\n${rule.replace(/-{30} /, '')}\n${cut(line)}\n${cut(line)}`
    expect(rows(table).rows).toMatchObject([{ up: true }, { addresses: ['fa:16:3e:be:94:ae 172.31.7.221'] }])
  })

  it('leave rows that lack cells', () => {
    expect(rows('a b\n- -\n1 2\n3\n4 5').left).toEqual([3])
  })
})

describe('rows in json and csv format', () => {
  const json = '{"data":[[["uuid","u"],["set",[]],"x"]],"headings":["_uuid","tag","name"]}'

  it('are read on one line, over many, and broken by a terminal', () => {
    const expected = [{ line: 0, _uuid: 'u', tag: [], name: 'x' }]
    expect(rows(json).rows).toEqual(expected)
    expect(rows(JSON.stringify(JSON.parse(json), null, 2)).rows).toEqual(expected)
    expect(rows(`${json.slice(0, 30)}\n${json.slice(30)}`)).toMatchObject({ rows: expected, left: [] })
    expect(rows(`${json}\n${json}`).rows).toHaveLength(2)
  })

  it('report JSON that is cut', () => {
    const { rows: found, ledger } = rows(json.slice(0, 40))
    expect(found).toEqual([])
    expect(ledger.reports).toMatchObject([{ index: 0, message: expect.stringContaining('cut or damaged') }])
  })

  it('are read with quoted cells', () => {
    const csv = fixture('openstack-lab/ovn-ovs/ovn-nbctl_lsp.csv')
    const { rows: found, left } = rows(csv)
    expect(left).toEqual([])
    expect(found).toHaveLength(csv.trim().split('\n').length - 1)
    expect(found[0]).toMatchObject({
      name: '11f76b4e-0a7b-40de-8841-8f8d5974999f',
      type: '',
      addresses: ['fa:16:3e:be:94:ae 172.31.7.221'],
      up: true
    })
  })
})

describe('the table of rows', () => {
  const tablesOf = (text: string, commandLine: string) => {
    const ledger = new LineLedger(text.split('\n'))
    const tools = ['ovs-vsctl', 'ovn-nbctl', 'ovn-sbctl']
    const { tables } = readList(ledger, commandLine, tools, ['Open_vSwitch', 'OVN_Northbound', 'OVN_Southbound'])
    return { names: tables.map(({ table, rows: found }) => `${table.name} ${found.length}`), ledger }
  }

  it('is the one the command line names, unless its columns are certainly those of another', () => {
    expect(tablesOf('name : x', 'ovs-vsctl list Bridge').names).toEqual(['Bridge 1'])
    expect(tablesOf('ofport : 5', 'ovs-vsctl list Bridge').names).toEqual(['Interface 1'])
    expect(tablesOf('ofport : 5', 'ovs-vsctl --columns=ofport list Bridge').names).toEqual(['Bridge 1'])
  })

  it('is told row by row when several outputs were pasted as one', () => {
    const port = 'name : p\naddresses : []\nup : true\n\n'
    const group = 'acls : []\nname : pg\nports : []\nexternal_ids : {}\n\n'
    const old = 'acls : []\nname : "neutron-a"\nports : []\nexternal_ids : {"neutron:network_name"=n}'
    expect(tablesOf(port + port + group + old, '').names).toEqual([
      'Logical_Switch_Port 2',
      'Port_Group 1',
      'Logical_Switch 1'
    ])
  })

  it('is reported when nothing tells it', () => {
    expect(tablesOf('name : x', '').ledger.reports).toHaveLength(1)
  })

  it.each([
    ['ovs-vsctl list Interface', 'Interface'],
    ['ovs-vsctl list interface', 'Interface'],
    ['ovs-vsctl list open', 'Open_vSwitch'],
    ['ovn-nbctl list logical_switch', 'Logical_Switch'],
    ['ovn-nbctl list Logical-Switch-Port', 'Logical_Switch_Port'],
    ['ovn-sbctl list port_b', 'Port_Binding'],
    ['ovn-sbctl list p', undefined],
    ['ovn-nbctl list port_binding', undefined],
    [`ovn-sbctl --no-leader-only --bare --columns _uuid find chassis 'hostname="a b"'`, 'Chassis']
  ])('%s', (line, table) => {
    expect(parseListCommand(line, ['ovs-vsctl', 'ovn-nbctl', 'ovn-sbctl'])!.table?.name).toBe(table)
  })
})

describe('damaged lists', () => {
  const texts = ['ovn-nbctl_list_logical_switch_port', 'ovn-sbctl_format-table_list_port_binding', 'ovn-nbctl_list_nat']
  it.each(texts)('%s never throws, and every line has a fate', (name) => {
    const lines = fixture(`ovn-lab/central/${name}.txt`).split('\n')
    const edit = fc.tuple(fc.nat(lines.length), fc.nat(60), fc.string())
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 10 }), (edits) => {
        const damaged = [...lines]
        for (const [at, cut, junk] of edits) damaged[at] = (damaged[at] ?? '').slice(0, cut) + junk
        const ledger = new LineLedger(damaged)
        const found = readOvsdbRows(ledger, PLAIN_ROWS)
        const left = new Set(ledger.leftover())
        for (const row of found) expect(left.has(row.line)).toBe(false)
      }),
      { numRuns: 40 }
    )
  })
})
