import type { Blueprint } from '../schema.ts'
import { MacPool, stableUuid } from '../stable-id.ts'
import type { NeutronNetwork, NeutronPort, NeutronSubnet } from './plan.ts'

/** Neutron's `base_mac`. */
const BASE_MAC = 'fa:16:3e'

/** Makes ports with ids and MAC addresses that no other port has. */
export class PortMaker {
  readonly #blueprint: Blueprint
  readonly macs = new MacPool()

  constructor(blueprint: Blueprint) {
    this.#blueprint = blueprint
  }

  /** Adds a port to a network. `names` tell it from the network's others. */
  add(
    network: NeutronNetwork,
    purpose: NeutronPort['purpose'],
    addresses: { address: string; subnet: NeutronSubnet }[],
    line: number,
    ...names: readonly string[]
  ): NeutronPort {
    const uuid = stableUuid(this.#blueprint.cloud, 'port', network.uuid, purpose, ...names)
    const keys = [`uuid:${uuid}`]
    if (purpose === 'router-interface' || purpose === 'router-gateway') keys.push(`lrp:lrp-${uuid}`)
    const port: NeutronPort = {
      ...{ uuid, network, purpose, addresses, line, name: '' },
      ref: { kind: 'port', keys },
      mac: this.macs.take(BASE_MAC, uuid),
      // The localnet port comes first, as Neutron makes it together with the network.
      tunnelKey: network.ports.length + (network.localnet === undefined ? 1 : 2)
    }
    network.ports.push(port)
    return port
  }

  /** An address from each subnet that has one left; `wanted` is taken from the subnet that holds it. */
  addressesIn(
    subnets: readonly NeutronSubnet[],
    wanted?: string
  ): { address: string; subnet: NeutronSubnet }[] | undefined {
    if (wanted !== undefined) {
      const subnet = subnets.find(({ block }) => block.holds(wanted))
      return subnet?.block.reserve(wanted) === true ? [{ address: wanted, subnet }] : undefined
    }
    return firstOfEachVersion(subnets).flatMap((subnet) => {
      const address = subnet.block.take()
      return address === undefined ? [] : [{ address, subnet }]
    })
  }
}

/** Neutron gives a port one IPv4 and one IPv6 address, however many subnets there are. */
function firstOfEachVersion(subnets: readonly NeutronSubnet[]): NeutronSubnet[] {
  const four = subnets.find(({ block }) => block.version === 4)
  const six = subnets.find(({ block }) => block.version === 6)
  return [four, six].filter((subnet) => subnet !== undefined)
}
