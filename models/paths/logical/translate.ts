import type { Cloud } from '../facts/cloud.ts'
import { blockOf, holds, sameAddress } from '../facts/ip.ts'
import type { NatRule } from '../facts/nat.ts'
import type { RouterPort } from '../facts/router-port.ts'

/** Rules apply to what crosses the router's port to the outside; with several such ports a rule may name one. */
function rulesFor(cloud: Cloud, port: RouterPort): NatRule[] {
  return cloud.natRules(port.router).filter(({ gatewayPort }) => gatewayPort === undefined || gatewayPort === port.id)
}

/** The floating IP that the packet is for, coming in by this port. */
export function targetRule(cloud: Cloud, port: RouterPort, target: string): NatRule | undefined {
  return rulesFor(cloud, port).find(
    ({ type, externalIp }) => (type === 'dnat_and_snat' || type === 'dnat') && sameAddress(externalIp, target)
  )
}

/** The floating IP of the sender, which it leaves with. */
export function floatingOf(cloud: Cloud, port: RouterPort, source: string): NatRule | undefined {
  return rulesFor(cloud, port).find(({ type, logicalIp }) => type === 'dnat_and_snat' && sameAddress(logicalIp, source))
}

/** The rule for everybody of a block: the longest that holds the sender. */
export function sourceRule(cloud: Cloud, port: RouterPort, source: string): NatRule | undefined {
  const length = ({ logicalIp }: NatRule): number => blockOf(logicalIp)?.length ?? -1
  return rulesFor(cloud, port)
    .filter(({ type, logicalIp }) => type === 'snat' && holds(logicalIp, source))
    .sort((a, b) => length(b) - length(a))[0]
}
