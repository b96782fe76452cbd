import type { Release } from '../catalogue/service.ts'
import type { EndProblem } from './ends.ts'
import type { Path } from './path.ts'

/** What may be asked about. `arp`, `dhcp` and `dns` are packets of their own; the rest is a first packet to the address. */
export const PROTOCOLS = ['icmp', 'tcp', 'udp', 'arp', 'dhcp', 'dns'] as const
export type Protocol = (typeof PROTOCOLS)[number]

/** A question as it is asked: ENDs as TOPOLOGY.md describes them. */
export interface Question {
  /** node id or alias, uuid or its prefix, name, address, or `outside:NETWORK` */
  from: string
  /** the same, or `dhcp`, `metadata`, `dns`, `internet` */
  to: string
  protocol?: Protocol
  /** destination port of TCP and UDP */
  port?: number
  /** a source address that is not the sender's */
  fromAddress?: string
  /** the packet answers a connection that was let through before: rules that keep state let it pass, NAT finds back */
  reply?: boolean
  /** a destination MAC that is not the one the sender would learn */
  toMac?: string
  /** the answer's way instead of the packet's own, or laid over it */
  way?: 'back' | 'both'
  /** a flow of messages or of provisioning is asked for instead of a packet; `from` names what it is about, or is empty */
  flow?: string
  /** the release a flow is asked about; that of the cloud where it tells one */
  release?: Release
  /** a trace that was pasted is asked for instead: its capture, by id or as `NAME:LINE`; `from` and `to` are empty */
  trace?: string
}

/** Paths, best first; or which END cannot be used, and why. */
export type Answer = { paths: Path[] } | { side: 'from' | 'to'; trouble: EndProblem }
