import { useEffect, useState } from 'react'
import { stepBy, tellSteps } from '../../actions/path.ts'
import { usePath } from '../../analysis/use-path.ts'
import { translateText } from '../../messages/translate.ts'
import { useSay } from '../../messages/use-say.ts'
import { useStore } from '../../state/store.ts'
import { showStep } from '../../state/window.ts'
import { Icon } from '../../theme/icons.tsx'
import { copyText } from '../common/copy.ts'
import { pathReport } from './report.ts'
import { Verdict } from './Verdict.tsx'

/** How long the player stays at a step. */
const STAY_MS = 1800

/** The steps of the path; the arrow keys and the player walk along them. */
export function PathSteps() {
  const say = useSay()
  const { answer, path } = usePath()
  const back = answer && 'paths' in answer ? answer.back : undefined
  const report = (form: 'text' | 'markdown'): string =>
    path === null ? '' : [path, ...(back ? [back] : [])].map((each) => pathReport(each, say, form)).join('\n')
  const step = useStore((state) => state.step)
  const [playing, setPlaying] = useState(false)
  const count = path?.hops.length ?? 0
  useEffect(() => tellSteps(count), [count])
  useEffect(() => {
    if (!playing) return
    const timer = setInterval(() => {
      if (!stepBy(1)) setPlaying(false)
    }, STAY_MS)
    return () => clearInterval(timer)
  }, [playing])
  if (!path) return <p className="drawer-note">{say('path.ask')}</p>
  const { disposition, hops, assumed, next } = path
  return (
    <div className="path-steps">
      <div className="path-player" role="group" aria-label={say('path.player')}>
        <button
          type="button"
          className="icon-button"
          aria-label={say('path.back')}
          title={say('path.back')}
          onClick={() => stepBy(-1)}
        >
          <Icon name="left" small />
        </button>
        <button type="button" className="button compact" aria-pressed={playing} onClick={() => setPlaying(!playing)}>
          {say('path.step', { step: String(Math.min(step, count)), count: String(count) })}
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={say('path.on')}
          title={say('path.on')}
          onClick={() => stepBy(1)}
        >
          <Icon name="right" small />
        </button>
        <span className="muted">{say('path.keys')}</span>
        <span className="grow" />
        <button type="button" className="button compact" onClick={() => void copyText(report('text'))}>
          {say('path.copyText')}
        </button>
        <button type="button" className="button compact" onClick={() => void copyText(report('markdown'))}>
          {say('path.copyMarkdown')}
        </button>
      </div>
      <ol>
        {hops.map((hop, index) => {
          const current = index + 1 === step
          const stop = index + 1 === count && (disposition === 'dropped' || disposition === 'unknown')
          return (
            <li key={index}>
              <button
                type="button"
                className={current ? 'path-row current' : 'path-row'}
                aria-current={current ? 'step' : undefined}
                ref={(row) => {
                  if (current) row?.scrollIntoView({ block: 'nearest' })
                }}
                onClick={() => showStep(index + 1)}
              >
                <span className={stop ? `path-number ${disposition}` : 'path-number'}>{index + 1}</span>
                <b className="cut" title={hop.at.name}>
                  {hop.at.name}
                </b>
                <span className="path-does">{translateText(say, hop.text, hop.does)}</span>
                <span className="muted">{hop.host}</span>
              </button>
            </li>
          )
        })}
      </ol>
      <Verdict path={path} />
      {back && (
        <section aria-label={say('pathWays.wayBack')}>
          <p className="path-foot">
            <b>{say('pathWays.wayBack')}</b>
          </p>
          <ol>
            {back.hops.map((hop, index) => (
              <li key={index} className="path-row">
                <span className="path-number">{index + 1}</span>
                <b className="cut">{hop.at.name}</b>
                <span className="path-does">{translateText(say, hop.text, hop.does)}</span>
                <span className="muted">{hop.host}</span>
              </li>
            ))}
          </ol>
          <Verdict path={back} />
        </section>
      )}
      {assumed.length > 0 && (
        <p className="path-foot">
          <span className="muted">{say('path.assumed')}</span>{' '}
          {assumed.map(({ english, text }) => translateText(say, text, english)).join(' · ')}
        </p>
      )}
      {next.length > 0 && (
        <p className="path-foot path-next">
          <span className="muted">{say('path.next')}</span>
          {next.map((command) => (
            <button key={command} type="button" className="chip mono" onClick={() => void copyText(command)}>
              {command}
            </button>
          ))}
        </p>
      )}
    </div>
  )
}
