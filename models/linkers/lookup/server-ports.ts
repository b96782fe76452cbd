import type { Draft } from '../../topology/draft.ts'
import type { Json, TopologyNode } from '../../topology/vocabulary.ts'
import { withoutPrefix } from '../../text/ip-address.ts'
import { externalId, interfacesOf } from './ovs-ports.ts'
import { Unique } from './unique.ts'
import { asText, isRecord, textOf, textsOf } from './values.ts'

/** The VM that an ovs-port's interface names: os-vif writes `vm-uuid`, older plugs `vm-id`. */
export function vmOf(ovsPort: TopologyNode): string | undefined {
  for (const found of interfacesOf(ovsPort)) {
    const vm = externalId(found, 'vm-uuid') ?? externalId(found, 'vm-id')
    if (vm !== undefined) return vm
  }
  return undefined
}

/** One address that a server's own listing gives it. */
interface ServerAddress {
  /** the network's name or node id */
  network: string | undefined
  address: string
}

/** Finds the port that has an address in a network. The same address in two networks of one name finds none. */
export class PortAddresses {
  readonly #inNetwork = new Unique<TopologyNode>()

  constructor(draft: Draft) {
    for (const port of draft.ofKind('port')) {
      const network = port.parent === undefined ? undefined : draft.node(port.parent)
      if (!network) continue
      for (const address of textsOf(port, 'addresses')) {
        this.#inNetwork.add(`${network.id} ${withoutPrefix(address)}`, port)
        if (network.name !== '') this.#inNetwork.add(`${network.name} ${withoutPrefix(address)}`, port)
      }
    }
  }

  /** Ports of a server by the addresses its listing prints. Ports that are somebody else's do not count. */
  portsOf(server: TopologyNode): TopologyNode[] {
    return serverAddresses(server).flatMap(({ network, address }) => {
      const port = network === undefined ? undefined : this.#inNetwork.get(`${network} ${withoutPrefix(address)}`)
      return port && isFree(port) ? [port] : []
    })
  }
}

function isFree(port: TopologyNode): boolean {
  return textOf(port, 'deviceId') === undefined && !(textOf(port, 'deviceOwner') ?? '').startsWith('network:')
}

/** `{"net": ["10.0.0.5"]}` or `[{"network": …, "address": …}]`, under the names that the tools' columns have. */
function serverAddresses(server: TopologyNode): ServerAddress[] {
  for (const attribute of ['addresses', 'networks']) {
    const value = server.attributes[attribute]
    if (isRecord(value)) {
      return Object.keys(value).flatMap((network) => listOf(value[network]).map((address) => ({ network, address })))
    }
    if (Array.isArray(value) && value.some(isRecord)) return value.filter(isRecord).flatMap(entryOf)
  }
  return []
}

function entryOf(entry: { [key: string]: Json }): ServerAddress[] {
  const address = asText(entry['address']) ?? asText(entry['addr']) ?? asText(entry['ip'])
  return address === undefined ? [] : [{ network: asText(entry['network']), address }]
}

function listOf(value: Json | undefined): string[] {
  if (Array.isArray(value))
    return value.flatMap((entry) => (isRecord(entry) ? entryOf(entry).map((e) => e.address) : listOf(entry)))
  return typeof value === 'string' ? value.split(/[,\s]+/).filter((part) => part !== '') : []
}
