import type { Release } from '../../catalogue/service.ts'
import type { ActorId } from './actors.ts'

/** How one actor talks to another; RPC by what the caller expects back. */
export type Mechanism =
  | ('REST' | 'HTTP' | 'HTTPS' | 'call' | 'cast' | 'fanout' | 'reply' | 'OVSDB' | 'OpenFlow' | 'MySQL' | 'RADOS')
  | ('unix' | 'local' | 'signal' | 'DHCP' | 'TFTP' | 'IPMI' | 'SSH' | 'TCP' | 'UDP')

/** Through the broker. */
export const RPC: ReadonlySet<string> = new Set<Mechanism>(['call', 'cast', 'fanout', 'reply'])

/** In the order in which they are offered. */
export const FLOW_GROUPS = [
  'compute',
  'storage',
  'network',
  'orchestration',
  'identity',
  'containers',
  'provisioning'
] as const
export type FlowGroup = (typeof FLOW_GROUPS)[number]

/** An actor; `@destination` is the one on the other of two hosts. */
export type ActorRef = ActorId | `${ActorId}@destination`

/** One message. What it carries is in `words.ts` under `flow.<flow>.<step>`. */
export interface FlowStep {
  /** unique in its flow */
  id: string
  from: ActorRef
  to: ActorRef
  by: Mechanism
  /** RPC method, or verb and path; `{server}` and the like stand for ids */
  method: string
  /** of RPC: exchange, and routing key, which is the queue's name; `{compute}` and the like stand for what a host calls itself */
  exchange?: string
  key?: string
  /** where the receiver listens */
  port?: number
  /** row of the flow's source */
  row?: string
  /** only in these releases */
  releases?: readonly Release[]
}

export interface Flow {
  id: string
  group: FlowGroup
  /** part of the reference it follows */
  source: string
  /** services are those of the undercloud */
  cloud?: 'undercloud'
  steps: readonly FlowStep[]
}
