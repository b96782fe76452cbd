import type { TraceStep } from './record.ts'

/** One pipeline of a switch or router, and what the packet met there. */
export interface Stop {
  pipeline: 'ingress' | 'egress'
  datapath: string
  kind: 'network' | 'router'
  inport: string | undefined
  outport: string | undefined
  steps: TraceStep[]
  /** the last rule that was looked at */
  table: TraceStep | undefined
}

const JOINTS = new Set(['patch', 'l3gateway', 'chassisredirect', 'router'])

/** The pipelines in the packet's order; empty for the minimal form, which names none. */
export function stopsOf(steps: readonly TraceStep[]): Stop[] {
  const stops: Stop[] = []
  for (const step of steps) {
    const open = stops.at(-1)
    if (step.type === 'pipeline') {
      const pipeline = step.text('pipeline') === 'egress' ? 'egress' : 'ingress'
      const datapath = step.text('datapath') ?? ''
      const [inport, outport] = [step.text('inport'), step.text('outport')]
      const known = stops.find((stop) => stop.datapath === datapath)
      const kind = known?.kind ?? (inport?.startsWith('lrp-') ? 'router' : 'network')
      stops.push({ pipeline, datapath, kind, inport, outport, steps: [step], table: undefined })
    } else if (open) {
      open.steps.push(step)
      if (step.type !== 'table') continue
      open.table = step
      const stage = step.text('stage') ?? ''
      if (stage.startsWith('lr_')) open.kind = 'router'
      else if (stage.startsWith('ls_')) open.kind = 'network'
    }
  }
  return stops
}

/** Where the packet left the logical network; patches only lead on to the next pipeline. */
export function outputsOf(steps: readonly TraceStep[]): TraceStep[] {
  return steps.filter((step) => step.type === 'output' && !JOINTS.has(step.text('portType') ?? ''))
}

/** A rule that answers with a refusal: what goes out then is not the packet. */
export function refuses(step: TraceStep): boolean {
  return step.type === 'scope' && REFUSALS.has(step.text('scope') ?? '')
}

const REFUSALS = new Set(['reject', 'icmp4', 'icmp6', 'icmp4_error', 'icmp6_error', 'tcp_reset', 'sctp_abort'])
