import type { FactSink } from '../../topology/facts.ts'
import type { Plan } from '../plan/plan.ts'
import { emitDevices } from './devices.ts'
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
  for (const { ref, name, parent, attributes, line } of plan.things) write.node(ref, name, parent, attributes, line)
  for (const { kind, from, to, attributes, line } of plan.links) write.link(kind, from, to, line, attributes)
}
