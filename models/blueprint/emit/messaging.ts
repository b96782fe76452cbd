import { PLANNED_TOPICS, type Topic } from '../../catalogue/messaging.ts'
import { brokerRef } from '../../text/rabbitmq/broker-refs.ts'
import type { FactValue, Ref } from '../../topology/facts.ts'
import { refs } from '../../topology/ids.ts'
import type { Plan, PlannedHost } from '../plan/plan.ts'
import { stableHex, stableUuid } from '../stable-id.ts'
import { cinderHost } from './cluster-wide.ts'
import type { PlanWriter } from './writer.ts'

/** A process that serves a topic or calls others. */
interface Process {
  ref: Ref
  host: PlannedHost
  binary: string
}

/**
 * The broker as oslo.messaging lays it out: each server of a topic consumes `<topic>`, `<topic>.<server>` and a fanout queue of
 * its own, each caller a reply queue. Only one broker is planned: the overcloud's, else the undercloud's. Both have queues of
 * the same names, and a queue is known by its name.
 */
export function emitMessaging(plan: Plan, write: PlanWriter): void {
  const cloud = plan.running.services.some(({ host }) => host.cloud === 'overcloud') ? 'overcloud' : 'undercloud'
  const processes = processesOf(plan, cloud)
  if (!processes.has('rabbitmq')) return
  const calls = new Map<Process, Map<string, FactValue[]>>()
  for (const topic of PLANNED_TOPICS) {
    const servers = processes.get(topic.service) ?? []
    if (servers.length === 0) continue
    for (const name of topicsOf(topic, plan)) {
      for (const server of servers) emitServer(plan, topic, name, server, write)
      for (const { binary, kind, methods } of topic.callers) {
        for (const caller of processes.get(binary) ?? []) {
          const exchange = kind === 'fanout' ? `${name}_fanout` : topic.exchange
          push(innerOf(calls, caller), exchange, { topic: name, kind, methods: [...methods] })
        }
      }
    }
  }
  for (const [caller, exchanges] of calls) emitCaller(plan, caller, exchanges, write)
}

function processesOf(plan: Plan, cloud: string): Map<string, Process[]> {
  const found = new Map<string, Process[]>()
  for (const { host, containers } of plan.running.services) {
    if (host.cloud !== cloud) continue
    for (const { entry } of containers) {
      const { binary } = entry
      if (binary === undefined) continue
      const own = cinderHost(plan, binary)?.ref
      const process = { host, binary, ref: own ?? refs.byName('service', binary, host.ref) }
      const those = found.get(binary)
      if (those) those.push(process)
      else found.set(binary, [process])
    }
  }
  return found
}

/** cinder-volume serves its own topic and one of its backend; a family stands for its members. */
function topicsOf({ topic, family, service }: Topic, plan: Plan): readonly string[] {
  if (family) return family
  const backend = cinderHost(plan, service)
  return backend?.backend === undefined ? [topic] : [topic, `${topic}.${backend.host}`]
}

function serverName(plan: Plan, { server, topic }: Topic, { host, binary }: Process): string {
  const backend = cinderHost(plan, binary)
  if (backend) return backend.host.split('@')[0]!
  if (server === 'own')
    return stableUuid(plan.blueprint.cloud, 'server', topic === 'engine' ? topic : binary, host.name)
  return server === 'host' ? host.name : host.fqdn
}

function emitServer(plan: Plan, topic: Topic, name: string, server: Process, write: PlanWriter): void {
  const { line } = server.host
  const exchange = write.node(
    brokerRef('exchange', topic.exchange, '/'),
    topic.exchange,
    undefined,
    { type: 'topic', ...EXCHANGE },
    line
  )
  const fanoutName = `${name}_fanout`
  const fanout = write.node(
    brokerRef('exchange', fanoutName, '/'),
    fanoutName,
    undefined,
    { type: 'fanout', ...EXCHANGE, autoDelete: true },
    line
  )
  const queue = (queueName: string, from: Ref, routingKey: string): void => {
    const ref = write.node(brokerRef('queue', queueName, '/'), queueName, undefined, QUEUE, line)
    write.link('binds', from, ref, line, { routingKey })
    write.link('consumes', server.ref, ref, line)
  }
  queue(name, exchange, name)
  const own = `${name}.${serverName(plan, topic, server)}`
  // A backend's topic ends in its host; the queue of the server adds it once more.
  queue(own, exchange, own)
  queue(`${fanoutName}_${stableHex(plan.blueprint.cloud, name, server.host.name, server.binary)}`, fanout, name)
}

const EXCHANGE = { vhost: '/', durable: false, autoDelete: false }
const QUEUE = { vhost: '/', durable: false, autoDelete: false }

/** What a process publishes, one link an exchange; and the queue where the answers to its calls arrive. */
function emitCaller(plan: Plan, caller: Process, exchanges: ReadonlyMap<string, FactValue[]>, write: PlanWriter): void {
  const { line } = caller.host
  for (const [name, messages] of exchanges) {
    write.link('publishes', caller.ref, brokerRef('exchange', name, '/'), line, { protocol: 'AMQP', messages })
  }
  const answered = [...exchanges.values()].flat().some((each) => (each as { kind: string }).kind === 'call')
  if (!answered) return
  const reply = `reply_${stableHex(plan.blueprint.cloud, 'reply', caller.host.name, caller.binary)}`
  const direct = write.node(
    brokerRef('exchange', '', '/'),
    '',
    undefined,
    { vhost: '/', type: 'direct', durable: true },
    line
  )
  const ref = write.node(brokerRef('queue', reply, '/'), reply, undefined, QUEUE, line)
  write.link('binds', direct, ref, line, { routingKey: reply })
  write.link('consumes', caller.ref, ref, line)
}

function innerOf<K, T>(map: Map<K, Map<string, T>>, key: K): Map<string, T> {
  const inner = map.get(key) ?? new Map<string, T>()
  map.set(key, inner)
  return inner
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
