import type { Draft } from '../topology/draft.ts'
import { uniteSources } from '../topology/draft.ts'
import type { Attributes, Certainty, TopologyNode } from '../topology/vocabulary.ts'
import { withoutPrefix } from '../text/ip-address.ts'
import type { Linker } from './linker.ts'
import { FormerIds } from './lookup/former-ids.ts'
import { HeardOf } from './lookup/heard-of.ts'
import { HostLookup } from './lookup/hosts.ts'
import { externalId, interfacesOf, isTunnel, optionOf, type OvsInterface } from './lookup/ovs-ports.ts'
import { hostOf } from './lookup/places.ts'
import { Unique } from './lookup/unique.ts'
import { asText } from './lookup/values.ts'

/** Where a tunnel ends, and how that is known. */
interface FarEnd {
  host: TopologyNode
  /** the host's attribute that proves it */
  told: string
  certainty: Certainty
  reason?: string
}

/**
 * Tunnel port → the host at its far end: the chassis the port names, the chassis or host that has the remote address; else a
 * host only heard of, named by the address.
 */
export const tunnels: Linker = {
  id: 'tunnels',
  run(draft) {
    const hosts = new HostLookup(draft)
    const localEnds = ownTunnelEnds(draft)
    const heardOf = new HeardOf(draft)
    const aliases = new FormerIds(draft)
    for (const port of draft.ofKind('ovs-port')) {
      for (const tunnel of interfacesOf(port)) {
        if (!isTunnel(tunnel)) continue
        const remote = optionOf(tunnel, 'remote_ip')?.toLowerCase()
        const end = farEnd(port, tunnel, remote, hosts, localEnds, heardOf)
        if (!end) continue
        if (remote !== undefined && remote !== 'flow') aliases.add(end.host, `host:${remote}`)
        draft.link('tunnel', port.id, end.host.id, {
          attributes: describe(tunnel, remote, end.reason),
          certainty: end.certainty,
          sources: uniteSources(port.sources, draft.linesFor(end.host, end.told))
        })
      }
    }
    heardOf.settle()
    aliases.settle()
  }
}

/** What the port's options tell, and why its end is believed. */
function describe(tunnel: OvsInterface, remote: string | undefined, reason: string | undefined): Attributes {
  const told: { [attribute: string]: string | undefined } = {
    // Neutron's agent names tunnel ports after their type: `vxlan-ac100005`.
    type: tunnel.type ?? /^(vxlan|gre|geneve)-/.exec(tunnel.name)?.[1],
    localIp: optionOf(tunnel, 'local_ip')?.toLowerCase(),
    remoteIp: remote,
    key: optionOf(tunnel, 'key') ?? optionOf(tunnel, 'out_key'),
    reason
  }
  const attributes: Attributes = {}
  for (const name of Object.keys(told)) if (told[name] !== undefined) attributes[name] = told[name]
  return attributes
}

function farEnd(
  port: TopologyNode,
  tunnel: OvsInterface,
  remote: string | undefined,
  hosts: HostLookup,
  localEnds: Unique<TopologyNode>,
  heardOf: HeardOf
): FarEnd | undefined {
  // `<chassis>@<address>`, since OVN 23.06 `…%<local address>`; before OVN 2.11 the chassis alone.
  const chassis = externalId(tunnel, 'ovn-chassis-id')?.split('@', 1)[0]
  const named = chassis === undefined ? undefined : hosts.chassis(chassis)
  if (named) return { host: named, told: 'chassis', certainty: 'seen' }
  if (remote === undefined || remote === 'flow') return undefined
  const chassisThere = hosts.encap(remote)
  if (chassisThere) return { host: chassisThere, told: 'chassis', certainty: 'seen' }
  const host = hosts.address(remote) ?? localEnds.get(remote)
  if (host && host.certainty !== 'not-provided') return { host, told: 'addresses', certainty: 'seen' }
  const start = /^ovn-(.{6})-[0-9a-f]+$/.exec(tunnel.name)?.[1]
  const guessed = start === undefined ? undefined : hosts.chassisStart(start)
  if (guessed) {
    const reason = 'the port is named after the first characters of the chassis'
    return { host: guessed, told: 'chassis', certainty: 'inferred', reason }
  }
  return { host: host ?? heardOf.byAddress(remote, port), told: 'addresses', certainty: 'seen' }
}

/** Hosts by the local address of their own tunnels, and by the one that elimination told. */
function ownTunnelEnds(draft: Draft): Unique<TopologyNode> {
  const ends = new Unique<TopologyNode>()
  for (const host of draft.ofKind('host')) {
    const own = asText(host.attributes['tunnelAddress'])
    if (own !== undefined) ends.add(withoutPrefix(own), host)
  }
  for (const port of draft.ofKind('ovs-port')) {
    for (const tunnel of interfacesOf(port)) {
      const local = isTunnel(tunnel) ? optionOf(tunnel, 'local_ip') : undefined
      const host = local === undefined ? undefined : hostOf(draft, port)
      if (host) ends.add(withoutPrefix(local!), host)
    }
  }
  return ends
}
