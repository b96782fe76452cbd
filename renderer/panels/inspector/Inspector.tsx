import type { Record as Details } from '../../analysis/answers.ts'
import { useSummary } from '../../analysis/use-analysis.ts'
import { useSelectedRecord } from '../../analysis/use-selection.ts'
import { translateText } from '../../messages/translate.ts'
import { useSay } from '../../messages/use-say.ts'
import { useStore } from '../../state/store.ts'
import { select, toggleRight } from '../../state/window.ts'
import { Icon, kindIcon } from '../../theme/icons.tsx'
import { WhatIs } from '../lessons/TermNote.tsx'
import { ImpactPanel } from '../impact/ImpactPanel.tsx'
import { HopPanel } from '../path/HopPanel.tsx'
import { PathFromHere } from '../path/PathFromHere.tsx'
import { copyText } from '../common/copy.ts'
import { kindName } from '../common/kind-name.ts'
import { Attributes } from './Attributes.tsx'
import { Conflicts } from './Conflicts.tsx'
import { JoinChain } from './JoinChain.tsx'
import { Relations } from './Relations.tsx'
import { SeenIn } from './SeenIn.tsx'

/** The right panel: everything known of what is selected, and the lines that say so. */
export function Inspector() {
  const say = useSay()
  const selection = useStore((state) => state.selection)
  const view = useStore((state) => state.view)
  const asked = useStore((state) => state.work.path !== null)
  const summary = useSummary()
  const { record, stale } = useSelectedRecord()
  return (
    <aside className="side right" aria-label={say('inspector.title')}>
      <div className="side-scroll" aria-busy={stale}>
        {selection === null && view === 'path' && asked ? (
          <HopPanel />
        ) : selection === null || !summary ? (
          <Hint text={say(summary ? 'inspector.choose' : 'inspector.empty')} />
        ) : record ? (
          <RecordView record={record} />
        ) : (
          !stale && <Hint text={say('inspector.gone')} />
        )}
      </div>
    </aside>
  )
}

function Hint({ text }: { text: string }) {
  const say = useSay()
  return (
    <>
      <div className="heading">
        <h2 className="grow">{say('inspector.title')}</h2>
        <FoldButton />
      </div>
      <p className="side-note">{text}</p>
    </>
  )
}

function FoldButton() {
  const say = useSay()
  return (
    <button
      type="button"
      className="icon-button"
      title={say('inspector.fold')}
      aria-label={say('inspector.fold')}
      onClick={toggleRight}
    >
      <Icon name="right" small />
    </button>
  )
}

function RecordView({ record }: { record: Details }) {
  const say = useSay()
  const kind = record.link
    ? say('inspector.link', { kind: kindName(say, `link.${record.kind}`) })
    : kindName(say, record.kind)
  return (
    <article>
      <header className="record-head">
        <div className="record-title">
          <Icon name={record.link ? 'port' : kindIcon(record.kind)} />
          <h2 className="grow">{record.name}</h2>
          <button
            type="button"
            className="icon-button"
            title={say('inspector.copyName')}
            aria-label={say('inspector.copyName')}
            onClick={() => void copyText(record.name)}
          >
            <Icon name="copy" small />
          </button>
          <FoldButton />
        </div>
        <p className="record-kind">
          {kind}
          {record.path.map((parent) => (
            <span key={parent.id}>
              {' · '}
              <button type="button" className="link" onClick={() => select(parent.id)}>
                {parent.name}
              </button>
            </span>
          ))}
        </p>
        <Certainty record={record} />
        <WhatIs kind={record.kind} name={record.name} />
        <PathFromHere id={record.id} kind={record.kind} name={record.name} />
        <ImpactPanel key={record.id} id={record.id} kind={record.kind} />
      </header>
      {record.findings.map(({ rule, severity, title, explanation, text }, index) => (
        <p key={`${rule} ${index}`} className="record-finding">
          <Icon name={severity} label={say(`severity.${severity}`)} />
          <span>{translateText(say, text, `${title}. ${explanation}`)}</span>
        </p>
      ))}
      <JoinChain steps={record.join} />
      <Conflicts conflicts={record.conflicts} />
      <Attributes rows={record.attributes} />
      <Relations groups={record.relations} />
      <SeenIn groups={record.sources} total={record.captures} />
    </article>
  )
}

function Certainty({ record }: { record: Details }) {
  const say = useSay()
  const { certainty } = record
  return (
    <p className="record-certainty">
      <span className={`chip certainty-${certainty}`}>{say(`certainty.${certainty}`)}</span>
      <span className="muted">{say(`certainty.${certainty}.why`)}</span>
    </p>
  )
}
