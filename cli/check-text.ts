import type { Finding, Severity, Topology } from '../models/topology/vocabulary.ts'

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']
/** Remarks of one rule that are told one by one. */
const MOST_REMARKS = 10
const WIDEST = 160

/** Findings for people: worst first, each with its proof quoted and what to run next; then what could not be judged. */
export function checkText(topology: Topology, texts: ReadonlyMap<string, string>): string {
  const { findings, notEvaluated } = topology
  const quote = quoter(topology, texts)
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length
  const lines = [`${count('error')} errors, ${count('warning')} warnings, ${count('info')} remarks`]
  for (const severity of SEVERITIES) {
    const told = findings.filter((finding) => finding.severity === severity)
    const most = severity === 'info' ? MOST_REMARKS : told.length
    for (const finding of told.slice(0, most)) lines.push('', ...describe(finding, quote))
    if (told.length > most) lines.push('', `${told.length - most} more remarks; --format json has them`)
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
