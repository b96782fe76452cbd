import { SCREEN_IDS, type MenuCommand } from '../../models/desktop-api.ts'
import type { Say } from './translate.ts'

/** The words of a command in menus and the palette. */
export function commandLabel(say: Say, command: PaletteCommand): string {
  const view = SCREEN_IDS.find((id) => command === `view-${id}`)
  return view ? say('command.view', { view: say(`view.${view}`) }) : say(`command.${command as Plain}`)
}

/** `find` is the palette itself. */
type PaletteCommand = Exclude<MenuCommand, 'find' | 'palette'>
type Plain = Exclude<PaletteCommand, `view-${string}`>
