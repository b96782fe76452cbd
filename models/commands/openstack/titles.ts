import type { OpenStackRecord, OpenStackTable } from './record.ts'

/** The canonical command: as typed, without what changes no cell; told from the columns where it was not pasted. */
export function titleOf(record: OpenStackRecord): string {
  if (record.commandLine) return record.commandLine.canonical
  const titles = new Set(record.tables.flatMap(titlesOfTable))
  return titles.size === 1 ? [...titles][0]! : 'openstack'
}

/** The commands that print such columns, when the columns fit several. */
export function titlesOf(record: OpenStackRecord): string[] {
  return [...new Set(record.tables.flatMap((table) => (table.resources.length > 1 ? titlesOfTable(table) : [])))].sort()
}

function titlesOfTable(table: OpenStackTable): string[] {
  return table.resources.map(({ words }) => `openstack ${words} ${table.show ? 'show' : 'list'}`)
}
