import type { PlacedScene, PlacedText } from '../views/scene.ts'

const WORD = /[\p{L}\p{N}_-]/u
const MASK = '•••'

/** The picture with these words masked wherever they stand as words of their own. */
export function maskScene(scene: PlacedScene, words: readonly string[]): PlacedScene {
  if (words.length === 0) return scene
  const wanted = words.filter((word) => word !== '')
  const mask = (text: string): string => wanted.reduce(maskWord, text)
  const texts = (placed: PlacedText[]): PlacedText[] => placed.map((each) => ({ ...each, text: mask(each.text) }))
  const masked = <T extends { lines: string[]; texts: PlacedText[] }>(item: T): T => {
    return { ...item, lines: item.lines.map(mask), texts: texts(item.texts) }
  }
  return { ...scene, nodes: scene.nodes.map(masked), edges: scene.edges.map(masked) }
}

function maskWord(text: string, word: string): string {
  let masked = ''
  let from = 0
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    if (WORD.test(text[at - 1] ?? ' ') || WORD.test(text[at + word.length] ?? ' ')) continue
    masked += text.slice(from, at) + MASK
    from = at + word.length
  }
  return masked + text.slice(from)
}
