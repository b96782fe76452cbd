import { isElision } from '../../text/elision.ts'
import type { LineLedger } from '../../text/line-ledger.ts'
import { readDatapathActions } from './datapath-actions.ts'
import type { FlowStep, RuleStep, TraceRound } from './trace.ts'

const LINE = /^[-=]{4,}$/
const FLOW = 'Flow: '
const RESUMED = /^recirc\(0x[0-9a-f]+\) - .*$/
const BRIDGE = /^(?:bridge\("(.*)"\)|Bridge: (\S+))$/
const RULE = /^(\d{1,3})\. (.+)$/
/** before Open vSwitch 2.8 */
const OLD_RULE = /^Rule: table=(\d{1,3}) cookie=(\S+)(?: (.*))?$/
const OLD_ACTIONS = /^OpenFlow actions=(.*)$/
const OLD_REMARK = /^Resubmitted {1,2}(?:flow|regs|odp|megaflow): /
/** `*` is how ovn-detrace says which logical rule a rule is */
const NOTE = /^(?:->|>>|>>>>|\*) ?(.*)$/
const RESULT = /^(Final flow|Megaflow|Relevant fields|Datapath actions): ?(.*)$/
const RESULT_HEADS = new Set([...'FMRD'].map((letter) => letter.charCodeAt(0)))
const SLOW = /^This flow is handled by the userspace slow path/

/** Reads rounds with their steps. Indentation counts only as depth: those who paste into a wiki lose it. */
export function readRounds(ledger: LineLedger): TraceRound[] {
  const rounds: TraceRound[] = []
  let open: TraceRound | undefined
  /** steps may follow: after a bridge or rule, until the results */
  let walking = false
  let slow = false
  const round = (): TraceRound => {
    if (!open) rounds.push((open = newRound()))
    return open
  }
  for (let index = 0; index < ledger.length; index++) {
    const line = ledger.at(index)
    const text = line.trim()
    if (text === '') continue
    const flow = text.startsWith(FLOW) ? text.slice(FLOW.length) : undefined
    const result = RESULT_HEADS.has(text.charCodeAt(0)) ? RESULT.exec(text) : null
    if (LINE.test(text)) {
      ledger.ignore(index, 'rule')
      continue
    }
    if (isElision(line)) {
      ledger.ignore(index, 'left out by whoever pasted')
      ledger.markIncomplete()
      continue
    }
    if (flow !== undefined) {
      if (isFinished(open) || open?.flow !== undefined) open = undefined
      round().flow = flow
      walking = true
    } else if (RESUMED.test(text)) {
      rounds.push((open = { ...newRound(), resumed: text }))
      walking = true
    } else if (result) {
      setResult(round(), result[1]!, result[2]!)
      walking = false
    } else if (SLOW.test(text)) slow = true
    else if (slow && /^[-*]\s+\S/.test(text)) round().slowPath.push(text.slice(1).trim())
    else {
      const steps = stepsOf(text, { depth: line.length - line.trimStart().length, line: index }, walking)
      if (!steps) continue
      if (isFinished(open) && steps[0]?.type === 'bridge') open = undefined
      for (const step of steps) round().steps.push(step)
      walking = true
    }
    ledger.take(index)
  }
  return rounds
}

function newRound(): TraceRound {
  return {
    resumed: undefined,
    flow: undefined,
    steps: [],
    finalFlow: undefined,
    megaflow: undefined,
    datapathActions: [],
    slowPath: []
  }
}

function isFinished(round: TraceRound | undefined): boolean {
  return round !== undefined && round.datapathActions.length > 0
}

function setResult(round: TraceRound, name: string, text: string): void {
  if (name === 'Final flow') round.finalFlow = text
  else if (name === 'Datapath actions') round.datapathActions = readDatapathActions(text)
  else round.megaflow = text
}

const NINE = 0x39

type Position = Pick<FlowStep, 'depth' | 'line'>

function stepsOf(text: string, at: Position, walking: boolean): FlowStep[] | undefined {
  const rule = text.charCodeAt(0) <= NINE ? RULE.exec(text) : null
  if (rule) return [ruleOf(Number(rule[1]), rule[2]!, at)]
  const bridge = BRIDGE.exec(text)
  if (bridge) return [{ type: 'bridge', name: bridge[1] ?? bridge[2]!, ...at }]
  const old = text.startsWith('Rule: ') ? OLD_RULE.exec(text) : null
  if (old) return [oldRule(old, at)]
  const actions = text.startsWith('OpenFlow ') ? OLD_ACTIONS.exec(text) : null
  if (actions) return [{ type: 'action', text: actions[1]!, ...at }]
  if (text.startsWith('Resubmitted ') && OLD_REMARK.test(text)) return []
  if (!walking) return undefined
  const note = NOTE.exec(text)?.[1]
  if (note !== undefined) return [{ type: 'note', text: note, ...at }]
  // Remarks are sentences; actions are one word but for the blanks inside their brackets.
  const remark = /^[A-Za-z][\w'/-]* [\w(]/.test(text)
  return [{ type: remark ? 'note' : 'action', text, ...at }]
}

/** `ip,metadata=0x5, priority 100, cookie 0x88177e0`; `priority 0`; `No match.` */
function ruleOf(table: number, text: string, at: Position): RuleStep {
  const rule: RuleStep = { type: 'rule', table, match: undefined, priority: undefined, cookie: undefined, ...at }
  const from = text.startsWith('priority ') ? 0 : text.indexOf(', priority ')
  if (from < 0) return rule
  const tail = /^(?:, )?priority (\d+)(?:, cookie (0x[0-9a-f]+))?/.exec(text.slice(from))
  rule.match = text.slice(0, from)
  if (tail) {
    rule.priority = Number(tail[1])
    rule.cookie = tail[2]
  }
  return rule
}

function oldRule([, table, cookie = '', rest = '']: RegExpExecArray, at: Position): RuleStep {
  const parts = rest.split(',')
  const priority = parts.find((part) => /^priority=\d+$/.test(part))?.slice('priority='.length)
  return {
    type: 'rule',
    table: Number(table),
    match: parts.filter((part) => part !== '' && !part.startsWith('priority=')).join(','),
    priority: priority === undefined ? undefined : Number(priority),
    cookie: cookie.startsWith('0x') ? cookie : `0x${cookie}`,
    ...at
  }
}
