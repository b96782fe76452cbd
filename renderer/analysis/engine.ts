import type { Language } from '../../models/desktop-api.ts'
import { analyse, analyseSteps, type Memory } from '../../models/analyse.ts'
import { Choice } from '../../models/archives/choose.ts'
import type { Input } from '../../models/reading.ts'
import { portChoices } from '../../models/paths/container/port-choices.ts'
import { renderPicture } from '../../models/views/picture-file.ts'
import { Lookup } from '../../models/topology/lookup.ts'
import { maskScene } from '../../models/lessons/mask.ts'
import { resolveReferences } from '../../models/lessons/references.ts'
import { isDocument, readDocument } from '../../models/topology/read-document.ts'
import type { Topology, TopologyLink } from '../../models/topology/vocabulary.ts'
import { drawView } from '../../models/views/draw.ts'
import type { Words } from '../../models/views/words.ts'
import { translate } from '../messages/translate.ts'
import type { AwaitedArchive } from './awaited-archive.ts'
import { takeIn } from './inputs.ts'
import { endsAnswer } from './ends-answer.ts'
import { impactAnswer } from './impact-answer.ts'
import { pathAccount } from './path-account.ts'
import { pathAnswer } from './path-answer.ts'
import { ProjectWriter } from './project-file.ts'
import type { Answer, Ask, Given, Progress, Question } from './protocol.ts'
import { recordOf } from './record.ts'
import { redaction, type Redaction } from './redaction.ts'
import { saveProject } from './save-project.ts'
import { searchFor } from './search.ts'
import { Quotes } from './quotes.ts'
import { Sources } from './sources.ts'
import { findingsOf, summarise } from './summary.ts'
import { LostText, Texts } from './texts.ts'

/** What an answer may use while it is made. */
export interface Work {
  progress(progress: Progress): void
  /** hears of an archive that can no longer be read */
  lost?(archive: AwaitedArchive): void
  /** lets other questions in; throws when this one was taken back */
  breathe(): Promise<void>
}

type Answers = { [Q in Question]: (ask: Ask<Q>, work: Work) => Answer<Q> | Promise<Answer<Q>> }

const NOTHING: Topology = {
  format: 'tripleo-atlas/topology',
  version: 1,
  captures: [],
  nodes: [],
  links: [],
  findings: [],
  notEvaluated: []
}
/** Longest stretch of reading without letting anything else in. */
const STRETCH_MS = 40

/** Holds the texts and the topology, and answers questions about them. Runs in the worker, or in the page where there is none. */
export class Engine {
  readonly #texts = new Texts()
  readonly #memory: Memory = new WeakMap()
  #lookup = new Lookup(NOTHING)
  #links = new Map<string, TopologyLink>()
  readonly #quotes = new Quotes(this.#texts)
  #open = new Map<string, Input>()
  #choices: Ask<'analyse'>['choices'] = {}
  #redaction: { topology: Topology; key: string; made: Redaction } | undefined

  readonly #answers: Answers = {
    add: async ({ files }, work) => {
      const added: Answer<'add'> = []
      const choice = new Choice()
      choice.learn(files.map(({ name }) => name))
      const total = files.reduce((sum, file) => sum + sizeOf(file), 0)
      let done = 0
      for (const file of files) {
        const breathe = async (part: Progress): Promise<void> => {
          work.progress({ done: done + part.done, total })
          await work.breathe()
        }
        added.push(await takeIn(file, this.#texts, { choice, breathe }))
        done += sizeOf(file)
        work.progress({ done, total })
        await work.breathe()
      }
      return added
    },
    analyse: async ({ inputs, choices }, work) => {
      const named = inputs.flatMap(({ id, name }) => this.#texts.get(id, name) ?? [])
      const topology = await this.#run(named, choices, work)
      this.#open = new Map(named.flatMap((input) => (this.#texts.isLost(input) ? [] : [[input.name, input]])))
      this.#choices = choices
      this.#lookup = new Lookup(topology)
      this.#links = new Map(topology.links.map((link) => [link.id, link]))
      return summarise(this.#lookup)
    },
    findings: ({ group, count }) => findingsOf(this.#lookup, group, count),
    scene: ({ view, options, language }) => drawView(this.#lookup.topology, view, options, pictureWords(language)),
    record: ({ id }) => this.#quoting((sources) => recordOf(id, this.#lookup, sources, this.#links)),
    path: ({ question }) => this.#quoting((sources) => pathAnswer(this.#lookup, question, sources)),
    ends: (typed) => endsAnswer(this.#lookup, typed),
    ports: ({ typed }) => portChoices(this.#lookup, typed),
    impact: ({ id }) => impactAnswer(this.#lookup, id),
    resolve: ({ references }) => resolveReferences(this.#lookup.topology, references),
    search: ({ typed }) => searchFor(typed, this.#lookup),
    text: ({ input, first, count, find }) =>
      this.#quotes.make(this.#open, (linesOf) => linesOf(input)?.window(first, count, find) ?? null),
    draw: async ({ view, options, language, theme, format, redactKey, hide = [] }) => {
      const told = await this.#redacted(redactKey)
      const topology = told?.topology() ?? this.#lookup.topology
      const words = pictureWords(language)
      const scene = maskScene(drawView(topology, view, told?.value(options) ?? options, words), hide)
      // what describes the things in full would tell what is hidden
      if (hide.length > 0) return renderPicture(format, scene, NOTHING, { theme, words })
      const account =
        view === 'path' ? pathAccount(new Lookup(topology), told?.value(options) ?? options, language) : undefined
      return renderPicture(format, scene, topology, { theme, words, account })
    },
    save: async ({ project, inputs, redactKey }) => {
      const told = await this.#redacted(redactKey)
      if (!told) return await saveProject(project, inputs, this.#texts)
      const writer = new ProjectWriter(told.value(project))
      for (const input of told.inputs) writer.add(input)
      return writer.end()
    }
  }

  /** Answers one question. Rejects with a sentence for people when it cannot. */
  async answer<Q extends Question>(question: Q, ask: Ask<Q>, work: Work): Promise<Answer<Q>> {
    for (;;) {
      try {
        return await this.#answers[question](ask, work)
      } catch (error) {
        if (!(error instanceof LostText)) throw error
        this.#lose(error, work)
      }
    }
  }

  /** What could not be read again is done without; an archive is told of once. Throws what is from no archive. */
  #lose(error: LostText, work: Work): void {
    const lost = this.#texts.lose(error.input)
    if (!lost) throw error
    if (lost.archive) work.lost?.(lost.archive)
    for (const [name, input] of this.#open) if (this.#texts.isLost(input)) this.#open.delete(name)
  }

  async #run(inputs: readonly Input[], choices: Ask<'analyse'>['choices'], work: Work): Promise<Topology> {
    const [only] = inputs
    const document = only && inputs.length === 1 ? await this.#texts.with([only], () => documentIn(only)) : undefined
    if (document) return document
    const steps = analyseSteps(inputs, choices, this.#memory)
    let since = performance.now()
    for (;;) {
      const step = steps.next()
      if (step.done) return step.value
      const { next } = step.value
      if (next) await this.#texts.with([next], () => steps.next())
      if (performance.now() - since < STRETCH_MS) continue
      work.progress(step.value)
      await work.breathe()
      since = performance.now()
    }
  }

  /** What is open with pseudonyms; undefined without a key. Made once for what is open. */
  async #redacted(key: string | undefined): Promise<Redaction | undefined> {
    if (key === undefined) return undefined
    const { topology } = this.#lookup
    if (this.#redaction?.topology !== topology || this.#redaction.key !== key) {
      const open = [...this.#open.values()]
      const made = await this.#texts.with(open, () => redaction(open, this.#choices, topology, key))
      this.#redaction = { topology, key, made }
    }
    return this.#redaction.made
  }

  #quoting<T>(make: (sources: Sources) => T): Promise<T> {
    return this.#quotes.make(this.#open, (linesOf) => make(new Sources(this.#lookup.topology.captures, linesOf)))
  }
}

/** A topology document opened by itself is shown as it is; one that cannot be used is read as any text. */
function documentIn(input: Input): Topology | undefined {
  if (!isDocument(input.text)) return undefined
  try {
    return readDocument(input.text)
  } catch {
    return analyse([input])
  }
}

function sizeOf({ blob, served }: Given): number {
  return served?.size ?? blob.size
}

function pictureWords(language: Language): Words {
  return (key, values) => translate(language, key, values)
}
