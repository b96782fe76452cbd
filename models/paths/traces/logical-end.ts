import { say } from '../sentence.ts'
import type { Ending } from '../trail.ts'
import type { Walk } from '../walk.ts'
import type { TraceStep } from './record.ts'
import { refuses, type Stop } from './stops.ts'

interface Told {
  steps: readonly TraceStep[]
  stops: readonly Stop[]
  /** where it left the logical network */
  chosen: TraceStep | undefined
  /** the port that sent it, as printed */
  inport: string | undefined
}

/** How a trace ends, as far as the tool knows. */
export function endOf(walk: Walk, { steps, stops, chosen, inport }: Told): Ending {
  const refused = steps.findIndex(refuses)
  if (refused >= 0) return { disposition: 'dropped', reason: ruleOf(steps, refused, stops, 'path.traceRefuses') }
  const asksName = walk.packet.targetPort === 53 && steps.some(looksUpNames)
  if (asksName && chosen?.text('port') !== inport) {
    const next = ['ovn-nbctl list DNS', 'ovn-nbctl list Logical_Switch']
    return { disposition: 'unknown', reason: say('path.traceDns'), next }
  }
  if (!chosen) {
    const dropped = steps.findLastIndex(({ type }) => type === 'drop')
    if (dropped < 0) return { disposition: 'unknown', reason: say('path.traceCut'), next: ['ovn-trace --detailed'] }
    const implicit = steps[dropped - 1]?.type === 'table' && steps[dropped - 1]!.text('match') === undefined
    return {
      disposition: 'dropped',
      reason: ruleOf(steps, dropped, stops, implicit ? 'path.traceNoRule' : 'path.traceDrops')
    }
  }
  const port = chosen.text('port') ?? ''
  if (port === inport) {
    return { disposition: 'answered', reason: say('path.traceAnswers', { datapath: answererOf(stops), port }) }
  }
  const type = chosen.text('portType') ?? (port.startsWith('provnet-') ? 'localnet' : '')
  if (type === 'localnet') return { disposition: 'provider', reason: say('path.traceLeaves', { port }) }
  if (type === 'vtep' || type === 'l2gateway')
    return { disposition: 'provider', reason: say('path.traceLeaves', { port }) }
  return { disposition: 'delivered' }
}

function looksUpNames(step: TraceStep): boolean {
  return (step.text('text') ?? '').includes('dns_lookup')
}

/** The router it came to is who answered; without one the network did. */
function answererOf(stops: readonly Stop[]): string {
  return (stops.find(({ kind }) => kind === 'router') ?? stops[0])?.datapath ?? '?'
}

type RuleKey = 'path.traceRefuses' | 'path.traceNoRule' | 'path.traceDrops'

/** The rule above a step, in whose pipeline it stands. */
function ruleOf(steps: readonly TraceStep[], index: number, stops: readonly Stop[], key: RuleKey) {
  const step = steps[index]!
  const stop = stops.find((each) => each.steps.includes(step))
  const table = steps.slice(0, index).findLast(({ type }) => type === 'table')
  if (!table) return say('path.traceDropsPlain', { datapath: stop?.datapath ?? '?' })
  return say(key, {
    datapath: stop?.datapath ?? '?',
    stage: table.text('stage') ?? '',
    table: table.number('table') ?? '?',
    match: table.text('match') ?? ''
  })
}
