/**
 * `ovn-sbctl lflow-list [DATAPATH]` and its other name `dump-flows`, OVN 2.5 to 25.x, with `--uuid` and `--ovs`:
 *
 *     Datapath: "neutron-289ddff5-75cc-496e-aec0-f6fa983ee52e" aka "private" (5314637d-427f-48b1-86d7-7aa97bb0577f)  Pipeline: ingress
 *       table=0 (ls_in_check_port_sec), priority=100  , match=(eth.src[40]), action=(drop;)
 *       table=8 (ls_in_acl          ), priority=2002 , match=(inport == @pg_a && ip4), action=(next;)
 */
import { defineCommand } from './command.ts'
import { isHead, readLogicalFlows, type LogicalPipeline, type Pipeline } from './ovn-sbctl-lflow-list/read.ts'
import { parseOvsCommandLine, type OvsCommandLine } from '../text/ovsdb/command-line.ts'
import { readToolErrors } from '../text/ovsdb/tool-errors.ts'
import type { FactSink, FactValue } from '../topology/facts.ts'
import { known } from '../topology/facts.ts'
import { neutronId, ovnRefs } from '../topology/ovn-refs.ts'

export interface LflowList {
  /** every rule, for searching; one entry a datapath and pipeline */
  pipelines: LogicalPipeline[]
  counts: LogicalTableCount[]
  failed: boolean
}

/** Rules of one table of one pipeline of one datapath. */
export interface LogicalTableCount {
  /** index into `pipelines` */
  of: number
  pipeline: Pipeline
  table: number
  stage: string | undefined
  flows: number
}

const VERBS = new Set(['lflow-list', 'dump-flows'])

export const ovnSbctlLflowList = defineCommand<LflowList>({
  id: 'ovn-sbctl-lflow-list',
  title: 'ovn-sbctl lflow-list',
  scope: 'cloud',
  matches: (commandLine) => typed(commandLine) !== undefined,
  looksLike: (output) => isHead(output.slice(0, 5).find((line) => line.trim() !== '') ?? ''),
  read(ledger) {
    const pipelines = readLogicalFlows(ledger)
    return { pipelines, counts: pipelines.flatMap(countTables), failed: readToolErrors(ledger) }
  },
  contribute({ pipelines, counts }, { commandLine, filtered }, facts) {
    // Named rules after the datapath, or a filter, leave a part of a pipeline only.
    const complete = !filtered && (typed(commandLine)?.args.length ?? 0) < 2
    const tables = new Map<number, LogicalTableCount[]>()
    for (const count of counts) tables.set(count.of, [...(tables.get(count.of) ?? []), count])
    pipelines.forEach((pipeline, index) => {
      contributePipeline(pipeline, complete ? (tables.get(index) ?? []) : [], facts)
    })
  },
  canonical(commandLine) {
    return ['ovn-sbctl lflow-list', ...(typed(commandLine)?.args ?? [])].join(' ')
  },
  isError: ({ pipelines, failed }) => failed && pipelines.length === 0,
  isEmpty: ({ pipelines }) => pipelines.length === 0
})

function typed(commandLine: string): OvsCommandLine | undefined {
  const parsed = parseOvsCommandLine(commandLine, ['ovn-sbctl'])
  return parsed && VERBS.has(parsed.command) ? parsed : undefined
}

/** Tables of a pipeline in order of number. */
function countTables({ pipeline, flows }: LogicalPipeline, of: number): LogicalTableCount[] {
  const counts = new Map<number, LogicalTableCount>()
  for (const { table, stage } of flows) {
    const count = counts.get(table)
    if (count) count.flows++
    else counts.set(table, { of, pipeline, table, stage, flows: 1 })
  }
  return [...counts.values()].sort((a, b) => a.table - b.table)
}

/** `logicalFlows: {ingress: {"0": {stage, flows}}}` on the network or router; without stages nobody knows which of the two. */
function contributePipeline(
  { datapath, pipeline, flows, line }: LogicalPipeline,
  counts: readonly LogicalTableCount[],
  facts: FactSink
): void {
  const { name, aka, row } = datapath
  const stage = flows.find((flow) => flow.stage !== undefined)?.stage
  if (stage === undefined || (name === undefined && row === undefined)) return
  const make = stage.startsWith('lr_') ? 'router' : 'network'
  const rows = row === undefined ? [] : [row]
  const ref = name === undefined ? ovnRefs.row(make, row!) : ovnRefs[make](name, ...rows)
  const uuid = name === undefined ? undefined : neutronId(name)
  const tables: { [table: string]: FactValue } = {}
  for (const count of counts) tables[String(count.table)] = known({ stage: count.stage, flows: count.flows })
  const attributes = known({
    uuid,
    datapath: row,
    logicalFlows: counts.length === 0 ? undefined : { [pipeline]: tables }
  })
  const shown = aka ?? (uuid === undefined ? name : undefined)
  facts.node(ref, { name: shown, attributes }, line)
}
