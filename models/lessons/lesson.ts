import type { ViewId } from '../desktop-api.ts'
import type { Question as PathQuestion } from '../paths/question.ts'
import type { ViewOptions } from '../views/scene.ts'

/** Rows of the course: a chapter's letter and a number. */
export type Row = `${'A' | 'B' | 'C' | 'D' | 'E'}${number}`

/**
 * A thing of the topology as a lesson names it: `kind/name`, or `kind/name@host` where several bear the name. `kind/name#part` is
 * a part of its picture, as `container/nova_api#mounts`, and `picture/id` what is drawn for no thing, by its scene id.
 */
export type Reference = string

/** What a step asks. The words stand in the catalogues; here is only which answers there are and which are right. */
export type LessonQuestion =
  | { kind: 'choice'; choices: readonly string[]; answer: string }
  | { kind: 'multiple'; choices: readonly string[]; answers: readonly string[] }
  | PickQuestion
  /** answered in words; case, spaces at the ends and doubled spaces do not count */
  | { kind: 'text'; answers: readonly string[] }

/** Answered by a click on any of `answers`; the tap of a port is as good as the port. */
export interface PickQuestion {
  kind: 'pick'
  answers: readonly Reference[]
  /** as right as the answers, but not named when the answer is shown */
  accept?: readonly Reference[]
  /** what is in an answer is as right as the answer */
  inside?: true
  /** what is likely to be clicked instead, by the name of the sentence that says why it is wrong */
  wrong?: { readonly [reason: string]: readonly Reference[] }
}

export interface Step {
  /** unique in the lesson; its sentences in the catalogue start with it */
  id: string
  /** another sample than the lesson's: file name below `samples/` */
  sample?: string
  view: ViewId
  options?: Pick<ViewOptions, 'hosts' | 'roles' | 'networks' | 'kinds' | 'expanded' | 'collapsed' | 'tunnels'>
  /** lit while the rest is veiled; nothing is veiled where there are none */
  highlight?: readonly Reference[]
  /** brought into sight without being lit, where light would tell the answer */
  focus?: readonly Reference[]
  /** what the view `path` shows: the question, and at which step of which answer, both from where they are counted: 1 and 0 */
  path?: {
    question: PathQuestion
    step?: number
    choice?: number
    /** of a flow, the first and the last message in the picture; without it those around the step */
    part?: readonly [first: number, last: number]
  }
  question?: LessonQuestion
  /** words of the picture that would give the answer away: masked until it is given */
  hide?: readonly string[]
  /** a note tells a common misconception and what is right instead */
  misconception?: true
  /** commands whose output makes the same picture of the reader's own cloud */
  tryOwn?: readonly string[]
}

/** One scene of the course. */
export interface Lesson {
  row: Row
  /** file name below `samples/` */
  sample: string
  steps: readonly Step[]
  /** where its facts come from, for whoever checks them: `rpc.yaml#queues`; never shown */
  cites: readonly string[]
}
