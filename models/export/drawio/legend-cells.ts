import { textWidth } from '../../layout/measure.ts'
import type { Sign } from '../../theme/style.ts'
import type { Palette } from '../../theme/tokens.ts'
import { GLYPHS } from '../glyphs.ts'
import type { LegendRow } from '../svg-legend.ts'
import { vertex, type StyleEntries } from './cell.ts'
import { pictureEntries } from './picture.ts'
import { color, dashes, textEntries } from './style.ts'

const SIGN = 30
const GAP = 8
const ROW = 24
const PAD = 12

/** The legend as a group of its own, one sign a row, its left upper corner where it is told. */
export function legendCells(
  rows: readonly LegendRow[],
  corner: { left: number; top: number },
  palette: Palette
): string[] {
  if (rows.length === 0) return []
  const words = Math.max(...rows.map((row) => textWidth(row.words, 'detail')))
  const width = Math.ceil(PAD + SIGN + GAP + words + 2 + PAD)
  const frame: StyleEntries = { rounded: 1, absoluteArcSize: 1, arcSize: 16, fillColor: palette.panel, html: 0 }
  const group = vertex({
    ...{ id: 'legend', parent: '1', box: { ...corner, width, height: rows.length * ROW + PAD }, connectable: false },
    style: { ...frame, strokeColor: palette.line, container: 1, collapsible: 0, recursiveResize: 0 }
  })
  return [group, ...rows.flatMap((row, index) => rowCells(row, index, words, palette))]
}

function rowCells({ sign, words }: LegendRow, index: number, room: number, palette: Palette): string[] {
  const top = PAD / 2 + index * ROW
  const text = textEntries({ x: 0, y: 0, text: words, role: 'detail', anchor: 'start' }, 'none', palette, false)
  const own = { parent: 'legend', connectable: false } as const
  const box = { left: PAD, top: top + 4, width: SIGN, height: 16 }
  return [
    signCell(sign, { ...own, id: `legend-sign-${index}`, box }, text, palette),
    vertex({
      ...{ ...own, id: `legend-words-${index}`, label: words },
      box: { left: PAD + SIGN + GAP, top: top + 2, width: Math.ceil(room) + 2, height: 20 },
      style: { shape: 'text', fillColor: 'none', strokeColor: 'none', ...text }
    })
  ]
}

type Own = Pick<Parameters<typeof vertex>[0], 'id' | 'parent' | 'box' | 'connectable'>

function signCell(sign: Sign, own: Own, text: StyleEntries, palette: Palette): string {
  if ('glyph' in sign) {
    const { left, top } = own.box
    const box = { left: left + (SIGN - 16) / 2, top, width: 16, height: 16 }
    return vertex({ ...own, box, style: pictureEntries(GLYPHS[sign.glyph], palette) })
  }
  if ('line' in sign) {
    const { stroke, width, dash } = sign.line
    const line = { shape: 'line', html: 0, strokeColor: palette[stroke], strokeWidth: Math.min(width, 4) }
    return vertex({ ...own, style: { ...line, ...dashes(dash) } })
  }
  const { radius, hatched, fill, stroke, strokeWidth, dash } = sign.box
  return vertex({
    ...own,
    label: sign.text,
    style: {
      ...{ rounded: 1, absoluteArcSize: 1, arcSize: Math.min(radius, 8) * 2 },
      fillColor: hatched ? palette.hatch : color(fill, palette),
      fillStyle: hatched ? 'hatch' : undefined,
      strokeColor: color(stroke, palette),
      strokeWidth: strokeWidth || undefined,
      ...dashes(dash),
      ...text,
      ...{ align: 'center', fontColor: fill === 'ink-2' ? palette.panel : palette['ink-2'] }
    }
  })
}
