/**
 * `ovs-appctl ofproto/trace BRIDGE FLOW`, Open vSwitch 1.10 to 3.x: what a switch would do with a packet. The steps are
 * kept for the path they are; other facts only point at the bridges it names.
 *
 *     Flow: icmp,in_port=6,vlan_tci=0x0000,dl_src=fa:16:3e:5b:bd:35,dl_dst=fa:16:3e:59:56:c1
 *
 *     bridge("br-int")
 *      0. in_port=6, priority 100, cookie 0x1f
 *         resubmit(,8)
 *     Datapath actions: set(tunnel(tun_id=0x1,dst=172.17.2.112,ttl=64,tp_dst=6081,flags(df|csum|key))),4
 */
import { defineCommand } from './command.ts'
import { readRounds } from './ovs-appctl-ofproto-trace/read.ts'
import type { FlowStep, TraceRound } from './ovs-appctl-ofproto-trace/trace.ts'
import { bridgeTyped } from '../text/openflow/bridge-typed.ts'
import { parseOvsCommandLine, type OvsCommandLine } from '../text/ovsdb/command-line.ts'
import { readToolErrors } from '../text/ovsdb/tool-errors.ts'
import { known, type FactSink, type Ref } from '../topology/facts.ts'
import { refs } from '../topology/ids.ts'
import { claimTrace, keptSteps } from '../topology/trace-facts.ts'
import type { Json } from '../topology/vocabulary.ts'

export interface OfprotoTrace {
  /** as typed; a datapath's flow names none */
  bridge: string | undefined
  rounds: TraceRound[]
  failed: boolean
}

const PART = /^(?:Flow: \S+$|bridge\("|Final flow: |Megaflow: \S|Datapath actions: )/
const VERBS = new Set(['ofproto/trace', 'ofproto/trace-packet-out'])

export const ovsAppctlOfprotoTrace = defineCommand<OfprotoTrace>({
  id: 'ovs-appctl-ofproto-trace',
  title: 'ovs-appctl ofproto/trace',
  scope: 'host',
  matches: (commandLine) => typed(commandLine) !== undefined,
  looksLike(output) {
    const head = output.slice(0, 6).filter((line) => line.trim() !== '')
    const [first = '', second = ''] = head.map((line) => line.trim())
    // Its parts are claimed too: blank lines stand between them.
    if (/^=+$/.test(first)) return /^recirc\(0x[0-9a-f]+\) - /.test(second)
    return PART.test(first) || (/^Bridge: \S+$/.test(first) && second.startsWith('Flow: '))
  },
  read(ledger, commandLine) {
    const [first] = typed(commandLine)?.args.filter((word) => !word.startsWith('-')) ?? []
    // A flow alone is one of the datapath's.
    const bridge = first === undefined || /[=(,]/.test(first) ? undefined : bridgeTyped(first)
    return { bridge, rounds: readRounds(ledger), failed: readToolErrors(ledger) }
  },
  contribute({ bridge, rounds }, { host }, facts) {
    claimRounds(bridge, rounds, host, facts)
    if (!host) return
    const said = new Set<string>()
    for (const { steps } of rounds) {
      for (const step of steps) {
        if (step.type !== 'bridge' || said.has(step.name)) continue
        said.add(step.name)
        facts.node(refs.bridge(host, step.name), { name: step.name, weak: true }, step.line)
      }
    }
  },
  canonical: (_commandLine, { bridge }) =>
    bridge === undefined ? 'ovs-appctl ofproto/trace' : `ovs-appctl ofproto/trace ${bridge}`,
  isError: ({ rounds, failed }) => failed && rounds.length === 0,
  isEmpty: ({ rounds }) => rounds.length === 0
})

function typed(commandLine: string): OvsCommandLine | undefined {
  const parsed = parseOvsCommandLine(commandLine, ['ovs-appctl'])
  return parsed && VERBS.has(parsed.command) ? parsed : undefined
}

function claimRounds(
  bridge: string | undefined,
  rounds: readonly TraceRound[],
  host: Ref | undefined,
  facts: FactSink
): void {
  const line = rounds.find(({ steps }) => steps.length > 0)?.steps[0]?.line
  if (line === undefined) return
  const kept = rounds.map(({ resumed, flow, steps, datapathActions, slowPath }): Json => {
    const actions = datapathActions.map((action): Json => known(action))
    const told = { ...(resumed === undefined ? {} : { resumed }), ...(flow === undefined ? {} : { flow }), slowPath }
    return { ...told, steps: keptSteps(steps, line, keptStep), actions }
  })
  const attributes = { tool: 'ofproto/trace', ...(bridge === undefined ? {} : { bridge }), rounds: kept }
  claimTrace(facts, { host, attributes, line })
}

function keptStep(step: FlowStep): { [key: string]: Json | undefined } {
  if (step.type === 'bridge') return { type: 'bridge', bridge: step.name }
  if (step.type !== 'rule') return { type: step.type, text: step.text }
  const { type, table, match, priority, cookie } = step
  return { type, table, match, priority, cookie }
}
