import { isElision } from '../../text/elision.ts'
import type { LineLedger } from '../../text/line-ledger.ts'

export type Pipeline = 'ingress' | 'egress'

/** A rule of a logical switch or router, as ovn-northd wrote it. */
export interface LogicalFlow {
  table: number
  /** `ls_in_acl`; absent before OVN 2.6 */
  stage: string | undefined
  priority: number
  match: string
  actions: string
  line: number
}

/** One pipeline of one datapath: everything below one `Datapath:` line. */
export interface LogicalPipeline {
  datapath: {
    /** `neutron-…`; absent before OVN 2.7 */
    name: string | undefined
    /** the name that people gave it */
    aka: string | undefined
    /** the southbound row */
    row: string | undefined
  }
  pipeline: Pipeline
  flows: LogicalFlow[]
  line: number
}

const HEAD = /^\s*Datapath: (\S.*?)\s{1,8}Pipeline: (ingress|egress)\s*$/
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const FLOW = /^\s*(?:uuid=0x[0-9a-f]+, )?table=(\d{1,3})\s*(?:\(\s*(\w+)\s*\))?, priority=\s*(\d{1,9})\s*, match=\(/
/** `--ovs` prints below each rule what it became */
const OPENFLOW = /^\s*cookie=0x[0-9a-f]+,/

export function isHead(line: string): boolean {
  return line.trimStart().startsWith('Datapath: ') && HEAD.test(line)
}

/** Reads rule after rule, in one pass; rules that a terminal broke are put together. */
export function readLogicalFlows(ledger: LineLedger): LogicalPipeline[] {
  const pipelines: LogicalPipeline[] = []
  let open: LogicalPipeline | undefined
  let broken: { text: string; first: number } | undefined
  for (let index = 0; index < ledger.length; index++) {
    const line = ledger.at(index)
    const head = line.trimStart().startsWith('Datapath: ') ? wholeHead(ledger, index) : undefined
    if (head) {
      pipelines.push((open = { ...headOf(head.found), flows: [], line: index }))
      for (; index < head.last; index++) ledger.take(index)
      ledger.take(index)
      broken = undefined
      continue
    }
    if (OPENFLOW.test(line)) ledger.ignore(index, 'the OpenFlow rule that a logical one became')
    else if (isElision(line)) {
      ledger.ignore(index, 'left out by whoever pasted')
      ledger.markIncomplete()
    } else {
      const starts = FLOW.test(line)
      if (starts) broken = { text: line, first: index }
      else if (broken && line.trim() !== '' && index - broken.first < MOST_LINES) broken.text += line
      const ends = broken && (ENDED.test(broken.text) || !goesOn(ledger.at(index + 1)))
      const flow = ends && open && flowOf(broken!.text, broken!.first)
      if (!flow) continue
      open!.flows.push(flow)
      for (let at = flow.line; at <= index; at++) ledger.take(at)
      broken = undefined
    }
  }
  return pipelines
}

/** How an action ends, brackets of calls apart. */
const ENDED = /[;}/]\)\s*$/

function goesOn(next: string): boolean {
  return next.trim() !== '' && !FLOW.test(next) && !OPENFLOW.test(next) && !isElision(next) && !isHead(next)
}

/** More lines than a rule is broken into. */
const MOST_LINES = 40

/** The heading of a pipeline, also one that a terminal broke. */
function wholeHead(ledger: LineLedger, first: number): { found: RegExpExecArray; last: number } | undefined {
  let text = ''
  for (let last = first; last < Math.min(first + 4, ledger.length); last++) {
    text += ledger.at(last)
    const found = HEAD.exec(text)
    if (found) return { found, last }
  }
  return undefined
}

function headOf([, what = '', pipeline]: RegExpExecArray): Pick<LogicalPipeline, 'datapath' | 'pipeline'> {
  const quoted = what.match(/"(?:[^"\\]|\\.)*"/g) ?? []
  const aka = what.includes(' aka ') ? unquoted(quoted[1]) : undefined
  const row = /\(([0-9a-f-]{36})\)$/i.exec(what)?.[1] ?? (UUID.test(what) ? what : undefined)
  return { datapath: { name: unquoted(quoted[0]), aka, row: row?.toLowerCase() }, pipeline: pipeline as Pipeline }
}

function unquoted(text: string | undefined): string | undefined {
  return text?.slice(1, -1).replaceAll('\\"', '"')
}

const ACTION = '), action=('

/** The match may hold brackets, but never the text that stands between it and the action. */
function flowOf(text: string, line: number): LogicalFlow | undefined {
  const found = FLOW.exec(text)
  const end = text.trimEnd()
  if (!found || !end.endsWith(')')) return undefined
  const from = found[0].length
  const between = text.indexOf(ACTION, from)
  if (between < 0) return undefined
  return {
    table: Number(found[1]),
    stage: found[2],
    priority: Number(found[3]),
    match: text.slice(from, between),
    actions: end.slice(between + ACTION.length, -1),
    line
  }
}
