import { filled, healthcheckTimerOf } from '../../catalogue/lookup.ts'
import { logOf } from '../../catalogue/logs.ts'
import type { Port } from '../../catalogue/service.ts'
import { containerRef, unitRef } from '../../topology/container-refs.ts'
import { nodeValue, type FactValue, type Ref } from '../../topology/facts.ts'
import { refs } from '../../topology/ids.ts'
import type { Plan, PlannedContainer, PlannedHost, PlannedService } from '../plan/plan.ts'
import { cinderHost } from './cluster-wide.ts'
import { emitSidecars } from './sidecars.ts'
import type { PlanWriter } from './writer.ts'

/**
 * What runs on every host, as `podman ps`, `systemctl`, `pcs status` and the service lists of the clouds would show it. Processes
 * are drawn on request only: their numbers are not known before they run, so nothing seen could ever join them.
 */
export function emitServices(plan: Plan, write: PlanWriter): void {
  for (const planned of plan.running.services) {
    const { service, host } = planned
    for (const unit of service.units ?? []) write.node(unitRef(host.ref, unit), unit, host.ref, {}, host.line)
    if (service.kind === 'host' && service.containers.length === 0) emitHostService(planned, write)
    for (const container of planned.containers) emitContainer(plan, planned, container, write)
    if (service.pacemaker) emitBundle(planned, write)
  }
  emitSidecars(plan, write)
}

/** A service of the host that no container holds: Open vSwitch, Pacemaker. */
function emitHostService({ service, host, address }: PlannedService, write: PlanWriter): void {
  const attributes = { binary: service.id, address, ports: portFacts(service.ports) }
  const ref = write.node(refs.byName('service', service.id, host.ref), service.id, host.ref, attributes, host.line)
  for (const unit of service.units ?? []) write.link('supervises', unitRef(host.ref, unit), ref, host.line)
}

const IMAGE = 'images of this release are called so; a registry or a tag of its own stands around it'
const PROMOTED = 'Pacemaker promotes one copy, whichever it likes'

function emitContainer(plan: Plan, planned: PlannedService, container: PlannedContainer, write: PlanWriter): void {
  const { service, host } = planned
  const { name, image, unit, entry } = container
  const ref = containerRef(host.ref, { name })!
  const timer = healthcheckTimerOf(entry, service, plan.blueprint.release)
  const attributes = {
    ...{ image, engine: 'podman', networkMode: name === 'logrotate_crond' ? 'none' : 'host' },
    managedBy: service.kind === 'bundle' ? 'bundle' : 'unit',
    ...{ process: entry.process, service: service.id, healthcheckTimer: timer }
  }
  write.node(ref, name, host.ref, attributes, host.line, { image: IMAGE })
  if (unit !== undefined) {
    write.node(unitRef(host.ref, unit), unit, host.ref, { container: nodeValue(ref, name) }, host.line)
    write.link('supervises', unitRef(host.ref, unit), ref, host.line)
  }
  if (plan.running.processes && entry.process !== undefined) emitProcesses(host, ref, name, entry.process, write)
  if (entry.binary !== undefined && !cinderHost(plan, entry.binary))
    emitBinary(planned, container, entry.binary, ref, write)
}

function emitBinary(
  { service, host, address }: PlannedService,
  { name }: PlannedContainer,
  binary: string,
  container: Ref,
  write: PlanWriter
): void {
  const first = service.containers.find((each) => each.binary !== undefined)?.binary === binary
  const log = logOf(binary)
  const attributes = {
    ...{ binary, container: nodeValue(container, name), catalogue: service.id, address },
    ports: first ? portFacts(service.ports) : undefined,
    log: log === undefined ? undefined : filled(log, { host: host.name })
  }
  write.node(refs.byName('service', binary, host.ref), binary, host.ref, attributes, host.line)
}

/** dumb-init is process 1 of every container of Kolla's, and the service its only child. */
function emitProcesses(host: PlannedHost, container: Ref, name: string, command: string, write: PlanWriter): void {
  const processes = ['dumb-init', command.slice(command.lastIndexOf('/') + 1)]
  let outer = container
  for (const program of processes) {
    const ref: Ref = { kind: 'process', keys: [`name:${name}/${program}`], within: host.ref }
    const line = program === 'dumb-init' ? 'dumb-init --single-child -- kolla_start' : command
    write.node(
      ref,
      program,
      container,
      { command: line, ...(program === 'dumb-init' ? { pidInContainer: 1 } : {}) },
      host.line
    )
    write.link('runs', outer, ref, host.line)
    outer = ref
  }
}

/** One copy of a bundle, under the name that `pcs status` prints: the resource's inside, else the container's. */
function emitBundle({ service, host, containers, copy }: PlannedService, write: PlanWriter): void {
  const { bundle, resource, agent, promoted } = service.pacemaker!
  const [container] = containers
  const name = resource === undefined ? container!.name : `${bundle}-${copy}`
  const master = promoted === 'all' || (promoted === 'one' && copy === 0)
  const attributes = {
    ...{ binary: bundle, bundle, resource, manager: 'pacemaker', image: container!.image },
    agent: agent ?? 'ocf:heartbeat:podman',
    role: promoted === undefined ? undefined : master ? 'promoted' : 'unpromoted'
  }
  const guesses = { image: IMAGE, ...(promoted === 'one' ? { role: PROMOTED } : {}) }
  const ref = write.node(refs.byName('service', name, host.ref), name, host.ref, attributes, host.line, guesses)
  write.link('supervises', ref, containerRef(host.ref, { name: container!.name })!, host.line)
}

function portFacts(ports: readonly Port[]): FactValue {
  return ports.length === 0 ? undefined : ports.map((port) => ({ ...port }))
}
