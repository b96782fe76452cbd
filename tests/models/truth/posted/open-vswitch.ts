import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../models/analyse.ts'
import type { Command } from '../../../../models/commands/command.ts'
import { ovnList } from '../../../../models/commands/ovn-list.ts'
import { ovsAppctlFdbShow } from '../../../../models/commands/ovs-appctl-fdb-show.ts'
import { ovsOfctlDumpFlows } from '../../../../models/commands/ovs-ofctl-dump-flows.ts'
import { ovsOfctlShow } from '../../../../models/commands/ovs-ofctl-show.ts'
import { ovsVsctlList } from '../../../../models/commands/ovs-vsctl-list.ts'
import { ovsVsctlShow } from '../../../../models/commands/ovs-vsctl-show.ts'
import { LineLedger } from '../../../../models/text/line-ledger.ts'

interface Expect {
  lines: number
  records?: number
  uuids?: string[]
  db_tables?: { [table: string]: number }
  dpid?: string[]
  ports?: { number: string; name: string; mac: string }[]
  flows?: number
  tables?: number[]
  rows?: { uuid: string; name: string }[]
  counted?: {
    records?: number
    names?: string[]
    rows?: number
    vlans?: number[]
    ports?: number[]
    bridges?: { [bridge: string]: { ports: number; port_names: string[] } }
    interfaces?: number
  }
}
interface Entry {
  file: string
  kind: string
  command: string
  expect: Expect
}

/** What Neutron's documentation shows of OVN and Open vSwitch, and what insights-core tests its own parsers with. */
export function openVswitchOutputs(captures: string): void {
  const each = (project: string, kind: string, check: (text: string, entry: Entry) => void): void => {
    const folder = join(captures, 'others', project)
    const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as { entries: Entry[] }
    const cases = entries.filter((entry) => entry.kind === kind).map((entry) => [entry.file, entry] as const)
    describe(`${project}: ${kind}`, () => {
      it.each(cases)('%s', (file, entry) => check(readFileSync(join(folder, file), 'utf8'), entry))
    })
  }

  each('neutron-admin-docs', 'ovn-db-list', (text, { command, expect: wanted }) => {
    const commandLine = command.includes(';') ? '' : command
    if (commandLine !== '') expect(ovnList.matches(commandLine)).toBe(true)
    const { record, ledger } = read(ovnList, text, commandLine)
    expect(ledger.leftover()).toEqual([])
    const rows = record.tables.flatMap((table) => table.rows)
    expect(rows.map(({ uuid }) => uuid)).toEqual(wanted.uuids)
    const tables: { [table: string]: number } = {}
    for (const { table, rows: own } of record.tables) tables[table.name] = (tables[table.name] ?? 0) + own.length
    expect(tables).toEqual(wanted.db_tables)
  })

  each('neutron-admin-docs', 'ovs-ofctl-show', (text, { command, expect: wanted }) => {
    expect(ovsOfctlShow.matches(command)).toBe(true)
    const { record, ledger } = read(ovsOfctlShow, text, command)
    expect(ledger.leftover()).toEqual([])
    expect([record.datapathId]).toEqual(wanted.dpid)
    expect(record.ports.map(({ number, name, mac }) => ({ number: String(number), name, mac }))).toEqual(wanted.ports)
  })

  each('neutron-admin-docs', 'ovs-ofctl-dump-flows', (text, { command, expect: wanted }) => {
    expect(ovsOfctlDumpFlows.matches(command)).toBe(true)
    const { record, ledger } = read(ovsOfctlDumpFlows, text, command)
    expect(ledger.leftover()).toEqual([])
    expect(record.flows).toHaveLength(wanted.flows!)
    expect(record.tables.map(({ table }) => table)).toEqual(wanted.tables)
  })

  each('neutron-ml2-ovn-devstack', 'ovn-nbctl-other', (text, { command, expect: wanted }) => {
    const { captures: found, nodes } = analyse([{ name: 'paste', text: `[stack@a ~]$ ${command}\n${text}` }])
    expect(found).toHaveLength(1)
    expect(found[0]!.command).not.toBeNull()
    expect(found[0]!.problems).toEqual([])
    for (const { name } of wanted.rows ?? []) {
      const uuid = name.replace('neutron-', '')
      expect(nodes.some(({ attributes }) => attributes['uuid'] === uuid)).toBe(true)
    }
  })

  each('insights-core', 'ovs-vsctl-list-bridge', (text, { command, expect: wanted }) => {
    const { record, ledger } = read(ovsVsctlList, text, command)
    expect(ledger.leftover()).toEqual([])
    const rows = record.tables.flatMap((table) => table.rows)
    expect(rows).toHaveLength(wanted.counted!.records ?? 0)
    expect(rows.map((row) => row.text('name'))).toEqual(wanted.counted!.names ?? [])
  })

  each('insights-core', 'ovs-appctl-fdb-show', (text, { command, expect: wanted }) => {
    const { record, ledger } = read(ovsAppctlFdbShow, text, command)
    expect(ledger.leftover()).toEqual([])
    expect(record.entries).toHaveLength(wanted.counted!.rows ?? 0)
    const told = (of: (entry: (typeof record.entries)[number]) => number | string) =>
      [...new Set(record.entries.map(of))].sort((a, b) => Number(a) - Number(b))
    expect(told(({ vlan }) => vlan)).toEqual(wanted.counted!.vlans ?? [])
    expect(told(({ port }) => port)).toEqual(wanted.counted!.ports ?? [])
  })

  each('insights-core', 'ovs-vsctl-show', (text, { command, expect: wanted }) => {
    expect(ovsVsctlShow.matches(command)).toBe(true)
    const { nodes } = analyse([{ name: 'paste', text: `[root@a ~]# ${command}\n${text}` }])
    const bridges = nodes.filter(({ kind }) => kind === 'ovs-bridge')
    const ports = Object.fromEntries(
      bridges.map(({ id, name }) => [
        name,
        nodes
          .filter(({ kind, parent }) => kind === 'ovs-port' && parent === id)
          .map((port) => port.name)
          .sort()
      ])
    )
    const expected = Object.entries(wanted.counted!.bridges!).map(([name, { port_names }]) => [
      name,
      port_names.toSorted()
    ])
    expect(ports).toEqual(Object.fromEntries(expected))
  })
}

function read<R>(command: Command<R>, text: string, commandLine: string): { record: R; ledger: LineLedger } {
  const ledger = new LineLedger(text.replace(/\n$/, '').split('\n'))
  return { record: command.read(ledger, commandLine), ledger }
}
