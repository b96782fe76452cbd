import type { Draft } from '../topology/draft.ts'
import { isUuid } from '../topology/ids.ts'
import type { TopologyNode } from '../topology/vocabulary.ts'
import type { Linker } from './linker.ts'
import { idStart, isPhysicalName } from './lookup/device-names.ts'
import { MetadataTaps } from './lookup/metadata-taps.ts'
import { externalId, interfacesOf, isPatch, isTunnel, type OvsInterface } from './lookup/ovs-ports.ts'
import { hostOf } from './lookup/places.ts'
import { isOnEveryHost, PortLookup } from './lookup/ports.ts'
import { asText, evidence } from './lookup/values.ts'

interface Plug {
  ovsPort: TopologyNode
  host: TopologyNode | undefined
  /** absent where the interface says so itself */
  reason?: string
}

/**
 * Port → the ovs-port it is plugged into: by `iface-id`, else by the id's first characters in the device's name, else by MAC.
 * Here Neutron's world and Open vSwitch's meet.
 */
export const plugged: Linker = {
  id: 'plugged',
  run(draft) {
    const ports = new PortLookup(draft)
    const taps = new MetadataTaps(draft)
    const plugs = new Map<TopologyNode, Plug[]>()
    for (const ovsPort of draft.ofKind('ovs-port')) {
      const host = hostOf(draft, ovsPort)
      for (const found of interfacesOf(ovsPort)) {
        const match = matching(draft, found, ovsPort, ports, taps)
        if (!match) continue
        const plug = { ovsPort, host, ...(match.reason === undefined ? {} : { reason: match.reason }) }
        const known = plugs.get(match.port)
        if (known) known.push(plug)
        else plugs.set(match.port, [plug])
      }
    }
    for (const [port, found] of plugs) {
      for (const { ovsPort, reason } of credible(draft, port, found)) {
        draft.link('plugged', port.id, ovsPort.id, {
          ...(reason === undefined ? {} : { attributes: { reason }, certainty: 'inferred' as const }),
          sources: evidence(port, ovsPort)
        })
      }
    }
  }
}

interface Match {
  port: TopologyNode
  reason?: string
}

function matching(
  draft: Draft,
  found: OvsInterface,
  ovsPort: TopologyNode,
  ports: PortLookup,
  taps: MetadataTaps
): Match | undefined {
  const id = externalId(found, 'iface-id')
  if (id !== undefined) return { port: ports.byInterfaceId(id) ?? heardOf(draft, id, found, ovsPort, ports) }
  if (isPatch(found) || isTunnel(found)) return undefined
  const start = idStart(found.name)
  const named = start === undefined ? undefined : ports.byIdStart(start)
  if (named) return { port: named, reason: `the name holds the first characters of the port's id` }
  const metadata = taps.portOf(found.name)
  if (metadata) return { port: metadata, reason: `the name holds the first characters of the network's id` }
  const mac = externalId(found, 'attached-mac') ?? (isPhysicalName(found.name) ? undefined : asText(found.mac))
  const owner = mac === undefined ? undefined : (ports.byMac(mac) ?? ports.byMac(guestMac(mac)))
  return owner && { port: owner, reason: 'both have this MAC address' }
}

/** libvirt gives the host's side of a tap the guest's address with `fe` in front. */
function guestMac(mac: string): string {
  return mac.replace(/^fe:/i, 'fa:')
}

/** An interface that names its port proves the port, even where nobody listed ports. */
function heardOf(
  draft: Draft,
  id: string,
  found: OvsInterface,
  ovsPort: TopologyNode,
  ports: PortLookup
): TopologyNode {
  const mac = externalId(found, 'attached-mac')?.toLowerCase()
  const port = draft.add({
    id: `port:${id}`,
    kind: 'port',
    name: isUuid(id) ? '' : id,
    aliases: [],
    certainty: ovsPort.certainty,
    attributes: { ...(isUuid(id) ? { uuid: id } : {}), ...(mac === undefined ? {} : { mac }) },
    inferred: {},
    conflicts: [],
    sources: [...ovsPort.sources]
  })
  ports.add(port)
  return port
}

/** One port on several hosts: the bound one counts, and what says so itself before what only looks like it. */
function credible(draft: Draft, port: TopologyNode, plugs: readonly Plug[]): readonly Plug[] {
  if (plugs.length === 1 || isOnEveryHost(port)) return plugs
  const bound = draft.linksOf(port.id).find((link) => link.kind === 'bound' && link.from === port.id)?.to
  const there = plugs.filter(({ host }) => host?.id === bound)
  const remaining = there.length > 0 ? there : plugs
  const stated = remaining.filter(({ reason }) => reason === undefined)
  return stated.length > 0 ? stated : remaining
}
