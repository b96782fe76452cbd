import { words } from './shell-words.ts'

/** A command line taken apart: `podman ps -a --format json` → program `podman`, words [`ps`], options a, format. */
export interface Typed {
  program: string
  /** what is neither the program nor an option or its value */
  words: string[]
  /** option without dashes → its values, in order; a flag has one empty value */
  options: ReadonlyMap<string, readonly string[]>
}

/**
 * Takes a command line apart; undefined when it is not one of `programs` (called by path, or with `.exe`-like wrappers of a snap
 * too). `valued` names the options, long and short, that take the next word as their value.
 */
export function readTyped(
  commandLine: string,
  programs: readonly string[],
  valued: ReadonlySet<string> = new Set()
): Typed | undefined {
  const [first = '', ...rest] = words(commandLine)
  const program = first.slice(first.lastIndexOf('/') + 1)
  if (!programs.includes(program)) return undefined
  const typed = { program, words: [] as string[], options: new Map<string, string[]>() }
  const add = (name: string, value: string): void => {
    const values = typed.options.get(name)
    if (values) values.push(value)
    else typed.options.set(name, [value])
  }
  for (let at = 0; at < rest.length; at++) {
    const word = rest[at]!
    if (word === '--') {
      typed.words = typed.words.concat(rest.slice(at + 1))
      break
    }
    const long = /^--([^=]+)(?:=(.*))?$/s.exec(word)
    if (long) add(long[1]!, long[2] ?? (valued.has(long[1]!) ? (rest[++at] ?? '') : ''))
    else if (/^-[a-zA-Z]/.test(word)) at = readCluster(word, at, rest, valued, add)
    else typed.words.push(word)
  }
  return typed
}

/** `-aq` is two flags; in `-fname=x` and `-f name=x` the rest is the value of `f`. */
function readCluster(
  word: string,
  at: number,
  rest: readonly string[],
  valued: ReadonlySet<string>,
  add: (name: string, value: string) => void
): number {
  for (let letter = 1; letter < word.length; letter++) {
    const name = word[letter]!
    if (!valued.has(name)) {
      add(name, '')
      continue
    }
    const own = word.slice(letter + 1).replace(/^=/, '')
    add(name, own === '' ? (rest[at + 1] ?? '') : own)
    return own === '' ? at + 1 : at
  }
  return at
}

/** The first value of any of these options; undefined where none was given. */
export function optionOf({ options }: Typed, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = options.get(name)?.[0]
    if (value !== undefined) return value
  }
  return undefined
}
