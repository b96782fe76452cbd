import { useState } from 'react'
import { useAnswer } from '../../analysis/use-analysis.ts'
import { useSay } from '../../messages/use-say.ts'
import { askPath } from '../../state/edit.ts'

/** Kinds that packets need, so that something may end with them. */
const FAILING = new Set([
  'host',
  'nic',
  'bond',
  'vlan-interface',
  'linux-bridge',
  'ovs-bridge',
  'ovs-port',
  'router',
  'network',
  'port',
  'server',
  'service',
  'systemd-unit'
])

/** Asks what fails with a thing, and lists the paths; each opens as it was before. */
export function ImpactPanel({ id, kind }: { id: string; kind: string }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const { answer, stale } = useAnswer('impact', open ? { id } : null)
  if (!FAILING.has(kind)) return null
  return (
    <section className="record-impact" aria-busy={stale}>
      <button type="button" className="button compact" aria-expanded={open} onClick={() => setOpen(!open)}>
        {say('impact.ask')}
      </button>
      {open && answer && !stale && (
        <div role="group" aria-label={say('impact.title')}>
          <p className="muted">
            {say('impact.set', {
              asked: String(answer.asked),
              servers: String(answer.servers),
              all: String(answer.outOf)
            })}{' '}
            {answer.notWorking > 0 && `${say('impact.skipped', { skipped: String(answer.notWorking) })} `}
            {say('impact.wayThere')}
          </p>
          {answer.groups.map(({ fate, count, paths }) => (
            <details key={fate} open={fate !== 'same' && count > 0}>
              <summary>{say(`impact.${fate}`, { count: String(count) })}</summary>
              <ul>
                {paths.map(({ question, from, to, by, now, back }) => (
                  <li key={`${question.from} ${question.to}`}>
                    <button type="button" className="link" onClick={() => askPath(question)}>
                      {say('impact.way', { from, to })}
                    </button>
                    {back && ` ${say('impact.answer')}`}
                    {fate !== 'same' && by !== '' && (
                      <span className="muted impact-by">{now === undefined ? by : say('impact.now', { by, now })}</span>
                    )}
                  </li>
                ))}
              </ul>
            </details>
          ))}
        </div>
      )}
    </section>
  )
}
