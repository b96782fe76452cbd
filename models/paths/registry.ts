import type { Lookup } from '../topology/lookup.ts'
import { askBack } from './ask-both.ts'
import { askPacket } from './ask-packet.ts'
import { askContainer, asksContainer } from './container/ask-container.ts'
import { askFlow } from './flows/ask-flow.ts'
import type { Answer, Question } from './question.ts'
import { askTrace } from './traces/ask-trace.ts'

/** One kind of path: what question it answers, and how. */
export interface PathKind {
  id: string
  answers(question: Question, lookup: Lookup): boolean
  /** pure: the same facts and question give the same paths */
  ask(lookup: Lookup, question: Question): Answer
}

/** Every kind of path; the first that answers a question does. The last answers all that is left. */
export const PATH_KINDS: readonly PathKind[] = [
  { id: 'flow', answers: ({ flow }) => flow !== undefined, ask: askFlow },
  { id: 'trace', answers: ({ trace }) => trace !== undefined, ask: askTrace },
  { id: 'container', answers: (question, lookup) => asksContainer(lookup, question), ask: askContainer },
  { id: 'back', answers: ({ way }) => way === 'back', ask: askBack },
  { id: 'packet', answers: () => true, ask: askPacket }
]
