import type { Lookup } from '../../topology/lookup.ts'
import { cloudOf } from '../facts/cloud.ts'
import { addressOf } from '../facts/ip.ts'
import type { Packet } from '../packet.ts'
import type { Path } from '../path.ts'
import type { Answer, Question } from '../question.ts'
import { say } from '../sentence.ts'
import { finished } from '../traces/finished.ts'
import { settle } from '../settle.ts'
import type { Ending } from '../trail.ts'
import type { ContainerEnd } from './ends.ts'
import { fromContainer } from './from-container.ts'
import { fromHost } from './from-host.ts'
import { fromOutside } from './from-outside.ts'
import { holderOf } from './facts/dwelling.ts'
import { dropped, Journey, unknown } from './journey.ts'
import { hostOf, readQuestion, type ContainerQuestion } from './question.ts'
import { wayBack } from './way-back.ts'

/** Whether a question is about containers or ports that hosts publish. */
export function asksContainer(lookup: Lookup, question: Question): boolean {
  return readQuestion(lookup, question) !== undefined
}

/** The path of a connection's first packet to, from or between containers; of its answer where that is asked for and there is one. */
export function askContainer(lookup: Lookup, question: Question): Answer {
  const asked = readQuestion(lookup, question)
  if (!asked) return { paths: [] }
  if ('trouble' in asked) return asked
  const journey = new Journey(cloudOf(lookup), packetOf(asked))
  const end = travel(journey, asked)
  const there = pathOf(journey, asked, end)
  const back = question.way === 'back' ? wayBack(journey, there) : undefined
  return { paths: [back ?? there] }
}

/** The way there, and that of the answer where something got there. */
export function askContainerBoth(lookup: Lookup, question: Question): { there: Answer; back?: Answer } {
  const asked = readQuestion(lookup, question)
  if (!asked) return { there: { paths: [] } }
  if ('trouble' in asked) return { there: asked }
  const journey = new Journey(cloudOf(lookup), packetOf(asked))
  const end = travel(journey, asked)
  const there = pathOf(journey, asked, end)
  const back = wayBack(journey, there)
  return { there: { paths: [there] }, ...(back ? { back: { paths: [back] } } : {}) }
}

function travel(journey: Journey, asked: ContainerQuestion): Ending {
  return settle(journey.trail, goThere(journey, asked))
}

function goThere(journey: Journey, asked: ContainerQuestion): Ending {
  const end = depart(journey, asked)
  const { reached, lookup, packet } = journey
  if (end.disposition !== 'delivered' || asked.to.kind !== 'container' || reached?.kind !== 'container') return end
  // the address may be another's by now: getting there is not getting to who was meant
  if (holderOf(lookup, asked.to.container).id === reached.id) return end
  return dropped(say('path.elsewhere', { address: packet.target, port: reached.name }))
}

function depart(journey: Journey, asked: ContainerQuestion): Ending {
  const { from } = asked
  const host = hostOf(journey.lookup, from)
  if (from.kind === 'outside') return fromOutside(journey, asked, from.address)
  if (!host) return unknown(say('path.ctPlaceUnknown', { address: '?' }), 'podman ps')
  journey.trail.onHost(host)
  return from.kind === 'container'
    ? fromContainer(journey, asked, host, from.container)
    : fromHost(journey, asked, host, from.address)
}

function pathOf(journey: Journey, { from, to }: ContainerQuestion, end: Ending): Path {
  const got = end.disposition === 'dropped' ? undefined : journey.reached?.id
  return finished(journey, { from: shown(from), to: to.kind === 'host' ? (got ?? shown(to)) : shown(to), end })
}

function shown(end: ContainerEnd): string {
  if (end.kind === 'container') return end.container.id
  if (end.kind === 'host') return end.host.id
  return end.address ?? 'outside'
}

function packetOf({ protocol, port, to }: ContainerQuestion): Packet {
  const target = (to.kind === 'container' ? undefined : to.address) ?? '?'
  return {
    protocol,
    version: addressOf(target)?.version ?? 4,
    source: '?',
    target,
    ...(protocol === 'icmp' ? {} : { sourcePort: 49152 }),
    ...(port === undefined ? {} : { targetPort: port }),
    ttl: 64,
    sourceMac: undefined,
    targetMac: undefined,
    owner: undefined,
    broadcast: false,
    reply: false
  }
}
