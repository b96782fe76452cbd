import { API_ENDPOINTS } from '../../catalogue/endpoints.ts'
import { portOf } from '../../catalogue/lookup.ts'
import { REST_CALLS } from '../../catalogue/rest.ts'
import { nodeValue, type Ref } from '../../topology/facts.ts'
import { refs } from '../../topology/ids.ts'
import type { Plan, PlannedService, Vip } from '../plan/plan.ts'
import { cinderHost } from './cluster-wide.ts'
import { cloudRef } from './hosts.ts'
import type { PlanWriter } from './writer.ts'

const INTERFACES: readonly { name: 'public' | 'internal' | 'admin'; purposes: readonly string[] }[] = [
  { name: 'public', purposes: ['public', 'control'] },
  { name: 'internal', purposes: ['internal API', 'internal and admin', 'control'] },
  { name: 'admin', purposes: ['internal API', 'internal and admin', 'control'] }
]

/**
 * VIPs stand at HAProxy; behind them Keystone's catalogue: services with a public, an internal and an admin endpoint. Director and
 * overcloud call theirs alike, and a name joins one thing: where there is an overcloud, the catalogue is its.
 */
export function emitEndpoints(plan: Plan, write: PlanWriter): void {
  const hasOvercloud = plan.running.services.some(({ host }) => host.cloud === 'overcloud')
  for (const cloud of ['undercloud', 'overcloud'] as const) {
    const services = plan.running.services.filter(({ host }) => host.cloud === cloud)
    const vips = plan.vips.filter((vip) => vip.cloud === cloud)
    if (services.length === 0 || vips.length === 0) continue
    emitVips(vips, services, write)
    if (cloud === 'overcloud' || !hasOvercloud) emitCatalogue(plan, cloud, vips, services, write)
  }
}

const SPREAD = 'Pacemaker spreads the addresses over the hosts that have HAProxy'

/** Every VIP is somewhere, and HAProxy is everywhere: Pacemaker spreads the addresses over the hosts that have it. */
function emitVips(vips: readonly Vip[], services: readonly PlannedService[], write: PlanWriter): void {
  const balancers = services.filter(({ service }) => service.id === 'haproxy' || service.id === 'haproxy_plain')
  const databases = services.filter(({ service }) => service.id === 'ovn_dbs')
  vips.forEach(({ address, purpose, line }, index) => {
    const isOvn = purpose === 'OVN databases'
    const holders = isOvn ? databases.slice(0, 1) : balancers
    const holder = holders[index % Math.max(holders.length, 1)]
    if (!holder) return
    const ref: Ref = { kind: 'vip', keys: [`address:${address}`] }
    const attributes = { host: nodeValue(holder.host.ref, holder.host.name), resource: `ip-${address}` }
    write.node(ref, `ip-${address}`, undefined, attributes, line, { host: SPREAD })
    for (const { host } of isOvn ? holders : balancers) {
      const binary = isOvn ? 'ovn-northd' : 'haproxy'
      write.link('assigned', ref, refs.byName('service', binary, host.ref), line)
    }
  })
}

/** Callers find an API in the catalogue, and HAProxy chooses who answers: a call is to the API, not to one of its processes. */
function emitCalls(
  plan: Plan,
  services: readonly PlannedService[],
  known: ReadonlySet<string>,
  write: PlanWriter
): void {
  for (const { host, containers } of services) {
    for (const { entry } of containers) {
      const { binary } = entry
      const calls = binary === undefined ? undefined : REST_CALLS.find((each) => each.binary === binary)
      if (!calls) continue
      const caller = cinderHost(plan, calls.binary)?.ref ?? refs.byName('service', calls.binary, host.ref)
      for (const api of calls.apis.filter((each) => known.has(each))) {
        write.link('calls', caller, { kind: 'keystone-service', keys: [`called:${api}`] }, host.line, {
          protocol: 'REST'
        })
      }
    }
  }
}

function emitCatalogue(
  plan: Plan,
  cloud: Vip['cloud'],
  vips: readonly Vip[],
  services: readonly PlannedService[],
  write: PlanWriter
): void {
  const tls = vips.some(({ purpose }) => purpose === 'public')
  const known = new Set<string>()
  for (const api of API_ENDPOINTS) {
    const backends = services.filter(({ service }) => service.id === api.service)
    const port = backends[0] && portOf(backends[0].service, api.port)
    if (!port) continue
    const line = backends[0]!.host.line
    known.add(api.name)
    const service: Ref = { kind: 'keystone-service', keys: [`called:${api.name}`] }
    write.node(service, api.name, cloudRef(plan, cloud), { type: api.type, enabled: true }, line)
    for (const { name, purposes } of INTERFACES) {
      const vip = purposes.flatMap((each) => vips.find(({ purpose }) => purpose === each) ?? [])[0]
      if (!vip) continue
      const secure = name === 'public' && tls && port.tls !== undefined
      const host = vip.address.includes(':') ? `[${vip.address}]` : vip.address
      const url = `${secure ? 'https' : 'http'}://${host}:${secure ? port.tls : port.port}${api.path}`
      const ref: Ref = { kind: 'endpoint', keys: [`name:${api.name}/${name}`] }
      const attributes = {
        ...{ interface: name, url, region: 'regionOne', enabled: true, serviceType: api.type },
        service: nodeValue(service, api.name),
        vip: nodeValue({ kind: 'vip', keys: [`address:${vip.address}`] }, vip.address),
        backends: backends.map((each) => nodeValue(refs.byName('service', api.binary, each.host.ref), api.binary))
      }
      write.node(ref, '', cloudRef(plan, cloud), attributes, line)
    }
  }
  emitCalls(plan, services, known, write)
}
