import type { TopologyNode } from '../topology/vocabulary.ts'
import type { Choices } from './choices.ts'
import type { Cloud } from './facts/cloud.ts'
import type { RouterPort } from './facts/router-port.ts'
import type { Packet } from './packet.ts'
import type { Sentence } from './sentence.ts'
import type { Ending, Trail } from './trail.ts'

/** Where a packet comes into a network. */
export type Inport = { kind: 'port'; port: TopologyNode } | { kind: 'router'; port: RouterPort } | { kind: 'wire' }

/** Where a packet is about to be handled: the datapath, how it came in, and the host whose flows handle it. */
export type Place =
  | { in: 'network'; network: TopologyNode; inport: Inport; host: TopologyNode | undefined }
  | { in: 'router'; router: TopologyNode; inport: RouterPort; host: TopologyNode | undefined; looped: boolean }

/** One step on: the next place, or how it ends. */
export type Step = { to: Place } | { end: Ending }

/** What the packet asks for, where that is not an address: answers come from the nearest who knows. */
export type Service =
  | { kind: 'dhcp' }
  /** of Neutron's agents; OVN has a port for it, which is found by its address */
  | { kind: 'metadata' }
  /** without a name: any that the rows hold */
  | { kind: 'dns'; name: string | undefined }

/** A packet under way: the facts it meets, what it looks like now, and the trail it leaves. */
export interface Walk {
  cloud: Cloud
  packet: Packet
  trail: Trail
  service?: Service
  /** which of equal ways is gone */
  choices: Choices
  /** a load balancer chose who gets it */
  balanced?: boolean
  /** what routers translated on the way, for the answer that comes back */
  translations: Translation[]
  /** set once a router answers: from then on the answer is what travels */
  answering?: Sentence
  /** the address whose MAC was last asked for: the target itself, or who is on the way to it */
  nexthop?: string
  /** the port that got it */
  reached?: TopologyNode
}

export interface Translation {
  router: string
  outer: string
  inner: string
}
