import type { Draft } from '../topology/draft.ts'
import type { TopologyNode } from '../topology/vocabulary.ts'
import type { Linker } from './linker.ts'
import { hostOf } from './lookup/places.ts'
import { isServerPort } from './lookup/ports.ts'
import { PortAddresses, vmOf } from './lookup/server-ports.ts'
import { evidence, textOf } from './lookup/values.ts'

/** Server → its ports: by Neutron's device id, by the VM that the port's interface names, by address and network. */
export const attached: Linker = {
  id: 'attached',
  run(draft) {
    for (const port of draft.ofKind('port')) {
      const server = serverOf(draft, port)
      if (server) draft.link('attached', server.id, port.id, { sources: evidence(server, port) })
    }
    const addresses = new PortAddresses(draft)
    for (const server of draft.ofKind('server')) {
      for (const port of addresses.portsOf(server)) {
        if (draft.linksOf(port.id).some(({ kind }) => kind === 'attached')) continue
        draft.link('attached', server.id, port.id, {
          attributes: { reason: 'the port has the address that the server has in this network' },
          certainty: 'inferred',
          sources: evidence(server, port)
        })
      }
    }
    for (const server of draft.ofKind('server')) if (server.parent === undefined) settleHost(draft, server)
  }
}

function serverOf(draft: Draft, port: TopologyNode): TopologyNode | undefined {
  const device = textOf(port, 'deviceId')
  if (device !== undefined) {
    const server = draft.node(device) ?? draft.byUuid('server', device)
    return server?.kind === 'server' ? server : undefined
  }
  if (textOf(port, 'deviceOwner') !== undefined && !isServerPort(port)) return undefined
  for (const link of draft.linksOf(port.id)) {
    const ovsPort = link.kind === 'plugged' ? draft.node(link.to) : undefined
    const vm = ovsPort && vmOf(ovsPort)
    const server = vm === undefined ? undefined : draft.byUuid('server', vm)
    if (server) return server
  }
  return undefined
}

/** A server runs where its ports are bound, else where they are plugged; nowhere when that is several hosts. */
function settleHost(draft: Draft, server: TopologyNode): void {
  const ports = draft.linksOf(server.id).filter(({ kind }) => kind === 'attached')
  const links = ports.flatMap(({ to }) => draft.linksOf(to).filter((link) => link.from === to))
  const bound = new Set(links.filter(({ kind }) => kind === 'bound').map(({ to }) => to))
  const plugged = new Set(
    links
      .filter(({ kind }) => kind === 'plugged')
      .map(({ to }) => hostOf(draft, draft.node(to)!)?.id)
      .filter((id) => id !== undefined)
  )
  const [hosts, why] =
    bound.size > 0 ? [bound, 'its port is bound to this host'] : [plugged, 'its port is plugged on this host']
  const [host] = hosts
  if (hosts.size !== 1) return
  draft.adopt(server, host!)
  server.inferred['parent'] = why
}
