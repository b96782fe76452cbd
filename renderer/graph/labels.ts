import type { PlacedText, Plane } from '../../models/views/scene.ts'
import { textStyle } from '../../models/theme/style.ts'
import type { Token } from '../../models/theme/tokens.ts'

/** Texts of one setting that stand under each other: one label of several lines is one element instead of many. */
export interface LabelBlock {
  x: number
  /** middle of the block */
  y: number
  text: string
  align: 'left' | 'center' | 'right'
  color: Token
  size: number
  weight: 400 | 500 | 600
  mono: boolean
  /** line height in font sizes */
  leading: number
  /** lines may run behind it */
  halo: boolean
  /** names stay legible further out than details do */
  name: boolean
}

const LEADING = 1.3
const MOST_LEADING = 2.2
const ALIGN = { start: 'right', middle: 'center', end: 'left' } as const

/** The texts of a node or edge as few labels as possible. */
export function labelBlocks(texts: readonly PlacedText[], plane: Plane): LabelBlock[] {
  const runs: PlacedText[][] = []
  for (const text of texts) {
    const run = runs.at(-1)
    if (run && continues(run, text)) run.push(text)
    else runs.push([text])
  }
  return runs.map((run) => toBlock(run, plane))
}

function continues(run: readonly PlacedText[], text: PlacedText): boolean {
  const last = run.at(-1)!
  if (last.halo !== text.halo || last.role !== text.role || last.anchor !== text.anchor || last.x !== text.x)
    return false
  const step = text.y - last.y
  const before = run.at(-2)
  return before ? step === last.y - before.y : step > 8 && step <= 26
}

function toBlock(run: readonly PlacedText[], plane: Plane): LabelBlock {
  const first = run[0]!
  const last = run.at(-1)!
  const { color, size, weight, mono } = textStyle(first.role, plane)
  const step = run.length > 1 ? (last.y - first.y) / (run.length - 1) : size * LEADING
  return {
    x: first.x,
    y: (first.y + last.y) / 2,
    text: run.map(({ text }) => text).join('\n'),
    align: ALIGN[first.anchor],
    color,
    size,
    weight,
    mono,
    leading: Math.min(MOST_LEADING, step / size),
    halo: first.halo ?? false,
    name: first.role === 'title' || first.role === 'name' || first.role === 'plane'
  }
}
