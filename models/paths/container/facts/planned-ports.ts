import type { Lookup } from '../../../topology/lookup.ts'
import type { TopologyNode } from '../../../topology/vocabulary.ts'
import { numberIn, objectsOf, stringIn, stringOf } from '../../facts/values.ts'

/** A port that a planned service is going to have, on the host itself. */
export interface PlannedPort {
  service: TopologyNode
  /** what runs it: its container, else the service itself */
  holder: TopologyNode
  port: number
  protocol: string
  /** the only address it listens on, where the plan gives it one */
  address: string | undefined
}

/** Ports of the services that a blueprint puts on a host; what was seen to run there says itself which ports it has. */
export function plannedPorts(lookup: Lookup, host: TopologyNode): PlannedPort[] {
  return lookup.childrenOf(host.id).flatMap((service) => {
    if (service.kind !== 'service' || service.certainty !== 'planned') return []
    const container = lookup.node(stringOf(service, 'container') ?? '')
    // a container with a network of its own has the port there
    if (container && stringOf(container, 'networkMode') !== 'host') return []
    return objectsOf(service, 'ports').flatMap((entry): PlannedPort[] => {
      const port = numberIn(entry['port'])
      if (port === undefined) return []
      const protocol = stringIn(entry['protocol']) ?? 'tcp'
      return [{ service, holder: container ?? service, port, protocol, address: stringOf(service, 'address') }]
    })
  })
}

/** The address of a host on which a planned service of it has the port. */
export function plannedAddress(
  lookup: Lookup,
  host: TopologyNode,
  asked: { port: number | undefined; protocol: string }
): string | undefined {
  if (asked.port === undefined) return undefined
  return plannedPorts(lookup, host).find(({ port, protocol }) => port === asked.port && protocol === asked.protocol)
    ?.address
}
