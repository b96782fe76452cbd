import { useId, useState, type FormEvent } from 'react'
import { PROTOCOLS, type Protocol, type Question } from '../../../models/paths/question.ts'
import { turnPath } from '../../actions/path.ts'
import { useAnswer } from '../../analysis/use-analysis.ts'
import { usePath } from '../../analysis/use-path.ts'
import { useSay } from '../../messages/use-say.ts'
import { askPath } from '../../state/edit.ts'
import { useStore } from '../../state/store.ts'
import type { Work } from '../../state/work.ts'
import { Icon } from '../../theme/icons.tsx'
import { kindName } from '../common/kind-name.ts'
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
  // another question, from the canvas or by undo, is another form
  return <PathForm key={JSON.stringify(asked?.question)} asked={asked} />
}

function PathForm({ asked }: { asked: Work['path'] }) {
  const say = useSay()
  const [draft, setDraft] = useState<Draft>(() => draftOf(asked?.question))
  const [tried, setTried] = useState(false)
  const { answer, path, stale } = usePath()
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
      <EndField label={say('path.from')} value={draft.from} onChange={(from) => change({ from })} />
      <button
        type="button"
        className="icon-button"
        title={say('path.turn')}
        aria-label={say('path.turn')}
        onClick={turnPath}
      >
        <Icon name="port" small />
      </button>
      <EndField label={say('path.to')} value={draft.to} onChange={(to) => change({ to })} services />
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
      <span className="grow" />
      {asked && answer && <Outcome answer={answer} path={path} choice={asked.choice} stale={stale} />}
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

const SERVICES = ['internet', 'dhcp', 'metadata', 'dns']

/** A field for one end, with what the cloud has to offer while one types. */
function EndField({
  label,
  value,
  onChange,
  services = false
}: {
  label: string
  value: string
  onChange(value: string): void
  services?: boolean
}) {
  const say = useSay()
  const id = useId()
  const { answer } = useAnswer('search', value.trim().length > 0 ? { typed: value } : null)
  const hits = (answer ?? []).filter(({ kind }) => KINDS.has(kind)).slice(0, 12)
  return (
    <label className="path-end">
      <span className="muted" aria-hidden="true">
        {label}
      </span>
      <input
        className="field"
        aria-label={label}
        list={id}
        value={value}
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={id}>
        {hits.map((hit) => (
          <option key={hit.id} value={hit.name}>
            {`${kindName(say, hit.kind)} ${hit.where}`}
          </option>
        ))}
        {services && SERVICES.map((service) => <option key={service} value={service} />)}
      </datalist>
    </label>
  )
}

const KINDS = new Set(['server', 'port', 'floating-ip', 'router', 'host', 'network'])
