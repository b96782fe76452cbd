import { NOTIFICATION_TOPICS, PRIORITIES, TOPICS } from '../../catalogue/messaging.ts'

/** What the name of an oslo.messaging queue or exchange says. */
export interface QueueName {
  role: 'topic' | 'server' | 'fanout' | 'reply' | 'notification'
  topic?: string
  /** the `host` option of the server, as oslo.messaging writes it */
  server?: string
  service?: string
}

const BY_TOPIC = new Map(TOPICS.filter(({ topic }) => !topic.endsWith('*')).map((each) => [each.topic, each]))
const FAMILIES = TOPICS.filter(({ topic }) => topic.endsWith('*'))
const FANOUT = /^(.+)_fanout(?:_[0-9a-f]{32})?$/

/** Reads a name by the rules of oslo.messaging; undefined when none of its topics is in it. */
export function readQueueName(name: string): QueueName | undefined {
  if (/^reply_[0-9a-f]{32}$/.test(name)) return { role: 'reply' }
  const fanout = FANOUT.exec(name)?.[1]
  if (fanout !== undefined) {
    const served = splitTopic(fanout)
    return {
      role: 'fanout',
      topic: fanout,
      ...(served ? { service: served.service } : {}),
      ...serverOf(served?.server)
    }
  }
  const dot = name.lastIndexOf('.')
  if (dot > 0 && NOTIFICATION_TOPICS.includes(name.slice(0, dot)) && PRIORITIES.has(name.slice(dot + 1)))
    return { role: 'notification', topic: name.slice(0, dot) }
  const served = splitTopic(name)
  if (!served) return undefined
  const { topic, service, server } = served
  return server === undefined ? { role: 'topic', topic, service } : { role: 'server', topic, service, server }
}

function serverOf(server: string | undefined): { server?: string } {
  return server === undefined ? {} : { server }
}

/** The longest topic that the name is, or begins with before a dot. */
function splitTopic(name: string): { topic: string; service: string; server?: string } | undefined {
  for (let end = name.length; end > 0; end = name.lastIndexOf('.', end - 1)) {
    const topic = name.slice(0, end)
    const served = BY_TOPIC.get(topic)
    if (!served) continue
    return { topic, service: served.service, ...serverOf(end < name.length ? name.slice(end + 1) : undefined) }
  }
  const family = FAMILIES.find(({ topic }) => name.startsWith(topic.slice(0, -1)))
  if (!family) return undefined
  // Versions have dots too (`neutron-vo-Port-1.5`): a host begins with a letter.
  const [, topic = name, server] = /^([^.]+(?:\.\d+)*)(?:\.([A-Za-z].*))?$/.exec(name) ?? []
  return { topic, service: family.service, ...serverOf(server) }
}
