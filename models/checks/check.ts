import type { Finding, Severity, SourceLine } from '../topology/vocabulary.ts'
import type { Known } from './known.ts'
import { ENGLISH, type FindingKey } from './english.ts'

/** What a rule found, and what it would have to be given to judge the rest. */
export interface Verdict {
  findings: Finding[]
  /** commands to paste; empty when everything the rule is about was read, or it does not apply */
  needs: string[]
}

/**
 * A rule: looks at the finished topology and tells what is wrong, with the lines that prove it. What is absent proves nothing
 * unless the output that would show it was read whole (`Known`); where it was not, the rule says what to paste.
 */
export interface Check {
  /** the file's name and the `rule` of its findings */
  id: string
  run(known: Known): Verdict
}

/** The parts of a finding that are not its sentences. */
interface Parts {
  subjects: string[]
  evidence: SourceLine[]
  next: string[]
}

/** A finding whose title and explanation are the catalogue sentences `KEY.title` and `KEY`. */
export function finding(
  rule: string,
  severity: Severity,
  key: FindingKey,
  values: { [name: string]: string | number },
  parts: Parts
): Finding {
  const title = ENGLISH[`${key}.title`]
  return {
    rule,
    severity,
    title: fill(title, values),
    ...parts,
    explanation: fill(ENGLISH[key], values),
    text: { key, values }
  }
}

function fill(sentence: string, values: { [name: string]: string | number }): string {
  return sentence.replace(/\{(\w+)\}/g, (hole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : hole
  )
}
