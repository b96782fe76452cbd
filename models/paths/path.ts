import type { SourceLine, Text } from '../topology/vocabulary.ts'

/** How a packet ends. TOPOLOGY.md says what each means. */
export const DISPOSITIONS = ['delivered', 'provider', 'answered', 'dropped', 'unknown'] as const
export type Disposition = (typeof DISPOSITIONS)[number]

export type Encapsulation = 'geneve' | 'vxlan' | 'gre' | 'stt' | 'vlan' | 'flat'

/** One crossing of the wire: between hosts, or to and from a provider network. */
export interface Leg {
  from: string
  to: string
  encapsulation: Encapsulation
  /** VNI or VLAN tag; absent on flat, and where no fact tells it */
  id?: number
}

/** What a hop of a message flow has besides; names and paths are the protocol's own, in no language. */
export interface Message {
  /** the step of the flow */
  step: string
  /** who sends, as it is called, and on which host */
  actor: string
  host: string
  /** who receives: the node, or its name where nobody has seen one */
  to: string
  toActor: string
  toHost: string
  /** REST, RPC call, RPC cast, RPC fanout, RPC reply, OVSDB, DHCP … */
  protocol: string
  /** RPC method, or verb and path */
  method: string
  /** of RPC: `''` is the default exchange */
  exchange: string
  /** of RPC: the name of the queue, empty for a fanout */
  routingKey: string
  /** exchange and queue as nodes, where they were seen */
  through: string[]
  url: string
  carries: string
  carriesText: Text
  /** what to look at where it hangs here */
  watch: { log?: string; command?: string; queue?: string }
}

/** One place the packet passes: what is done there, what it looks like there, and what proves it. */
export interface Hop extends Partial<Message> {
  at: string
  does: string
  text: Text
  /** outermost first */
  headers: string[]
  /** bytes of the largest IP packet that fits there, as the guest counts them */
  mtu?: number
  verify: string[]
  sources: SourceLine[]
}

/** The answer to one question, as TOPOLOGY.md fixes it. */
export interface Path {
  from: string
  to: string
  disposition: Disposition
  /** what drops or answers it, where it left the cloud, or what is missing and the command that would tell */
  reason?: string
  text?: Text
  logical: string[]
  hosts: string[]
  legs: Leg[]
  hops: Hop[]
  assumed: string[]
  /** beside each sentence of `assumed` */
  assumedTexts: Text[]
  /** commands that would tell what is missing; empty unless unknown */
  next: string[]
}
