import { keyed } from './keyed.ts'

/**
 * Hexadecimal digits by prefix: what a digit becomes depends on the digits before it. Two ids that begin alike begin alike
 * afterwards, and a shortened id (`tap2085ddc7-8f`, `ovn-8740a1-0`) is the beginning of the whole one's pseudonym.
 */
export class HexPseudonyms {
  /** prefix → what its next digit is turned by; ids of a cloud share few prefixes, so it is forgotten when it grows */
  readonly #turns = new Map<string, number>()

  constructor(
    private readonly key: string,
    /** zeroes stay, and nothing else becomes zero: the shape of compressed addresses and of network parts */
    private readonly keepZero = false
  ) {}

  /** The digits of `text` replaced, dashes and colons kept; case is kept. `before` are the digits that stand before it. */
  of(text: string, before = ''): string {
    let prefix = before.toLowerCase()
    let out = ''
    for (const char of text) {
      const digit = /[0-9a-f]/i.test(char) ? parseInt(char, 16) : -1
      if (digit < 0) {
        out += char
        continue
      }
      const turn = this.#turn(prefix)
      const turned = this.keepZero ? (digit === 0 ? 0 : ((digit - 1 + turn) % 15) + 1) : digit ^ (turn % 16)
      const hex = turned.toString(16)
      out += char >= 'A' && char <= 'F' ? hex.toUpperCase() : hex
      prefix += char.toLowerCase()
    }
    return out
  }

  #turn(prefix: string): number {
    const known = this.#turns.get(prefix)
    if (known !== undefined) return known
    if (this.#turns.size > 200_000) this.#turns.clear()
    const turn = keyed(this.key, prefix) >>> 8
    this.#turns.set(prefix, turn)
    return turn
  }
}
