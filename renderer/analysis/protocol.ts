import type { UserChoices } from '../../models/reading.ts'
import type { ViewId } from '../../models/desktop-api.ts'
import type { PlacedScene, ViewOptions } from '../../models/views/scene.ts'
import type { Language } from '../../models/desktop-api.ts'
import type { Theme } from '../../models/theme/tokens.ts'
import type { PictureFormat } from '../../models/views/picture-file.ts'
import type { PortChoice } from '../../models/paths/container/port-choices.ts'
import type { Question as PathQuestion } from '../../models/paths/question.ts'
import type { AwaitedArchive } from './awaited-archive.ts'
import type { EndAnswer } from './ends-answer.ts'
import type { ImpactAnswer } from './impact-answer.ts'
import type { Added, FindingPortion, Hit, PathAnswer, Record, Summary, TextWindow } from './answers.ts'

/** A file or paste on its way to the analysis. The window keeps the blob, so that a new worker can be given it again. */
export interface Given {
  id: string
  name: string
  /** empty when `served` */
  blob: Blob
  /** where the desktop program offers the bytes, for archives that are too large to hand over whole */
  served?: { url: string; size: number }
  /** an archive that a project refers to: its members take the places that wait for them, and nothing else of it is taken */
  awaited?: AwaitedArchive
}

/** What the window may ask, and what it is told. */
export interface Questions {
  /** takes files in: unpacks, decodes, and opens the ones that are projects */
  add: { ask: { files: Given[] }; answer: Added[] }
  /** reads and joins the inputs with these ids, in this order; later questions are about the result */
  analyse: { ask: { inputs: { id: string; name: string }[]; choices: UserChoices }; answer: Summary }
  /** the first findings of a group of the summary; none where the group is gone */
  findings: { ask: { group: string; count: number }; answer: FindingPortion }
  scene: { ask: { view: ViewId; options: ViewOptions; language: Language }; answer: PlacedScene }
  record: { ask: { id: string }; answer: Record | null }
  /** how a packet gets from one end to another, or which end cannot be used */
  path: { ask: { question: PathQuestion }; answer: PathAnswer }
  /** what was typed as the ends of a path; null for what is none */
  ends: { ask: { from: string; to?: string }; answer: { from: EndAnswer | null; to: EndAnswer | null } }
  /** ports of hosts that an end may be */
  ports: { ask: { typed: string }; answer: PortChoice[] }
  /** null where the thing is gone */
  impact: { ask: { id: string }; answer: ImpactAnswer | null }
  /** topology ids of what a lesson names, in the order asked */
  resolve: { ask: { references: readonly string[] }; answer: string[][] }
  search: { ask: { typed: string }; answer: Hit[] }
  /** lines of an input; ones that are too long are cut around `find` */
  text: { ask: { input: string; first: number; count: number; find: string }; answer: TextWindow | null }
  /** the view as a file of that format; with pseudonyms where a key for them is given */
  draw: {
    ask: {
      view: ViewId
      options: ViewOptions
      language: Language
      theme: Theme
      format: PictureFormat
      redactKey?: string
      /** words that must not be read in it */
      hide?: readonly string[]
    }
    answer: string
  }
  /** a project file with the texts of its inputs */
  save: { ask: { project: object; inputs: { id: string; name: string }[]; redactKey?: string }; answer: Blob }
}
export type Question = keyof Questions
export type Ask<Q extends Question> = Questions[Q]['ask']
export type Answer<Q extends Question> = Questions[Q]['answer']

export interface Progress {
  done: number
  total: number
}

/** To the worker. */
export type Call = { id: number; question: Question; ask: Ask<Question> } | { cancel: number }

/** From the worker: one answer or error a call, any number of progress reports before it. */
export type Reply =
  | { id: number; answer: unknown }
  | { id: number; error: string }
  | { id: number; progress: Progress }
  /** texts of an archive can no longer be read; the answer comes without them */
  | { id: number; lost: AwaitedArchive }
