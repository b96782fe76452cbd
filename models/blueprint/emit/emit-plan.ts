import type { FactSink } from '../../topology/facts.ts'
import type { Plan } from '../plan/plan.ts'
import { emitDevices } from './devices.ts'
import { emitCeph } from './ceph.ts'
import { emitContainers } from './containers.ts'
import { emitClusterWide } from './cluster-wide.ts'
import { emitEndpoints } from './endpoints.ts'
import { emitMessaging } from './messaging.ts'
import { emitServices } from './services.ts'
import { emitStorage } from './storage.ts'
import { emitAgents, emitUndercloudAgents } from './agents.ts'
import { emitHosts } from './hosts.ts'
import { emitNeutron } from './neutron.ts'
import { emitOverlay } from './overlay.ts'
import { PlanWriter } from './writer.ts'

/** Hands a planned cloud over as facts, in the same words as captures of the deployed one would. */
export function emitPlan(plan: Plan, facts: FactSink): void {
  const write = new PlanWriter(facts)
  emitHosts(plan, write)
  emitDevices(plan, write)
  if (plan.blueprint.driver === 'ovn') emitOverlay(plan, write)
  else emitAgents(plan, write)
  emitUndercloudAgents(plan, write)
  emitNeutron(plan, write)
  emitServices(plan, write)
  emitClusterWide(plan, write)
  emitEndpoints(plan, write)
  emitMessaging(plan, write)
  emitCeph(plan, write)
  if (plan.blueprint.services !== false) emitStorage(plan, write)
  emitContainers(plan, write)
  for (const { ref, name, parent, attributes, line } of plan.things) write.node(ref, name, parent, attributes, line)
  for (const { kind, from, to, attributes, line } of plan.links) write.link(kind, from, to, line, attributes)
}
