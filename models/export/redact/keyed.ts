/**
 * A number that depends on the key and the text, and on nothing else (cyrb53, 32 bits of it). It keeps a reader from guessing
 * names, not a cryptanalyst from working on it.
 */
export function keyed(key: string, text: string): number {
  let one = 0xdeadbeef
  let two = 0x41c6ce57
  const whole = `${key}\n${text}`
  for (let at = 0; at < whole.length; at++) {
    const code = whole.charCodeAt(at)
    one = Math.imul(one ^ code, 2654435761)
    two = Math.imul(two ^ code, 1597334677)
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909)
  return one >>> 0
}

/** A key that belongs to these texts: the same texts get the same pseudonyms, and nobody without them can compute it. */
export function keyOf(texts: Iterable<string>): string {
  let sum = 0
  let other = 0
  for (const text of texts) {
    sum = (sum + keyed('inputs', text)) >>> 0
    other = (other ^ keyed('texts', text)) >>> 0
  }
  return `${sum.toString(36)}${other.toString(36)}`
}
