import { useState } from 'react'
import type { Json } from '../../../models/topology/vocabulary.ts'
import type { AttributeRow, NodeLink } from '../../analysis/answers.ts'
import { translateReason } from '../../messages/translate.ts'
import { useSay } from '../../messages/use-say.ts'
import { select } from '../../state/window.ts'

const MOST_ITEMS = 12
const FIRST_ENTRIES = 5

/** Attributes under the names their tools print; values that name other things lead there. */
export function Attributes({ rows }: { rows: readonly AttributeRow[] }) {
  const say = useSay()
  if (rows.length === 0) return null
  return (
    <section className="record-section">
      <h3>{say('inspector.attributes')}</h3>
      <dl className="attributes">
        {rows.map(({ name, value, links, inferred }) => (
          <div key={name}>
            <dt title={name}>{name}</dt>
            <dd>
              {name === 'reason' && typeof value === 'string' ? (
                translateReason(say, value)
              ) : (
                <Value value={value} links={links} />
              )}
              {inferred !== undefined && <Inferred why={translateReason(say, inferred)} />}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Inferred({ why }: { why: string }) {
  const say = useSay()
  return (
    <span className="inferred" title={why}>
      {say('inspector.inferred', { reason: why })}
    </span>
  )
}

function Value({ value, links }: { value: Json; links: { [text: string]: NodeLink } }) {
  const say = useSay()
  if (Array.isArray(value)) {
    const shown = value.slice(0, MOST_ITEMS)
    return (
      <ul>
        {shown.map((item, index) => (
          <li key={index}>
            <Value value={item} links={links} />
          </li>
        ))}
        {shown.length < value.length && (
          <li className="muted">{say('captures.more', { count: value.length - shown.length })}</li>
        )}
      </ul>
    )
  }
  if (typeof value === 'object' && value !== null) return <Entries entries={Object.entries(value)} links={links} />
  const text = String(value)
  const link = Object.hasOwn(links, text) ? links[text] : undefined
  if (link) {
    return (
      <button type="button" className="link" onClick={() => select(link.id)}>
        {link.name}
      </button>
    )
  }
  return <span className={isTechnical(value) ? 'mono' : ''}>{text}</span>
}

/** A record inside a value; long ones open on demand. */
function Entries({ entries, links }: { entries: [string, Json][]; links: { [text: string]: NodeLink } }) {
  const say = useSay()
  const [all, setAll] = useState(false)
  const shown = all ? entries : entries.slice(0, FIRST_ENTRIES)
  return (
    <ul className="entries">
      {shown.map(([key, item]) => (
        <li key={key}>
          <span className="muted">{key}</span> <Value value={item} links={links} />
        </li>
      ))}
      {shown.length < entries.length && (
        <li>
          <button type="button" className="link muted" onClick={() => setAll(true)}>
            {say('captures.more', { count: entries.length - shown.length })}
          </button>
        </li>
      )}
    </ul>
  )
}

/** Addresses, identifiers and numbers line up when every digit is as wide as the next. */
function isTechnical(value: Json): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /\d/.test(value) && /^[\w.:/-]+$/.test(value))
}
