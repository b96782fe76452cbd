import { SERVICES } from '../../catalogue/lookup.ts'
import type { Lookup } from '../../topology/lookup.ts'
import type { TopologyNode } from '../../topology/vocabulary.ts'
import { byName, text } from '../filter.ts'

/** A service with everything that tells of it, by host; what has no host stands under ''. */
export interface Row {
  name: string
  /** hosts on which Pacemaker keeps it: director has services of the same name that systemd keeps */
  pacemakerOn: Set<string>
  byHost: Map<string, TopologyNode[]>
}

const UUID_END = /-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const BINARY_OF = new Map(
  SERVICES.flatMap(({ containers }) => containers.map(({ name, binary }) => [name, binary ?? name] as const))
)

/** Rows of services: those that Pacemaker keeps first, then by name. A container stands in the row of the service it runs. */
export function rowsOf(lookup: Lookup): Row[] {
  const rows = new Map<string, Row>()
  const rowOfContainer = new Map<string, string>()
  const add = (name: string, host: string, node: TopologyNode, pacemaker: boolean): void => {
    const row = rows.get(name) ?? { name, pacemakerOn: new Set(), byHost: new Map() }
    if (pacemaker) row.pacemakerOn.add(host)
    rows.set(name, row)
    row.byHost.set(host, [...(row.byHost.get(host) ?? []), node])
  }
  // Pacemaker's copy and the service in its container are one: the copies tell the name
  const services = lookup.ofKind('service').toSorted(byName)
  const isCopy = (service: TopologyNode): boolean => text(service, 'bundle') !== undefined
  for (const service of [...services.filter(isCopy), ...services.filter((each) => !isCopy(each))]) {
    const container = text(service, 'container')
    const name = (container === undefined ? undefined : rowOfContainer.get(container)) ?? rowName(service)
    if (container !== undefined) rowOfContainer.set(container, name)
    for (const { kind, from, to } of lookup.linksOf(service.id))
      if (kind === 'supervises' && from === service.id) rowOfContainer.set(to, name)
    add(name, hostOf(lookup, service), service, isPacemakers(service))
  }
  for (const container of lookup.ofKind('container').toSorted(byName)) {
    const name = rowOfContainer.get(container.id) ?? containerFamily(container.name)
    add(name, container.parent ?? '', container, text(container, 'managedBy') === 'bundle')
  }
  return [...rows.values()].toSorted(
    (a, b) =>
      Number(b.pacemakerOn.size > 0) - Number(a.pacemakerOn.size > 0) ||
      (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
  )
}

/** Copies of a bundle share the name of the bundle. */
function rowName(service: TopologyNode): string {
  const bundle = text(service, 'bundle')
  return bundle === undefined ? (text(service, 'binary') ?? service.name) : bundleFamily(bundle)
}

/** What a bundle keeps, as the lists of its own project call it: `openstack-cinder-volume` is `cinder-volume`. */
function bundleFamily(bundle: string): string {
  return bundle.replace(/-bundle$/, '').replace(/^openstack-/, '')
}

function isPacemakers({ attributes }: TopologyNode): boolean {
  return (
    attributes['manager'] === 'pacemaker' || attributes['bundle'] !== undefined || attributes['pacemaker'] !== undefined
  )
}

/** The host it is on; of what Pacemaker moves around, the one where it runs now. */
function hostOf(lookup: Lookup, service: TopologyNode): string {
  if (service.parent !== undefined) return service.parent
  const on = text(service, 'activeOn')
  return on === undefined ? '' : (lookup.node(on)?.id ?? '')
}

/** What a container runs; side containers of networks and copies of bundles by the name they share. */
export function containerFamily(name: string): string {
  const known = BINARY_OF.get(name)
  if (known !== undefined) return known
  const bundle = /^(.+?)(?:-bundle)?-(?:podman|docker)-\d+$/.exec(name)?.[1]
  if (bundle !== undefined) return bundleFamily(bundle)
  const ceph = /^ceph-.*?\b(mon|mgr|osd|mds|rgw|crash|nfs)\b/.exec(name)?.[1]
  return ceph === undefined ? name.replace(UUID_END, '-…') : `ceph-${ceph}`
}
