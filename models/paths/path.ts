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

/** One place the packet passes: what is done there, what it looks like there, and what proves it. */
export interface Hop {
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
