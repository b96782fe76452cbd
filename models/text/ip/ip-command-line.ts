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

/** In the order in which `ip` tries them; the first that begins so is meant. */
const OBJECTS = [
  'address',
  'addrlabel',
  'maddress',
  'route',
  'rule',
  'neighbor',
  'neighbour',
  'ntable',
  'ntbl',
  'link',
  'l2tp',
  'fou',
  'tunnel',
  'tunl',
  'tuntap',
  'tap',
  'token',
  'tcpmetrics',
  'monitor',
  'xfrm',
  'mroute',
  'mrule',
  'netns',
  'netconf',
  'vrf',
  'sr',
  'nexthop',
  'mptcp',
  'ioam',
  'stats'
]
const LISTING = ['show', 'list', 'lst']

/** Any `ip` command line: its object in full, and whether it lists. */
export interface IpLine {
  object: string
  /** it prints what there is: no verb, or `show`, `list` in any abbreviation */
  lists: boolean
  /** the word behind the object, as typed */
  verb?: string
  /** words after the verb */
  rest: string[]
  options: ReadonlySet<string>
  family?: 4 | 6
  /** `-n NS`: the namespace that `ip` itself enters */
  namespace?: string
}

/** Takes any `ip` command line apart, or answers undefined when it is none. */
export function parseIpLine(commandLine: string): IpLine | undefined {
  if (!/^\s*(?:\/\S*\/)?ip(?:\s|$)/.test(commandLine)) return undefined
  const words = commandLine.trim().split(/\s+/)
  const options = new Set<string>()
  let family: 4 | 6 | undefined
  let namespace: string | undefined
  let at = 1
  for (; words[at]?.startsWith('-') === true; at++) {
    const option = optionName(words[at]!)
    if (option === undefined) continue
    options.add(option)
    const value = WITH_VALUE.has(option) ? words[++at] : undefined
    if (option === '4' || value === 'inet') family = 4
    else if (option === '6' || value === 'inet6') family = 6
    else if (option === 'netns') namespace = value
  }
  const word = words[at]
  const object = word === undefined || word === '' ? undefined : OBJECTS.find((name) => name.startsWith(word))
  if (object === undefined) return undefined
  const verb = words[at + 1]
  const lists = verb === undefined || LISTING.some((name) => name.startsWith(verb))
  const line: IpLine = {
    object: object === 'neighbor' ? 'neighbour' : object,
    lists,
    rest: words.slice(at + 2),
    options
  }
  if (verb !== undefined) line.verb = verb
  if (family !== undefined) line.family = family
  if (namespace !== undefined) line.namespace = namespace
  return line
}

/** Takes an `ip` command line apart, or answers undefined when it is no listing of addresses, links or routes. */
export function parseIpCommandLine(commandLine: string): IpCommandLine | undefined {
  const line = parseIpLine(commandLine)
  if (!line?.lists) return undefined
  const { object, rest, options, family, namespace } = line
  if (object !== 'address' && object !== 'link' && object !== 'route') return undefined
  const parsed: IpCommandLine = {
    object,
    rest,
    brief: options.has('brief'),
    details: options.has('details'),
    statistics: options.has('stats') || options.has('statistics'),
    oneline: options.has('oneline'),
    json: options.has('json')
  }
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
