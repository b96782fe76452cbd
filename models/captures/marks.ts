import { isElision } from '../text/elision.ts'

/** What shells, `ssh` and `script` say around the output of a command. */
const SESSION_NOISE =
  /^(?:logout|exit|Connection to \S+ closed\.?(?: by \S+)?|Shared connection to .* closed\.|Last (?:failed )?login: .*|There (?:was|were) \d+ failed login attempts? .*|Warning: Permanently added .*|\*\* WARNING: connection is not using .*|Web console: .*|Activate the web console with: .*|\[sudo\] password for .*|\S+'s password:.*|[Pp]assword: ?|Script (?:started|done).*|\^C|Terminated|Default(?:ed container|ing container name to) .*|Use '(?:oc|kubectl) describe .*|(?:Starting|Removing debug) pod\b.*|To use host binaries, run .*|Temporary namespace .*|Pod IP: .*|If you don't see a command prompt, try pressing enter\.|sudo: unable to resolve host .*|(?:-?bash|perl): warning: .*|mesg: ttyname failed.*|Pseudo-terminal will not be allocated .*|Unable to use a TTY .*|\[(?:DEPRECATION )?WARNING\]: .*|(?:\S+\.py:\d+|sys:\d+): \w+Warning: .*|\w+Warning\)?|(?:neutron|keystone|heat|nova|cinder|glance|ironic) (?:CLI|client) is deprecated .*|WARNING \(shell\) .*|real\s+\d+m[\d.]+s|user\s+\d+m[\d.]+s|sys\s+\d+m[\d.]+s)$/
const PAGER_MARK =
  /^(?:-+ ?More ?-+(?: ?\(?\d{1,3}%\)?)?|\(END\)|lines \d+-\d+(?:\/\d+)?(?: (?:\d{1,3}%|\(END\)))?|Press any key to continue\S*|\[Press space to continue[^\]]*\])$/i
/** Words that say that lines are missing, and those that may stand beside them: a remark of nothing else is a cut. */
const CUT_WORDS = new Set(
  'omitted snip snipped cut truncated skipped removed deleted elided abbreviated 생략 중략 省略 后略 略'.split(' ')
)
const BESIDE = new Set('output lines line some the rest more for by here brevity space clarity 이하'.split(' '))

/** One of the words, with whatever stands around it: most lines hold none. */
const MAYBE_CUT = new RegExp([...CUT_WORDS].join('|'), 'i')

function saysCut(text: string): boolean {
  if (!MAYBE_CUT.test(text)) return false
  const words = text.toLowerCase().match(/\p{L}+|\d+/gu) ?? []
  return (
    words.some((word) => CUT_WORDS.has(word)) &&
    words.every((word) => CUT_WORDS.has(word) || BESIDE.has(word) || /^\d+$/.test(word))
  )
}

/** True for lines of the session itself: log-in banners, `logout`, password questions, what `time` adds. */
export function isSessionNoise(line: string): boolean {
  return line.length < 300 && SESSION_NOISE.test(line.trim())
}

/** What a cut leaves behind: blank to every reader, but no end of an output as an empty line may be. Cleaned lines never end in a space. */
export const CUT = ' '

/**
 * Blanks what pagers and people left in an output: `--More--`, `lines 1-23`, `...output omitted...`. `omitted` when lines are
 * missing: said so by a person, or the pager was left before its end.
 */
export function withoutMarks(lines: string[]): { lines: string[]; omitted: boolean } {
  let out = lines
  let omitted = false
  let pagerWaits = false
  const last = lastInk(lines)
  for (let index = 0; index <= last; index++) {
    const line = lines[index]!
    if (line.length > 100) {
      pagerWaits = false
      if (index >= 4 || !isSessionNoise(line)) continue
    }
    const mark = markOf(line, index, last)
    if (mark === undefined) {
      if (line !== '') pagerWaits = false
      continue
    }
    if (out === lines) out = [...lines]
    out[index] = mark === 'cut' ? CUT : ''
    if (mark === 'cut') omitted = true
    else pagerWaits = !/END|100%/i.test(line) && mark === 'pager'
  }
  return { lines: out, omitted: omitted || pagerWaits }
}

function markOf(line: string, index: number, last: number): 'cut' | 'pager' | 'noise' | undefined {
  const text = line.trim()
  // A table's row is the table's, whatever stands in its cells.
  if (text === '' || text[0] === '|' || text[0] === '+') return undefined
  const first = text.charCodeAt(0)
  const letter = (first >= 97 && first <= 122) || (first >= 65 && first <= 90)
  // A lone `:` or `~` is a pager's or an editor's screen only at the end.
  if (text === ':' || text === '~') return index === last ? 'pager' : undefined
  if (!letter || text.startsWith('lines ') || text.startsWith('Press ')) {
    if (PAGER_MARK.test(text)) return 'pager'
    if (isElision(text) || saysCut(text)) return 'cut'
  }
  return (index < 4 || index > last - 5) && isSessionNoise(text) ? 'noise' : undefined
}

function lastInk(lines: string[]): number {
  for (let index = lines.length - 1; index >= 0; index--) if (lines[index]!.trim() !== '') return index
  return -1
}
