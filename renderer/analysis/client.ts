import type { Channel, Listener } from './channel.ts'
import type { Added } from './answers.ts'
import type { AwaitedArchive } from './awaited-archive.ts'
import type { Answer, Ask, Given, Progress, Question, Reply } from './protocol.ts'

/** The question was taken back by the one who asked. */
export class Abandoned extends Error {}

interface Pending {
  resolve(answer: unknown): void
  reject(error: Error): void
  progress: ((progress: Progress) => void) | undefined
}

export interface Asking {
  signal?: AbortSignal
  progress?: (progress: Progress) => void
}

/** How long a worker may take to notice that it should stop, before it is ended and begun anew. */
export const PATIENCE_MS = 1500

/**
 * Asks the analysis and hands back promises. Keeps the files that were given (as blobs, which cost the window nothing), so
 * that a worker that crashed or would not stop can be replaced by one that knows as much.
 */
export class AnalysisClient {
  readonly #pending = new Map<number, Pending>()
  readonly #given = new Map<string, Given>()
  #channel: Channel
  #next = 1
  /** hears of archives that can no longer be read */
  onLost: (archive: AwaitedArchive) => void = () => undefined

  constructor(private readonly open: (listener: Listener) => Channel) {
    this.#channel = this.#connect()
  }

  ask<Q extends Question>(question: Q, ask: Ask<Q>, { signal, progress }: Asking = {}): Promise<Answer<Q>> {
    if (signal?.aborted) return Promise.reject(new Abandoned())
    const id = this.#next++
    return new Promise<Answer<Q>>((resolve, reject) => {
      this.#pending.set(id, { resolve: resolve as (answer: unknown) => void, reject, progress })
      signal?.addEventListener('abort', () => this.#abandon(id), { once: true })
      this.#channel.post({ id, question, ask })
    })
  }

  /** Gives files to the analysis and says what became of them. */
  async add(files: readonly Given[], asking: Asking = {}): Promise<Added[]> {
    const added = await this.ask('add', { files: [...files] }, asking)
    const blobs = new Map(files.map((file) => [file.id, file]))
    for (const result of added) {
      if (result.kind === 'input') {
        const given = blobs.get(result.entry.id)
        if (given) this.#given.set(given.id, given)
      } else if (result.kind === 'archive' || result.kind === 'arrived') {
        const given = blobs.get(result.id)
        if (given) this.#given.set(given.id, given)
      } else if (result.kind === 'project') {
        for (const { entry, blob } of result.inputs)
          if (blob) this.#given.set(entry.id, { id: entry.id, name: entry.name, blob })
      }
    }
    return added
  }

  /** Ends a worker that is too busy to listen, and begins another that has the same files. */
  async restart(): Promise<void> {
    this.#channel.close()
    for (const { reject } of this.#pending.values()) reject(new Abandoned())
    this.#pending.clear()
    this.#channel = this.#connect()
    await this.ask('add', { files: [...this.#given.values()] })
  }

  close(): void {
    this.#channel.close()
    this.#pending.clear()
  }

  #connect(): Channel {
    return this.open({ reply: (reply) => this.#receive(reply), lost: (reason) => this.#lost(reason) })
  }

  #receive(reply: Reply): void {
    if ('lost' in reply) return this.onLost(reply.lost)
    const pending = this.#pending.get(reply.id)
    if (!pending) return
    if ('progress' in reply) return pending.progress?.(reply.progress)
    this.#pending.delete(reply.id)
    if ('error' in reply) pending.reject(new Error(reply.error))
    else pending.resolve(reply.answer)
  }

  #abandon(id: number): void {
    const pending = this.#pending.get(id)
    if (!pending) return
    this.#pending.delete(id)
    pending.reject(new Abandoned())
    this.#channel.post({ cancel: id })
  }

  #lost(reason: string): void {
    const lost = [...this.#pending.values()]
    this.#pending.clear()
    this.#channel.close()
    this.#channel = this.#connect()
    void this.ask('add', { files: [...this.#given.values()] }).catch(() => undefined)
    for (const { reject } of lost) reject(new Error(reason))
  }
}
