import type { Draft } from '../topology/draft.ts'
import { uniteSources } from '../topology/draft.ts'
import type { TopologyNode } from '../topology/vocabulary.ts'
import { withoutPrefix } from '../text/ip-address.ts'
import { isLocalAddress } from '../text/ip/address-words.ts'
import type { Linker } from './linker.ts'
import { DEVICE_KINDS } from '../topology/vocabulary.ts'
import { idStart } from './lookup/device-names.ts'
import { ancestorOf } from './lookup/places.ts'
import { PortLookup } from './lookup/ports.ts'
import { textsOf } from './lookup/values.ts'

/**
 * ML2/OVS puts a router's and a network's ports into its namespace, under names that begin with the port's id: the namespace
 * tells whose they are, where no list prints the device.
 */
export const namespacePorts: Linker = {
  id: 'namespace-ports',
  run(draft) {
    const ports = new PortLookup(draft)
    for (const kind of DEVICE_KINDS) {
      for (const device of draft.ofKind(kind)) {
        const start = idStart(device.name)
        const served = start === undefined ? undefined : servedBy(draft, device)
        const port = served && ports.byIdStart(start!)
        if (!port) continue
        if (served.kind === 'network') settleNetwork(draft, port, served)
        else joinRouter(draft, port, served, device)
      }
    }
  }
}

function servedBy(draft: Draft, device: TopologyNode): TopologyNode | undefined {
  const namespace = device.parent === undefined ? undefined : draft.node(device.parent)
  if (namespace?.kind !== 'namespace') return undefined
  const link = draft.linksOf(namespace.id).find(({ kind, from }) => kind === 'serves' && from === namespace.id)
  return link && draft.node(link.to)
}

function settleNetwork(draft: Draft, port: TopologyNode, network: TopologyNode): void {
  if (port.parent !== undefined) return
  draft.adopt(port, network.id)
  port.inferred['parent'] = `its device is in a namespace of this network`
}

/** `qg-…` is the gateway, `qr-…` an interface; `sg-…` and `ha-…` are the router's own business in those networks. */
function joinRouter(draft: Draft, port: TopologyNode, router: TopologyNode, device: TopologyNode): void {
  const network = ancestorOf(draft, port, 'network')
  const gateway = device.name.startsWith('qg-')
  if (!network || !(gateway || device.name.startsWith('qr-'))) return
  const kind = gateway ? 'gateway' : 'interface'
  const drawn = draft.linksOf(router.id).some((link) => link.kind === kind && link.attributes['port'] === port.id)
  if (drawn) return
  const own = textsOf(port, 'addresses')
  const addresses = (own.length > 0 ? own : textsOf(device, 'addresses').filter((each) => !isLocalAddress(each))).map(
    withoutPrefix
  )
  const reason = `its device ${device.name} is in the router's namespace`
  const [address] = addresses
  draft.link(kind, router.id, network.id, {
    attributes: gateway
      ? { port: port.id, addresses, reason }
      : { port: port.id, ...(address === undefined ? {} : { address }), reason },
    certainty: 'inferred',
    sources: uniteSources(port.sources, device.sources)
  })
}
