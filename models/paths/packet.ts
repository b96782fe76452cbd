import type { TopologyNode } from '../topology/vocabulary.ts'
import type { NatRule } from './facts/nat.ts'
import type { RouterPort } from './facts/router-port.ts'

/** Who answers to a MAC in a network. */
export type Owner =
  | { kind: 'port'; port: TopologyNode }
  | { kind: 'router'; port: RouterPort }
  /** a floating IP: `via` is the router's port in the network */
  | { kind: 'nat'; rule: NatRule; via: RouterPort }

/** A packet under way. Routers and NAT change it as it goes. */
export interface Packet {
  protocol: 'icmp' | 'tcp' | 'udp' | 'arp'
  version: 4 | 6
  source: string
  target: string
  sourcePort?: number
  targetPort?: number
  ttl: number
  sourceMac: string | undefined
  targetMac: string | undefined
  /** whose `targetMac` is; absent when nobody's in the cloud */
  owner: Owner | undefined
  broadcast: boolean
  /** belongs to a connection that was let through before */
  reply: boolean
}
