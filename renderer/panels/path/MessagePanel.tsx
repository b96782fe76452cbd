import type { MessageRow } from '../../analysis/answers.ts'
import { translateText } from '../../messages/translate.ts'
import { useSay } from '../../messages/use-say.ts'
import { select } from '../../state/window.ts'

/** One message of a flow: how it is sent, through what, to whom, what it carries, and where to look when it hangs. */
export function MessagePanel({ message }: { message: MessageRow }) {
  const say = useSay()
  const { protocol, method, to, toHost, carries, exchange, queue, through, url, log } = message
  const rows: [label: string, text: string][] = [
    [say('flowPanel.protocol'), protocol],
    [say('flowPanel.method'), method],
    ...(exchange === undefined
      ? []
      : [
          [say('flowPanel.exchange'), exchange === '' ? say('flowPanel.defaultExchange') : exchange] as [
            string,
            string
          ],
          [say('flowPanel.queue'), queue === '' ? say('flowPanel.everyQueue') : (queue ?? '')] as [string, string]
        ]),
    ...(url === undefined ? [] : [[say('flowPanel.url'), url] as [string, string]])
  ]
  const nodes = [to, ...through].filter(({ certainty }) => certainty !== 'assumed')
  return (
    <>
      <section className="record-section">
        <h3>{say('flowPanel.carries')}</h3>
        <p>{translateText(say, carries.text, carries.english)}</p>
      </section>
      <section className="record-section">
        <h3>{say('flowPanel.message')}</h3>
        <dl className="message-facts">
          {rows.map(([label, text]) => (
            <div key={label}>
              <dt className="muted">{label}</dt>
              <dd className="mono">{text}</dd>
            </div>
          ))}
          <div>
            <dt className="muted">{say('flowPanel.receiver')}</dt>
            <dd>{toHost === undefined ? to.name : `${to.name} · ${toHost}`}</dd>
          </div>
        </dl>
        {nodes.map((node) => (
          <button key={node.id} type="button" className="chip line" onClick={() => select(node.id)}>
            {node.name}
          </button>
        ))}
      </section>
      {log !== undefined && (
        <section className="record-section">
          <h3>{say('flowPanel.watch')}</h3>
          <p className="muted">{say('flowPanel.log')}</p>
          <p className="mono">{log}</p>
        </section>
      )}
    </>
  )
}
