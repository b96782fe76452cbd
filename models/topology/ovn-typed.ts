import type { FactSink, Ref } from './facts.ts'
import { known } from './facts.ts'
import { neutronId, ovnRefs } from './ovn-refs.ts'

/** A row may be typed by the beginning of its id: such a word is no name. */
const OF_ROW = /^[0-9a-f]{4,8}(?:-[0-9a-f-]*)?$/i

/** What people write where a name has to stand: `<router>`, `$LR`, `ROUTER`. */
const STANDS_FOR_A_NAME = /^(?:[<$%{[].*|(?:logical[-_]?)?(?:router|switch)|l[rs]|name|uuid|id)$/i

/** The router or switch that somebody asked a command about, which answered: so it is there, whatever else was pasted. */
export function claimTyped(
  kind: 'router' | 'network',
  typed: string | undefined,
  line: number | undefined,
  facts: FactSink
): Ref | undefined {
  // `neutron-$NET_ID` names nothing.
  if (typed === undefined || /[$`<>*]/.test(typed)) return undefined
  const ref = kind === 'router' ? ovnRefs.routerTyped(typed) : ovnRefs.networkTyped(typed)
  if (line === undefined || OF_ROW.test(typed) || STANDS_FOR_A_NAME.test(typed)) return ref
  const uuid = neutronId(typed)
  return facts.node(ref, { name: uuid === undefined ? typed : undefined, attributes: known({ uuid }) }, line)
}
