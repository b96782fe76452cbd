/** What `ovn-trace` tells, step by step, in the order the packet takes. `depth` is how deep a step stands in what encloses it. */
interface At {
  depth: number
  line: number
}

/** The packet enters a pipeline of a logical switch or router. Names are as printed: shortened uuids, or names people gave. */
export interface PipelineStep extends At {
  type: 'pipeline'
  pipeline: 'ingress' | 'egress'
  datapath: string
  inport: string | undefined
  outport: string | undefined
}

/** A rule matched, or none of the table did (`match` is then absent). */
export interface TableStep extends At {
  type: 'table'
  table: number
  stage: string | undefined
  /** where ovn-northd makes the rule: `northd.c:8432` */
  source: string | undefined
  match: string | undefined
  priority: number | undefined
  /** first eight digits of the rule's row */
  uuid: string | undefined
}

/** Something that holds further steps: `ct_next(ct_state=new|trk)`, `ct_snat(…)`, `clone`, `multicast(…)`, `icmp4`. */
export interface ScopeStep extends At {
  type: 'scope'
  name: string
  /** between the brackets */
  arguments: string | undefined
}

export interface ActionStep extends At {
  type: 'action'
  /** without the semicolon */
  text: string
}

export interface OutputStep extends At {
  type: 'output'
  port: string
  /** `''` for a server's port; `patch`, `localnet`, `localport`, `vtep` …; absent in the minimal form */
  portType: string | undefined
}

export interface DropStep extends At {
  type: 'drop'
  /** no rule of the table matched */
  implicit: boolean
}

/** A remark of the tool: what it assumed, or what it replaced. */
export interface NoteStep extends At {
  type: 'note'
  text: string
}

export type TraceStep = PipelineStep | TableStep | ScopeStep | ActionStep | OutputStep | DropStep | NoteStep

export interface LogicalTrace {
  form: 'detailed' | 'summary' | 'minimal'
  /** the packet, as the tool understood it */
  microflow: string | undefined
  steps: TraceStep[]
}

/** What became of the packet. */
export interface TraceOutcome {
  /** switches and routers in the order of its ingress pipelines; one it comes back to stands twice */
  datapaths: string[]
  /** ports where it left the logical network; patches only lead to the next datapath */
  outputs: OutputStep[]
  drops: DropStep[]
}

export function outcomeOf({ steps }: LogicalTrace): TraceOutcome {
  const outcome: TraceOutcome = { datapaths: [], outputs: [], drops: [] }
  for (const step of steps) {
    if (step.type === 'pipeline' && step.pipeline === 'ingress') outcome.datapaths.push(step.datapath)
    else if (step.type === 'output' && !JOINTS.has(step.portType ?? '')) outcome.outputs.push(step)
    else if (step.type === 'drop') outcome.drops.push(step)
  }
  return outcome
}

const JOINTS = new Set(['patch', 'l3gateway', 'chassisredirect'])
