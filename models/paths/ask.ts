import type { Lookup } from '../topology/lookup.ts'
import type { Answer, Question } from './question.ts'
import { PATH_KINDS } from './registry.ts'
import { untold } from './untold.ts'

/** Answers one question about a topology. Pure: the same facts and question give the same paths. */
export function ask(lookup: Lookup, question: Question): Answer {
  const answer = PATH_KINDS.find(({ answers }) => answers(question, lookup))!.ask(lookup, question)
  if (!('paths' in answer)) return answer
  return { paths: answer.paths.map((path) => ({ ...path, next: untold(path.next, lookup) })) }
}
