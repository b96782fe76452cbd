import { BADGES, GLYPHS } from '../../models/export/glyphs.ts'
import { fillTokens } from '../../models/export/svg.ts'
import type { BodyStyle } from '../../models/theme/style.ts'
import type { Palette } from '../../models/theme/tokens.ts'
import type { Glyph, State } from '../../models/views/scene.ts'

/** Pictures inside nodes, as data URIs: the policy allows them, Cytoscape caches them by address. */

export function glyphImage(glyph: Glyph, palette: Palette): string {
  return svg(16, 16, `<g color="${palette['ink-2']}">${GLYPHS[glyph]}</g>`)
}

export function badgeImage(state: State, palette: Palette): string {
  return svg(16, 16, fillTokens(BADGES[state], palette))
}

/** 45° lines in the frame and a clear field inside, so that words stay legible. */
export function hatchImage(width: number, height: number, style: BodyStyle, palette: Palette): string {
  const inner =
    width > 40
      ? `<rect x="8" y="8" width="${width - 16}" height="${height - 16}" rx="4" fill="${palette['host-fill']}"/>`
      : ''
  const pattern = `<pattern id="h" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0v7" stroke="${palette.hatch}" stroke-width="2"/></pattern>`
  const outer = `<rect width="${width}" height="${height}" rx="${style.radius}" fill="url(#h)"/>`
  return svg(width, height, `<defs>${pattern}</defs>${outer}${inner}`)
}

/** The second network of a plane is a double rail: a gap along the bus. */
export function railImage(palette: Palette): string {
  return svg(16, 2, `<rect width="16" height="2" fill="${palette.canvas}"/>`)
}

function svg(width: number, height: number, inside: string): string {
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`
  return `data:image/svg+xml;utf8,${encodeURIComponent(`${open}${inside}</svg>`)}`
}
