import { alikeFindings, examples } from '../models/checks/alike.ts'
import type { Finding, Severity, Topology } from '../models/topology/vocabulary.ts'

const WIDEST = 160

/**
 * Findings for people: worst first, each with its proof quoted and what to run next; then what could not be judged. Of many
 * alike findings some are told, and `all` tells the rest.
 */
export function checkText(topology: Topology, texts: ReadonlyMap<string, string>, { all = false } = {}): string {
  const { findings, notEvaluated } = topology
  const quote = quoter(topology, texts)
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length
  const lines = [`${count('error')} errors, ${count('warning')} warnings, ${count('info')} remarks`]
  for (const group of alikeFindings(findings)) {
    const told = all ? group.findings : examples(group)
    for (const finding of told) lines.push('', ...describe(finding, quote))
    const left = group.findings.length - told.length
    if (left > 0)
      lines.push('', `${group.severity.toUpperCase()}: ${left} more like these  [${group.rule}]; --all tells them`)
  }
  if (notEvaluated.length > 0) lines.push('', 'NOT EVALUATED: paste what these print')
  for (const { rule, needs } of notEvaluated) lines.push(`  ${rule}`, ...needs.map((command) => `    $ ${command}`))
  return `${lines.join('\n')}\n`
}

type Quote = (evidence: Finding['evidence'][number]) => string[]

function describe({ severity, rule, title, explanation, evidence, next }: Finding, quote: Quote): string[] {
  return [
    `${severity.toUpperCase()}: ${title}  [${rule}]`,
    `  ${explanation}`,
    ...evidence.flatMap(quote),
    ...next.map((command) => `  next: ${command}`)
  ]
}

/** `file:line`, and the line itself where the text is at hand; a document names lines without having them. */
function quoter({ captures }: Topology, texts: ReadonlyMap<string, string>): Quote {
  const sources = new Map(captures.map(({ id, source }) => [id, source.name]))
  const split = new Map<string, string[]>()
  return ({ capture, line }) => {
    const name = sources.get(capture)
    if (name === undefined) return []
    const text = texts.get(name)
    if (text === undefined) return [`  ${name}:${line}`]
    const lines = split.get(name) ?? text.split(/\r?\n/)
    split.set(name, lines)
    const said = (lines[line - 1] ?? '').trim()
    return [`  ${name}:${line}: ${said.length > WIDEST ? `${said.slice(0, WIDEST - 1)}…` : said}`]
  }
}
