import type { Token } from '../text/shell-words.ts'

/** Where a command ran, as far as its own line tells. */
export interface Place {
  host?: string | undefined
  /** it ran on another host than the prompt's, whether or not `host` tells which */
  elsewhere?: boolean
  namespace?: string | undefined
  container?: string | undefined
}

/** What is left when one wrapper is taken off. */
export interface Unwrapped {
  place: Place
  /** the wrapped words … */
  rest?: Token[]
  /** … or a line for another shell (`ssh host 'a; b'`, `bash -c 'a'`) … */
  script?: string
  /** … or nothing: an interactive shell was opened there */
  enters?: 'ssh' | 'container' | 'namespace' | 'shell'
}

export type Wrapper = (args: Token[]) => Unwrapped | undefined

/** A set from words in one string. */
export const letters = (text: string): Set<string> => new Set(text.split(' '))

/** Skips options; those in `valued` take the next word unless it is glued on (`-n5`, `--ns=x`). Collects what they were given. */
export function options(args: Token[], valued: Set<string>): { at: number; given: Map<string, string> } {
  const given = new Map<string, string>()
  let at = 0
  for (; at < args.length; at++) {
    const word = args[at]!.value
    if (args[at]!.operator || !word.startsWith('-') || word === '-') break
    if (word === '--') return { at: at + 1, given }
    const equals = word.indexOf('=')
    const short = word.slice(0, 2)
    if (word.startsWith('--') && equals > 0) given.set(word.slice(0, equals), word.slice(equals + 1))
    else if (valued.has(word)) given.set(word, args[++at]?.value ?? '')
    else if (!word.startsWith('--') && valued.has(short) && word.length > 2) given.set(short, word.slice(2))
    else if (!word.startsWith('--') && word.length > 2 && valued.has(`-${word.at(-1)}`)) {
      given.set(`-${word.at(-1)}`, args[++at]?.value ?? '')
      for (const flag of word.slice(1, -1)) given.set(`-${flag}`, '')
    } else {
      given.set(word, '')
      if (!word.startsWith('--')) for (const flag of word.slice(1)) given.set(`-${flag}`, '')
    }
  }
  return { at, given }
}

/** A wrapper that only skips its own options (and `skip` words) and runs the rest where it stands. */
export function plain(valued: string, skip = 0): Wrapper {
  const takes = letters(valued)
  return (args) => ({ place: {}, rest: args.slice(options(args, takes).at + skip) })
}

/** The words as another shell gets them. */
export function joined(args: Token[]): string {
  return args.map((token) => token.value).join(' ')
}

/** `args` run inside `place`: a command, a script for a shell there, or an interactive shell. */
export function inside(place: Place, args: Token[], enters: 'ssh' | 'container' | 'namespace'): Unwrapped {
  return args.length === 0 ? { place, enters } : { place, rest: args }
}
