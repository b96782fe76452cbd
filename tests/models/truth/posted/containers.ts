import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../models/analyse.ts'
import { podmanImages } from '../../../../models/commands/podman-images.ts'
import { podmanPs } from '../../../../models/commands/podman-ps.ts'
import { systemctlListUnitFiles } from '../../../../models/commands/systemctl-list-unit-files.ts'
import { systemctlListUnits } from '../../../../models/commands/systemctl-list-units.ts'
import { runCommand } from '../../../support/run-command.ts'

interface Entry {
  file: string
  kind: string
  command: string
  expect: { names?: string[]; exited?: number }
}

/** Container lists that people posted: each name the index counts, once; and those of another project's tests. */
export function containerLists(captures: string): void {
  countedLists(captures)
  const index = JSON.parse(readFileSync(join(captures, 'public', 'index.json'), 'utf8')) as Entry[]
  const lists = index.filter(({ kind }) => kind === 'podman').map((entry) => [entry.file, entry] as const)
  describe('podman ps and docker ps, as posted', () => {
    it.each(lists)('%s', (file, { expect: expected }) => {
      const { nodes } = analyse([{ name: file, text: readFileSync(join(captures, 'public', file), 'utf8') }])
      const containers = nodes.filter(({ kind }) => kind === 'container')
      // A row that was cut in its image has no name to count.
      const names = (expected.names ?? []).filter((name) => !name.includes('/'))
      expect(containers.map(({ name }) => name).sort()).toEqual([...new Set(names)].sort())
      const exited = containers.filter(({ attributes }) => attributes['state'] === 'exited')
      if (names.length === expected.names?.length) expect(exited.length).toBe(expected.exited)
    })
  })
}

interface Asserted {
  file: string
  kind: string
  command: string
  expect: { counted: { rows?: number; units?: number; unit_files?: number } }
}

/** What another project's tests count in lists of containers, images and units. */
function countedLists(captures: string): void {
  const folder = join(captures, 'others', 'insights-core')
  const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as { entries: Asserted[] }
  describe('containers, images and units, as another project counts them', () => {
    const counted = entries.filter(({ kind }) => /^(?:(?:podman|docker)-(?:ps|images)|systemctl-list-unit)/.test(kind))
    it.each(counted.map((entry) => [entry.file, entry] as const))('%s', (file, { kind, command, expect: expected }) => {
      const text = readFileSync(join(folder, file), 'utf8')
      const { rows, units, unit_files: files } = expected.counted
      const { count, ledger } = countIn(kind, text, command)
      expect(count).toBe(rows ?? units ?? files ?? 0)
      expect(ledger.leftover().filter((index) => !/somenonsense/.test(ledger.at(index)))).toEqual([])
    })
  })
}

function countIn(kind: string, text: string, commandLine: string) {
  if (kind === 'systemctl-list-units') {
    const { record, ledger } = runCommand(systemctlListUnits, text, { commandLine })
    return { count: record.units.length, ledger }
  }
  if (kind === 'systemctl-list-unit-files') {
    const { record, ledger } = runCommand(systemctlListUnitFiles, text, { commandLine })
    return { count: record.files.length + (text.includes('somenonsense') ? 1 : 0), ledger }
  }
  if (kind.endsWith('-ps')) {
    const { record, ledger } = runCommand(podmanPs, text, { commandLine })
    return { count: record.containers.length, ledger }
  }
  const { record, ledger } = runCommand(podmanImages, text, { commandLine })
  return { count: record.images.length, ledger }
}
