import { decodeBytes, type MakeDecoder } from '../text/decode.ts'
import { ReportDraft, type ArchiveReport } from './archive-report.ts'
import { ByteReader } from './byte-reader.ts'
import { DamagedStream, gather, memoryStore, type ByteStore, type ByteStream, type Unpackers } from './bytes.ts'
import { Choice, type Skip } from './choose.ts'
import { Checksum } from './crc32.ts'
import { HEAD_BYTES, packingOf, type Packing } from './kind.ts'
import { ARCHIVE_LIMITS, Budget, LimitReached, type ArchiveLimits } from './limits.ts'
import { memberPath, withoutPacking } from './member-path.ts'
import { readTar, type Member } from './tar.ts'
import type { ZipMember } from './zip-fields.ts'
import { wholeZip, wrongWith } from './zip-whole.ts'
import { zipBody } from './zip.ts'

/** A file of an archive that may hold text. `name` is its path, starting with the archive's name. */
export interface Kept {
  name: string
  bytes: Uint8Array
  /** the same bytes once more, from their place in the archive; absent where only unpacking all before them would give them */
  again?: () => ByteStream
}

/** What reading an archive needs from where it runs. */
export interface ArchiveHost {
  unpackers: Unpackers
  makeDecoder: MakeDecoder
  take(file: Kept): void
  /** a file that was handed over turned out to be of a report that has too much of its kind */
  drop(name: string): void
  /** called every few megabytes; may wait, to let others work, and throws to stop */
  breathe?(progress: { done: number; total: number }): Promise<void>
}

const BREATH = 4 * 2 ** 20
const SNIFF = 4096
/** Packings around one tar: `.tar.gz.xz` is more than anybody makes. */
const LAYERS = 3

/**
 * Reads an archive from its first byte to its last and hands over the files in it that may tell something, one after another;
 * what nobody reads is passed over without being held. Archives in it follow when it is through. Damage, traps and encryption
 * become problems; only what `breathe` and the store throw leaves this function.
 */
export async function readArchive(
  name: string,
  store: ByteStore,
  host: ArchiveHost,
  limits: ArchiveLimits = ARCHIVE_LIMITS
): Promise<ArchiveReport> {
  const reading = new ArchiveReading(store, host, new Budget(limits))
  try {
    await reading.run(name)
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error
    reading.report.trouble(name, `limit.${error.limit}`, error.message, error.most)
  }
  reading.dropEarly()
  return reading.report
}

class ArchiveReading {
  readonly report = new ReportDraft()
  readonly #choice = new Choice()
  /** handed over before anything told that they are of a report */
  readonly #early: string[] = []
  #waiting: { name: string; store: ByteStore; depth: number }[] = []
  #breathed = 0

  constructor(
    private readonly store: ByteStore,
    private readonly host: ArchiveHost,
    private readonly budget: Budget
  ) {}

  async run(name: string): Promise<void> {
    this.#waiting = [{ name, store: this.store, depth: 0 }]
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      const head = await gather(next.store.stream(0, HEAD_BYTES), HEAD_BYTES)
      if (packingOf(head) === 'zip') await this.#zip(next.name, next.store, next.depth)
      else await this.#stream(next.name, next.store, next.depth)
    }
  }

  /** A report's folder is known by what is in it, which may come late. */
  dropEarly(): void {
    for (const name of this.#early) {
      const reason = this.#choice.skip(name)
      if (reason === undefined) continue
      this.report.kept--
      this.report.skip(reason)
      this.host.drop(name)
    }
  }

  async #stream(name: string, store: ByteStore, depth: number): Promise<void> {
    const reader = new ByteReader(this.#counted(store, depth))
    try {
      await this.#unwrap(name, reader, depth, 0, depth === 0 ? store : undefined)
    } finally {
      await reader.close()
    }
  }

  /** Takes packings off until the tar, or the one file, is there. `plain` has the reader's bytes as long as nothing was taken off. */
  async #unwrap(name: string, reader: ByteReader, depth: number, layer: number, plain?: ByteStore): Promise<void> {
    const packing = packingOf(await reader.peek(HEAD_BYTES))
    if (packing === 'gzip' || packing === 'xz') {
      if (layer === LAYERS) return this.report.trouble(name, 'depth')
      const inner = new ByteReader(this.#unpacked(reader, packing))
      try {
        await this.#unwrap(name, inner, depth, layer + 1)
      } finally {
        await inner.close()
      }
      return
    }
    if (packing === 'tar') return this.#tar(name, reader, depth, plain)
    if (packing === 'zip' || typeof packing === 'object') {
      this.report.members++
      return this.report.trouble(name, 'closed', packing === 'zip' ? 'a packed zip' : `a ${packing.closed} archive`)
    }
    await this.#single(name, reader)
  }

  /** A packed file that is no archive: `ip_a.txt.gz`. */
  async #single(name: string, reader: ByteReader): Promise<void> {
    this.report.members++
    const { keptBytes } = this.budget.limits
    const bytes = await reader.take(keptBytes + 1)
    if (reader.damage) this.report.trouble(name, troubleOf(reader.damage), reader.damage.message)
    if (bytes.length > keptBytes) this.report.skip('too-large')
    else if (bytes.length > 0 || !reader.damage) this.#hand(withoutPacking(name), bytes)
  }

  async #tar(name: string, reader: ByteReader, depth: number, plain: ByteStore | undefined): Promise<void> {
    const end = await readTar(reader, this.host.makeDecoder, async (member, body) => {
      await this.#breathe()
      const path = this.#wanted(name, member)
      const from = body.position
      const again = plain && (() => plain.stream(from, from + member.size))
      return path === undefined ? 0 : await this.#body(path, member.size, body, depth, again)
    })
    if (reader.damage) this.report.trouble(name, troubleOf(reader.damage), reader.damage.message)
    else if (end !== 'ended') this.report.trouble(name, end === 'cut-off' ? 'cutOff' : 'damaged')
  }

  async #zip(name: string, store: ByteStore, depth: number): Promise<void> {
    const told = (damage: DamagedStream): void => this.report.trouble(name, troubleOf(damage), damage.message)
    for await (const member of wholeZip(store, this.host.makeDecoder, told))
      await this.#zipped(name, store, member, depth)
  }

  async #zipped(name: string, store: ByteStore, member: ZipMember, depth: number): Promise<void> {
    await this.#breathe()
    const path = this.#wanted(name, member)
    if (path === undefined) return
    if (member.encrypted) {
      if (this.report.skipped.encrypted === undefined) this.report.trouble(path, 'encrypted')
      return this.report.skip('encrypted')
    }
    if (depth === 0) this.budget.packed += member.packedSize
    const again = (): ByteStream => zipBody(store, member, this.host.unpackers)
    const sum = new Checksum()
    const reader = new ByteReader(sum.over(this.#metered(again())))
    const size = member.size === Infinity ? this.budget.limits.memberBytes : member.size
    const taken = await this.#body(path, size, reader, depth, depth === 0 ? again : undefined)
    const wrong = taken === 0 ? undefined : wrongWith(member, taken, sum)
    if (reader.damage) this.report.trouble(path, troubleOf(reader.damage), reader.damage.message)
    else if (wrong !== undefined) this.report.trouble(path, 'damaged', wrong)
    await reader.close()
  }

  /** The member's full path when it is to be read. */
  #wanted(archive: string, { name, kind }: Member): string | undefined {
    this.budget.entry()
    if (kind === 'folder') return undefined
    this.report.members++
    const below = memberPath(name)
    const path = `${archive}/${below ?? ''}`
    const skip: Skip | undefined = below === undefined ? 'unsafe' : kind === 'file' ? this.#choice.skip(path) : kind
    if (skip === undefined) return path
    this.report.skip(skip)
    return undefined
  }

  /** Reads a member's body as far as it is of use; returns how many bytes of it were taken. */
  async #body(path: string, size: number, reader: ByteReader, depth: number, again: Kept['again']): Promise<number> {
    const from = reader.position
    const head = await reader.peek(Math.min(size, SNIFF))
    const packing = packingOf(head)
    if (packing !== undefined) await this.#nested(path, size, reader, packing, depth)
    else if (isBinary(head, this.host.makeDecoder)) this.report.skip('binary')
    else if (size > this.budget.limits.memberBytes) this.report.skip('too-large')
    else {
      const bytes = await reader.take(size)
      if (bytes.length > 0 || size === 0) this.#hand(path, bytes, again)
    }
    return reader.position - from
  }

  async #nested(
    path: string,
    size: number,
    reader: ByteReader,
    packing: Packing | { closed: string },
    depth: number
  ): Promise<void> {
    if (typeof packing === 'object') {
      this.report.skip('binary')
      return this.report.trouble(path, 'closed', `a ${packing.closed} archive`)
    }
    if (depth >= this.budget.limits.depth || !this.budget.waits(size)) {
      this.report.skip('nested')
      return this.report.trouble(path, 'depth')
    }
    const bytes = await reader.take(size)
    this.report.members--
    this.#waiting.push({ name: path, store: memoryStore(bytes), depth: depth + 1 })
  }

  #hand(name: string, bytes: Uint8Array, again?: Kept['again']): void {
    this.budget.keep(bytes.length)
    this.report.kept++
    if (!this.#choice.isReported(name)) this.#early.push(name)
    this.host.take({ name, bytes, ...(again && { again }) })
  }

  /** The bytes of the archive itself, counted: against them is measured what comes out. */
  async *#counted(store: ByteStore, depth: number): ByteStream {
    for await (const portion of store.stream(0)) {
      if (depth === 0) this.budget.packed += portion.byteLength
      yield portion
      await this.#breathe()
    }
  }

  async *#unpacked(reader: ByteReader, packing: 'gzip' | 'xz'): ByteStream {
    yield* this.#metered(this.host.unpackers[packing](reader.rest()))
  }

  async *#metered(stream: ByteStream): ByteStream {
    for await (const portion of stream) {
      this.budget.unpack(portion.byteLength)
      yield portion
      await this.#breathe()
    }
  }

  async #breathe(): Promise<void> {
    const { packed, unpacked } = this.budget
    if (packed + unpacked < this.#breathed) return
    this.#breathed = packed + unpacked + BREATH
    await this.host.breathe?.({ done: Math.min(packed, this.store.size), total: this.store.size })
  }
}

function troubleOf({ why }: DamagedStream): 'cutOff' | 'damaged' | 'unsupported' {
  return why === 'cut-off' ? 'cutOff' : why
}

function isBinary(head: Uint8Array, makeDecoder: MakeDecoder): boolean {
  return head.length > 0 && 'binary' in decodeBytes(head, makeDecoder)
}
