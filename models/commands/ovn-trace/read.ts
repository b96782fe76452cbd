import { isElision } from '../../text/elision.ts'
import type { LineLedger } from '../../text/line-ledger.ts'
import type { LogicalTrace, TableStep, TraceStep } from './trace.ts'

const RULE = /^-{3,}$/
const FORM = /^# (Detailed|Summary|Minimal) trace\.$/i
/** the packet in OpenFlow's words, all in one */
const MICROFLOW = /^# \S+$/
const TABLE = /^(\d{1,3})\. (.+)$/
const PIPELINE = /^(ingress|egress)\((dp=.*)\)$/
const OUTPUT_NOTE = /^\/\* output to "(.*)", type "(.*)" \*\/$/
const OUTPUT_CALL = /^output\("(.*)"\)$/
const COMMENT = /^\/\* (.*) \*\/$/
const NO_MATCH = 'no match (implicit drop)'
/** `--ovs` prints below each rule the OpenFlow it became */
const OPENFLOW = /^(?:cookie=0x|\*\*\* )/

/** Reads all traces of one output: the detailed, summary and minimal form may stand one below the other. */
export function readTraces(ledger: LineLedger): LogicalTrace[] {
  const traces: LogicalTrace[] = []
  let microflow: string | undefined
  let open: LogicalTrace | undefined
  const current = (form: LogicalTrace['form']): LogicalTrace => {
    open ??= start(traces, form, microflow)
    if (form === 'detailed') open.form = form
    return open
  }
  for (let index = 0; index < ledger.length; index++) {
    const line = ledger.at(index)
    const text = line.trim()
    if (text === '') continue
    if (MICROFLOW.test(text) || FORM.test(text)) {
      const form = FORM.exec(text)?.[1]?.toLowerCase() as LogicalTrace['form'] | undefined
      if (form === undefined) microflow = text.slice(2)
      open = form === undefined ? undefined : start(traces, form, microflow)
      ledger.take(index)
    } else if (RULE.test(text) || OPENFLOW.test(text)) ledger.ignore(index, 'rule or OpenFlow')
    else if (isElision(line)) {
      ledger.ignore(index, 'left out by whoever pasted')
      ledger.markIncomplete()
    } else {
      const depth = Math.floor((line.length - line.trimStart().length) / 4)
      const underlined = RULE.test(ledger.at(index + 1).trim())
      const steps = stepsOf(text, underlined, { depth, line: index })
      if (!steps) continue
      const detailed = underlined || TABLE.test(text)
      const form = detailed ? 'detailed' : text.endsWith('{') && PIPELINE.test(headOf(text)) ? 'summary' : 'minimal'
      for (const step of steps) current(form).steps.push(step)
      ledger.take(index)
    }
  }
  // The minimal form of a packet that is dropped untouched is empty.
  if (!open && microflow !== undefined && traces.at(-1)?.microflow !== microflow) start(traces, 'minimal', microflow)
  return traces
}

function start(traces: LogicalTrace[], form: LogicalTrace['form'], microflow: string | undefined): LogicalTrace {
  const trace: LogicalTrace = { form, microflow, steps: [] }
  traces.push(trace)
  return trace
}

/** `clone {` and `clone` with a rule below it open the same. */
function headOf(text: string): string {
  return text.endsWith('{') ? text.slice(0, -1).trimEnd() : text
}

/** The steps one line tells; undefined when it is none of a trace. A closing bracket tells none. */
function stepsOf(text: string, underlined: boolean, at: { depth: number; line: number }): TraceStep[] | undefined {
  if (text === '};' || text === '}') return []
  const table = TABLE.exec(text)
  if (table) return tableSteps(Number(table[1]), table[2]!, at)
  if (underlined || text.endsWith('{')) return [scopeOf(headOf(text), at)]
  const plain = text.endsWith(';') ? text.slice(0, -1) : text
  const output = OUTPUT_NOTE.exec(plain)
  if (output) return [{ type: 'output', port: output[1]!, portType: output[2]!, ...at }]
  const called = OUTPUT_CALL.exec(plain)
  if (called) return [{ type: 'output', port: called[1]!, portType: undefined, ...at }]
  const comment = COMMENT.exec(plain)?.[1]
  if (comment !== undefined) return [{ type: 'note', text: comment, ...at }]
  if (plain === 'drop') return [{ type: 'drop', implicit: false, ...at }]
  // An empty trace of the minimal form and every action end in a semicolon.
  return text.endsWith(';') ? [{ type: 'action', text: plain, ...at }] : undefined
}

function scopeOf(head: string, at: { depth: number; line: number }): TraceStep {
  const pipeline = PIPELINE.exec(head)
  if (pipeline) {
    const [, name, given = ''] = pipeline
    const argument = (key: string): string | undefined => new RegExp(`(?:^|, )${key}="([^"]*)"`).exec(given)?.[1]
    return {
      type: 'pipeline',
      pipeline: name as 'ingress' | 'egress',
      datapath: argument('dp') ?? '',
      inport: argument('inport'),
      outport: argument('outport'),
      ...at
    }
  }
  const bracket = head.search(/[( ]/)
  const name = bracket < 0 ? head : head.slice(0, bracket)
  const given = head.slice(name.length).trim()
  const bare = given.startsWith('(') && given.endsWith(')') ? given.slice(1, -1) : given
  return { type: 'scope', name, arguments: bare === '' ? undefined : bare, ...at }
}

/** `ls_in_acl (northd.c:6445): ip4, priority 2002, uuid b65b5e1e`; older versions print no uuid, or no stage. */
function tableSteps(table: number, rest: string, at: { depth: number; line: number }): TraceStep[] {
  const step: TableStep = {
    type: 'table',
    table,
    stage: undefined,
    source: undefined,
    match: undefined,
    priority: undefined,
    uuid: undefined,
    ...at
  }
  const head = /^(\w+)(?: \(([^()]*)\))?: /.exec(rest)
  if (head) {
    step.stage = head[1]
    step.source = head[2]
  }
  const rule = head ? rest.slice(head[0].length) : rest
  if (rule === NO_MATCH) return [step, { type: 'drop', implicit: true, ...at }]
  const priority = rule.lastIndexOf(', priority ')
  const tail = priority < 0 ? null : /^, priority (\d+)(?:, uuid ([0-9a-f]+))?$/.exec(rule.slice(priority))
  step.match = tail ? rule.slice(0, priority) : rule
  if (tail) {
    step.priority = Number(tail[1])
    step.uuid = tail[2]
  }
  return [step]
}
