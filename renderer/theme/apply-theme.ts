import { FONTS, PALETTES, SHADOWS, type Theme } from '../../models/theme/tokens.ts'

/** Gives panels the same tokens as canvas and exports have: as custom properties, which the content policy allows. */
export function applyTheme(theme: Theme): void {
  const { style, dataset } = document.documentElement
  for (const [name, value] of Object.entries({ ...PALETTES[theme], ...SHADOWS[theme] })) {
    style.setProperty(`--${name}`, value)
  }
  style.setProperty('--font', FONTS.text)
  style.setProperty('--mono', FONTS.mono)
  style.colorScheme = theme
  dataset['theme'] = theme
}
