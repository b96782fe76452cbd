import type { Draft } from '../topology/draft.ts'
import { uniteSources } from '../topology/draft.ts'
import type { TopologyNode } from '../topology/vocabulary.ts'
import type { Linker } from './linker.ts'
import { isBondName, isPhysicalName } from './lookup/device-names.ts'
import { DeviceLookup } from './lookup/devices.ts'
import { externalId, interfacesOf, type OvsInterface } from './lookup/ovs-ports.ts'
import { hostOf, identityWithin } from './lookup/places.ts'

/**
 * A network card or bond that Open vSwitch uses exists on the host, whether `ip` was pasted or not. Only names that by
 * convention are nothing else count: a tap or veth is of type system too.
 */
export const physicalDevices: Linker = {
  id: 'physical-devices',
  run(draft) {
    const devices = new DeviceLookup(draft)
    for (const port of draft.ofKind('ovs-port')) {
      const host = hostOf(draft, port)
      if (!host) continue
      for (const found of interfacesOf(port)) {
        if (!isCard(found) || devices.onHost(host, found.name)) continue
        devices.add(host, addDevice(draft, host, port, found))
      }
    }
  }
}

function isCard(found: OvsInterface): boolean {
  const { name, type } = found
  if (type === 'dpdk') return true
  return type === undefined && externalId(found, 'iface-id') === undefined && (isPhysicalName(name) || isBondName(name))
}

function addDevice(draft: Draft, host: TopologyNode, port: TopologyNode, found: OvsInterface): TopologyNode {
  const bond = isBondName(found.name)
  const kind = bond ? 'bond' : 'nic'
  const why =
    found.type === 'dpdk' ? 'Open vSwitch drives it with DPDK' : 'Open vSwitch uses a system device of this name'
  return draft.add({
    ...identityWithin(host, kind, found.name),
    kind,
    name: found.name,
    parent: host.id,
    certainty: port.certainty === 'planned' ? 'planned' : 'inferred',
    attributes: {
      deviceType: bond ? 'bond' : 'physical',
      ...(typeof found.mac === 'string' ? { mac: found.mac } : {})
    },
    inferred: { name: why, deviceType: 'the name is that of a network card or bond' },
    conflicts: [],
    sources: uniteSources([], port.sources)
  })
}
