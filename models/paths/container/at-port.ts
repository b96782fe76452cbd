import { say } from '../sentence.ts'
import type { Ending } from '../trail.ts'
import { engineOf, inspect } from './commands.ts'
import { dwellingOf, type Dwelling } from './facts/dwelling.ts'
import { lanOf } from './facts/lan.ts'
import {
  listenersOn,
  listsSockets,
  publishedSomewhere,
  publishersOf,
  type AskedPort,
  type Publisher
} from './facts/ports.ts'
import { forwardTo } from './forward.ts'
import { nameOf, stopped } from './into.ts'
import { dropped, unknown } from './journey.ts'
import { endText, isLoopback, splitEnd, type Kernel } from './kernel.ts'
import { isForwarder, throughForwarder, toSocket } from './sockets.ts'

/** At a port of a host's own address: first the rules that translate, then whoever listens there. */
export function atHostPort(kernel: Kernel, hook: 'output' | 'prerouting'): Ending {
  const { journey, host } = kernel
  const { lookup, packet } = journey
  const port = packet.targetPort!
  const asked: AskedPort = { address: packet.target, port, protocol: packet.protocol }
  const publishers = publishersOf(lookup, host, asked)
  const verdict = kernel.translation(hook)
  if (verdict.does === 'dnat' || verdict.does === 'redirect') {
    const { address = packet.target, port: inner } = splitEnd(verdict.to ?? '')
    const to = { address, port: inner ?? port }
    if (!verdict.sure) {
      const agrees = publishers.some((each) => leadsTo(kernel, each, to))
      if (!agrees)
        return unknown(say('path.ctRuleDoubtful', { host: host.name, port }), 'iptables-save', 'nft list ruleset')
      journey.trail.assume(say('path.ctAssumedRule', { port }))
    }
    kernel.translateTarget(verdict, hook, to)
    return verdict.does === 'redirect'
      ? toSocket(kernel, { ...asked, port: to.port }, undefined)
      : forwardTo(kernel, publishers)
  }
  const [publisher] = publishers
  if (publisher) return untranslated(kernel, hook, publisher, asked, verdict.sure)
  return ownSocket(kernel, asked, verdict.sure)
}

/** Whether the translation leads where the container that publishes the port is. */
function leadsTo({ journey }: Kernel, { container, inner }: Publisher, to: { address: string; port: number }): boolean {
  const dwelling = dwellingOf(journey.lookup, container)
  // nobody told the container's address: then the rule for its port tells it
  if (dwelling.kind === 'unknown') return inner === to.port
  return (
    dwelling.kind === 'bridge' && inner === to.port && dwelling.endpoints.some(({ address }) => address === to.address)
  )
}

/** The port is published, and no rule that was pasted translates it. */
function untranslated(
  kernel: Kernel,
  hook: 'output' | 'prerouting',
  publisher: Publisher,
  asked: AskedPort,
  sure: boolean
): Ending {
  const { journey, host } = kernel
  const { container } = publisher
  const { port } = asked
  const gone = stopped(container)
  if (gone) return gone
  const lan = lanOf(journey.lookup, container)
  if (lan) {
    const { driver, endpoint } = lan
    const values = { driver, container: container.name, published: publisher.text, address: endpoint.address }
    return dropped(say('path.ctLanPublished', { ...values, engine: engineOf(container) }))
  }
  const dwelling = dwellingOf(journey.lookup, container)
  const listeners = listenersOn(journey.lookup, host, asked)
  const forwarder = listeners.find(({ process }) => process && isForwarder(process))?.process
  if (dwelling.kind === 'unknown') {
    if (!forwarder) return unknown(say('path.ctModeUnknown', { container: container.name }), inspect(container))
    return throughForwarder(kernel, publisher, forwarder)
  }
  if (dwelling.kind === 'none') return dropped(say('path.ctNone', { container: container.name }))
  if (dwelling.kind === 'host') return ownSocket(kernel, asked, sure)
  if (dwelling.kind === 'user-space' || forwarder) return throughForwarder(kernel, publisher, forwarder)
  const byProxy = engineOf(container) === 'docker' && isLoopback(asked.address ?? '')
  if (byProxy && (sure || !kernel.translates(hook))) return throughForwarder(kernel, publisher, undefined)
  if (!kernel.translates(hook)) return translatedAsUsual(kernel, hook, publisher, dwelling)
  if (!sure) return unknown(say('path.ctRuleDoubtful', { host: host.name, port }), 'iptables-save', 'nft list ruleset')
  if (kernel.rules.whole) return dropped(say('path.ctNoRule', { host: host.name, port, container: container.name }))
  return unknown(say('path.ctRuleMissing', { port }), 'nft list ruleset', 'iptables-save')
}

/** What the engine sets up for a published port, where no rules were pasted. */
function translatedAsUsual(
  kernel: Kernel,
  hook: 'output' | 'prerouting',
  publisher: Publisher,
  dwelling: Extract<Dwelling, { kind: 'bridge' }>
): Ending {
  const { journey, host } = kernel
  const { container, inner, text } = publisher
  const engine = engineOf(container)
  const { packet, trail, cloud } = journey
  const [endpoint] = dwelling.endpoints.filter(({ address }) => address.includes(':') === (packet.version === 6))
  if (!endpoint) return unknown(say('path.ctAddressUnknown', { container: container.name }), inspect(container))
  const to = { address: endpoint.address, port: inner }
  trail.assume(say('path.ctAssumedRules', { engine, published: text, host: host.name }))
  if (!cloud.tables.planned)
    trail.miss(say('path.ctRuleMissing', { port: packet.targetPort ?? 0 }), ['iptables-save', 'nft list ruleset'])
  const sentence = say('path.ctTranslatesAssumed', {
    ...{ hook: hook.toUpperCase(), host: host.name, engine, published: text },
    ...{ old: endText(packet.target, packet.targetPort), new: endText(to.address, to.port) }
  })
  kernel.translateTarget({ does: 'dnat', through: [], sure: true }, hook, to, sentence)
  return forwardTo(kernel, [publisher])
}

/** Nothing is translated: a socket of the host itself has it, or nobody. */
function ownSocket(kernel: Kernel, asked: AskedPort, sure: boolean): Ending {
  const { journey, host } = kernel
  const { lookup, cloud, trail } = journey
  const { tables } = cloud
  const { port } = asked
  // conmon binds the ports of its container, so that nobody else takes them, and never answers
  const [listener] = listenersOn(lookup, host, asked).filter(({ process }) => process?.name !== 'conmon')
  const rules = kernel.translates('prerouting') && sure
  const lists = tables.ranOn(host.name, ...LISTS)
  if (listener?.process && isForwarder(listener.process)) {
    return unknown(say('path.ctForwardsFor', { program: nameOf(listener.process), host: host.name, port }), ...PORTS)
  }
  if (listener && (listener.process || rules || lists)) {
    if (!rules) trail.assume(say('path.ctAssumedNoRule', { host: host.name, port }))
    return toSocket(kernel, asked, listener)
  }
  const elsewhere = publishedSomewhere(lookup, host, asked)
  if (elsewhere.length > 0 && (rules || tables.planned)) {
    const published = elsewhere.map(({ text }) => text).join(', ')
    return dropped(say('path.ctElsewhere', { published, address: asked.address ?? host.name }))
  }
  const missing = [
    ...(rules ? [] : ['iptables-save', 'nft list ruleset']),
    ...(tables.ranOn(host.name, 'ss', 'netstat') && listsSockets(lookup, host) && !tables.planned ? [] : ['ss -lntup']),
    ...(lists ? [] : ['podman ps'])
  ]
  if (missing.length > 0) return unknown(say('path.ctHolderUnknown', { host: host.name, port }), ...missing)
  return dropped(say('path.ctRefused', { host: host.name, address: asked.address ?? '*', port }))
}

const PORTS = ['podman ps', 'docker ps']
const LISTS = ['podman ps', 'podman ps -a', 'docker ps', 'docker ps -a'] as const
