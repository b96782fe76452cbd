import { useState } from 'react'
import type { Finding, Severity } from '../../../models/topology/vocabulary.ts'
import type { CaptureRow, FindingGroup, Summary } from '../../analysis/answers.ts'
import { useAnswer, useSummary } from '../../analysis/use-analysis.ts'
import { translateText } from '../../messages/translate.ts'
import { useSay } from '../../messages/use-say.ts'
import { quote, select } from '../../state/window.ts'
import { Icon } from '../../theme/icons.tsx'
import { copyText } from '../common/copy.ts'
import { NotEvaluatedRow } from './NotEvaluated.tsx'

/** Rows that are drawn with each wish for more: a large cloud may have thousands. */
const PORTION = 50
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']

/** What is wrong in the cloud, what it is about, and what could not be judged for want of output. */
export function Findings() {
  const say = useSay()
  const summary = useSummary()
  if (!summary) return null
  const { findings, notEvaluated } = summary
  const captures = new Map(summary.captures.map((capture) => [capture.id, capture]))
  if (findings.length === 0 && notEvaluated.length === 0) return <p className="drawer-note">{say('findings.none')}</p>
  return (
    <>
      {SEVERITIES.map((severity) => {
        const groups = findings.filter((group) => group.severity === severity)
        if (groups.length === 0) return null
        const count = groups.reduce((sum, group) => sum + group.count, 0)
        return (
          <section key={severity} aria-label={say(`severity.${severity}`)}>
            <h3 className="findings-head">
              {say(`severity.${severity}`)} <span className="chip">{count}</span>
            </h3>
            {groups.map((group) => (
              <AlikeList key={group.key} {...{ group, summary, captures }} />
            ))}
          </section>
        )
      })}
      {notEvaluated.length > 0 && (
        <section aria-label={say('findings.notEvaluated')}>
          <h3 className="findings-head">
            {say('findings.notEvaluated')} <span className="chip">{notEvaluated.length}</span>
          </h3>
          <ul className="findings">
            {notEvaluated.map((entry) => (
              <NotEvaluatedRow key={entry.rule} entry={entry} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

type Captures = ReadonlyMap<string, CaptureRow>

/** Findings that say the same: the first of them, and more at the reader's wish. */
function AlikeList({ group, summary, captures }: { group: FindingGroup; summary: Summary; captures: Captures }) {
  const say = useSay()
  const [wanted, setWanted] = useState(0)
  const { answer } = useAnswer('findings', wanted > 0 ? { group: group.key, count: wanted } : null)
  const { findings, names } = answer ?? { findings: group.findings, names: summary.names }
  const left = group.count - findings.length
  return (
    <>
      <ul className="findings">
        {findings.map((finding, index) => (
          <FindingRow key={`${finding.rule} ${index}`} {...{ finding, names, captures }} />
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className="link drawer-note" onClick={() => setWanted(findings.length + PORTION)}>
          {say('findings.alike', { count: left })}
        </button>
      )}
    </>
  )
}

function FindingRow(props: { finding: Finding; names: Summary['names']; captures: Captures }) {
  const { finding, names, captures } = props
  const say = useSay()
  const { severity, title, explanation, subjects, evidence, next, text } = finding
  return (
    <li className="finding">
      <Icon name={severity} label={say(`severity.${severity}`)} />
      <div className="grow">
        <p>
          <button type="button" className="link finding-title" onClick={() => select(subjects[0] ?? null)}>
            {translateText(say, text && { ...text, key: `${text.key}.title` }, title)}
          </button>
        </p>
        <p className="finding-why">{translateText(say, text, explanation)}</p>
        <p className="finding-chips">
          {subjects.slice(0, 8).map((id) => {
            const subject = Object.hasOwn(names, id) ? names[id] : undefined
            return (
              <button key={id} type="button" className="chip line" onClick={() => select(id)}>
                {subject?.name ?? id}
              </button>
            )
          })}
          {next.map((command) => (
            <button
              key={command}
              type="button"
              className="chip mono"
              title={say('findings.copy', { command })}
              onClick={() => void copyText(command)}
            >
              {command}
            </button>
          ))}
        </p>
      </div>
      <ul className="finding-evidence">
        {evidence.slice(0, 3).map(({ capture, line }) => {
          const source = captures.get(capture)
          if (!source) return null
          return (
            <li key={`${capture} ${line}`}>
              <button type="button" className="link muted" onClick={() => quote(source.source.name, line)}>
                {say('inspector.saidBy', { capture: source.command ?? source.source.name, line: String(line) })}
              </button>
            </li>
          )
        })}
      </ul>
    </li>
  )
}
