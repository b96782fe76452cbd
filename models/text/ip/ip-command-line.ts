/** An `ip` command line taken apart: `ip -d -4 addr show dev eth0` → options, object `address`, verb `show`, the rest. */
export interface IpCommandLine {
  object: 'address' | 'link' | 'route'
  /** selectors after the verb: `dev eth0`, `table all` */
  rest: string[]
  brief: boolean
  details: boolean
  statistics: boolean
  oneline: boolean
  json: boolean
  family?: 4 | 6
  /** `-n NS`: the namespace that `ip` itself enters */
  namespace?: string
}

/** Options by full name; `ip` takes any prefix, the first in this order that fits. */
const OPTIONS = [
  'loops',
  'family',
  '4',
  '6',
  '0',
  'human',
  'iec',
  'stats',
  'statistics',
  'details',
  'resolve',
  'oneline',
  'timestamp',
  'tshort',
  'Version',
  'force',
  'batch',
  'brief',
  'json',
  'rcvbuf',
  'color',
  'netns',
  'Numeric',
  'all',
  'pretty',
  'echo',
  'B',
  'D',
  'I',
  'M'
]
const WITH_VALUE = new Set(['loops', 'family', 'batch', 'rcvbuf', 'netns'])

const OBJECTS = ['address', 'addrlabel', 'maddress', 'route', 'rule', 'neighbour', 'ntable', 'link']
const LISTING = ['show', 'list', 'lst']

/** Takes an `ip` command line apart, or answers undefined when it is no listing of addresses, links or routes. */
export function parseIpCommandLine(commandLine: string): IpCommandLine | undefined {
  const words = commandLine.trim().split(/\s+/)
  if (!/^(?:\/\S*\/)?ip$/.test(words[0] ?? '')) return undefined
  const found = { brief: false, details: false, statistics: false, oneline: false, json: false }
  let family: 4 | 6 | undefined
  let namespace: string | undefined
  let at = 1
  for (; words[at]?.startsWith('-') === true; at++) {
    const option = optionName(words[at]!)
    const value = option !== undefined && WITH_VALUE.has(option) ? words[++at] : undefined
    if (option === '4' || value === 'inet') family = 4
    else if (option === '6' || value === 'inet6') family = 6
    else if (option === 'netns') namespace = value
    else if (option === 'brief') found.brief = true
    else if (option === 'details') found.details = true
    else if (option === 'stats' || option === 'statistics') found.statistics = true
    else if (option === 'oneline') found.oneline = true
    else if (option === 'json') found.json = true
  }
  const word = words[at]
  const object = word === undefined || word === '' ? undefined : OBJECTS.find((name) => name.startsWith(word))
  if (object !== 'address' && object !== 'link' && object !== 'route') return undefined
  const verb = words[at + 1]
  if (verb !== undefined && !LISTING.some((name) => name.startsWith(verb))) return undefined
  const parsed: IpCommandLine = { object, rest: words.slice(at + 2), ...found }
  if (family !== undefined) parsed.family = family
  if (namespace !== undefined) parsed.namespace = namespace
  return parsed
}

/** The command line in full words where `title` says less: options that change the output, and what it was limited to. */
export function canonicalIpCommand(title: string, commandLine: string): string {
  const parsed = parseIpCommandLine(commandLine)
  if (!parsed) return title
  const options = [
    parsed.family === undefined ? '' : `-${parsed.family}`,
    parsed.json ? '-j' : '',
    parsed.oneline ? '-o' : '',
    parsed.details ? '-d' : '',
    parsed.statistics ? '-s' : ''
  ].filter((option) => option !== '')
  const [tool, ...words] = title.split(' ')
  const limits = parsed.rest.length > 0 ? ['show', ...parsed.rest] : []
  return [tool, ...options, ...words, ...limits].join(' ')
}

function optionName(word: string): string | undefined {
  const text = word.replace(/^--?/, '').split('=', 1)[0]!
  return OPTIONS.find((name) => name.startsWith(text))
}
