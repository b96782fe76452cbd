import { pathEnd } from '../../actions/path.ts'
import { useSay } from '../../messages/use-say.ts'

/** Kinds that a packet can start or end at. */
const ENDS = new Set([
  ...['server', 'port', 'floating-ip', 'router', 'host', 'network', 'nic', 'bond', 'ovs-port', 'vip'],
  ...['container', 'pod']
])

/** Kinds whose name a person knows; others go by their id. */
const NAMED = new Set(['server', 'router', 'host', 'network', 'floating-ip'])

/** Picks one end of a path on the canvas: select, press, select, press. */
export function PathFromHere({ id, kind, name }: { id: string; kind: string; name: string }) {
  const say = useSay()
  if (!ENDS.has(kind)) return null
  // people know names; where a name fits several, the answer asks which
  const told = NAMED.has(kind) && name !== '' ? name : id
  const from = kind === 'network' ? `outside:${told}` : told
  return (
    <p className="record-path">
      <button type="button" className="button compact" onClick={() => pathEnd('from', from)}>
        {say('path.fromHere')}
      </button>
      <button type="button" className="button compact" onClick={() => pathEnd('to', from)}>
        {say('path.toHere')}
      </button>
    </p>
  )
}
