/** A command line of an Open vSwitch or OVN tool taken apart: `ovs-vsctl -t 5 --format=json list Bridge br-int`. */
export interface OvsCommandLine {
  tool: string
  /** long names; short options under the long name; the value of flags is `''` */
  options: Map<string, string>
  command: string
  args: string[]
}

const SHORT: ReadonlyMap<string, string> = new Map([
  ['t', 'timeout'],
  ['f', 'format'],
  ['d', 'data'],
  ['p', 'private-key'],
  ['c', 'certificate'],
  ['C', 'ca-cert'],
  ['u', 'unixctl'],
  ['O', 'protocols'],
  ['F', 'flow-format'],
  ['P', 'packet-in-format'],
  ['T', 'timeout'],
  ['h', 'help'],
  ['V', 'version']
])
const WITH_VALUE = new Set([
  'timeout',
  'format',
  'data',
  'db',
  'columns',
  'private-key',
  'certificate',
  'ca-cert',
  'peer-ca-cert',
  'bootstrap-ca-cert',
  'log-file',
  'pidfile',
  'syslog-target',
  'syslog-method',
  'unixctl',
  'target',
  'protocols',
  'flow-format',
  'packet-in-format',
  'ct',
  'lb-dst',
  'select-id'
])
/** may stand alone; a value comes only after `=` */
const VALUE_OPTIONAL = new Set(['log-file', 'pidfile'])

/**
 * Answers undefined when the first word is none of `tools`. A tool may be called by path or as a snap's app
 * (`openstack-hypervisor.ovs-vsctl`).
 */
export function parseOvsCommandLine(commandLine: string, tools: readonly string[]): OvsCommandLine | undefined {
  if (!tools.some((name) => commandLine.includes(name))) return undefined
  const words = shellWords(commandLine)
  const tool = tools.find((name) => isTool(words[0] ?? '', name))
  if (tool === undefined) return undefined
  const options = new Map<string, string>()
  const plain: string[] = []
  for (let at = 1; at < words.length; at++) {
    const word = words[at]!
    if (!/^-\D/.test(word) || word === '--') {
      if (word !== '--') plain.push(word)
      continue
    }
    const [name, value] = splitOption(word)
    if (value !== undefined) options.set(name, value)
    else if (WITH_VALUE.has(name) && !VALUE_OPTIONAL.has(name) && at + 1 < words.length) options.set(name, words[++at]!)
    else options.set(name, '')
  }
  return { tool, options, command: plain[0] ?? '', args: plain.slice(1) }
}

function isTool(word: string, name: string): boolean {
  return word === name || word.endsWith(`/${name}`) || word.endsWith(`.${name}`)
}

function splitOption(word: string): [name: string, value: string | undefined] {
  if (word.startsWith('--')) {
    const equals = word.indexOf('=')
    return equals < 0 ? [word.slice(2), undefined] : [word.slice(2, equals), word.slice(equals + 1)]
  }
  const name = SHORT.get(word[1]!)
  if (name === undefined) return [word.slice(1), '']
  return [name, word.length > 2 ? word.slice(2).replace(/^=/, '') : undefined]
}

const WORD = /(?:[^\s'"]|'[^']*'|"[^"]*"|['"])+/g

/** Words as a shell would see them, quotes removed. */
function shellWords(commandLine: string): string[] {
  return (commandLine.match(WORD) ?? []).map((word) => word.replace(/'([^']*)'|"([^"]*)"/g, '$1$2'))
}
