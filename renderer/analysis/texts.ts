import type { Input } from '../../models/reading.ts'
import type { AwaitedArchive } from './awaited-archive.ts'

/** An archive that texts are from, as a project refers to it. */
export interface ArchiveOf {
  /** of the call that opened it */
  id: string
  name: string
  /** bytes of the archive itself */
  size: number
  /** under which the desktop program finds it again */
  handle?: string
  /** what its texts were when the project was saved, while it is missing */
  sha256?: string
}

/** A text's place in an archive. */
export interface MemberOf {
  archive: ArchiveOf
  /** the member's path, starting with the archive's name */
  path: string
}

interface Held {
  input: Input
  /** fetches the text of an input that has a `length` */
  fetch?: () => Promise<string>
  member?: MemberOf
  /** the archive that has it is not open: nothing is known of it but where it was */
  missing?: true
  /** it could not be read again; what was read of it before still counts */
  lost?: true
}

/** A text can no longer be read from its archive, or is another one there. */
export class LostText extends Error {
  constructor(readonly input: Input) {
    super(`${input.name} can no longer be read from its archive`)
  }
}

/**
 * The texts of the session by input id, whether they are open now or could come back by undo. Those of archives stay where they
 * are, and are here only while they are read.
 */
export class Texts {
  readonly #held = new Map<string, Held>()
  readonly #renamed = new Map<string, Map<string, Input>>()
  readonly #ids = new WeakMap<Input, string>()
  readonly #fetches = new WeakMap<Input, () => Promise<string>>()
  /** how many have the text in hand right now */
  readonly #users = new WeakMap<Input, number>()

  set(id: string, input: Input, from: Omit<Held, 'input'> = {}): void {
    this.#held.set(id, { input, ...from })
    this.#renamed.delete(id)
    this.#ids.set(input, id)
    if (from.fetch) this.#fetches.set(input, from.fetch)
  }

  /** The archive has no such text; what is known of it stays. */
  miss(id: string, member: MemberOf): void {
    const input = this.#held.get(id)?.input ?? { name: member.path, text: '' }
    this.#held.set(id, { input, member, missing: true })
  }

  /** The input under the name it is open with, always the same object: what was read of it is remembered by it. */
  get(id: string, name?: string): Input | undefined {
    const held = this.#held.get(id)
    if (!held || held.missing) return undefined
    const { input, fetch } = held
    if (name === undefined || input.name === name) return input
    const names = this.#renamed.get(id) ?? new Map<string, Input>()
    const known = names.get(name)
    if (known) return known
    const renamed = { ...input, name }
    this.#renamed.set(id, names.set(name, renamed))
    this.#ids.set(renamed, id)
    if (fetch) this.#fetches.set(renamed, fetch)
    return renamed
  }

  /** Where an input is from, when that is an archive, and whether it is missing. */
  placeOf(id: string): Pick<Held, 'member' | 'missing' | 'input'> | undefined {
    return this.#held.get(id)
  }

  isLost(input: Input): boolean {
    return this.#held.get(this.#ids.get(input) ?? '')?.lost === true
  }

  /**
   * Notes that the archive of `input` is out of reach: at first its texts are known but not read any more, and where one is wanted
   * again, they are missing. Returns the archive, to be looked for, the first time; undefined where the text is from none.
   */
  lose(input: Input): { archive: AwaitedArchive | undefined } | undefined {
    const own = this.#held.get(this.#ids.get(input) ?? '')
    if (!own?.member || own.missing) return undefined
    const { archive } = own.member
    const members: [path: string, id: string][] = []
    for (const [id, { input, fetch, member }] of [...this.#held]) {
      if (!fetch || member?.archive !== archive) continue
      members.push([member.path, id])
      if (own.lost) this.miss(id, member)
      else this.#held.set(id, { input, fetch, member, lost: true })
    }
    const { sha256 = '' } = archive
    return { archive: own.lost ? undefined : { ...archive, sha256, members } }
  }

  /** The input's text, wherever it is. Rejects with `LostText` where it was. */
  async textOf(input: Input): Promise<string> {
    const fetch = input.text === '' ? this.#fetches.get(input) : undefined
    if (!fetch) return input.text
    return await fetch().catch(() => {
      throw new LostText(input)
    })
  }

  /** Has the texts in their inputs while `work` runs. */
  async with<T>(inputs: readonly Input[], work: () => T | Promise<T>): Promise<T> {
    const fetched = inputs.filter((input) => input.length !== undefined)
    for (const input of fetched) this.#users.set(input, (this.#users.get(input) ?? 0) + 1)
    try {
      for (const input of fetched) input.text = await this.textOf(input)
      return await work()
    } finally {
      for (const input of fetched) {
        const users = (this.#users.get(input) ?? 1) - 1
        this.#users.set(input, users)
        if (users === 0) input.text = ''
      }
    }
  }
}
