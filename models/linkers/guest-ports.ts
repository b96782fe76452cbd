import type { Draft } from '../topology/draft.ts'
import type { TopologyNode } from '../topology/vocabulary.ts'
import type { Linker } from './linker.ts'
import { PortLookup } from './lookup/ports.ts'
import { evidence, recordsOf, textOf } from './lookup/values.ts'

/** Server → port: libvirt names the devices of a guest, and a device's name begins like its port's id, or the port has its MAC. */
export const guestPorts: Linker = {
  id: 'guest-ports',
  run(draft) {
    const guests = draft.ofKind('server').filter((server) => recordsOf(server, 'guestInterfaces').length > 0)
    if (guests.length === 0) return
    const ports = new PortLookup(draft)
    for (const server of guests) {
      for (const { name, mac } of recordsOf(server, 'guestInterfaces')) {
        const port = portOf(ports, name, mac)
        if (port && mayBe(draft, port, server))
          draft.link('attached', server.id, port.id, { sources: evidence(server, port) })
      }
    }
  }
}

function portOf(ports: PortLookup, name: unknown, mac: unknown): TopologyNode | undefined {
  const start = typeof name === 'string' ? /^(?:tap|vhu)([0-9a-f]{8}-[0-9a-f]{2})$/.exec(name)?.[1] : undefined
  const named = start === undefined ? undefined : ports.byIdStart(start)
  return named ?? (typeof mac === 'string' ? ports.byMac(mac) : undefined)
}

/** Not where Neutron says that the port is another's. */
function mayBe(draft: Draft, port: TopologyNode, server: TopologyNode): boolean {
  const device = textOf(port, 'deviceId')
  return device === undefined || device === textOf(server, 'uuid') || draft.node(device) === server
}
