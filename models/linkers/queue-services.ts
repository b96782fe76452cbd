import type { Draft } from '../topology/draft.ts'
import type { TopologyNode } from '../topology/vocabulary.ts'
import type { Linker } from './linker.ts'
import { HostLookup } from './lookup/hosts.ts'
import { evidence, textOf } from './lookup/values.ts'
import { readQueueName } from './messaging/queue-name.ts'

const WHY = 'the name follows the rules of oslo.messaging'

/** What a queue or exchange is for, and which service on which host consumes it, as their names tell. */
export const queueServices: Linker = {
  id: 'queue-services',
  run(draft) {
    const hosts = new HostLookup(draft)
    const services = servicesByHost(draft)
    for (const kind of ['queue', 'exchange'] as const) {
      for (const node of draft.ofKind(kind)) {
        const told = node.name === '' ? undefined : readQueueName(node.name)
        if (!told) continue
        for (const key of ['role', 'topic', 'server', 'service'] as const)
          if (told[key] !== undefined) draft.infer(node, key, told[key], WHY)
        if (kind === 'queue' && told.server !== undefined && told.service !== undefined)
          consume(draft, node, hosts.named(hostPart(told.server))?.id, told.service, services)
      }
    }
  }
}

/** `hostgroup@tripleo_ceph` is the service on `hostgroup`; a host's name has no `@`. */
function hostPart(server: string): string {
  return server.split('@')[0]!
}

function servicesByHost(draft: Draft): Map<string, TopologyNode> {
  const found = new Map<string, TopologyNode>()
  for (const service of draft.ofKind('service'))
    if (service.parent !== undefined)
      found.set(`${service.parent} ${textOf(service, 'binary') ?? service.name}`, service)
  return found
}

function consume(
  draft: Draft,
  queue: TopologyNode,
  host: string | undefined,
  binary: string,
  services: ReadonlyMap<string, TopologyNode>
): void {
  const service = host === undefined ? undefined : services.get(`${host} ${binary}`)
  if (!service) return
  draft.link('consumes', service.id, queue.id, {
    attributes: { reason: WHY },
    certainty: 'inferred',
    sources: evidence(service, queue)
  })
}
