import { useState, type FormEvent, type ReactNode } from 'react'
import { PROTOCOLS, type Protocol, type Question } from '../../../models/paths/question.ts'
import { turnPath } from '../../actions/path.ts'
import { usePath } from '../../analysis/use-path.ts'
import { useSay } from '../../messages/use-say.ts'
import { askPath } from '../../state/edit.ts'
import { useStore } from '../../state/store.ts'
import { quote } from '../../state/window.ts'
import { Icon } from '../../theme/icons.tsx'
import { EndField } from './EndField.tsx'
import { FlowForm } from './FlowForm.tsx'
import { Outcome } from './Outcome.tsx'

interface Draft {
  from: string
  to: string
  protocol: Protocol
  port: string
}

/** The question: from where, to where, with what; and in a word the answer. */
export function PathBar() {
  const asked = useStore((state) => state.work.path)
  const flow = asked?.question.flow !== undefined
  const [chosen, setChosen] = useState<Kind | undefined>(undefined)
  const { answer, path, stale } = usePath()
  const kind = chosen ?? (flow ? 'flow' : 'packet')
  const choice = <KindChoice kind={kind} onChoose={setChosen} />
  // the answer belongs to the kind of question that was asked
  const answered = (kind === 'flow') === flow && asked && answer
  const outcome = answered ? <Outcome answer={answer} path={path} choice={asked.choice} stale={stale} /> : null
  const trace = asked?.question.trace
  const Form = kind === 'flow' ? FlowForm : trace === undefined ? PacketForm : TraceForm
  // another question, from the canvas or by undo, is another form
  return <Form key={JSON.stringify(asked?.question)} asked={asked?.question} before={choice} after={outcome} />
}

const WAYS = ['there', 'back', 'both'] as const

/** The packet's way, its answer's, or one over the other. */
function WayChoice({ asked }: { asked: Question }) {
  const say = useSay()
  const { way: now = 'there', ...rest } = asked
  return (
    <span className="segments" role="group" aria-label={say('pathWays.way')}>
      {WAYS.map((way) => (
        <button
          key={way}
          type="button"
          aria-pressed={now === way}
          onClick={() => askPath(way === 'there' ? rest : { ...rest, way })}
        >
          {say(`pathWays.${way}`)}
        </button>
      ))}
    </span>
  )
}

/** A pasted trace asks nothing: it says where it stands, and what came out. */
function TraceForm({ asked, before, after }: { asked: Question | undefined; before: ReactNode; after: ReactNode }) {
  const say = useSay()
  const place = asked?.trace ?? ''
  return (
    <div className="path-bar" role="group" aria-label={say('pathWays.trace')}>
      {before}
      <button type="button" className="button" onClick={() => quoteAt(place)}>
        {say('pathWays.traceFrom', { place })}
      </button>
      <button type="button" className="button" onClick={() => askPath({ from: '', to: '' })}>
        {say('pathWays.toPacket')}
      </button>
      {after}
    </div>
  )
}

/** Shows the place `NAME:LINE` in its source. */
function quoteAt(place: string): void {
  const colon = place.lastIndexOf(':')
  quote(place.slice(0, colon), Number(place.slice(colon + 1)))
}

type Kind = 'packet' | 'flow'

function KindChoice({ kind, onChoose }: { kind: Kind; onChoose(kind: Kind): void }) {
  const say = useSay()
  return (
    <span className="segments" role="group" aria-label={say('flowPanel.kind')}>
      {(['packet', 'flow'] as const).map((each) => (
        <button key={each} type="button" aria-pressed={kind === each} onClick={() => onChoose(each)}>
          {say(`flowPanel.${each}`)}
        </button>
      ))}
    </span>
  )
}

function PacketForm({ asked, before, after }: { asked: Question | undefined; before: ReactNode; after: ReactNode }) {
  const say = useSay()
  const [draft, setDraft] = useState<Draft>(() => draftOf(asked))
  const [tried, setTried] = useState(false)
  const ported = draft.protocol === 'tcp' || draft.protocol === 'udp'
  const port = Number(draft.port)
  const wrongPort = draft.port !== '' && !(/^\d{1,5}$/.test(draft.port) && port <= 65535)
  const complete = draft.from.trim() !== '' && draft.to.trim() !== '' && !(ported && wrongPort)
  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    setTried(true)
    if (!complete) return
    const question = { from: draft.from.trim(), to: draft.to.trim(), protocol: draft.protocol }
    askPath(ported && draft.port !== '' ? { ...question, port } : question)
  }
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part })
  return (
    <form className="path-bar" aria-label={say('path.question')} onSubmit={onSubmit}>
      {before}
      <EndField
        label={say('path.from')}
        hint={say('pathWays.fromHint')}
        value={draft.from}
        onChange={(from) => change({ from })}
      />
      <button
        type="button"
        className="icon-button"
        title={say('path.turn')}
        aria-label={say('path.turn')}
        onClick={turnPath}
      >
        <Icon name="port" small />
      </button>
      <EndField
        label={say('path.to')}
        hint={say('pathWays.toHint')}
        value={draft.to}
        onChange={(to) => change({ to })}
        services
        wanted={asked !== undefined && asked.from !== '' && asked.to === ''}
      />
      <select
        className="button"
        aria-label={say('path.protocol')}
        value={draft.protocol}
        onChange={(event) => change({ protocol: event.target.value as Protocol })}
      >
        {PROTOCOLS.map((protocol) => (
          <option key={protocol} value={protocol}>
            {protocol.toUpperCase()}
          </option>
        ))}
      </select>
      {ported && (
        <input
          className="field path-port"
          inputMode="numeric"
          aria-label={say('path.port')}
          placeholder={say('path.port')}
          aria-invalid={wrongPort}
          value={draft.port}
          onChange={(event) => change({ port: event.target.value })}
        />
      )}
      <button type="submit" className="button primary" disabled={tried && !complete}>
        {say('path.trace')}
      </button>
      {asked && <WayChoice asked={asked} />}
      {after}
    </form>
  )
}

function draftOf(question: Question | undefined): Draft {
  return {
    from: question?.from ?? '',
    to: question?.to ?? '',
    protocol: question?.protocol ?? 'icmp',
    port: question?.port === undefined ? '' : String(question.port)
  }
}
