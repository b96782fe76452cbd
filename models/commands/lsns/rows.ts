/** A namespace as one row tells it. */
export interface NamespaceRow {
  namespace: number
  type: string
  pid: number
  user: string | undefined
  command: string
  line: number
}

const NAMES = new Set('NS TYPE PATH NPROCS PID PPID COMMAND UID USER NETNSID NSFS PNS ONS'.split(' '))
const TYPES = /^(?:mnt|net|pid|ipc|uts|user|cgroup|time)$/
const BRANCHES = /^[\s│├└─|`-]*/
/** What a cell of a column is made of; cells of others are any word. */
const CELLS: ReadonlyMap<string, RegExp> = new Map([
  ['NS', /^\d{9,10}$/],
  ['TYPE', TYPES],
  ['PATH', /^\/proc\//],
  ['NPROCS', /^\d{1,8}$/],
  ['PID', /^\d{1,10}$/],
  ['PPID', /^\d{1,10}$/],
  ['UID', /^\d{1,10}$/],
  ['NETNSID', /^(?:\d{1,10}|unassigned)$/],
  ['NSFS', /^\/(?:run|var|proc)\/\S+$/],
  ['PNS', /^\d{1,10}$/],
  ['ONS', /^\d{1,10}$/]
])
/** Only namespaces of some types have them. */
const MISSING = new Set(['NETNSID', 'NSFS', 'PATH', 'PNS', 'ONS'])

/** The columns of a heading, in whatever order `-o` printed them; undefined when the line is none. */
export function namespaceColumns(line: string): string[] | undefined {
  if (line.length > 400) return undefined
  const names = line.trim().split(/\s+/)
  return names[0] === 'NS' && names.includes('PID') && names.every((name) => NAMES.has(name)) ? names : undefined
}

/** The columns without a heading (`-n`), and those of a network namespace, which has more. */
export const USUAL = ['NS', 'TYPE', 'NPROCS', 'PID', 'USER', 'NETNSID', 'NSFS', 'COMMAND']

/** Reads a row by its columns; `asked` is the type where only that one was listed. Undefined when it does not fit. */
export function readNamespaceRow(
  text: string,
  columns: readonly string[],
  asked: string | undefined,
  line: number
): NamespaceRow | undefined {
  let rest = text.slice(BRANCHES.exec(text)![0].length).trimEnd()
  const cells = new Map<string, string>()
  for (const column of columns) {
    if (column === 'COMMAND') {
      // What stands behind it is only told by its distance.
      const last = column === columns.at(-1)
      cells.set(column, (last ? rest : (rest.split(/\s{2,}/, 1)[0] ?? '')).replace(BRANCHES, ''))
      break
    }
    const word = /^\S+/.exec(rest)?.[0] ?? ''
    const fits = CELLS.get(column)?.test(word) ?? word !== ''
    if (!fits && !MISSING.has(column)) return undefined
    if (!fits) continue
    cells.set(column, word)
    rest = rest.slice(word.length).trimStart()
  }
  const [namespace, pid] = [Number(cells.get('NS')), Number(cells.get('PID'))]
  const type = cells.get('TYPE') ?? asked
  if (type === undefined || !TYPES.test(type)) return undefined
  return { namespace, type, pid, user: cells.get('USER'), command: cells.get('COMMAND') ?? '', line }
}
