import { useSay } from '../../messages/use-say.ts'
import { readHeaders, type Header } from './headers.ts'

/** The headers on the wire as boxes in boxes, the outermost first; and the room that is left. */
export function HeaderStack({ headers, mtu }: { headers: readonly string[]; mtu?: number | undefined }) {
  const say = useSay()
  const stack = readHeaders(headers)
  if (stack.length === 0) return null
  return (
    <section className="record-section">
      <h3>
        <span className="grow">{say('path.headers')}</span>
        <span className="muted">{say('path.bytes')}</span>
      </h3>
      <Boxes stack={stack} />
      {mtu !== undefined && <p className="muted">{say('path.room', { bytes: String(mtu) })}</p>}
    </section>
  )
}

function Boxes({ stack }: { stack: readonly Header[] }) {
  const [outer, ...inner] = stack
  if (!outer) return null
  return (
    <div className={`header-box ${outer.plane}`}>
      <p>
        <b className="grow">{outer.name}</b>
        {outer.bytes !== undefined && <span className="muted">{outer.bytes}</span>}
      </p>
      {outer.detail !== '' && <p className="mono">{outer.detail}</p>}
      <Boxes stack={inner} />
    </div>
  )
}
