import { withoutPrefix } from '../text/ip-address.ts'
import { isIpAddress } from '../text/ip/address-words.ts'
import { uniteSources, type Draft } from '../topology/draft.ts'
import type { Json, TopologyNode } from '../topology/vocabulary.ts'
import type { Linker } from './linker.ts'
import { Unique } from './lookup/unique.ts'
import { isRecord, textOf, textsOf } from './lookup/values.ts'

/** What a guest may have below it; whoever runs bridges or containers is a host of its own, wherever it runs. */
const DEVICES = new Set(['nic', 'bond', 'vlan-interface', 'linux-bridge'])

/**
 * A machine that was logged in to at a server's address (`ssh cirros@10.0.0.214`) is that server, not another host: what it said
 * becomes the server's own.
 */
export const guestHosts: Linker = {
  id: 'guest-hosts',
  run(draft) {
    const reached = draft.ofKind('host').filter((host) => addressOf(host) !== undefined && isPlain(draft, host))
    if (reached.length === 0) return
    const byAddress = serversByAddress(draft)
    const gone: TopologyNode[] = []
    for (const host of reached) {
      const server = byAddress.get(addressOf(host) ?? '')
      if (!server) continue
      fold(draft, host, server)
      gone.push(host, ...draft.childrenOf(host.id))
    }
    draft.remove(gone)
  }
}

/** The address that the host was reached by. */
function addressOf({ id, aliases }: TopologyNode): string | undefined {
  const names = [id, ...aliases].map((name) => name.slice('host:'.length))
  return names.find((name) => isIpAddress(name))?.toLowerCase()
}

function isPlain(draft: Draft, host: TopologyNode): boolean {
  return (
    host.attributes['chassis'] === undefined &&
    draft.linksOf(host.id).length === 0 &&
    draft.childrenOf(host.id).every(({ id, kind }) => DEVICES.has(kind) && alone(draft, id))
  )
}

function alone(draft: Draft, id: string): boolean {
  return draft.childrenOf(id).length === 0 && draft.linksOf(id).length === 0
}

/** By fixed and floating address; an address that two servers have, as in two projects, tells nothing. */
function serversByAddress(draft: Draft): Unique<TopologyNode> {
  const servers = new Unique<TopologyNode>()
  for (const server of draft.ofKind('server')) {
    const networks = server.attributes['networks']
    for (const address of new Set(isRecord(networks) ? Object.values(networks).flatMap(texts) : []))
      servers.add(address.toLowerCase(), server)
  }
  for (const floating of draft.ofKind('floating-ip')) {
    const address = textOf(floating, 'address')?.toLowerCase()
    const named = textOf(floating, 'port')
    const port = named === undefined ? undefined : (draft.node(named) ?? draft.byUuid('port', named))
    const device = port && textOf(port, 'deviceId')
    const server =
      (device === undefined ? undefined : (draft.node(device) ?? draft.byUuid('server', device))) ??
      servers.get(textOf(floating, 'fixedAddress') ?? '')
    if (address !== undefined && server?.kind === 'server') servers.add(address, server)
  }
  return servers
}

function fold(draft: Draft, host: TopologyNode, server: TopologyNode): void {
  const why = 'it was logged in to at an address of this server'
  const devices = draft.childrenOf(host.id)
  const sources = devices.reduce((all, device) => uniteSources(all, device.sources), host.sources)
  draft.infer(server, 'guestName', host.name, why, sources)
  if (devices.length > 0) draft.infer(server, 'guestInterfaces', devices.map(described), why, sources)
  server.aliases = [...new Set([...server.aliases, host.id, ...host.aliases])].sort()
}

function described(device: TopologyNode): Json {
  const mac = textOf(device, 'mac')
  const addresses = textsOf(device, 'addresses').map(withoutPrefix)
  return { name: device.name, ...(mac !== undefined && { mac }), ...(addresses.length > 0 && { addresses }) }
}

function texts(value: Json): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
}
