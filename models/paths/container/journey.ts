import type { Lookup } from '../../topology/lookup.ts'
import type { TopologyNode } from '../../topology/vocabulary.ts'
import type { Cloud } from '../facts/cloud.ts'
import type { Hop } from '../path.ts'
import type { Packet } from '../packet.ts'
import { headersOf, transport } from '../physical/headers.ts'
import { say, type Sentence } from '../sentence.ts'
import { Trail, type Ending } from '../trail.ts'

/** A connection's first packet on its way to, from or between containers, and the trail it leaves. */
export class Journey {
  readonly trail = new Trail()
  readonly lookup: Lookup
  /** what was translated since the last hop; the way back undoes it */
  readonly stops: Stop[] = []
  /** who got it in the end */
  reached: TopologyNode | undefined

  constructor(
    readonly cloud: Cloud,
    public packet: Packet
  ) {
    this.lookup = cloud.lookup
  }

  get port(): number | undefined {
    return this.packet.targetPort
  }

  /** A hop with the packet as it is now; without `frame` there is no Ethernet header, as on lo and inside the kernel. */
  hop(
    at: TopologyNode,
    sentence: Sentence,
    more: { frame?: boolean; does?: Stop['does'] } & Partial<Pick<Hop, 'verify' | 'mtu'>> & {
        proof?: (TopologyNode | undefined)[]
      } = {}
  ): void {
    const { frame = false, does = 'passes', ...rest } = more
    this.trail.hop(at, sentence, { ...rest, headers: headersAt(this.packet, frame) })
    this.stops.push({ at, does, frame, packet: this.packet, verify: rest.verify ?? [] })
  }

  /** The packet with some of its header changed. */
  change(part: Partial<Packet>): void {
    this.packet = { ...this.packet, ...part }
  }
}

/** Headers where the addresses may be nobody's business: inside a namespace of a user nothing tells them. */
export function headersAt(packet: Packet, frame: boolean): string[] {
  const { source, target, version, ttl } = packet
  if (target === '?') return [transport(packet)]
  if (source === '?')
    return [`IPv${version} ? > ${target}, ${version === 4 ? 'TTL' : 'hop limit'} ${ttl}`, transport(packet)]
  return headersOf(packet).slice(frame ? 0 : 1)
}

/** A hop as the way back sees it. */
export interface Stop {
  at: TopologyNode
  does: 'passes' | 'translates' | 'ends'
  frame: boolean
  /** as it was after the hop */
  packet: Packet
  verify: string[]
}

export function unknown(sentence: Sentence, ...next: string[]): Ending {
  return { disposition: 'unknown', reason: say('path.missingAll', { missing: sentence.english }), next }
}

export function dropped(sentence: Sentence): Ending {
  return { disposition: 'dropped', reason: sentence }
}

export const DELIVERED: Ending = { disposition: 'delivered' }
