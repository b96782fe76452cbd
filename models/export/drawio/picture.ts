import type { Palette } from '../../theme/tokens.ts'
import type { StyleEntries } from './cell.ts'
import { fillTokens } from '../svg.ts'

/** A 16 px sign as a picture in a style. draw.io wants the bytes in base64 and `;base64` left out. */
export function pictureEntries(shape: string, palette: Palette): StyleEntries {
  const ink = fillTokens(shape, palette).replaceAll('currentColor', palette['ink-2'])
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16">${ink}</svg>`
  return { shape: 'image', imageAspect: 0, aspect: 'fixed', html: 0, image: `data:image/svg+xml,${base64(svg)}` }
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Base64 of ASCII, which is all that signs are written in. */
export function base64(ascii: string): string {
  let text = ''
  for (let at = 0; at < ascii.length; at += 3) {
    const left = ascii.length - at
    const [a, b, c] = [0, 1, 2].map((by) => (by < left ? ascii.charCodeAt(at + by) & 0xff : 0)) as [
      number,
      number,
      number
    ]
    const bits = (a << 16) | (b << 8) | c
    text += DIGITS[bits >> 18]! + DIGITS[(bits >> 12) & 63]!
    text += (left > 1 ? DIGITS[(bits >> 6) & 63]! : '=') + (left > 2 ? DIGITS[bits & 63]! : '=')
  }
  return text
}
