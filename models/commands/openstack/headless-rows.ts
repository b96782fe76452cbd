import { isWholeId } from '../../text/table/wrapped-cell.ts'
import { networkAgent } from './network-agent.ts'
import { baremetalNode } from './baremetal-node.ts'
import { computeService, volumeService } from './compute-service.ts'
import { fieldKey } from './fields.ts'
import { server } from './server.ts'

/** What `| grep` leaves of these lists tells by its cells what it was: no other list prints such words in such places. */
const LISTS = [networkAgent, computeService, volumeService, server, baremetalNode].flatMap(({ lists = [] }) => lists)

const ID = (cell: string): boolean => isWholeId(cell) || /^\d{1,9}$/.test(cell)
const FLAG = (cell: string): boolean => /^(?:True|False)$/.test(cell)
const POWER = (cell: string): boolean => /^(?:power (?:on|off)|None)$/.test(cell)
const DATE = (cell: string): boolean => /^(?:\d{4}-\d\d-\d\d[T ].*|None|-)$/.test(cell)

/** How the cells of a column look, by the column's key. */
const LOOKS: ReadonlyMap<string, (cell: string) => boolean> = new Map([
  ['id', ID],
  ['uuid', isWholeId],
  ['instance_uuid', (cell: string) => isWholeId(cell) || cell === 'None'],
  ['binary', (cell: string) => /^(?:nova|neutron|cinder|networking)-[a-z0-9-]+$|^ovn-controller$/.test(cell)],
  ['agent_type', (cell: string) => / agent$|^OVN /i.test(cell)],
  ['alive', (cell: string) => /^(?::-\)|xxx|True|False)$/i.test(cell)],
  ['admin_state_up', FLAG],
  ['maintenance', FLAG],
  ['power_state', POWER],
  ['state', (cell: string) => /^(?:up|down)$/i.test(cell)],
  ['status', (cell: string) => /^(?:enabled|disabled|[A-Z][A-Z_]{3,30})$/.test(cell)],
  ['networks', (cell: string) => cell === '' || /^[^=]{1,200}=[\da-f]/i.test(cell)],
  ['updated_at', DATE]
])
/** Without one of these the columns could be anybody's. */
const TELLING = new Set(['binary', 'agent_type', 'networks', 'maintenance'])

/** The headings of rows that were pasted without any and without their command; undefined where the cells do not tell. */
export function headlessColumns(rows: readonly (readonly string[])[]): string[] | undefined {
  const count = rows[0]?.length
  return LISTS.find((list) => {
    if (list.length !== count || count < 5 || !list.some((heading) => TELLING.has(fieldKey(heading)))) return false
    const looks = list.map((heading) => LOOKS.get(fieldKey(heading)))
    return rows.every((row) => looks.every((look, at) => look?.(row[at] ?? '') ?? true))
  })
}
