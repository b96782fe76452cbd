import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'

const read = (text: string) => analyse([{ name: 'paste.txt', text }])
const CELL = '4f6a1c2e-93b7-4d0a-8e15-c02b7d9f3a61'

describe('nova-manage cell_v2', () => {
  const hosts = `
+-----------+--------------------------------------+-----------------+
| Cell Name |              Cell UUID               |     Hostname    |
+-----------+--------------------------------------+-----------------+
|   rack-a  | ${CELL} | cmp-1.lab.local |
|   rack-a  | ${CELL} | cmp-2.lab.local |
+-----------+--------------------------------------+-----------------+`.trim()

  it.each([['# nova-manage cell_v2 list_hosts\n'], ['# nova-manage --config-file /x.conf cell_v2 list_hosts\n'], ['']])(
    'tells which hosts a cell has: %j',
    (prompt) => {
      const { captures, nodes } = read(prompt + hosts)
      expect(captures.map(({ status }) => status)).toEqual(['parsed'])
      expect(
        nodes.filter(({ kind }) => kind === 'host').map(({ name, attributes }) => [name, attributes['cell']])
      ).toEqual([
        ['cmp-1', 'rack-a'],
        ['cmp-2', 'rack-a']
      ])
    }
  )

  it('reads the cells themselves, which have no place in the topology', () => {
    const cells = `
+--------+--------------------------------------+---------------+---------------------+----------+
|  Name  |                 UUID                 | Transport URL | Database Connection | Disabled |
+--------+--------------------------------------+---------------+---------------------+----------+
| rack-a | ${CELL} | rabbit://x/   | mysql://x/nova      |  False   |
+--------+--------------------------------------+---------------+---------------------+----------+`
    expect(read(`# nova-manage cell_v2 list_cells${cells}`).captures.map(({ status }) => status)).toEqual(['parsed'])
  })
})

describe('nova availability-zone-list', () => {
  const tree = `
+-----------------------+----------------------------------------+
| Name                  | Status                                 |
+-----------------------+----------------------------------------+
| inner                 | available                              |
| |- ctl-1              |                                        |
| | |- nova-scheduler   | enabled XXX 2026-02-03T04:05:06.000000 |
| rack-a                | not available                          |
| |- cmp-1              |                                        |
| | |- nova-compute     | enabled :-) 2026-02-03T04:05:06.000000 |
+-----------------------+----------------------------------------+`
  it('draws zones, hosts and services as a tree', () => {
    const { nodes } = read(`$ nova availability-zone-list${tree}`)
    expect(nodes.filter(({ kind }) => kind === 'availability-zone').map(({ name }) => name)).toEqual([
      'inner',
      'rack-a'
    ])
    expect(
      nodes
        .filter(({ kind }) => kind === 'service')
        .map(({ name, parent, attributes }) => [name, parent, attributes['zone'], attributes['alive']])
    ).toEqual([
      ['nova-compute', 'host:cmp-1', 'rack-a', true],
      ['nova-scheduler', 'host:ctl-1', 'inner', false]
    ])
  })
})
