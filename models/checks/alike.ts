import type { Finding, Severity } from '../topology/vocabulary.ts'

/** Findings that say the same of different things. */
export interface Alike {
  /** names the group among those of one list */
  key: string
  rule: string
  severity: Severity
  findings: readonly Finding[]
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']
/** Of more than this many alike findings the first are told, and how many there are besides. */
const MOST = 5

/** The findings by what they say, worst first, each group where its first finding stands. */
export function alikeFindings(findings: readonly Finding[]): Alike[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.rule} ${finding.text?.key ?? ''}`
    const group = groups.get(key)
    if (group) group.push(finding)
    else groups.set(key, [finding])
  }
  const all = [...groups].map(([key, alike]) => ({ key, ...ofAll(alike), findings: alike }))
  return SEVERITIES.flatMap((severity) => all.filter((group) => group.severity === severity))
}

function ofAll([first]: readonly Finding[]): Pick<Alike, 'rule' | 'severity'> {
  return { rule: first!.rule, severity: first!.severity }
}

/** Those of a group that are told one by one: all, unless they are many; never all but one. */
export function examples({ findings }: Pick<Alike, 'findings'>): readonly Finding[] {
  return findings.length > MOST + 1 ? findings.slice(0, MOST) : findings
}
