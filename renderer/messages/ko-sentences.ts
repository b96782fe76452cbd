import { ENGLISH as PATHS } from '../../models/paths/english.ts'
import { koBlueprintProblems } from './ko-blueprint-problems.ts'
import { koPath } from './ko-path.ts'
import { koProblems } from './ko-problems.ts'
import { koReasons } from './ko-reasons.ts'
import { Templates } from './templates.ts'

const reasons = new Templates(Object.entries(koReasons))
const problems = new Templates(Object.entries({ ...koProblems, ...koBlueprintProblems }))
const paths = new Templates(
  (Object.keys(PATHS) as (keyof typeof PATHS)[]).map((key) => [PATHS[key], koPath[key]] as const)
)

/** Words that models put into the holes of their sentences. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['delivered', '전달됨'],
  ['answered', '응답함'],
  ['provider', '클라우드 밖으로 나감'],
  ['dropped', '차단됨'],
  ['untagged', '태그 없음']
])

/** The Korean of why something is believed that no line says; undefined for a sentence that is in no table. */
export function koreanReason(english: string): string | undefined {
  return reasons.find(english)
}

/** Holes of problems that take a sentence or the name of a thing; the others take what the user wrote. */
const QUOTES: ReadonlySet<string> = new Set(['message', 'rule', 'what', 'value'])

/** The Korean of what is wrong with an input. One problem may quote another (`column 3: …`), and that one name a thing. */
export function koreanProblem(english: string): string | undefined {
  const part = (printed: string, hole: string): string =>
    QUOTES.has(hole) || printed === 'the blueprint' ? (problems.find(printed, part) ?? printed) : printed
  return problems.find(english, part)
}

/** The Korean of what models put into the hole `name`: most are names and numbers and stay what they are. */
export function koreanValue(name: string, value: string): string {
  if (name === 'disposition' || name === 'tag') return WORDS.get(value) ?? value
  return name === 'missing' ? missing(value.split('; ')) : value
}

/** Sentences of a path in a row. Some have a semicolon of their own: as few parts as make a known sentence belong together. */
function missing(parts: readonly string[]): string {
  const said: string[] = []
  for (let from = 0; from < parts.length;) {
    let to = from + 1
    let korean = paths.find(parts[from]!)
    while (korean === undefined && to < parts.length && to - from < 3) {
      to++
      korean = paths.find(parts.slice(from, to).join('; '))
    }
    if (korean === undefined) to = from + 1
    said.push(korean ?? parts[from]!)
    from = to
  }
  return said.join('; ')
}
