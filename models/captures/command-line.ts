import { programName } from './programs.ts'
import type { Token } from '../text/shell-words.ts'
import { pipelinesOf } from './statements.ts'
import { unwrap } from './wrappers.ts'
import { letters, options, type Place } from './wrapper.ts'

/** One command of a typed line, wrappers and pipes removed, and where it ran. */
export interface TypedCommand extends Place {
  /** as typed, quotes kept, the program without its folder */
  commandLine: string
  program: string
  /** piped through something that loses or rewrites lines */
  filtered: boolean
}

/** What `echo` prints, and the commands that run after it, up to the next. */
export interface Remark {
  /** quotes removed; variables that the line does not spell out stand in it */
  text: string
  commands: TypedCommand[]
}

export interface TypedLine {
  /** those that print something of their own, in order */
  commands: TypedCommand[]
  /** the interactive shell that is open when the line is done: `ssh host`, `sudo -i`, `podman exec -it C bash` … */
  opens?: Place
  /** `exit`, `logout` */
  leaves: boolean
  /** `echo` or `hostname` stands among the commands: lines of theirs divide the output */
  says?: boolean
  remarks?: Remark[]
}

const SILENT = new Set(
  ': . source cd export set unset alias unalias true false sleep clear reset mkdir touch chmod chown cp mv rm ln kill pushd stty shopt ulimit umask wait read trap tput hash test [ [[ break continue declare local readonly'.split(
    ' '
  )
)
/** They say what comes next; what they print is found as a banner. */
const REMARKS = new Set(['echo', 'printf'])
/** Pipe stages that keep every line as it is. */
const KEEPS = new Set('cat tee less more most column sort nl ccze bat'.split(' '))
const FEEDS = new Set(['echo', 'printf', 'yes'])
const DEEPEST = 12

/** Reads what was typed at a prompt. Never throws; what cannot be taken apart stays one command. */
export function readCommandLine(typed: string): TypedLine {
  const line: TypedLine = { commands: [], leaves: false }
  read(straighten(typed.slice(0, 20_000)), {}, false, line, 0)
  if (line.commands.length > 1) {
    if (line.commands.some(({ program }) => REMARKS.has(program) || program === 'hostname')) line.says = true
    line.remarks = remarksOf(line.commands)
    const telling = line.commands.filter(({ program }) => !REMARKS.has(program))
    if (telling.length > 0) line.commands = telling
  }
  return line
}

function remarksOf(commands: readonly TypedCommand[]): Remark[] {
  const remarks: Remark[] = []
  for (const command of commands) {
    const said = /^echo\s+(?:-[neE]+\s+)?(\S.*)$/.exec(command.commandLine)?.[1]
    if (said !== undefined) remarks.push({ text: said.replace(/\\n|["']/g, '').trim(), commands: [] })
    else if (!REMARKS.has(command.program)) remarks.at(-1)?.commands.push(command)
  }
  return remarks.filter((remark) => remark.commands.length > 0)
}

/** Quotes and dashes as a shell knows them, where a wiki or a word processor made them pretty. */
function straighten(typed: string): string {
  return typed
    .replace(/[\u201c\u201d\u201e\u201f]/g, '"')
    .replace(/[\u2018\u2019\u201a\u201b]/g, "'")
    .replace(/(^|\s)[\u2013\u2014]([A-Za-z]+)/g, (_, before: string, option: string) =>
      option.length === 1 ? `${before}-${option}` : `${before}--${option}`
    )
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
}

function read(text: string, place: Place, filtered: boolean, line: TypedLine, depth: number): void {
  for (const { stages } of pipelinesOf(text)) {
    const fed = stages.length > 1 && FEEDS.has(programName(stages[0]![0]?.value ?? ''))
    const counted = stages.find((stage, at) => at > 0 && counts(stage))
    const main = counted ?? stages.map(handedOn).findLast((stage) => stage !== undefined) ?? stages[fed ? 1 : 0]!
    const loses = stages.slice(fed ? 2 : 1).some((stage) => !keepsLines(stage))
    simple(main, place, filtered || loses, line, depth)
  }
}

/** What `xargs` runs, with words that nobody spelt out. */
function handedOn(stage: Token[], at: number): Token[] | undefined {
  if (at === 0 || programName(stage[0]?.value ?? '') !== 'xargs') return undefined
  const words = stage.slice(1)
  const own = options(
    words,
    letters('-n -I -L -P -d -a -s -E --max-args --replace --max-lines --max-procs --delimiter')
  ).at
  const run = words.slice(own).filter(({ value }) => !/^(?:\{\}|%)$/.test(value))
  return run.length === 0 ? undefined : run
}

/** `wc` and `grep -c` leave a number. */
function counts(stage: Token[]): boolean {
  const name = programName(stage[0]?.value ?? '')
  return (
    name === 'wc' ||
    (/^[ez]?grep$/.test(name) && stage.some(({ value }) => /^-[A-Zabd-z]*c[A-Za-z]*$|^--count$/.test(value)))
  )
}

function keepsLines(stage: Token[]): boolean {
  const values = stage.map((token) => token.value)
  while (values[0] === 'sudo') values.shift()
  const name = programName(values[0] ?? '')
  if (name === 'sort') return !values.some((value) => /^-[a-zA-Z]*u/.test(value) || value === '--unique')
  if (name === 'jq' || name === 'yq') return values.slice(1).every((value) => value === '.' || /^-[CSM]$/.test(value))
  if (/^python[\d.]*$/.test(name)) return values[1] === '-m' && values[2] === 'json.tool'
  return KEEPS.has(name)
}

function simple(tokens: Token[], outer: Place, filtered: boolean, line: TypedLine, depth: number): void {
  let place = outer
  let rest = tokens
  for (let round = 0; round < DEEPEST; round++) {
    let at = 0
    while (/^[A-Za-z_]\w*\+?=/.test(rest[at]?.value ?? '') && /^[A-Za-z_]/.test(rest[at]!.raw)) at++
    rest = rest.slice(at)
    const program = programName(rest[0]?.value ?? '')
    if (program === '' || SILENT.has(program)) return
    if (program === 'exit' || program === 'logout') {
      if (depth === 0) line.leaves = true
      return
    }
    const inner = unwrap(rest)
    if (!inner) {
      line.commands.push({ ...place, commandLine: written(rest), program, filtered })
      return
    }
    place = within(place, inner.place)
    if (inner.enters) {
      if (depth === 0 || place !== outer) line.opens = place
      return
    }
    if (inner.script !== undefined) {
      if (depth < DEEPEST) read(inner.script, place, filtered, line, depth + 1)
      return
    }
    rest = inner.rest ?? []
  }
}

/** Another machine has other namespaces and containers. */
function within(outer: Place, inner: Place): Place {
  return inner.elsewhere ? { ...inner } : { ...outer, ...inner }
}

function written(tokens: Token[]): string {
  const [first, ...rest] = tokens
  return [programName(first!.value), ...rest.map((token) => token.raw)].join(' ')
}
