import type { Draft } from '../topology/draft.ts'
import type { TopologyNode } from '../topology/vocabulary.ts'
import type { Linker } from './linker.ts'
import { DeviceLookup } from './lookup/devices.ts'
import { interfacesOf, isPatch, isTunnel } from './lookup/ovs-ports.ts'
import { ancestorOf, hostOf } from './lookup/places.ts'
import { evidence, textOf } from './lookup/values.ts'

/** VLAN on bond on card: nothing stands on more. */
const MAX_LAYERS = 4

/** Ovs-bridge → the network cards through which it leaves the host, one link a card; bonds and VLANs are looked through. */
export const uplinks: Linker = {
  id: 'uplinks',
  run(draft) {
    const devices = new DeviceLookup(draft)
    for (const port of draft.ofKind('ovs-port')) {
      const bridge = ancestorOf(draft, port, 'ovs-bridge')
      const host = hostOf(draft, port)
      if (!bridge || !host) continue
      for (const found of interfacesOf(port)) {
        if (found.type === 'internal' || isPatch(found) || isTunnel(found)) continue
        const device = devices.onHost(host, found.name)
        const cards = device ? cardsBelow(draft, device, devices, host, MAX_LAYERS) : []
        for (const card of new Set(cards)) {
          draft.link('uplink', bridge.id, card.id, {
            attributes: { port: port.id },
            certainty: card.certainty === 'inferred' ? 'inferred' : 'seen',
            sources: evidence(bridge, port, card)
          })
        }
      }
    }
  }
}

function cardsBelow(
  draft: Draft,
  device: TopologyNode,
  devices: DeviceLookup,
  host: TopologyNode,
  layers: number
): TopologyNode[] {
  if (layers === 0) return []
  if (device.kind === 'bond') {
    const members = draft
      .linksOf(device.id)
      .filter((link) => link.kind === 'member' && link.to === device.id)
      .map((link) => draft.node(link.from)!)
    return members.length > 0
      ? members.flatMap((member) => cardsBelow(draft, member, devices, host, layers - 1))
      : [device]
  }
  if (device.kind === 'vlan-interface') {
    const lower = textOf(device, 'link')
    const below = lower === undefined ? undefined : (draft.node(lower) ?? devices.onHost(host, lower))
    return below && below !== device ? cardsBelow(draft, below, devices, host, layers - 1) : []
  }
  return textOf(device, 'deviceType') === 'physical' ? [device] : []
}
