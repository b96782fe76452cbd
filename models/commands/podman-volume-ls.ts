/**
 * `podman volume ls` and docker's: named volumes, which TripleO's containers do not use. Read so that nobody wonders.
 *
 *     DRIVER      VOLUME NAME
 *     local       registry-data
 */
import { readTyped } from '../text/typed.ts'
import { readColumnRows, type ColumnRow } from '../text/columns.ts'
import { readContainerErrors } from '../text/container-errors.ts'
import { defineCommand } from './command.ts'

const HEADING = /^\s*DRIVER\s{2,}VOLUME NAME\s*$/

export const podmanVolumeLs = defineCommand<{ rows: ColumnRow[]; failed: boolean }>({
  id: 'podman-volume-ls',
  title: 'podman volume ls',
  scope: 'host',
  matches(commandLine) {
    const [word, verb] = readTyped(commandLine, ['podman', 'docker'], new Set(['filter', 'f']))?.words ?? []
    return word === 'volume' && (verb === 'ls' || verb === 'list')
  },
  looksLike: (output) => HEADING.test(output.find((line) => line.trim() !== '') ?? ''),
  read(ledger) {
    const failed = readContainerErrors(ledger)
    return { rows: readColumnRows(ledger, (line) => HEADING.test(line)), failed }
  },
  contribute: () => undefined,
  isError: ({ rows, failed }) => failed && rows.length === 0,
  isEmpty: ({ rows }) => rows.length === 0
})
