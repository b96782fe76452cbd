import { maskSecrets } from '../../text/secrets.ts'
import type { Topology } from '../../topology/vocabulary.ts'
import { AddressPseudonyms } from './addresses.ts'
import { HexPseudonyms } from './hex.ts'
import { NamePseudonyms } from './name-pseudonyms.ts'
import { replaceBroken } from './broken-lines.ts'
import { replaceWrapped, shown, type Replacement } from './wrapped-cells.ts'
import { hostNamesOf, namesOf, namesInText } from './names.ts'

/** Long names that hold one are cut by some tools: the last part may be short. */
const UUID = /(?<![0-9a-f])[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{1,12}(?![0-9a-f])/gi
const WHOLE_ID = /(?<![0-9a-z-])(?:[0-9a-f]{32}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})(?![0-9a-z-])/gi
/** Ids without dashes, of projects, queues, containers and layers; of a datapath it is zeroes and a MAC. */
const LONG_HEX = /(?<![0-9a-z-])[0-9a-f]{12,64}(?![0-9a-z-])|(?<![0-9a-z])[0-9a-f]{32,64}(?![0-9a-z])/gi
/** The colon of `addr:` and `mod_dl_src:` is none of the address that follows. */
const MAC = /(?<![0-9a-f.])(?<!\b[0-9a-f]{1,4}:)(?<!::)(?:[0-9a-f]{2}:){5}[0-9a-f]{2}(?![0-9a-f]|:[0-9a-f])/gi
const V6 = /(?<![\w.])(?<!\b[0-9a-f]{1,4}:)(?<!::)[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}(?![\w:.])/gi
/** Of a public key. */
const FINGERPRINT = /(?<![0-9a-f:])(?:[0-9a-f]{2}:){15}[0-9a-f]{2}(?![0-9a-f:])/gi
const V4 = /(?<![\w.])(?<![a-z]-)\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2}(?!\d))?(?![\w.]*\w)(?<!\.)/gi
/** Devices and ports named after the first characters of a port's, network's or chassis' id. */
const DERIVED =
  /(?<![A-Za-z0-9])(tap|qvo|qvb|qbr|qr-|qg-|sg-|fg-|fpr-|rfp-|ha-|vhu|tbr-|tpt-|tpi-|spt-|spi-)([0-9a-f]{8}-[0-9a-f]{1,2}|[0-9a-f]{8})(?![0-9a-z-])/g
const CHASSIS_PORT = /(?<![A-Za-z0-9])(ovn\d*-)([0-9a-f]{6})(?=-[0-9a-f]+(?![0-9a-z-]))/g
const ADDRESS_PORT = /(?<![A-Za-z0-9])((?:vxlan|gre|geneve)-)([0-9a-f]{8})(?![0-9a-z-])/g
const WORDS = /[\p{L}\p{N}_][\p{L}\p{N}_.@+-]*/gu

const ESCAPED_WORDS = /(?:[\w.@+-]|\\u[0-9a-f]{4}){1,400}/gi

/** Replaces what names people, places and machines by stable pseudonyms of the same shape: the text parses to the same topology. */
export class Redactor {
  readonly #hex: HexPseudonyms
  readonly #addresses: AddressPseudonyms
  readonly #names: NamePseudonyms
  /** the first ten and eleven characters of every id in the texts */
  readonly #starts = new Set<string>()
  readonly #phrases: RegExp | undefined
  /** names and addresses of the topology, which has them whole wherever the texts broke them */
  readonly #known: ReadonlySet<string>

  /** `topology` is what `texts` say; the same key gives the same pseudonyms. */
  constructor(texts: readonly string[], topology: Topology, key: string) {
    this.#hex = new HexPseudonyms(`${key} id`)
    this.#addresses = new AddressPseudonyms(key)
    this.#names = new NamePseudonyms(key)
    const heard = texts.map(namesInText)
    const hosts = [...hostNamesOf(topology), ...heard.flatMap(({ hosts }) => hosts)]
    const names = [...namesOf(topology), ...heard.flatMap(({ names }) => names)]
    this.#names.learn(hosts, names)
    this.#known = new Set([...hosts, ...names, ...addressesIn(topology.nodes), ...addressesIn(topology.links)])
    for (const text of texts) {
      for (const [uuid] of text.matchAll(UUID)) {
        this.#starts.add(uuid.slice(0, 11).toLowerCase())
        this.#starts.add(uuid.slice(0, 10).toLowerCase())
      }
    }
    const phrases = this.#names.phrases().sort((a, b) => b.length - a.length)
    const escaped = phrases
      .flatMap((phrase) => [phrase, jsonEscaped(phrase), yamlEscaped(phrase)])
      .map((text) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
    this.#phrases = escaped.length === 0 ? undefined : new RegExp([...new Set(escaped)].join('|'), 'g')
  }

  /** The text with secrets masked and everything else that identifies replaced. Lines stay lines. */
  text(text: string): string {
    const whole = replaceBroken(maskSecrets(text), (joined) => this.#broken(joined))
    const unwrapped = replaceWrapped(whole, (joined) => this.#wrapped(joined))
    return shown(this.#named(this.#addressed(this.#identified(unwrapped))))
  }

  /** Ids, addresses and names that a terminal broke. */
  #broken(text: string): Replacement[] {
    const found = this.#ids(text)
    addTo(found, text, V4, (address) => this.#v4(address))
    addTo(found, text, WORDS, (word) => this.#knownWord(word))
    return found
  }

  /** The same in what a cell says over several lines. */
  #wrapped(text: string): Replacement[] {
    const found = this.#ids(text)
    // Versions and factors of one column, read downwards, would look like addresses.
    const told = /['"=]/.test(text)
    addTo(found, text, V4, (address) => (told || this.#known.has(address) ? this.#v4(address) : address))
    const name = this.#names.get(text)
    if (name !== undefined) found.push({ from: 0, to: text.length, by: name })
    else addTo(found, text, WORDS, (word) => this.#knownWord(word))
    return found
  }

  /** What stands in two rows or lines makes many words; one that is known stands for itself. */
  #knownWord(word: string): string {
    return this.#known.has(word) ? this.#word(word) : word
  }

  /** Whole ids and MACs: what takes their place is as long. */
  #ids(text: string): Replacement[] {
    const found: Replacement[] = []
    addTo(found, text, WHOLE_ID, (id) => this.#hex.of(id))
    addTo(found, text, MAC, (mac) => this.#addresses.mac(mac))
    return found
  }

  #v4(whole: string): string {
    const [address = '', length] = whole.split('/')
    const mapped = this.#addresses.v4(address, length === undefined ? undefined : Number(length))
    return length === undefined ? mapped : `${mapped}/${length}`
  }

  #identified(text: string): string {
    return text
      .replace(UUID, (id) => (/^[0-]+$/.test(id) ? id : this.#hex.of(id)))
      .replace(LONG_HEX, (digits) => (/[a-f]/i.test(digits) && /\d/.test(digits) ? this.#longHex(digits) : digits))
      .replace(DERIVED, (_, prefix: string, start: string) => prefix + this.#start(start))
      .replace(CHASSIS_PORT, (_, prefix: string, start: string) => prefix + this.#hex.of(start))
  }

  #longHex(digits: string): string {
    if (digits.length !== 16 || !digits.startsWith('0000')) return this.#hex.of(digits)
    const mac = digits.slice(4).match(/../g)!.join(':')
    return `0000${this.#addresses.mac(mac).replaceAll(':', '')}`
  }

  /** The two ends of a metadata namespace's cable are named after ten characters of the network's id, and 0 and 1. */
  #start(start: string): string {
    const isWhole = this.#starts.has(start.toLowerCase())
    if (isWhole || start.length < 11 || !/[01]$/.test(start) || !this.#starts.has(start.slice(0, 10).toLowerCase()))
      return this.#hex.of(start)
    return this.#hex.of(start.slice(0, 10)) + start.slice(10)
  }

  #addressed(text: string): string {
    return text
      .replace(FINGERPRINT, (pairs) => this.#hex.of(pairs))
      .replace(MAC, (mac) => this.#addresses.mac(mac))
      .replace(V6, (address) =>
        address.includes('::') || address.split(':').length === 8 ? this.#addresses.v6(address) : address
      )
      .replace(V4, (address) => this.#v4(address))
      .replace(ADDRESS_PORT, (_, prefix: string, hex: string) => prefix + this.#addresses.hexV4(hex))
  }

  #named(text: string): string {
    const phrased = this.#phrases
      ? text.replace(this.#phrases, (found) => {
          const own = this.#names.get(found)
          if (own !== undefined) return own
          const plain = unescaped(found)
          const escaped = found === yamlEscaped(plain) ? yamlEscaped : jsonEscaped
          return escaped(this.#names.get(plain) ?? plain)
        })
      : text
    return this.#escaped(phrased).replace(WORDS, (word) => this.#word(word))
  }

  /** Names as JSON and YAML write them where they are not ASCII. */
  #escaped(text: string): string {
    if (!text.includes('\\u')) return text
    return text.replace(ESCAPED_WORDS, (word) => {
      if (!word.includes('\\u')) return word
      const plain = unescaped(word)
      const replaced = this.#word(plain)
      if (replaced === plain) return word
      return word === yamlEscaped(plain) ? yamlEscaped(replaced) : jsonEscaped(replaced)
    })
  }

  /** A name, or names joined by dots, at signs, underscores and dashes; the longest one that is known is replaced. */
  #word(word: string): string {
    const whole = this.#names.get(word)
    if (whole !== undefined) return whole
    if (!/[.@_+-]/.test(word) || word.length > 400) return word
    const parts = word.split(/([.@_+-])/)
    let out = ''
    for (let from = 0; from < parts.length;) {
      let to = Math.min(parts.length, from + 15)
      let found: string | undefined
      for (; to > from; to--) {
        found = from % 2 === 0 ? this.#names.get(parts.slice(from, to).join('')) : undefined
        if (found !== undefined) break
      }
      out += found ?? parts[from]!
      from = found === undefined ? from + 1 : to
    }
    return out
  }
}

function addTo(found: Replacement[], text: string, pattern: RegExp, by: (part: string) => string): void {
  for (const { index, 0: part } of text.matchAll(pattern)) {
    const replaced = by(part)
    if (replaced !== part) found.push({ from: index, to: index + part.length, by: replaced })
  }
}

function jsonEscaped(text: string): string {
  return text.replace(/[^\x00-\x7f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function unescaped(text: string): string {
  return text.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
}

/** As Python's YAML writes what is not ASCII. */
function yamlEscaped(text: string): string {
  return jsonEscaped(text).replace(/\\u[0-9a-f]{4}/g, (code) => `\\u${code.slice(2).toUpperCase()}`)
}

/** One thing at a time: all of a large cloud is longer than a string may be. */
function* addressesIn(things: readonly unknown[]): Generator<string> {
  for (const thing of things) yield* JSON.stringify(thing).match(V4) ?? []
}
