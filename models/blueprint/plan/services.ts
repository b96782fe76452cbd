import { serviceIdsNamed } from '../../catalogue/groups.ts'
import { filled, imageOf, networkOf, optionalServicesOf, roleOf, servicesOf, unitOf } from '../../catalogue/lookup.ts'
import type { Container, Driver, Service } from '../../catalogue/service.ts'
import { isControllerRole, isStorageRole, networkKey } from '../defaults.ts'
import type { Blueprint } from '../schema.ts'
import type { ServiceChange } from '../schema-services.ts'
import { stableUuid } from '../stable-id.ts'
import type { PlannedContainer, PlannedHost, PlannedService, Report, ServicePlan } from './plan.ts'

const DEFAULT_OSDS = 3

/** What runs on every host that director deploys; nothing with `services: false`. */
export function planServices(blueprint: Blueprint, hosts: readonly PlannedHost[], report: Report): ServicePlan {
  const wanted = blueprint.services
  const plan: ServicePlan = { services: [], byHost: new Map(), osds: [], ceph: false, processes: false }
  if (wanted === false) return plan
  const change = typeof wanted === 'object' ? wanted : undefined
  plan.processes = change?.processes ?? false
  const { backend } = blueprint.storage ?? {}
  const stores = hosts.some(({ role }) => role !== undefined && roleOf(role)?.services.includes('ceph_osd'))
  plan.ceph = backend === undefined ? stores : backend === 'ceph'
  tellMistakes(blueprint, hosts, report)
  const monitors = monitorsOf(blueprint, hosts)
  const copies = new Map<string, number>()
  for (const host of hosts) {
    if (host.role === undefined || host.cloud === undefined) continue
    const ofHost = servicesOfHost(blueprint, host, { ceph: plan.ceph, monitor: monitors.has(host.name) }).flatMap(
      (service) => {
        const copy = service.pacemaker && (copies.get(service.id) ?? 0)
        if (copy !== undefined && copy > 0 && service.pacemaker!.copies === 'one') return []
        if (copy !== undefined) copies.set(service.id, copy + 1)
        return [planService(blueprint, host, service, copy, plan)]
      }
    )
    plan.byHost.set(host, ofHost)
    plan.services.push(...ofHost)
  }
  return plan
}

function servicesOfHost(blueprint: Blueprint, host: PlannedHost, plan: { ceph: boolean; monitor: boolean }): Service[] {
  const change = typeof blueprint.services === 'object' ? blueprint.services : undefined
  const role = host.role!
  const changes: ServiceChange[] = [
    ...(host.cloud === 'overcloud' && change ? [change] : []),
    ...(change?.roles?.has(role) ? [change.roles.get(role)!] : [])
  ]
  const names = (list: readonly string[] | undefined): string[] => (list ?? []).flatMap((word) => serviceIdsNamed(word))
  const add = changes.flatMap((each) => names(each.add))
  const remove = changes.flatMap((each) => names(each.remove))
  if (plan.ceph && plan.monitor) add.push(...['ceph_mon', 'ceph_mgr'].flatMap((word) => serviceIdsNamed(word)))
  // Where Ceph serves objects, Swift is not deployed.
  if (add.includes('ceph_rgw')) remove.push(...serviceIdsNamed('swift'))
  if (!plan.ceph) remove.push(...serviceIdsNamed('ceph_osd'))
  return servicesOf(role, { release: blueprint.release, driver: blueprint.driver as Driver, add, remove })
}

/** Controllers, as director has it; where there are none, the hosts that store. */
function monitorsOf(blueprint: Blueprint, hosts: readonly PlannedHost[]): ReadonlySet<string> {
  const named = blueprint.storage?.monitors
  if (named) return new Set(named.map((name) => name.toLowerCase()))
  const of = (isWanted: (role: string) => boolean): string[] =>
    hosts.flatMap(({ name, role, cloud }) =>
      cloud === 'overcloud' && role !== undefined && isWanted(role) ? [name] : []
    )
  const controllers = of(isControllerRole)
  return new Set(controllers.length > 0 ? controllers : of(isStorageRole))
}

function planService(
  blueprint: Blueprint,
  host: PlannedHost,
  service: Service,
  copy: number | undefined,
  plan: ServicePlan
): PlannedService {
  const fsid = cephId(blueprint)
  const random = stableUuid(blueprint.cloud, service.id, host.name)
    .replace(/[^a-f]/g, '')
    .slice(0, 6)
  const n = copy === undefined ? undefined : String(copy)
  const containerOf = (entry: Container, id?: number): PlannedContainer => {
    const filling = { fsid, random, n, host: host.name, id: id === undefined ? undefined : String(id) }
    const unit = unitOf(entry, service)
    return {
      ...{ name: filled(entry.name, filling), image: imageOf(entry, blueprint.release), entry },
      unit: unit === undefined ? undefined : filled(unit, filling)
    }
  }
  const osd = service.id === 'ceph_osd' || service.id === 'ceph_osd_17'
  const containers: PlannedContainer[] = []
  for (const entry of service.containers) {
    for (let left = osd ? (blueprint.storage?.osds ?? DEFAULT_OSDS) : 0; left > 0; left--) {
      const id = plan.osds.length
      plan.osds.push({ id, host })
      containers.push(containerOf(entry, id))
    }
    if (!osd) containers.push(containerOf(entry))
  }
  const address = addressOf(host, service)
  return {
    ...{ service, host, containers },
    ...(copy === undefined ? {} : { copy }),
    ...(address === undefined ? {} : { address })
  }
}

/** The host's address where the service listens; on a cloud without that network, the provisioning network. */
function addressOf(host: PlannedHost, service: Service): string | undefined {
  const network = networkOf(service, host.role!)
  if (network === undefined) return undefined
  for (const [name, address] of host.addresses) if (networkKey(name) === networkKey(network)) return address
  return host.addresses.get('ctlplane')
}

/** The cluster's id, for the names of what cephadm starts. */
export function cephId(blueprint: Blueprint): string {
  return stableUuid(blueprint.cloud, 'ceph')
}

/** A service that no role of the blueprint may have was asked for in vain. */
function tellMistakes(blueprint: Blueprint, hosts: readonly PlannedHost[], report: Report): void {
  const change = typeof blueprint.services === 'object' ? blueprint.services : undefined
  if (!change) return
  const roles = [...new Set(hosts.flatMap(({ role, cloud }) => (cloud === 'overcloud' && role ? [role] : [])))]
  const deployment = { release: blueprint.release, driver: blueprint.driver as Driver }
  const tell = (words: readonly string[] | undefined, where: readonly string[], line: number): void => {
    for (const word of words ?? []) {
      const may = where.flatMap((role) => [...optionalServicesOf(role, deployment), ...servicesOf(role, deployment)])
      if (may.some(({ id }) => serviceIdsNamed(word).includes(id))) continue
      report(
        line,
        `service ${word} is for no role here with release ${deployment.release} and driver ${deployment.driver}`
      )
    }
  }
  tell(change.add, roles, change.$line)
  for (const [role, own] of change.roles ?? []) {
    if (!roles.includes(role)) report(own.$line, `services are given for role ${role}; there are ${roles.join(', ')}`)
    else tell(own.add, [role], own.$line)
  }
}
