import { RELEASE_FACTS } from './releases.ts'
import { ROLES, type Role } from './roles.ts'
import type { Container, Driver, NetworkName, Port, Release, Service } from './service.ts'
import { AGENT_SERVICES } from './services/agents.ts'
import { CLUSTER_SERVICES } from './services/cluster.ts'
import { COMPUTE_SERVICES } from './services/compute.ts'
import { CONTROL_SERVICES } from './services/control.ts'
import { DIRECTOR_SERVICES } from './services/director.ts'

/** Every service of the catalogue, those of one place together. */
export const SERVICES: readonly Service[] = [
  ...CLUSTER_SERVICES,
  ...CONTROL_SERVICES,
  ...AGENT_SERVICES,
  ...COMPUTE_SERVICES,
  ...DIRECTOR_SERVICES
]
const BY_ID = new Map(SERVICES.map((service) => [service.id, service]))
const BY_ROLE = new Map(ROLES.map((role) => [role.name, role]))

/** A service by its id. */
export function serviceOf(id: string): Service | undefined {
  return BY_ID.get(id)
}

/** The service, and in it the container, whose binary this is. The first of the catalogue: overcloud before undercloud. */
export function serviceOfBinary(binary: string): { service: Service; container: Container } | undefined {
  for (const service of SERVICES) {
    const container = service.containers.find((each) => each.binary === binary)
    if (container) return { service, container }
  }
  return undefined
}

const KINDS: readonly [role: RegExp, like: string][] = [
  [/^Controller/, 'Controller'],
  [/^(?:Distributed)?ComputeHCI/, 'ComputeHCI'],
  [/^ComputeSriov/, 'ComputeSriov'],
  [/^(?:Distributed)?Compute/, 'Compute'],
  [/^Networker/, 'Networker'],
  [/^Ceph/, 'CephStorage'],
  [/^AllInOne$/, 'Standalone']
]

/** A role by name; one that is not in the catalogue is like the one whose name it begins with (`ControllerNoCeph`). */
export function roleOf(name: string): Role | undefined {
  const exact = BY_ROLE.get(name)
  if (exact) return exact
  const like = KINDS.find(([pattern]) => pattern.test(name))?.[1]
  return like === undefined ? undefined : BY_ROLE.get(like)
}

export interface Deployment {
  release: Release
  driver: Driver
  /** ids of services that are not there by default */
  add?: readonly string[]
  remove?: readonly string[]
}

/** What runs on a host of a role, in the order of the role file; nothing for a role nobody knows. */
export function servicesOf(roleName: string, { release, driver, add = [], remove = [] }: Deployment): Service[] {
  const role = roleOf(roleName)
  if (!role) return []
  const gone = new Set([...remove, ...(role.without?.[release] ?? [])])
  const wanted = new Set([...role.services, ...add.filter((id) => role.optional.includes(id))])
  return [...wanted].flatMap((id) => {
    const service = BY_ID.get(id)
    return service && !gone.has(id) && isIn(service, release, role.driver ?? driver) ? [service] : []
  })
}

function isIn(service: Service, release: Release, driver: Driver): boolean {
  return (service.releases?.includes(release) ?? true) && (service.driver ?? driver) === driver
}

/** Services that a role may have and has not by default, for this release and driver. */
export function optionalServicesOf(roleName: string, { release, driver }: Deployment): Service[] {
  const role = roleOf(roleName)
  return (role?.optional ?? []).flatMap((id) => {
    const service = BY_ID.get(id)
    return service && isIn(service, release, role!.driver ?? driver) ? [service] : []
  })
}

/** The network where a service listens on a host of this role. */
export function networkOf(service: Service, roleName: string): NetworkName | undefined {
  return service.network && (roleOf(roleName)?.listensOn ?? service.network)
}

export interface Filling {
  host?: string | undefined
  id?: string | undefined
  fsid?: string | undefined
  random?: string | undefined
  /** number of a bundle's copy */
  n?: string | undefined
}

/** A name of the catalogue with its places filled; what is not known stays as it is. */
export function filled(template: string, filling: Filling): string {
  return template.replace(/\{(host|id|fsid|random|n)\}/g, (place, key: keyof Filling) => filling[key] ?? place)
}

/** The unit that keeps a container: Ceph's own, else tripleo_<container>.service; none for a bundle's. */
export function unitOf(container: Container, service: Service): string | undefined {
  if (service.kind === 'bundle') return undefined
  return container.unit ?? (service.kind === 'container' ? `tripleo_${container.name}.service` : undefined)
}

/** The timer that runs a container's health check; podman runs it by itself from 17 on. */
export function healthcheckTimerOf(container: Container, service: Service, release: Release): string | undefined {
  const timers = service.kind === 'container' && RELEASE_FACTS[release].healthcheck === 'timers'
  return timers ? `tripleo_${container.name}_healthcheck.timer` : undefined
}

/** `rhosp-rhel8/openstack-nova-api:16.2`; Ceph's image bears a version of its own. */
export function imageOf(container: Container, release: Release): string {
  const { namespace, tag } = RELEASE_FACTS[release].image
  if (container.image === 'ceph')
    return release === '17.1' ? 'rhceph/rhceph-5-rhel8:latest' : 'rhceph/rhceph-4-rhel8:latest'
  return `${namespace}/openstack-${container.image}:${tag}`
}

/** The port of this name. */
export function portOf(service: Service, name: string): Port | undefined {
  return service.ports.find((port) => port.name === name)
}
