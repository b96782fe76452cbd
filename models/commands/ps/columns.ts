import { readTyped } from '../../text/typed.ts'

const LONG = 'F S UID PID PPID C PRI NI ADDR SZ WCHAN STIME TTY TIME CMD'
const FULL = 'UID PID PPID C STIME TTY TIME CMD'
const SHORT = 'PID TTY TIME CMD'
const USERS = 'USER PID %CPU %MEM VSZ RSS TTY STAT START TIME COMMAND'
const VALUED = new Set(['o', 'O', 'p', 'C', 'u', 'U', 'g', 't', 'sort', 'pid', 'user', 'format'])

/**
 * The heading that `ps` prints over its columns when typed so: what a filter (`ps -ef | grep conmon`) cuts off. Undefined where
 * the options leave it open. A dash tells UNIX options from BSD ones: `ps -ef` is not `ps ef`.
 */
export function headingOf(commandLine: string): string | undefined {
  if (isSearch(commandLine)) return 'PID CMD'
  const typed = readTyped(commandLine, ['ps'], VALUED)
  if (!typed) return undefined
  const { options, words } = typed
  const chosen = [...(options.get('o') ?? []), ...(options.get('format') ?? [])].join(',')
  const [bsd = ''] = words
  if (chosen !== '') return titlesOf(chosen)
  if (/^[a-zA-Z]+o$/.test(bsd)) return titlesOf(words.slice(1).join(','))
  if (options.has('f')) return options.has('l') ? LONG : FULL
  if (options.has('l')) return undefined
  if (bsd === '') return options.has('e') || options.has('A') ? SHORT : undefined
  if (!/^[aAcefhHTrwxu]+$/.test(bsd)) return undefined
  return bsd.includes('u') ? USERS : 'PID TTY STAT TIME COMMAND'
}

/** True for `pgrep -a` and `-l`, which print what they find with its id. */
export function isSearch(commandLine: string): boolean {
  const options = readTyped(commandLine, ['pgrep'], new Set(['u', 'U', 'P', 'G', 'g', 's', 't', 'd']))?.options
  return options !== undefined && ['a', 'l', 'list-full', 'list-name'].some((option) => options.has(option))
}

const FULL_ROW = /^\S+ +\d+ +\d+ +\d+ \S+ +\S+ +(?:\d+-)?\d\d:\d\d:\d\d \S/
const USERS_ROW = /^\S+ +\d+ +\d+\.\d +\d+\.\d +\d+ +\d+ \S+ +[DIRSTtXZW][<NLsl+]* +\S+ +\d+:\d\d \S/

/** The heading over a row of `ps -ef` or `ps aux`, told by its cells: what `| grep` leaves. Undefined for any other line. */
export function headingOver(row: string): string | undefined {
  const head = row.slice(0, 300).trimStart()
  return FULL_ROW.test(head) ? FULL : USERS_ROW.test(head) ? USERS : undefined
}

/** `pid,ppid,user:20,args` as the words that stand over the columns; a title of one's own ends it. */
function titlesOf(fields: string): string | undefined {
  if (fields.includes('=')) return undefined
  const titles = fields.split(/[,\s]+/).map((field) => TITLES.get(field.replace(/:\d+$/, '')) ?? field.toUpperCase())
  return titles.join(' ')
}

const TITLES = new Map([
  ['args', 'COMMAND'],
  ['cmd', 'CMD'],
  ['comm', 'COMMAND'],
  ['uname', 'USER']
])
