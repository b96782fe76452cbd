/**
 * `podman volume ls`, `podman volume inspect` and docker's: named volumes, which TripleO's containers do not use. Read so that nobody wonders.
 *
 *     DRIVER      VOLUME NAME
 *     local       registry-data
 */
import { optionOf, readTyped, type Typed } from '../text/typed.ts'
import { readColumnRows } from '../text/columns.ts'
import { readContainerErrors } from '../text/container-errors.ts'
import { firstRows } from '../text/first-rows.ts'
import { readGapRows, readTemplateRows } from '../text/go-template.ts'
import { readJsonObjects } from '../text/json-objects.ts'
import { defineCommand } from './command.ts'

const HEADING = /^\s*DRIVER\s{2,}VOLUME NAME\s*$/

export const podmanVolumeLs = defineCommand<{ rows: { line: number }[]; failed: boolean }>({
  id: 'podman-volume-ls',
  title: 'podman volume ls',
  scope: 'host',
  matches(commandLine) {
    const [word, verb = ''] = parse(commandLine)?.words ?? []
    return word === 'volume' && /^(?:ls|list|inspect)$/.test(verb)
  },
  looksLike(output) {
    const rows = firstRows(output, 8)
    if (HEADING.test(rows[0] ?? '')) return true
    const start = /^\s*\[/.test(rows[0] ?? '') ? rows.join('').slice(0, 1000) : ''
    return start.includes('"Mountpoint":') && start.includes('"Driver":')
  },
  read(ledger, commandLine) {
    const failed = readContainerErrors(ledger)
    const typed = parse(commandLine)
    const first = ledger.lines.findIndex((line, index) => line.trim() !== '' && !ledger.isRead(index))
    if (first >= 0 && /^\s*[[{]/.test(ledger.at(first))) return { rows: readJsonObjects(ledger, first).objects, failed }
    const format = typed && optionOf(typed, 'format')
    if (format !== undefined) return { rows: readTemplateRows(ledger, format), failed }
    const quiet = typed !== undefined && (typed.options.has('q') || typed.options.has('quiet'))
    if (quiet) return { rows: readGapRows(ledger, ['Name']), failed }
    return { rows: readColumnRows(ledger, (line) => HEADING.test(line)), failed }
  },
  canonical: (commandLine) => (/ inspect\b/.test(commandLine) ? 'podman volume inspect' : 'podman volume ls'),
  contribute: () => undefined,
  isError: ({ rows, failed }) => failed && rows.length === 0,
  isEmpty: ({ rows }) => rows.length === 0
})

function parse(commandLine: string): Typed | undefined {
  return readTyped(commandLine, ['podman', 'docker'], new Set(['filter', 'f', 'format']))
}
