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
import type { Plan } from './plan/plan.ts'
import { planCloud } from './plan/plan-cloud.ts'

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
  const { blueprint: checked, problems } = checkBlueprint(lines.lines.join('\n'))
  for (const { line, column, message } of problems) lines.report(line, `column ${column}: ${message}`)
  if (!checked) return {}
  return { plan: planCloud(checked, (line, message) => lines.report(line, message)) }
}
