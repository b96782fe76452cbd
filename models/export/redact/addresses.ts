import { parseIp } from '../../text/ip-address.ts'
import { HexPseudonyms } from './hex.ts'
import { keyed } from './keyed.ts'

/** Addresses that everybody has, and masks. */
const COMMON_V4 = /^(?:0\.|127\.|169\.254\.|255\.|22[4-9]\.|23\d\.|24\d\.)/

/**
 * Pseudonyms of MAC and IP addresses. What was in one subnet stays in one subnet, whatever its size; what was private stays
 * private; the last octet stays, and with it network, gateway and broadcast addresses.
 */
export class AddressPseudonyms {
  readonly #macs: HexPseudonyms
  readonly #v6: HexPseudonyms

  constructor(private readonly key: string) {
    this.#macs = new HexPseudonyms(`${key} mac`)
    this.#v6 = new HexPseudonyms(`${key} v6`, true)
  }

  /** `fa:16:3e:25:80:97`; the maker's part that OpenStack and libvirt share stays, so does what addresses a group. */
  mac(text: string): string {
    const first = parseInt(text.slice(0, 2), 16)
    if ((first & 1) === 1 || /^(?:00:){5}00$/.test(text)) return text
    const kept = /^[0-9a-f]{2}:(?:16:3e|54:00):/i.test(text) ? 9 : 3
    return text.slice(0, kept) + this.#macs.of(text.slice(kept))
  }

  /** `10.0.0.5`, or `10.0.0.0` with the length of its prefix: then what lies behind it stays zero. */
  v4(text: string, prefix?: number): string {
    const octets = text.split('.').map(Number)
    if (COMMON_V4.test(text) || octets.length !== 4 || octets.some((octet) => octet > 255)) return text
    const [a = 0, b = 0, c = 0, d = 0] = octets
    const value = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0
    const fixed = fixedBits(a, b)
    let out = value
    for (let bit = fixed; bit < 24; bit++) {
      if ((keyed(`${this.key} v4`, `${bit} ${value >>> (32 - bit)}`) & 1) === 1) out ^= 1 << (31 - bit)
    }
    out >>>= 0
    if (prefix !== undefined && prefix > 0 && prefix < 32) {
      const mask = (0xffffffff << (32 - prefix)) >>> 0
      if ((value & ~mask) === 0) out = (out & mask) >>> 0
    }
    return [out >>> 24, (out >>> 16) & 255, (out >>> 8) & 255, out & 255].join('.')
  }

  /** `ac110005`: the address in the name of a tunnel port of ML2/OVS. */
  hexV4(text: string): string {
    const octets = [0, 2, 4, 6].map((at) => parseInt(text.slice(at, at + 2), 16))
    const mapped = this.v4(octets.join('.')).split('.')
    return mapped.map((octet) => Number(octet).toString(16).padStart(2, '0')).join('')
  }

  /** An address in the form it was written; one made of a MAC stays made of that MAC's pseudonym. */
  v6(text: string): string {
    if (!parseIp(text) || /^(?:::1?|ff.*|::ffff:.*)$/i.test(text)) return text
    const half = text.split('::')
    const groups = half.map((part) => (part === '' ? [] : part.split(':')))
    const count = groups.reduce((sum, part) => sum + part.length, 0)
    const zeros = half.length === 2 ? 8 - count : 0
    if (groups.flat().some((group) => !/^[0-9a-f]{1,4}$/i.test(group)) || zeros < 0) return text
    const full = [...groups[0]!, ...Array<string>(zeros).fill('0'), ...(groups[1] ?? [])].map((group) =>
      group.padStart(4, '0')
    )
    if (full.length !== 8) return text
    const mapped = this.#wholeV6(full)
    // Zeroes stay zeroes, so the gap stands where it stood.
    const written = (from: number, list: readonly string[]): string =>
      list.map((group, index) => shortened(mapped[from + index]!, group.length)).join(':')
    if (half.length === 1) return written(0, groups[0]!)
    return `${written(0, groups[0]!)}::${written(8 - groups[1]!.length, groups[1]!)}`
  }

  #wholeV6(groups: readonly string[]): string[] {
    const hex = groups.join('')
    const network = hex.slice(0, 4) + this.#v6.of(hex.slice(4, 16), hex.slice(0, 4))
    const isOfMac = hex.slice(22, 26).toLowerCase() === 'fffe'
    const host = isOfMac ? this.#ofMac(hex.slice(16)) : this.#v6.of(hex.slice(16), 'host')
    return (network + host).match(/.{4}/g)!
  }

  /** The universal bit is turned, `ff:fe` stands in the middle. */
  #ofMac(host: string): string {
    const first = (parseInt(host.slice(0, 2), 16) ^ 2).toString(16).padStart(2, '0')
    const digits = `${first}${host.slice(2, 6)}${host.slice(10)}`
    const mac = this.mac(digits.match(/../g)!.join(':')).replaceAll(':', '')
    return `${host.slice(0, 2)}${mac.slice(2, 6)}fffe${mac.slice(6)}`
  }
}

/** As many digits as were written, more where fewer would lose some. */
function shortened(group: string, digits: number): string {
  const needed = group.replace(/^0{1,3}/, '')
  return needed.length >= digits ? needed : group.slice(4 - digits)
}

/** Bits that say what kind of address it is: private, shared, for documents. */
function fixedBits(a: number, b: number): number {
  if (a === 172 && b >= 16 && b < 32) return 12
  if ((a === 192 && b === 168) || a === 169 || a === 198 || a === 100 || a === 192 || a === 172) return 16
  return 8
}
