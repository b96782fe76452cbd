import type { Finding, NotEvaluated, Topology } from '../topology/vocabulary.ts'
import { capturesApart } from './captures-apart.ts'
import { Known } from './known.ts'
import { CHECKS } from './registry.ts'

/** What every rule says of a topology: computed from the document alone. Sorted; the same document gives the same bytes. */
export function runChecks(topology: Topology): { findings: Finding[]; notEvaluated: NotEvaluated[] } {
  const known = new Known(topology)
  const findings: Finding[] = []
  const notEvaluated: NotEvaluated[] = []
  for (const { id, run } of CHECKS) {
    const verdict = run(known)
    for (const finding of verdict.findings) findings.push(finding)
    if (verdict.needs.length > 0) notEvaluated.push({ rule: id, needs: verdict.needs })
  }
  const apart = capturesApart(topology, findings)
  if (apart) findings.push(apart)
  return {
    findings: sorted(findings),
    notEvaluated: notEvaluated.sort((a, b) => (a.rule < b.rule ? -1 : 1))
  }
}

function sorted(findings: readonly Finding[]): Finding[] {
  const keyed = findings.map((finding) => ({ finding, key: JSON.stringify(finding) }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ finding }) => finding)
}
