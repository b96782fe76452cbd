import type { CaptureStatus } from '../../../models/topology/vocabulary.ts'
import type { CaptureRow, Summary } from '../../analysis/answers.ts'
import type { IconName } from '../../theme/icons.tsx'
import type { InputEntry } from '../../state/work.ts'

/** Captures that belong together in the list: of one host, of the cloud as a whole, or of nobody yet. */
export interface CaptureGroup {
  id: string
  kind: 'host' | 'cloud' | 'unread'
  name: string
  role?: string
  captures: CaptureRow[]
  /** only a plan says that it is there */
  planned?: boolean
}

const BY_NAME = new Intl.Collator('en', { numeric: true })

/** Hosts by name, then what speaks of the whole cloud, then what could not be read. */
export function groupCaptures(summary: Summary): CaptureGroup[] {
  const byId = new Map(summary.captures.map((capture) => [capture.id, capture]))
  const grouped = new Set<string>()
  const groups: CaptureGroup[] = summary.hosts.map(({ id, name, role, captures, certainty }) => {
    for (const capture of captures) grouped.add(capture)
    const rows = captures.flatMap((capture) => byId.get(capture) ?? [])
    return {
      id,
      kind: 'host',
      name,
      captures: rows,
      ...(role !== undefined && { role }),
      planned: certainty === 'planned'
    }
  })
  groups.sort((a, b) => BY_NAME.compare(a.name, b.name))
  const rest = summary.captures.filter(({ id }) => !grouped.has(id))
  const cloud = rest.filter(({ command }) => command !== null)
  const unread = rest.filter(({ command }) => command === null)
  if (cloud.length > 0) groups.push({ id: 'cloud', kind: 'cloud', name: '', captures: cloud })
  if (unread.length > 0) groups.push({ id: 'unread', kind: 'unread', name: '', captures: unread })
  return groups
}

const STATUS_ICONS: { readonly [status in CaptureStatus]: IconName } = {
  parsed: 'ok',
  partial: 'partial',
  filtered: 'partial',
  empty: 'unknown',
  'error-output': 'warning',
  ambiguous: 'unknown',
  unrecognized: 'unknown'
}

export function statusIcon(status: CaptureStatus): IconName {
  return STATUS_ICONS[status]
}

/** How captures were read as a whole: all of them, some, or none. */
export function overallStatus(captures: readonly CaptureRow[]): CaptureStatus {
  const read = captures.filter(({ status }) => status === 'parsed' || status === 'empty').length
  if (read === captures.length) return 'parsed'
  return captures.every(({ command }) => command === null) ? 'unrecognized' : 'partial'
}

/** Inputs as they were given: a folder's files as one row, everything else alone. */
export interface InputGroup {
  name: string
  folder: boolean
  inputs: InputEntry[]
}

export function groupInputs(inputs: readonly InputEntry[]): InputGroup[] {
  const groups = new Map<string, InputGroup>()
  for (const input of inputs) {
    const slash = input.name.indexOf('/')
    const name = slash < 0 ? input.name : input.name.slice(0, slash + 1)
    const group = groups.get(name) ?? { name, folder: slash >= 0, inputs: [] }
    group.inputs.push(input)
    groups.set(name, group)
  }
  return [...groups.values()]
}
