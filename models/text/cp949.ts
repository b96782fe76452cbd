/**
 * CP949 (Windows-949, UHC): EUC-KR with the 8,822 Hangul syllables that KS X 1001 lacks. `TextDecoder('euc-kr')` should read
 * it, but the one of Node.js knows KS X 1001 only and turns the others into garbage without an error.
 */

/** Decodes pairs of KS X 1001 (both bytes from 0xA1); throws on pairs that are none. */
type DecodePairs = (bytes: Uint8Array) => string

const FIRST_SYLLABLE = 0xac00
const LAST_SYLLABLE = 0xd7a3

/** The text, or undefined when the bytes are not CP949. Pairs without a character become U+FFFD. */
export function decodeCp949(bytes: Uint8Array, decodePairs: DecodePairs): string | undefined {
  const parts: string[] = []
  const added = addedSyllables(decodePairs)
  let missing = 0
  let pairs = 0
  for (let index = 0; index < bytes.length;) {
    const from = index
    while (index < bytes.length && bytes[index]! < 0x80) index++
    if (index > from) parts.push(ascii(bytes, from, index))
    const start = index
    while (isPair(bytes, index)) index += 2
    if (index > start) {
      const text = wansung(bytes.subarray(start, index), decodePairs)
      pairs += (index - start) / 2
      missing += text.missing
      parts.push(text.text)
    }
    const lead = bytes[index]
    if (lead === undefined || lead < 0x80 || isPair(bytes, index)) continue
    const syllable = added.get((lead << 8) | (bytes[index + 1] ?? 0))
    if (syllable === undefined) return undefined
    pairs++
    parts.push(syllable)
    index += 2
  }
  return missing * 20 > pairs ? undefined : parts.join('')
}

/** A pair of KS X 1001's own plane. */
function isPair(bytes: Uint8Array, index: number): boolean {
  const lead = bytes[index] ?? 0
  const trail = bytes[index + 1] ?? 0
  return lead >= 0xa1 && lead <= 0xfe && trail >= 0xa1 && trail <= 0xfe
}

function wansung(bytes: Uint8Array, decodePairs: DecodePairs): { text: string; missing: number } {
  try {
    return { text: decodePairs(bytes), missing: 0 }
  } catch {
    let text = ''
    let missing = 0
    for (let index = 0; index < bytes.length; index += 2) {
      try {
        text += decodePairs(bytes.subarray(index, index + 2))
      } catch {
        text += '\ufffd'
        missing++
      }
    }
    return { text, missing }
  }
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  const parts: string[] = []
  for (let index = from; index < to; index += 8192) {
    parts.push(String.fromCharCode(...bytes.subarray(index, Math.min(to, index + 8192))))
  }
  return parts.join('')
}

/**
 * The added syllables stand in Unicode order in the cells that EUC-KR leaves free: rows 0x81 to 0xA0 whole, rows 0xA1 to 0xC6
 * below 0xA1. Which ones are added follows from which 2,350 the rows 0xB0 to 0xC8 of KS X 1001 hold.
 */
function addedSyllables(decodePairs: DecodePairs): Map<number, string> {
  const known = new Set<string>()
  const row = new Uint8Array(94 * 2)
  for (let lead = 0xb0; lead <= 0xc8; lead++) {
    for (let cell = 0; cell < 94; cell++) row.set([lead, 0xa1 + cell], cell * 2)
    for (const syllable of wansung(row, decodePairs).text) known.add(syllable)
  }
  const added = new Map<number, string>()
  let code = FIRST_SYLLABLE
  for (let lead = 0x81; lead <= 0xc6; lead++) {
    for (let trail = 0x41; trail <= (lead < 0xa1 ? 0xfe : 0xa0); trail++) {
      if ((trail > 0x5a && trail < 0x61) || (trail > 0x7a && trail < 0x81)) continue
      while (code <= LAST_SYLLABLE && known.has(String.fromCharCode(code))) code++
      if (code > LAST_SYLLABLE) return added
      added.set((lead << 8) | trail, String.fromCharCode(code++))
    }
  }
  return added
}
