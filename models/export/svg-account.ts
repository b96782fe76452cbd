import { textWidth } from '../layout/measure.ts'
import { textStyle } from '../theme/style.ts'
import type { Palette } from '../theme/tokens.ts'
import type { TextRole } from '../views/scene.ts'
import { coordinate as n, escapeXml } from './xml.ts'

/** What a picture tells, in words: in one sentence above it, and step by step below it. */
export interface Account {
  sentence: string
  /** each begins with the number that the picture bears */
  steps: readonly string[]
}

const LINE = 20

/** Lines of text from a corner on, broken to the width. Returns their height too; nothing for no lines. */
export function wordsBlock(
  lines: readonly string[],
  role: TextRole,
  { left, top, width }: { left: number; top: number; width: number },
  palette: Palette
): { svg: string; height: number } {
  const { size, weight, color } = textStyle(role, 'none')
  const broken = lines.flatMap((line) => breakLine(line, role, Math.max(width, 240)))
  const svg = broken.map(
    (line, index) =>
      `<text x="${n(left)}" y="${n(top + index * LINE + LINE / 2 + size * 0.36)}" font-size="${size}" font-weight="${weight}" fill="${palette[color]}">${escapeXml(line)}</text>`
  )
  return { svg: svg.join('\n'), height: broken.length * LINE }
}

function breakLine(line: string, role: TextRole, width: number): string[] {
  const lines: string[] = []
  let current = ''
  for (const word of line.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`
    if (current !== '' && textWidth(longer, role) > width) {
      lines.push(current)
      current = word
    } else current = longer
  }
  return [...lines, current]
}
