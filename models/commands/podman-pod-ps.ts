/**
 * `podman pod ls`, `podman pod ps` (1.6 to 5.x), as a table, as JSON or by a template of `--format`: the pods of a host and their infra containers.
 *
 *     POD ID        NAME        STATUS   CREATED      INFRA ID      # OF CONTAINERS
 *     606047da34a0  galera-pod  Running  2 hours ago  7916f1a71300  3
 */
import { optionOf, readTyped, type Typed } from '../text/typed.ts'
import { cellsOf, readHeading, type ColumnRow, type Columns } from '../text/columns.ts'
import { readContainerErrors } from '../text/container-errors.ts'
import { readGapRows, readTemplateRows } from '../text/go-template.ts'
import { readJsonObjects } from '../text/json-objects.ts'
import type { LineLedger } from '../text/line-ledger.ts'
import { containerRef, podRef } from '../topology/container-refs.ts'
import { known } from '../topology/facts.ts'
import { defineCommand } from './command.ts'

interface Pod {
  id: string | undefined
  name: string | undefined
  state: string | undefined
  infra: string | undefined
  containers: number | undefined
  line: number
}

const HEADING = /^\s*POD ID\s{2,}NAME\b/
const ID = /^[0-9a-f]{12}(?:[0-9a-f]{52})?$/
const VALUED = new Set(['format', 'filter', 'f', 'sort'])

export const podmanPodPs = defineCommand<{ pods: Pod[]; filtered: boolean; failed: boolean }>({
  id: 'podman-pod-ps',
  title: 'podman pod ps',
  scope: 'host',
  matches: (commandLine) => parse(commandLine) !== undefined,
  looksLike(output) {
    const first = output.find((line) => line.trim() !== '') ?? ''
    if (HEADING.test(first) && /\bINFRA ID\b|# OF CONTAINERS/.test(first)) return true
    return /^\s*[[{]/.test(first) && /"InfraId":/.test(output.slice(0, 60).join('\n'))
  },
  read(ledger, commandLine) {
    const typed = parse(commandLine)
    const failed = readContainerErrors(ledger)
    const filtered = typed !== undefined && (typed.options.has('filter') || typed.options.has('f'))
    const format = typed && optionOf(typed, 'format')
    const quiet = typed !== undefined && (typed.options.has('q') || typed.options.has('quiet'))
    if (quiet) return { pods: podsOf(readGapRows(ledger, ['ID'])), filtered, failed }
    if (format !== undefined && format !== 'json')
      return { pods: podsOf(readTemplateRows(ledger, format)), filtered, failed }
    return { pods: readPods(ledger), filtered, failed }
  },
  contribute({ pods }, { host }, facts) {
    if (!host) return
    for (const { id, name, state, infra, containers, line } of pods) {
      const pod = podRef(host, { id, name })
      if (!pod) continue
      facts.node(pod, { name, parent: host, attributes: known({ state, containers }) }, line)
      const container = infra === undefined ? undefined : containerRef(host, { id: infra })
      if (container) facts.node(container, { weak: true, attributes: known({ pod: name, isInfra: true }) }, line)
    }
  },
  canonical(commandLine) {
    const typed = parse(commandLine)
    const format = typed && optionOf(typed, 'format')
    return format === undefined ? 'podman pod ps' : `podman pod ps --format ${format}`
  },
  isError: ({ pods, failed }) => failed && pods.length === 0,
  isFiltered: ({ filtered }) => filtered,
  isEmpty: ({ pods }) => pods.length === 0
})

function parse(commandLine: string): Typed | undefined {
  const typed = readTyped(commandLine, ['podman'], VALUED)
  const [pod, verb] = typed?.words ?? []
  return pod === 'pod' && (verb === 'ls' || verb === 'ps' || verb === 'list') ? typed : undefined
}

/** What a template printed of pods, by the template's fields. */
function podsOf(rows: readonly ColumnRow[]): Pod[] {
  return rows.flatMap(({ cells, line }) => {
    const id = cells.get('ID') ?? cells.get('Id')
    const name = cells.get('Name')
    if (id === undefined ? name === undefined : !ID.test(id)) return []
    const infra = cells.get('InfraID') ?? cells.get('InfraId')
    const count = Number(cells.get('NumberOfContainers') ?? NaN)
    const containers = Number.isInteger(count) ? count : undefined
    const held = infra !== undefined && ID.test(infra) ? infra : undefined
    return { id, name, state: cells.get('Status')?.toLowerCase(), infra: held, containers, line }
  })
}

function readPods(ledger: LineLedger): Pod[] {
  const pods: Pod[] = []
  let columns: Columns | undefined
  for (let index = 0; index < ledger.length; index++) {
    const line = ledger.at(index)
    if (ledger.isRead(index) || line.trim() === '') continue
    if (/^\s*[[{]/.test(line) && !columns) return readJson(ledger, index)
    if (HEADING.test(line)) {
      columns = readHeading(line)
      ledger.take(index)
      continue
    }
    const cells = columns && cellsOf(columns, line)
    const id = cells?.get('POD ID')
    if (!cells || id === undefined || !ID.test(id)) continue
    ledger.take(index)
    const count = Number(cells.get('# OF CONTAINERS') ?? NaN)
    pods.push({
      id,
      name: cells.get('NAME'),
      state: cells.get('STATUS')?.toLowerCase(),
      infra: cells.get('INFRA ID'),
      containers: Number.isInteger(count) ? count : undefined,
      line: index
    })
  }
  return pods
}

function readJson(ledger: LineLedger, first: number): Pod[] {
  return readJsonObjects(ledger, first).objects.flatMap(({ value, line }) => {
    const text = (key: string): string | undefined => {
      const found = value[key]
      return typeof found === 'string' && found !== '' ? found : undefined
    }
    const id = text('Id') ?? text('ID')
    const list = value['Containers']
    if (id === undefined) return []
    return {
      id,
      name: text('Name'),
      state: text('Status')?.toLowerCase(),
      infra: text('InfraId') ?? text('InfraID'),
      containers: Array.isArray(list) ? list.length : undefined,
      line
    }
  })
}
