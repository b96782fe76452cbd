/** A sentence with `{name}` holes, taken apart: the words around the holes, and the names of the holes between them. */
interface Template {
  words: readonly string[]
  holes: readonly string[]
  other: string
}

/** Sentences of one language by those of another; finds the sentence that a text was made from, and says it with the same values. */
export class Templates {
  readonly #whole = new Map<string, string>()
  readonly #holed: Template[] = []

  constructor(sentences: Iterable<readonly [one: string, other: string]>) {
    for (const [one, other] of sentences) {
      const parts = one.split(/\{(\w+)\}/)
      if (parts.length === 1) this.#whole.set(one, other)
      else this.#holed.push({ words: even(parts, 0), holes: even(parts, 1), other })
    }
    // The one that begins with words, not with a hole, and has the most words of its own is the one meant.
    const open = ({ words }: Template): number => (words[0] === '' ? 1 : 0)
    this.#holed.sort((a, b) => open(a) - open(b) || b.words.join('').length - a.words.join('').length)
  }

  /** The other language's sentence; undefined where none was made so. `value` says what stands in a hole. */
  find(text: string, value: (printed: string, hole: string) => string = (printed) => printed): string | undefined {
    const whole = this.#whole.get(text)
    if (whole !== undefined) return whole
    for (const template of this.#holed) {
      const values = match(template, text)
      if (values)
        return template.other.replace(/\{(\w+)\}/g, (hole, name: string) => value(values.get(name) ?? hole, name))
    }
    return undefined
  }
}

/** What stands in the holes. The first and last words bind to the ends, those between to where they are first found. */
function match({ words, holes }: Template, text: string): Map<string, string> | undefined {
  const last = words.length - 1
  const end = text.length - words[last]!.length
  let at = words[0]!.length
  if (!text.startsWith(words[0]!) || !text.endsWith(words[last]!) || at > end) return undefined
  const values = new Map<string, string>()
  for (let index = 1; index <= last; index++) {
    const found = index === last ? end : text.indexOf(words[index]!, at)
    if (found < at || found > end) return undefined
    values.set(holes[index - 1]!, text.slice(at, found))
    at = found + words[index]!.length
  }
  return values
}

function even(parts: readonly string[], from: 0 | 1): string[] {
  return parts.filter((_, index) => index % 2 === from)
}
