import { readTyped } from '../../text/typed.ts'

const LONG = 'F S UID PID PPID C PRI NI ADDR SZ WCHAN STIME TTY TIME CMD'
const FULL = 'UID PID PPID C STIME TTY TIME CMD'
const SHORT = 'PID TTY TIME CMD'
const VALUED = new Set(['o', 'O', 'p', 'C', 'u', 'U', 'g', 't', 'sort', 'pid', 'user', 'format'])

/**
 * The heading that `ps` prints over its columns when typed so: what a filter (`ps -ef | grep conmon`) cuts off. Undefined where
 * the options leave it open. A dash tells UNIX options from BSD ones: `ps -ef` is not `ps ef`.
 */
export function headingOf(commandLine: string): string | undefined {
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
  return bsd.includes('u') ? 'USER PID %CPU %MEM VSZ RSS TTY STAT START TIME COMMAND' : 'PID TTY STAT TIME COMMAND'
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
