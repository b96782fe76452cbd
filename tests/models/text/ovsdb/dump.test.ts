import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../models/analyse.ts'
import { ovnList } from '../../../../models/commands/ovn-list.ts'
import { ovsVsctlList } from '../../../../models/commands/ovs-vsctl-list.ts'
import { fixture, labTruth } from '../../../support/ovn-lab.ts'
import { runCommand } from '../../../support/run-command.ts'

const TABLES = ['bridge', 'interface', 'open_vswitch', 'port']
const HEADS: { [table: string]: string } = {
  bridge: 'Bridge',
  interface: 'Interface',
  open_vswitch: 'Open_vSwitch',
  port: 'Port'
}

/** What `ovsdb-client -f list dump` prints of a host of the lab. */
function dump(host: string): string {
  const tables = TABLES.map(
    (table) => `${HEADS[table]} table\n${fixture(`ovn-lab/${host}/ovs-vsctl_list_${table}.txt`)}`
  )
  return ['AutoAttach table', ...tables, 'Controller table', 'SSL table'].join('\n')
}

describe('ovsdb-client dump', () => {
  const output = dump('compute-0')

  it('is read as the lists of its tables', () => {
    for (const commandLine of ['ovsdb-client -f list dump', '']) {
      const { record, ledger } = runCommand(ovsVsctlList, output, { commandLine })
      expect(ledger.leftover()).toEqual([])
      expect(record.tables.map(({ table }) => table.name)).toEqual(['Bridge', 'Interface', 'Open_vSwitch', 'Port'])
      expect(ovsVsctlList.canonical!(commandLine, record)).toBe('ovsdb-client dump Open_vSwitch')
    }
    expect([ovsVsctlList, ovnList].map((command) => command.looksLike(output.split('\n')))).toEqual([true, false])
  })

  it('draws a host of a sosreport', () => {
    const name = 'sosreport-compute-0-2026-11-21-abcdefg/sos_commands/openvswitch/ovsdb-client_-f_list_dump'
    for (const input of [name, 'paste']) {
      const { nodes, captures } = analyse([{ name: input, text: output }])
      expect(captures.map(({ status }) => status)).toEqual(['parsed'])
      const bridges = nodes.filter(({ kind }) => kind === 'ovs-bridge').map((bridge) => bridge.name)
      expect(bridges.sort()).toEqual(Object.keys(labTruth.hosts['compute-0']!.bridges).sort())
    }
  })

  it('reads the tables of a table format, each below its name', () => {
    const text = `Bridge table
_uuid                                name   fail_mode datapath_type
------------------------------------ ------ --------- -------------
0b91d1c3-0eee-4513-87fe-3a26240adfe0 br-int secure    system

Manager table
_uuid                                target                is_connected
------------------------------------ --------------------- ------------
1b91d1c3-0eee-4513-87fe-3a26240adfe1 "ptcp:6640:127.0.0.1" false

Mirror table
_uuid name
----- ----
`
    const { record, ledger } = runCommand(ovsVsctlList, text, { commandLine: 'ovsdb-client dump' })
    expect(ledger.leftover()).toEqual([])
    expect(record.tables.map(({ table, rows }) => [table.name, rows.length])).toEqual([
      ['Bridge', 1],
      ['Manager', 1]
    ])
  })

  it('is OVN’s where the command line says so, or the tables do', () => {
    const text =
      'Chassis table\n_uuid               : 0b91d1c3-0eee-4513-87fe-3a26240adfe0\nhostname            : a.b\nname                : c1\n'
    const line = 'ovsdb-client -f list dump unix:/run/ovn/ovnsb_db.sock'
    expect([ovnList, ovsVsctlList].map((command) => command.matches(line))).toEqual([true, false])
    for (const commandLine of [line, '']) {
      const { record } = runCommand(ovnList, text, { commandLine, host: null })
      expect(record.tables.map(({ table }) => `${table.database} ${table.name}`)).toEqual(['OVN_Southbound Chassis'])
    }
    expect(ovsVsctlList.matches('ovsdb-client list-dbs')).toBe(false)
  })
})
