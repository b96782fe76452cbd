import { Fragment } from 'react'
import { useApp } from '../actions/app.ts'
import { runCommand } from '../actions/commands.ts'
import { openSample } from '../actions/open.ts'
import { sampleTitle, SAMPLES } from '../actions/samples.ts'
import { useSay } from '../messages/use-say.ts'
import { useStore } from '../state/store.ts'
import { Icon } from '../theme/icons.tsx'
import { copyText } from './common/copy.ts'

/** What to type where, so that each picture has something to show. Commands are the same in every language. */
const LESSONS = [
  {
    id: 'host',
    commands: ['ip -br a', 'sudo ovs-vsctl show']
  },
  {
    id: 'controller',
    commands: ['sudo ovn-nbctl show', 'sudo ovn-sbctl show']
  },
  {
    id: 'cloud',
    commands: [
      'openstack server list --long --all-projects',
      'openstack network list --long',
      'openstack port list --long',
      'openstack router list --long'
    ]
  }
] as const

/** The window before anything is in it: what to paste, and what to look at meanwhile. */
export function EmptyState() {
  const say = useSay()
  const app = useApp()
  const language = useStore((state) => state.language)
  return (
    <div className="empty">
      <div className="empty-inner">
        <h2>{say('empty.title')}</h2>
        <p className="empty-lead">{say('empty.lead')}</p>
        <p className="empty-buttons">
          <button type="button" className="button primary" onClick={() => runCommand(app, 'open-files')}>
            {say('command.open-files')}
          </button>
          <button type="button" className="button" onClick={() => runCommand(app, 'open-folder')}>
            {say('command.open-folder')}
          </button>
          <button type="button" className="button" onClick={() => runCommand(app, 'new-cloud')}>
            {say('command.new-cloud')}
          </button>
          <span className="muted">{say('empty.or')}</span>
          <kbd>{say('empty.pasteKey')}</kbd>
        </p>
        <div className="empty-lessons">
          {LESSONS.map(({ id, commands }) => (
            <section key={id} className="empty-lesson">
              <h3>{say(`empty.${id}`)}</h3>
              <p className="muted">{say(`empty.${id}.gives`)}</p>
              <ul>
                {commands.map((command) => (
                  <li key={command}>
                    <code className="mono">
                      {command.split(' ').map((word) => (
                        <Fragment key={word}>
                          <span>{word}</span>{' '}
                        </Fragment>
                      ))}
                    </code>
                    <button
                      type="button"
                      className="icon-button"
                      title={say('empty.copy', { command })}
                      aria-label={say('empty.copy', { command })}
                      onClick={() => void copyText(command)}
                    >
                      <Icon name="copy" small />
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
        <p className="empty-buttons">
          {(['copy-collector-node', 'copy-collector-director'] as const).map((command) => (
            <button key={command} type="button" className="button" onClick={() => runCommand(app, command)}>
              {say(`command.${command}`)}
            </button>
          ))}
          <span className="muted">{say('empty.collector')}</span>
        </p>
        {SAMPLES.length > 0 && (
          <section className="empty-samples">
            <h3>{say('empty.samples')}</h3>
            <ul>
              {SAMPLES.map((sample) => (
                <li key={sample.id}>
                  <button type="button" className="sample-card" onClick={() => void openSample(app, sample)}>
                    <b>{sampleTitle(sample, language)}</b>
                    <span className="muted">{sample.description[language] ?? sample.description.en}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
        <p className="muted">{say('empty.private')}</p>
      </div>
    </div>
  )
}
