import type { Say } from '../../messages/translate.ts'
import { useSay } from '../../messages/use-say.ts'
import { compareHeaders, readHeaders, type SteppedHeader } from './headers.ts'

/**
 * The headers on the wire as boxes in boxes, the outermost first; and the room that is left. What was put around, rewritten or taken
 * off since the step before is told apart, and boxes grow as they are put around.
 */
export function HeaderStack({
  headers,
  before,
  mtu
}: {
  headers: readonly string[]
  before: readonly string[]
  mtu?: number | undefined
}) {
  const say = useSay()
  const { stack, off } = compareHeaders(readHeaders(headers), readHeaders(before))
  if (stack.length === 0) return null
  return (
    <section className="record-section">
      <h3>
        <span className="grow">{say('path.headers')}</span>
        <span className="muted">{say('path.bytes')}</span>
      </h3>
      {off.length > 0 && (
        <p className="header-off" key={headers.join('|')}>
          {say('pathHop.takenOff', { headers: off.map((name) => wordsOf(say, name)).join(', ') })}
        </p>
      )}
      <Boxes stack={stack} />
      {mtu !== undefined && <p className="header-room muted">{say('path.room', { bytes: String(mtu) })}</p>}
    </section>
  )
}

function Boxes({ stack, around = '' }: { stack: readonly SteppedHeader[]; around?: string }) {
  const say = useSay()
  const [outer, ...inner] = stack
  if (!outer) return null
  const { name, detail, plane, bytes, change = '' } = outer
  return (
    // another header is another box, so that it grows
    <div className={`header-box ${plane} ${change}`} key={`${name} ${change} ${detail}`}>
      <p>
        <b>{wordsOf(say, name)}</b>
        <span className="header-change grow">{change !== '' && change !== around && say(`pathHop.${change}`)}</span>
        {bytes !== undefined && <span className="muted">{bytes}</span>}
      </p>
      {detail !== '' && <p className="mono">{wordsOf(say, detail)}</p>}
      <Boxes stack={inner} around={change} />
    </div>
  )
}

/** The few words in headers that are no protocol's. */
function wordsOf(say: Say, text: string): string {
  if (text === 'the inner packet') return say('pathHop.innerPacket')
  // whoever puts a tunnel around takes its source port from what is inside
  const port = /^> (\d+)$/.exec(text)?.[1]
  if (port !== undefined) return say('pathHop.flowHash', { port })
  return text === 'between the hosts' ? say('pathHop.betweenHosts') : text
}
