import { eastAsianWidth } from 'get-east-asian-width'
import type { TextRole } from '../views/scene.ts'
import { textStyle } from '../theme/style.ts'

/** Advance widths of Inter at 1000 units per em, by groups of letters that are about as wide. */
const WIDTHS: readonly [letters: string, units: number][] = [
  ["iljI.,:;'|!", 270],
  ['ftr()[]{}/\\-"', 375],
  [' ', 280],
  ['sczkvxyJ', 555],
  ['aegdbpqhnuoL?', 605],
  ['0123456789$#EFTPSBRKXYZ+=<>~^*', 640],
  ['ACDHUVNGOQw&_', 735],
  ['mMW@%—…', 900]
]

const UNITS = new Map<string, number>()
for (const [letters, units] of WIDTHS) for (const letter of letters) UNITS.set(letter, units)

/** Width in px of a text set in its role. Inter is metric-tabled, JetBrains Mono is 0.6 em, Korean is 1 em (wide) a letter. */
export function textWidth(text: string, role: TextRole): number {
  const { size, weight, mono } = textStyle(role, 'none')
  let units = 0
  for (const letter of text) {
    const code = letter.codePointAt(0)!
    if (code > 0x2e7f && eastAsianWidth(code) === 2) units += 1000
    else units += mono ? 600 : (UNITS.get(letter) ?? 620)
  }
  return (units / 1000) * size * (weight === 600 ? 1.05 : 1)
}

/** The widest of several texts, in px. */
export function widest(texts: readonly string[], role: TextRole): number {
  return texts.reduce((width, text) => Math.max(width, textWidth(text, role)), 0)
}
