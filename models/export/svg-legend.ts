import { textWidth } from '../layout/measure.ts'
import { textStyle, type Sign } from '../theme/style.ts'
import type { Palette, Token } from '../theme/tokens.ts'
import { GLYPHS } from './glyphs.ts'
import { coordinate as n, escapeXml } from './xml.ts'

/** A sign and what it means, in the reader's language. */
export interface LegendRow {
  sign: Sign
  words: string
}

const SIGN = 30
const GAP = 8
const BETWEEN = 20
const ROW = 24

/** A legend in rows from a corner on, as wide as the picture. Returns its height too. */
export function legendSvg(
  rows: readonly LegendRow[],
  { left, top, width }: { left: number; top: number; width: number },
  palette: Palette
): { svg: string; height: number } {
  let [x, y] = [left, top + ROW / 2]
  const parts = rows.map(({ sign, words }) => {
    const own = SIGN + GAP + textWidth(words, 'detail')
    if (x > left && x + own > left + width) [x, y] = [left, y + ROW]
    const part = signSvg(sign, x, y, palette) + wordsSvg(words, x + SIGN + GAP, y, palette)
    x += own + BETWEEN
    return part
  })
  return { svg: parts.join('\n'), height: rows.length === 0 ? 0 : y - top + ROW / 2 }
}

function signSvg(sign: Sign, x: number, y: number, palette: Palette): string {
  if ('glyph' in sign)
    return `<g transform="translate(${n(x + SIGN / 2 - 8)} ${n(y - 8)})" color="${palette['ink-2']}">${GLYPHS[sign.glyph]}</g>`
  if ('line' in sign) {
    const { stroke, width, dash } = sign.line
    const dashes = dash ? ` stroke-dasharray="${dash.join(' ')}" stroke-linecap="round"` : ''
    return `<path d="M${n(x)} ${n(y)}h${SIGN}" stroke="${palette[stroke]}" stroke-width="${Math.min(width, 4)}"${dashes}/>`
  }
  const { fill, stroke, strokeWidth, dash, radius, hatched } = sign.box
  const paint = hatched ? 'url(#hatch)' : color(fill, palette)
  const line = stroke === 'none' ? '' : ` stroke="${palette[stroke]}" stroke-width="${strokeWidth}"`
  const dashes = dash ? ` stroke-dasharray="${dash.join(' ')}"` : ''
  const box = `<rect x="${n(x + 1)}" y="${n(y - 8)}" width="${SIGN - 2}" height="16" rx="${Math.min(radius, 8)}" fill="${paint}"${line}${dashes}/>`
  if (sign.text === '') return box
  const ink = fill === 'ink-2' ? palette.panel : palette['ink-2']
  return `${box}<text x="${n(x + SIGN / 2)}" y="${n(y + 4.3)}" font-size="12" font-weight="500" text-anchor="middle" fill="${ink}">${escapeXml(sign.text)}</text>`
}

function wordsSvg(words: string, x: number, y: number, palette: Palette): string {
  const { size, color: ink } = textStyle('detail', 'none')
  return `<text x="${n(x)}" y="${n(y + size * 0.36)}" font-size="${size}" fill="${palette[ink]}">${escapeXml(words)}</text>`
}

function color(token: Token | 'none', palette: Palette): string {
  return token === 'none' ? 'none' : palette[token]
}
