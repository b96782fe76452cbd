/**
 * `ovs-appctl dpctl/dump-flows` and `ovs-dpctl dump-flows`, Open vSwitch 1.10 to 3.x: what the datapath does at this moment. The
 * rules come and go with the packets, so that they are read for searching and are no facts.
 *
 *     flow-dump from the main thread:
 *     recirc_id(0),in_port(4),eth(src=52:54:00:b3:cb:b5),eth_type(0x0800),ipv4(frag=no), packets:8, bytes:1384, used:0.417s, actions:5
 *     recirc_id(0),in_port(2),eth(),eth_type(0x0806), packets:0, bytes:0, used:never, actions:drop
 */
import { defineCommand } from './command.ts'
import { isElision } from '../text/elision.ts'
import { parseOvsCommandLine } from '../text/ovsdb/command-line.ts'
import { readToolErrors } from '../text/ovsdb/tool-errors.ts'

export interface DatapathFlow {
  match: string
  packets: number
  bytes: number
  actions: string
  line: number
}

interface DatapathFlows {
  flows: DatapathFlow[]
  failed: boolean
  /** the tool's own heading was there */
  titled: boolean
}

const TITLE = /^\s*(?:flow-dump from |pmd thread )/
const COUNTS = /, packets:(\d+), bytes:(\d+), used:/
const ACTIONS = ', actions:'

export const ovsDpctlDumpFlows = defineCommand<DatapathFlows>({
  id: 'ovs-dpctl-dump-flows',
  title: 'ovs-dpctl dump-flows',
  scope: 'host',
  matches(commandLine) {
    const typed = parseOvsCommandLine(commandLine, ['ovs-dpctl', 'ovs-appctl'])
    return typed?.command === (typed?.tool === 'ovs-dpctl' ? 'dump-flows' : 'dpctl/dump-flows')
  },
  looksLike(output) {
    const head = output.slice(0, 4).filter((line) => line.trim() !== '')
    return head.slice(0, 2).some((line) => flowOf(line, 0) !== undefined)
  },
  read(ledger) {
    const record: DatapathFlows = { flows: [], failed: false, titled: false }
    for (let index = 0; index < ledger.length; index++) {
      const line = ledger.at(index)
      const flow = flowOf(line, index)
      if (flow) {
        record.flows.push(flow)
        ledger.take(index)
      } else if (TITLE.test(line)) {
        record.titled = true
        ledger.ignore(index, 'title')
      } else if (isElision(line)) {
        ledger.ignore(index, 'left out by whoever pasted')
        ledger.markIncomplete()
      }
    }
    record.failed = readToolErrors(ledger)
    return record
  },
  contribute: () => undefined,
  isError: ({ flows, failed, titled }) => failed && flows.length === 0 && !titled,
  isEmpty: ({ flows }) => flows.length === 0
})

function flowOf(text: string, line: number): DatapathFlow | undefined {
  const counts = COUNTS.exec(text)
  const at = counts ? text.indexOf(ACTIONS, counts.index) : -1
  if (!counts || at < 0) return undefined
  return {
    match: text.slice(0, counts.index).trim(),
    packets: Number(counts[1]),
    bytes: Number(counts[2]),
    actions: text.slice(at + ACTIONS.length).trim(),
    line
  }
}
