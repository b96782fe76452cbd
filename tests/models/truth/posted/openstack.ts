import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../models/analyse.ts'
import { openstack } from '../../../../models/commands/openstack.ts'
import type { OpenStackRecord } from '../../../../models/commands/openstack/record.ts'
import { LineLedger } from '../../../../models/text/line-ledger.ts'

interface Table {
  columns?: string[]
  physical_rows: number
  first_column?: string[]
  fields?: { [name: string]: string }
}
interface Entry {
  file: string
  kind: string
  command: string | null
  expect: { tables?: Table[] }
}

/** Its heading was lost, and its first field counted as one. */
const HEADLESS = 'admin_state_up'

/** Other programs that print such borders. */
const OTHERS = new Set(['nova-manage', 'glance'])

/** The tables that documentation of OpenStack shows, by project, as counted by whoever collected them. */
export function openstackTables(captures: string): void {
  describe.each(['neutron-admin-docs', 'neutron-ml2-ovn-devstack', 'tripleo-docs-deploy-guide'])(
    'tables of %s',
    (name) => {
      const folder = join(captures, 'others', name)
      const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as { entries: Entry[] }
      const tables = entries.filter(({ kind, command, expect: wanted }) => {
        if (wanted.tables?.[0]?.columns?.[0] === HEADLESS) return false
        return kind === 'openstack-table' && !OTHERS.has(command?.split(' ')[0] ?? '')
      })
      it.each(tables.map((entry) => [entry.file, entry] as const))('%s', (file, { command, expect: wanted }) => {
        const text = readFileSync(join(folder, file), 'utf8')
        const lines = text.replace(/\n$/, '').split('\n')
        const output = lines.slice(lines.findIndex((line) => line.trimStart().startsWith('+')))
        if (command !== null) expect(openstack.matches(command)).toBe(true)
        const ledger = new LineLedger(output)
        const record: OpenStackRecord = openstack.read(ledger, command ?? '')
        expect(record.tables.map(shapeOf)).toEqual(wanted.tables!.map((table) => [table.columns, table.physical_rows]))
        const shown = wanted.tables![0]!.fields
        if (shown) expect(record.tables[0]!.rows[0]!.headings).toEqual(expect.arrayContaining(Object.keys(shown)))
        expect(ledger.leftover()).toEqual([])
        const { captures: read } = analyse([{ name: file, text }])
        expect(
          read.flatMap(({ problems }) => problems.filter(({ text: told }) => told?.key === 'problem.reader'))
        ).toEqual([])
      })
    }
  )
}

function shapeOf({ columns, physicalRows }: OpenStackRecord['tables'][number]): [string[], number] {
  return [columns ?? [], physicalRows]
}
