/**
 * A blueprint: the short YAML of a sample or of a planned cloud (docs/blueprint.md), version 1.
 *
 *     atlas: 1
 *     name: high-availability
 *     roles:
 *       - {role: Controller, count: 3}
 *       - {role: Compute, count: 2}
 */
import { defineCommand } from '../commands/command.ts'
import type { LineLedger } from '../text/line-ledger.ts'
import { checkBlueprint } from './check.ts'
import { emitPlan } from './emit/emit-plan.ts'
import { hasBlueprintMarker } from './marker.ts'
import { NameIndex } from './plan/name-index.ts'
import type { Plan } from './plan/plan.ts'
import { planCloud } from './plan/plan-cloud.ts'
import { planThings, type ReportAt } from './plan/things.ts'
import type { Place } from './yaml-node.ts'

export interface BlueprintRecord {
  /** absent when the YAML is none, or says nothing that could be planned */
  plan?: Plan
}

export const blueprint = defineCommand<BlueprintRecord>({
  id: 'blueprint',
  title: 'blueprint',
  scope: 'cloud',
  matches: () => false,
  looksLike: hasBlueprintMarker,
  read: readBlueprint,
  contribute(record, _source, facts) {
    if (record.plan) emitPlan(record.plan, facts)
  },
  isError: (record) => record.plan === undefined
})

/** Checks and plans a blueprint. Every line counts as read; what is wrong is reported at its line, with the column. */
export function readBlueprint(lines: LineLedger): BlueprintRecord {
  for (let index = 0; index < lines.length; index++) {
    if (lines.at(index).trimStart().startsWith('#')) lines.ignore(index, 'comment')
    else lines.take(index)
  }
  const { blueprint: checked, problems, placeOf } = checkBlueprint(lines.lines.join('\n'))
  const tell = ({ line, column }: Place, message: string): void => lines.report(line, `column ${column}: ${message}`)
  for (const problem of problems) tell(problem, problem.message)
  if (!checked) return {}
  const plan = planCloud(checked, (line, message) => lines.report(line, message))
  return { plan: withThings(plan, (path, message) => tell(placeOf(path), message)) }
}

/** `things` and `links` may point at anything that the rest of the plan says. */
function withThings(plan: Plan, report: ReportAt): Plan {
  const { things = [], links = [] } = plan.blueprint
  if (things.length + links.length === 0) return plan
  const index = new NameIndex()
  emitPlan(plan, index)
  return { ...plan, ...planThings(plan.blueprint, index, report) }
}
