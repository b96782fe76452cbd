/** How much an archive may ask for. Whoever made it may have meant harm: a few kilobytes can unpack to terabytes. */
export interface ArchiveLimits {
  /** members of all archives in it */
  entries: number
  /** bytes unpacked in all, whether kept or passed over */
  unpackedBytes: number
  /** unpacked bytes for each packed one, once `ratioFrom` bytes were unpacked */
  ratio: number
  ratioFrom: number
  /** archives in archives; 0 opens none */
  depth: number
  /** of one member that is kept */
  memberBytes: number
  /** of all members that are kept */
  keptBytes: number
  /** of all archives in it, which wait in memory for their turn */
  nestedBytes: number
}

const MB = 2 ** 20

export const ARCHIVE_LIMITS: ArchiveLimits = {
  entries: 500_000,
  unpackedBytes: 64 * 1024 * MB,
  ratio: 300,
  ratioFrom: 64 * MB,
  depth: 3,
  memberBytes: 64 * MB,
  keptBytes: 512 * MB,
  nestedBytes: 1024 * MB
}

export type LimitName = 'entries' | 'bytes' | 'ratio' | 'kept' | 'overlap'

/** The archive asks for more than it may have; what was read before stays. */
export class LimitReached extends Error {
  constructor(
    readonly limit: LimitName,
    message: string,
    /** how many there may be, in the words of the message */
    readonly most = 0
  ) {
    super(message)
  }
}

/** Counts what one archive, with all in it, has used up. Throws `LimitReached` when that is too much. */
export class Budget {
  entries = 0
  packed = 0
  unpacked = 0
  kept = 0
  nested = 0

  constructor(readonly limits: ArchiveLimits) {}

  entry(): void {
    if (++this.entries > this.limits.entries)
      throw new LimitReached('entries', `it has more than ${this.limits.entries} members`, this.limits.entries)
  }

  unpack(bytes: number): void {
    const { unpackedBytes, ratio, ratioFrom } = this.limits
    this.unpacked += bytes
    const most = Math.round(unpackedBytes / MB)
    if (this.unpacked > unpackedBytes) throw new LimitReached('bytes', `it unpacks to more than ${most} MB`, most)
    if (this.unpacked > ratioFrom && this.unpacked > this.packed * ratio)
      throw new LimitReached('ratio', `it unpacks to more than ${ratio} times its size, as only a trap does`, ratio)
  }

  keep(bytes: number): void {
    this.kept += bytes
    const most = Math.round(this.limits.keptBytes / MB)
    if (this.kept > this.limits.keptBytes)
      throw new LimitReached('kept', `the texts in it are more than ${most} MB`, most)
  }

  /** Whether an archive of this size may still wait for its turn. */
  waits(bytes: number): boolean {
    if (this.nested + bytes > this.limits.nestedBytes) return false
    this.nested += bytes
    return true
  }
}
