import { textWidth } from '../../layout/measure.ts'
import type { Palette } from '../../theme/tokens.ts'
import type { LegendRow } from '../svg-legend.ts'
import { vertex, type StyleEntries } from './cell.ts'
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
  const own = { parent: 'legend', connectable: false }
  const box = { left: PAD, top: top + 4, width: SIGN, height: 16 }
  return [
    'line' in sign
      ? vertex({
          ...{ ...own, id: `legend-sign-${index}`, box },
          style: {
            ...{
              shape: 'line',
              html: 0,
              strokeColor: palette[sign.line.stroke],
              strokeWidth: Math.min(sign.line.width, 4)
            },
            ...dashes(sign.line.dash)
          }
        })
      : vertex({
          ...{ ...own, id: `legend-sign-${index}`, box, label: sign.text },
          style: {
            ...{ rounded: 1, absoluteArcSize: 1, arcSize: Math.min(sign.box.radius, 8) * 2 },
            fillColor: sign.box.hatched ? palette.hatch : color(sign.box.fill, palette),
            fillStyle: sign.box.hatched ? 'hatch' : undefined,
            strokeColor: color(sign.box.stroke, palette),
            strokeWidth: sign.box.strokeWidth || undefined,
            ...dashes(sign.box.dash),
            ...text,
            ...{ align: 'center', fontColor: sign.box.fill === 'ink-2' ? palette.panel : palette['ink-2'] }
          }
        }),
    vertex({
      ...{ ...own, id: `legend-words-${index}`, label: words },
      box: { left: PAD + SIGN + GAP, top: top + 2, width: Math.ceil(room) + 2, height: 20 },
      style: { shape: 'text', fillColor: 'none', strokeColor: 'none', ...text }
    })
  ]
}
