import type { PlacedScene, PlacedText } from '../views/scene.ts'

const WORD = /[\p{L}\p{N}_-]/u
const HANGUL = /\p{Script=Hangul}/u
const MASK = '•••'

/** The picture with these words masked wherever they stand as words of their own. */
export function maskScene(scene: PlacedScene, words: readonly string[]): PlacedScene {
  if (words.length === 0) return scene
  const mask = (text: string): string => maskText(text, words)
  const texts = (placed: PlacedText[]): PlacedText[] => placed.map((each) => ({ ...each, text: mask(each.text) }))
  const masked = <T extends { lines: string[]; texts: PlacedText[] }>(item: T): T => {
    return { ...item, lines: item.lines.map(mask), texts: texts(item.texts) }
  }
  return { ...scene, nodes: scene.nodes.map(masked), edges: scene.edges.map(masked) }
}

/** A text with these words masked wherever they stand as words of their own. */
export function maskText(text: string, words: readonly string[]): string {
  return words.filter((word) => word !== '').reduce(maskWord, text)
}

/** True where a text holds one of the words: even saying that it was found would tell. */
export function tells(text: string, words: readonly string[]): boolean {
  return maskText(text, words) !== text
}

function maskWord(text: string, word: string): string {
  let masked = ''
  let from = 0
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    if (continues(text[at - 1], word[0]) || continues(text[at + word.length], word.at(-1))) continue
    masked += text.slice(from, at) + MASK
    from = at + word.length
  }
  return masked + text.slice(from)
}

/** True where a letter beside a word belongs to it. Korean particles follow a Latin word without a space: they do not. */
function continues(beside: string | undefined, edge: string | undefined): boolean {
  if (beside === undefined || edge === undefined || !WORD.test(beside)) return false
  return HANGUL.test(beside) === HANGUL.test(edge)
}
