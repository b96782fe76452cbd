import { useState, type FormEvent, type ReactNode } from 'react'
import { PROTOCOLS, type Protocol, type Question } from '../../../models/paths/question.ts'
import { turnPath } from '../../actions/path.ts'
import { usePath } from '../../analysis/use-path.ts'
import { useSay } from '../../messages/use-say.ts'
import { askPath } from '../../state/edit.ts'
import { useStore } from '../../state/store.ts'
import { Icon } from '../../theme/icons.tsx'
import { EndField } from './EndField.tsx'
import { FlowForm } from './FlowForm.tsx'
import { Outcome } from './Outcome.tsx'
import { TraceForm, useTraces } from './TraceForm.tsx'

interface Draft {
  from: string
  to: string
  protocol: Protocol
  port: string
}

/** The question: from where, to where, with what; and in a word the answer. */
export function PathBar() {
  const asked = useStore((state) => state.work.path)
  const now = kindOf(asked?.question)
  const [chosen, setChosen] = useState<{ kind: Kind; over: typeof asked } | undefined>(undefined)
  const { answer, path, stale } = usePath()
  // a question that came from elsewhere is what is shown
  const kind = chosen && chosen.over === asked ? chosen.kind : now
  const choice = <KindChoice kind={kind} onChoose={(chose) => setChosen({ kind: chose, over: asked })} />
  // the answer belongs to the kind of question that was asked
  const answered = kind === now && asked && answer
  const outcome = answered ? <Outcome answer={answer} path={path} choice={asked.choice} stale={stale} /> : null
  // another question, from the canvas or by undo, is another form
  const key = JSON.stringify(asked?.question)
  if (kind === 'trace')
    return <TraceForm key={key} asked={asked?.question.trace ?? ''} before={choice} after={outcome} />
  const Form = kind === 'flow' ? FlowForm : PacketForm
  return <Form key={key} asked={asked?.question} before={choice} after={outcome} />
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

type Kind = 'packet' | 'flow' | 'trace'

function kindOf(question: Question | undefined): Kind {
  return question?.trace !== undefined ? 'trace' : question?.flow !== undefined ? 'flow' : 'packet'
}

function KindChoice({ kind, onChoose }: { kind: Kind; onChoose(kind: Kind): void }) {
  const say = useSay()
  const [first] = useTraces()
  const kinds: readonly Kind[] = first || kind === 'trace' ? ['packet', 'flow', 'trace'] : ['packet', 'flow']
  function choose(each: Kind): void {
    onChoose(each)
    // a trace asks nothing: the first is shown at once
    if (each === 'trace' && kind !== 'trace' && first) askPath({ from: '', to: '', trace: first.place })
  }
  return (
    <span className="segments" role="group" aria-label={say('flowPanel.kind')}>
      {kinds.map((each) => (
        <button key={each} type="button" aria-pressed={kind === each} onClick={() => choose(each)}>
          {each === 'trace' ? say('pathWays.trace') : say(`flowPanel.${each}`)}
        </button>
      ))}
    </span>
  )
}

/** What is meant by an end that was pasted as `curl -v http://web:8080/index.html`. */
function typedEnd(text: string): string {
  const word = text.trim()
  const asked = /^curl\s/.test(word) ? (word.split(/\s+/).findLast((each) => !each.startsWith('-')) ?? word) : word
  const url = /^(https?):\/\/([^/\s]+)/.exec(asked)
  if (!url) return asked.replace(/^((?:\[[^\]]+\]|[\w.-]+):\d{1,5})\/.*$/, '$1')
  const host = url[2]!
  return WITH_PORT.test(host) ? host : `${host}:${url[1] === 'https' ? 443 : 80}`
}

/** `localhost:58080`, `[::1]:80` */
const WITH_PORT = /^(?:\[[^\]]+\]|[^:]+):\d{1,5}$/

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
    // a port that is typed with the end says that a connection is meant
    const to = typedEnd(draft.to)
    const protocol = draft.protocol === 'icmp' && WITH_PORT.test(to) ? 'tcp' : draft.protocol
    const question = { from: draft.from.trim(), to, protocol }
    setDraft({ ...draft, to, protocol })
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
      {asked && kindOf(asked) === 'packet' && <WayChoice asked={asked} />}
      {after}
    </form>
  )
}

function draftOf(question: Question | undefined): Draft {
  return {
    from: question?.flow === undefined ? (question?.from ?? '') : '',
    to: question?.to ?? '',
    protocol: question?.protocol ?? 'icmp',
    port: question?.port === undefined ? '' : String(question.port)
  }
}
