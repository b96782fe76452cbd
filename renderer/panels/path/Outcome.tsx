import type { PathAnswer, PathRow } from '../../analysis/answers.ts'
import { translateText } from '../../messages/translate.ts'
import { useSay } from '../../messages/use-say.ts'
import { askPath } from '../../state/edit.ts'
import { store } from '../../state/store.ts'
import { Icon } from '../../theme/icons.tsx'
import { kindName } from '../common/kind-name.ts'
import { SIGNS } from './Verdict.tsx'
import { waysOf } from './ways.ts'

/** The answer in a word, and which of several paths is shown; or which end cannot be used. */
export function Outcome({
  answer,
  path,
  choice,
  stale
}: {
  answer: PathAnswer
  path: PathRow | null
  choice: number
  stale: boolean
}) {
  const say = useSay()
  if (!('paths' in answer)) return <Trouble trouble={answer} />
  if (!path) return <p className="path-outcome">{say('path.nothingToSendTo')}</p>
  const { disposition, reason, text, hops, legs } = path
  const ways = waysOf(answer.paths)
  const tunnels = legs.filter(({ encapsulation }) => encapsulation !== 'flat' && encapsulation !== 'vlan').length
  return (
    <p className="path-outcome" role="status" aria-busy={stale}>
      <Icon name={SIGNS[disposition]} />
      {disposition !== 'provider' && (
        <b>
          {disposition === 'delivered' && hops[0]?.message ? say('flowPanel.arrives') : say(`path.is.${disposition}`)}
        </b>
      )}
      {reason !== undefined && (
        <span
          className={disposition === 'provider' ? 'path-reason path-left cut' : 'path-reason cut'}
          title={translateText(say, text, reason)}
        >
          {translateText(say, text, reason)}
        </span>
      )}
      {disposition === 'provider' && reason === undefined && <b>{say('path.is.provider')}</b>}
      <span className="muted">
        {hops[0]?.message
          ? say('flowPanel.messages', { count: hops.length })
          : say('path.hops', { count: hops.length })}
        {tunnels > 0 && ` · ${say('path.tunnels', { count: tunnels })}`}
      </span>
      {answer.paths.length > 1 && (
        <select
          className="button compact"
          aria-label={say('path.which')}
          value={choice}
          onChange={(event) => {
            const asked = store.get().work.path
            if (asked) askPath(asked.question, Number(event.target.value))
          }}
        >
          {answer.paths.map((each, index) => (
            <option key={index} value={index}>
              {say('path.ofSeveral', {
                number: String(index + 1),
                total: String(answer.paths.length),
                to: `${ways[index]}, ${say(`path.is.${each.disposition}`)}`
              })}
            </option>
          ))}
        </select>
      )}
    </p>
  )
}

function Trouble({ trouble }: { trouble: Exclude<PathAnswer, { paths: PathRow[] }> }) {
  const say = useSay()
  const { side, problem, typed, fits } = trouble
  return (
    <p className="path-outcome" role="alert">
      <Icon name="warning" />
      <span>{typed === '' ? say('path.endMissing') : say(`path.end.${problem}`, { typed })}</span>
      {fits.map((fit) => (
        <button
          key={fit.id}
          type="button"
          className="chip line"
          title={fit.id}
          onClick={() => {
            const asked = store.get().work.path
            if (asked) askPath({ ...asked.question, [side]: fit.id })
          }}
        >
          {`${kindName(say, fit.kind)} ${fit.name}`}
        </button>
      ))}
    </p>
  )
}
