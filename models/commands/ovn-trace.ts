/**
 * `ovn-trace [--detailed|--summary|--minimal] [DATAPATH] MICROFLOW`, OVN 2.6 to 25.x: what would become of a packet. The steps
 * are kept for the path they are; other facts only point at what the trace names.
 *
 *     # icmp,reg14=0x2,vlan_tci=0x0000,dl_src=fa:16:3e:5b:bd:35,dl_dst=fa:16:3e:59:56:c1
 *
 *     ingress(dp="private", inport="vm-web-1")
 *     ----------------------------------------
 *      0. ls_in_check_port_sec (northd.c:8432): 1, priority 50, uuid e57277a4
 */
import { defineCommand } from './command.ts'
import { readTraces } from './ovn-trace/read.ts'
import type { LogicalTrace, TraceStep } from './ovn-trace/trace.ts'
import { parseOvsCommandLine } from '../text/ovsdb/command-line.ts'
import { readToolErrors } from '../text/ovsdb/tool-errors.ts'
import type { FactSink } from '../topology/facts.ts'
import { claimTrace, keptSteps } from '../topology/trace-facts.ts'
import type { Json } from '../topology/vocabulary.ts'

export interface OvnTrace {
  /** as typed; older versions and newer ones without it take it from the inport */
  datapath: string | undefined
  /** the packet that was asked about, as typed */
  asked: string | undefined
  traces: LogicalTrace[]
  failed: boolean
}

export const ovnTrace = defineCommand<OvnTrace>({
  id: 'ovn-trace',
  title: 'ovn-trace',
  scope: 'cloud',
  matches: (commandLine) => parseOvsCommandLine(commandLine, ['ovn-trace']) !== undefined,
  looksLike(output) {
    const head = output.slice(0, 5).filter((line) => line.trim() !== '')
    return head.some((line) => MICROFLOW.test(line)) || /^\s*(?:in|e)gress\(dp="/.test(head[0] ?? '')
  },
  read(ledger, commandLine) {
    const parsed = parseOvsCommandLine(commandLine, ['ovn-trace'])
    const words = parsed === undefined ? [] : [parsed.command, ...parsed.args].filter((word) => word !== '')
    const asked = words.at(-1)
    const datapath = words.length > 1 ? words[0] : undefined
    return { datapath, asked, traces: readTraces(ledger), failed: readToolErrors(ledger) }
  },
  contribute({ traces }, _source, facts) {
    for (const trace of traces) contributeTrace(trace, facts)
    claimTraces(traces, facts)
  },
  canonical: (_commandLine, { datapath }) => (datapath === undefined ? 'ovn-trace' : `ovn-trace ${datapath}`),
  isError: ({ traces, failed }) => failed && traces.every(({ steps }) => steps.length === 0),
  isEmpty: ({ traces }) => traces.length === 0
})

const MICROFLOW = /^# \S*,?(?:reg14=0x|vlan_tci=0x)\S*$/

/** How much each form tells. */
const TELLS = { detailed: 2, summary: 1, minimal: 0 } as const

/** Each packet's trace once, in the form that tells most. */
function claimTraces(traces: readonly LogicalTrace[], facts: FactSink): void {
  const best = new Map<string | number, LogicalTrace>()
  traces.forEach((trace, index) => {
    const key = trace.microflow ?? index
    const known = best.get(key)
    if (trace.steps.length > 0 && (!known || TELLS[trace.form] > TELLS[known.form])) best.set(key, trace)
  })
  for (const { form, microflow, steps } of best.values()) {
    const line = steps[0]!.line
    const kept = keptSteps(steps, line, keptStep)
    claimTrace(facts, {
      attributes: { tool: 'ovn-trace', form, ...(microflow === undefined ? {} : { microflow }), steps: kept },
      line
    })
  }
}

function keptStep(step: TraceStep): { [key: string]: Json | undefined } {
  switch (step.type) {
    case 'pipeline': {
      const { type, pipeline, datapath, inport, outport } = step
      return { type, pipeline, datapath, inport, outport }
    }
    case 'table': {
      const { type, table, stage, match, priority } = step
      return { type, table, stage, match, priority }
    }
    case 'scope':
      return { type: 'scope', scope: step.name, arguments: step.arguments }
    case 'output':
      return { type: 'output', port: step.port, portType: step.portType }
    case 'drop':
      return { type: 'drop', implicit: step.implicit }
    case 'action':
    case 'note':
      return { type: step.type, text: step.text }
  }
}

/** The lines stand as evidence on what they name, if others prove it: a trace shortens names and may ask about what is not. */
function contributeTrace({ steps }: LogicalTrace, facts: FactSink): void {
  const said = new Set<string>()
  let kind: 'network' | 'router' | undefined
  let waiting: { name: string; line: number } | undefined
  const point = (of: 'network' | 'router' | 'port', name: string | undefined, line: number): void => {
    if (name === undefined || name === '' || said.has(`${of} ${name}`)) return
    said.add(`${of} ${name}`)
    facts.node({ kind: of, keys: [`called:${name}`] }, { weak: true }, line)
  }
  for (const step of steps) {
    if (step.type === 'pipeline') {
      waiting = { name: step.datapath, line: step.line }
      point('port', step.inport, step.line)
      point('port', step.outport, step.line)
    } else if (step.type === 'table' && waiting) {
      // Stages tell switches and routers apart.
      kind = step.stage?.startsWith('lr_') ? 'router' : step.stage?.startsWith('ls_') ? 'network' : undefined
      if (kind) point(kind, waiting.name, waiting.line)
      waiting = undefined
    } else if (step.type === 'output') point('port', step.port, step.line)
  }
}
