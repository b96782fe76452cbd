import type {
  Capture,
  CaptureStatus,
  Certainty,
  Finding,
  Json,
  NotEvaluated,
  Severity,
  Text
} from '../../models/topology/vocabulary.ts'
import type { Disposition } from '../../models/paths/path.ts'
import type { ArchiveReport } from '../../models/archives/archive-report.ts'
import type { InputEntry } from '../state/work.ts'
import type { AwaitedArchive } from './awaited-archive.ts'

/** What the analysis tells the window: plain data, small enough to send between threads. */

export interface CaptureRow extends Capture {
  /** names the capture as long as its input stays as it is; decisions of the user are kept under it */
  key: string
  status: CaptureStatus
}

/** A thing by the little that a link to it needs. */
export interface NodeLink {
  id: string
  kind: string
  name: string
  certainty: Certainty
}

export interface HostRow extends NodeLink {
  role?: string
  /** ids of its captures */
  captures: string[]
}

/** A host that others speak of, and what would tell more about it. */
export interface MissingHost extends NodeLink {
  commands: string[]
}

export interface Facets {
  hosts: { id: string; name: string }[]
  roles: string[]
  networks: { id: string; name: string }[]
  kinds: { kind: string; count: number }[]
}

/** Alike findings: the first, and how many there are. */
export interface FindingGroup {
  key: string
  severity: Severity
  count: number
  findings: readonly Finding[]
}

/** More findings of a group, with the names of their subjects. */
export interface FindingPortion {
  findings: readonly Finding[]
  names: { [id: string]: NodeLink }
}

/** What one analysis gave, apart from pictures. */
export interface Summary {
  captures: CaptureRow[]
  hosts: HostRow[]
  missing: MissingHost[]
  findings: FindingGroup[]
  notEvaluated: NotEvaluated[]
  /** names of the subjects of the findings that are told here */
  names: { [id: string]: NodeLink }
  facets: Facets
  nodes: number
  links: number
}

export interface Snippet {
  line: number
  text: string
  /** longer than what is shown of it */
  cut: boolean
  /** what in it is the reason it is shown; empty where the whole line is */
  find: string
  /** false for the heading that a line stands under */
  marked: boolean
}

/** Lines of one capture that something rests on. */
export interface SourceGroup {
  capture: string
  command: string | null
  host: string | null
  input: string
  lines: Snippet[]
  /** marked lines that are not in `lines` */
  more: number
}

export interface AttributeRow {
  name: string
  value: Json
  /** things that the value names, by the text that names them */
  links: { [text: string]: NodeLink }
  /** why it is believed, when no line says so */
  inferred?: string
}

export interface ConflictRow {
  attribute: string
  values: { text: string; sources: { input: string; line: number; capture: string; host: string | null }[] }[]
}

/** Relations of one sort: `plugged` seen from its `from` end, and so on; `contains` are children. */
export interface RelationGroup {
  relation: string
  direction: 'from' | 'to' | 'both'
  items: (NodeLink & { detail?: string; link?: string })[]
  total: number
}

/** One name of the thing that has many, and what ties it to the one before. */
export interface JoinStep extends NodeLink {
  detail: string[]
  /** relation to the step before it */
  by?: string
}

/** Everything the inspector shows of one node or link. */
export interface Record extends NodeLink {
  link: boolean
  path: NodeLink[]
  attributes: AttributeRow[]
  conflicts: ConflictRow[]
  relations: RelationGroup[]
  join: JoinStep[]
  sources: SourceGroup[]
  captures: number
  findings: Finding[]
}

/** One step of a path, with the lines it rests on. */
export interface HopRow {
  at: NodeLink
  /** the host it happens on, where it is on one */
  host?: string
  does: string
  text: Text
  headers: string[]
  mtu?: number
  verify: string[]
  sources: SourceGroup[]
  /** what a message is, where the path is one of messages */
  message?: MessageRow
}

/** A message between two actors; names of protocols, methods and queues are in no language. */
export interface MessageRow {
  protocol: string
  method: string
  to: NodeLink
  toHost?: string
  carries: { english: string; text: Text }
  exchange?: string
  queue?: string
  through: NodeLink[]
  url?: string
  log?: string
}

export interface PathRow {
  disposition: Disposition
  reason?: string
  text?: Text
  from: NodeLink
  to: NodeLink
  /** what the last hop is at is called, where that is a port: as its server */
  end?: string
  logical: NodeLink[]
  hosts: NodeLink[]
  legs: { from: string; to: string; encapsulation: string; id?: number }[]
  hops: HopRow[]
  assumed: { english: string; text?: Text }[]
  next: string[]
}

/** The paths, best first; or which END cannot be used, and what it may mean. */
export type PathAnswer =
  | { paths: PathRow[]; back?: PathRow }
  | { side: 'from' | 'to'; problem: 'none' | 'several' | 'wrong-kind'; typed: string; fits: NodeLink[] }

export interface Hit extends NodeLink {
  /** what matched: name, address, mac, uuid … and the text that did */
  by: string
  text: string
  where: string
}

/** Part of an input's text; lines are 1-based. */
export interface TextWindow {
  first: number
  lines: string[]
  total: number
}

/** What became of a file. */
export type Added =
  | { kind: 'input'; entry: InputEntry }
  | { kind: 'archive'; id: string; name: string; entries: InputEntry[]; report: ArchiveReport }
  /** a file of a sosreport's folder that no reader is for */
  | { kind: 'passed'; name: string }
  /** an archive that a project waited for; `same` when what the project uses of it is what it was */
  | { kind: 'arrived'; id: string; name: string; same: boolean }
  /** inputs without a blob stayed in archives, which are to be opened next */
  | {
      kind: 'project'
      name: string
      project: unknown
      inputs: { entry: InputEntry; blob?: Blob }[]
      archives: AwaitedArchive[]
    }
  | { kind: 'unreadable'; name: string; reason: 'gone' | 'project' | 'too-large'; detail?: string }
