import { useState } from 'react'
import type { CaptureRow } from '../../analysis/answers.ts'
import { translateText } from '../../messages/translate.ts'
import { useSay } from '../../messages/use-say.ts'
import { askPath, pickCommand } from '../../state/edit.ts'
import { useStore } from '../../state/store.ts'
import { quote } from '../../state/window.ts'
import { isTrace } from '../common/is-trace.ts'
import { RenameHost } from './RenameHost.tsx'

const MOST_PROBLEMS = 20

/** Where a capture stands, when and where it was taken, and what was wrong with it. */
export function CaptureDetails({ capture }: { capture: CaptureRow }) {
  const say = useSay()
  const [naming, setNaming] = useState(false)
  const { source, host, time, status, problems } = capture
  return (
    <div className="capture-details">
      <dl>
        <dt>{say('capture.status')}</dt>
        <dd>{say(`status.${status}`)}</dd>
        <dt>{say('capture.host')}</dt>
        <dd>
          {host ?? say('capture.noHost')}{' '}
          <button type="button" className="link" onClick={() => setNaming(!naming)}>
            {say('capture.setHost')}
          </button>
        </dd>
        <dt>{say('capture.time')}</dt>
        <dd>{time ?? say('capture.noTime')}</dd>
        <dt>{say('capture.place')}</dt>
        <dd>
          <button type="button" className="link mono" onClick={() => quote(source.name, source.firstLine)}>
            {`${source.name}:${source.firstLine}–${source.lastLine}`}
          </button>
        </dd>
      </dl>
      {naming && <RenameHost name={host ?? ''} captures={[capture]} close={() => setNaming(false)} />}
      <PickCommand capture={capture} />
      <ShowTrace capture={capture} />
      {problems.length > 0 && (
        <ul className="capture-problems">
          {problems.slice(0, MOST_PROBLEMS).map(({ line, message, text }, index) => (
            <li key={`${line} ${index}`}>
              <button type="button" className="link" onClick={() => quote(source.name, line)}>
                {say('capture.line', { line: String(line) })}
              </button>{' '}
              {translateText(say, text, message)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** A pasted trace is a path: the view of paths draws it. */
function ShowTrace({ capture: { command, status, source } }: { capture: CaptureRow }) {
  const say = useSay()
  if (status === 'unrecognized' || !isTrace(command)) return null
  return (
    <p>
      <button
        type="button"
        className="button compact"
        onClick={() => askPath({ from: '', to: '', trace: `${source.name}:${source.firstLine}` })}
      >
        {say('pathWays.showTrace')}
      </button>
    </p>
  )
}

function PickCommand({ capture }: { capture: CaptureRow }) {
  const say = useSay()
  const picked = useStore((state) => state.work.commands[capture.key])
  const options = picked === undefined ? capture.candidates : [...new Set([picked, ...capture.candidates])]
  if (options.length === 0) return null
  return (
    <label className="pick">
      <span className="muted">{say('capture.pick')}</span>
      <select
        className="field mono"
        value={picked ?? ''}
        onChange={(event) => pickCommand(capture.key, event.target.value)}
      >
        <option value="">{say('capture.pickNone')}</option>
        {options.map((title) => (
          <option key={title} value={title}>
            {title}
          </option>
        ))}
      </select>
    </label>
  )
}
