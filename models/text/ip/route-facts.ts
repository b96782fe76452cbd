import { nodeValue, type FactSink, type FactValue } from '../../topology/facts.ts'
import { refs } from '../../topology/ids.ts'
import type { DeviceScope } from './device-facts.ts'
import type { IpRoute } from './ip-route-line.ts'

/** Claims a route by what it does: the same one printed by other tools is the same. `asked`: the table of the command line. */
export function contributeRoute(
  route: IpRoute,
  asked: string | undefined,
  family: 4 | 6 | undefined,
  scope: DeviceScope,
  facts: FactSink
): void {
  const { type, destination, via, dev, metric } = route
  const table = route.table ?? asked
  const six = family === 6 || destination.includes(':') || via?.includes(':') === true
  let called = six && destination === 'default' ? '-6 ' : ''
  if (type !== undefined) called += `${type} `
  called += destination
  if (via !== undefined) called += ` via ${via}`
  if (dev !== undefined) called += ` dev ${dev}`
  if (table !== undefined) called += ` table ${table}`
  if (metric !== undefined) called += ` metric ${metric}`
  const device = (name: string | undefined): FactValue =>
    name === undefined ? undefined : nodeValue(refs.device(scope.within, name), name)
  const nexthops = route.nexthops.map((hop) => ({ via: hop.via, dev: device(hop.dev), weight: hop.weight }))
  const attributes: { [key: string]: FactValue } = {
    destination,
    type,
    via,
    dev: device(dev),
    src: route.src,
    proto: route.proto,
    scope: route.scope,
    table,
    metric,
    mtu: route.mtu,
    ipVersion: six ? 6 : destination !== 'default' || via !== undefined ? 4 : undefined,
    flags: route.flags.length > 0 ? route.flags : undefined,
    nexthops: nexthops.length > 0 ? nexthops : undefined
  }
  facts.node(
    { kind: 'route', keys: [`name:${called}`], within: scope.within },
    { name: destination, parent: scope.within, attributes },
    route.line
  )
}
