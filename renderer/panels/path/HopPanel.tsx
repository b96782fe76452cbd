import { usePath } from '../../analysis/use-path.ts'
import { translateText } from '../../messages/translate.ts'
import { useSay } from '../../messages/use-say.ts'
import { useStore } from '../../state/store.ts'
import { select } from '../../state/window.ts'
import { Icon } from '../../theme/icons.tsx'
import { copyText } from '../common/copy.ts'
import { Quote } from '../inspector/SeenIn.tsx'
import { HeaderStack } from './HeaderStack.tsx'
import { headersBefore } from './headers.ts'
import { MessagePanel } from './MessagePanel.tsx'
import { Verdict } from './Verdict.tsx'

/** The step that is looked at: what is on the wire there, how to see it on that host, and the lines it rests on. */
export function HopPanel() {
  const say = useSay()
  const step = useStore((state) => state.step)
  const { path } = usePath()
  const hop = path?.hops[step - 1]
  if (!path || !hop) return <p className="side-note">{say('path.ask')}</p>
  const last = step === path.hops.length
  return (
    <article className="hop">
      <header className="record-head">
        <div className="record-title">
          <span className="path-number current">{step}</span>
          <h2 className="grow">
            <button type="button" className="link" onClick={() => select(hop.at.id)}>
              {hop.at.name}
            </button>
          </h2>
          <span className="muted">{hop.host}</span>
        </div>
        <p className="record-kind">{translateText(say, hop.text, hop.does)}</p>
        {last && <Verdict path={path} said={hop.does} />}
      </header>
      {hop.message && <MessagePanel message={hop.message} />}
      <HeaderStack headers={hop.headers} before={headersBefore(path.hops, step)} mtu={hop.mtu} />
      {last && path.next.length > 0 && <Commands heading={say('path.next')} commands={path.next} />}
      {hop.verify.length > 0 && (
        <Commands
          heading={hop.host === undefined ? say('path.verify') : say('path.verifyOn', { host: hop.host })}
          commands={hop.verify}
        />
      )}
      {hop.sources.length > 0 && (
        <section className="record-section">
          <h3>{say('path.because')}</h3>
          {hop.sources.map((group) => (
            <Quote key={group.capture} group={group} />
          ))}
        </section>
      )}
    </article>
  )
}

/** Commands to be typed, each to be copied. */
function Commands({ heading, commands }: { heading: string; commands: readonly string[] }) {
  const say = useSay()
  return (
    <section className="record-section">
      <h3>{heading}</h3>
      {commands.map((command) => (
        <p key={command} className="hop-command">
          <code className="mono grow">{command}</code>
          <button
            type="button"
            className="icon-button"
            title={say('empty.copy')}
            aria-label={`${say('empty.copy')}: ${command}`}
            onClick={() => void copyText(command)}
          >
            <Icon name="copy" small />
          </button>
        </p>
      ))}
    </section>
  )
}
