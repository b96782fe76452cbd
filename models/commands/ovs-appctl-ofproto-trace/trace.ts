/** What `ofproto/trace` tells. A packet that is sent to conntrack comes back: each time is a round of its own. */
export interface TraceRound {
  /** why it came back: `recirc(0x5) - resume conntrack …`; absent in the first round */
  resumed: string | undefined
  /** the packet, as the switch understood it */
  flow: string | undefined
  steps: FlowStep[]
  /** `unchanged`, or the packet with all it became */
  finalFlow: string | undefined
  megaflow: string | undefined
  /** empty where the output was cut before them */
  datapathActions: DatapathAction[]
  /** why the kernel does not forward such packets itself */
  slowPath: string[]
}

interface At {
  /** how deep the line was indented */
  depth: number
  line: number
}

/** The packet is in a bridge. */
export interface BridgeStep extends At {
  type: 'bridge'
  name: string
}

/** A rule matched; without `match` and `priority` none of the table did, and the packet is dropped. */
export interface RuleStep extends At {
  type: 'rule'
  table: number
  match: string | undefined
  priority: number | undefined
  cookie: string | undefined
}

export interface FlowActionStep extends At {
  type: 'action'
  text: string
}

/** A remark of the switch: what an output turned out to be, what went wrong. */
export interface FlowNoteStep extends At {
  type: 'note'
  text: string
}

export type FlowStep = BridgeStep | RuleStep | FlowActionStep | FlowNoteStep

/** What the datapath does, in order. Ports are datapath ports, as `dpif/show` prints them behind the `/`. */
export type DatapathAction =
  | { type: 'output'; port: string }
  | { type: 'tunnel'; id: number | undefined; source: string | undefined; destination: string | undefined }
  | { type: 'push-vlan'; vlan: number | undefined }
  | { type: 'pop-vlan' }
  | { type: 'drop' }
  | { type: 'recirculate'; id: string }
  | { type: 'other'; text: string }
