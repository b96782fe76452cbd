import { notify } from '../state/window.ts'
import { store } from '../state/store.ts'
import { undo } from '../state/edit.ts'
import type { Work } from '../state/work.ts'
import type { Added, Summary } from './answers.ts'
import { Abandoned, PATIENCE_MS, type AnalysisClient } from './client.ts'
import type { Given, Progress } from './protocol.ts'

export interface Reading {
  phase: 'empty' | 'reading' | 'ready' | 'failed'
  /** of the reading that runs; null before it tells */
  progress: Progress | null
  /** of the last reading that ended */
  summary: Summary | null
  /** counts the readings that ended: answers of another revision are stale */
  revision: number
}

/**
 * Keeps the analysis in step with what the user did: reads again when inputs or decisions about captures change, one reading
 * at a time, the last one wins. Holds only what follows from the store, and tells React when it changed.
 */
export class Session {
  #reading: Reading = { phase: 'empty', progress: null, summary: null, revision: 0 }
  #running: AbortController | undefined
  #opening: AbortController | undefined
  readonly #listeners = new Set<() => void>()

  constructor(readonly client: AnalysisClient) {}

  /** Follows the store until the returned function is called. */
  start(): () => void {
    if (store.get().work.inputs.length > 0) void this.#read(store.get().work)
    return store.subscribe((state, before) => {
      if (concernsReading(state.work, before.work)) void this.#read(state.work)
    })
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  readonly getReading = (): Reading => this.#reading

  /** Gives files to the analysis, shown as a reading that can be cancelled; nothing was added then. */
  async add(files: readonly Given[]): Promise<Added[]> {
    const opening = new AbortController()
    this.#opening = opening
    const { phase } = this.#reading
    this.#set({ ...this.#reading, phase: 'reading', progress: null })
    try {
      const progress = (progress: Progress): void => this.#set({ ...this.#reading, progress })
      return await this.client.add(files, { signal: opening.signal, progress })
    } catch (error) {
      if (error instanceof Abandoned) return []
      throw error
    } finally {
      if (this.#opening === opening) this.#opening = undefined
      if (!this.#running) this.#set({ ...this.#reading, phase, progress: null })
    }
  }

  /** Reads again: texts that were missing are there now. */
  again(): void {
    void this.#read(store.get().work)
  }

  /** Stops what runs: an opening, or the reading, and then takes back what began it. */
  async cancel(): Promise<void> {
    if (this.#opening) {
      this.#opening.abort()
      return notify('info', 'notice.openingCancelled')
    }
    const running = this.#running
    if (!running) return
    running.abort()
    const replied = this.client.ask('search', { typed: '' }).then(() => true)
    const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), PATIENCE_MS))
    if (!(await Promise.race([replied.catch(() => false), late]))) await this.client.restart()
    undo()
    notify('info', 'notice.cancelled')
  }

  async #read(work: Work): Promise<void> {
    this.#running?.abort()
    const running = new AbortController()
    this.#running = running
    if (work.inputs.length === 0) {
      this.#running = undefined
      return this.#set({ phase: 'empty', progress: null, summary: null, revision: this.#reading.revision + 1 })
    }
    this.#set({ ...this.#reading, phase: 'reading', progress: null })
    const inputs = work.inputs.map(({ id, name }) => ({ id, name }))
    const choices = { hosts: work.hosts, commands: work.commands }
    try {
      const progress = (progress: Progress): void => this.#set({ ...this.#reading, progress })
      const summary = await this.client.ask('analyse', { inputs, choices }, { signal: running.signal, progress })
      const before = this.#reading.summary
      this.#set({ phase: 'ready', progress: null, summary, revision: this.#reading.revision + 1 })
      tellUnrecognized(summary, before)
    } catch (error) {
      if (error instanceof Abandoned) return
      this.#set({ ...this.#reading, phase: 'failed', progress: null })
      notify('error', 'notice.failed', { reason: error instanceof Error ? error.message : String(error) })
    } finally {
      if (this.#running === running) this.#running = undefined
    }
  }

  #set(reading: Reading): void {
    this.#reading = reading
    for (const listener of this.#listeners) listener()
  }
}

function concernsReading(work: Work, before: Work): boolean {
  return work.inputs !== before.inputs || work.hosts !== before.hosts || work.commands !== before.commands
}

/** Says so when a new input holds nothing that is known. Of a folder only its list says so: there it is usual. */
function tellUnrecognized(summary: Summary, before: Summary | null): void {
  const known = new Set(before?.captures.map(({ source }) => source.name))
  const read = new Set(
    summary.captures.filter(({ status }) => status !== 'unrecognized').map(({ source }) => source.name)
  )
  for (const { name, binary } of store.get().work.inputs) {
    if (!known.has(name) && !read.has(name) && !name.includes('/') && binary === undefined)
      notify('warning', 'notice.unrecognized', { name })
  }
}
