import { SCREEN_IDS, type MenuCommand } from '../../models/desktop-api.ts'

/** Keys of the browser build; in the desktop app the menu owns them. Lower case, with Ctrl or Cmd held. */
const KEYS: { readonly [key: string]: MenuCommand } = {
  o: 'open-files',
  s: 'save',
  'shift+s': 'save-as',
  e: 'export-svg',
  'shift+e': 'export-png',
  z: 'undo',
  'shift+z': 'redo',
  y: 'redo',
  f: 'find',
  k: 'palette',
  ...Object.fromEntries(SCREEN_IDS.map((id, at) => [String(at + 1), `view-${id}` as const])),
  '=': 'zoom-in',
  '+': 'zoom-in',
  '-': 'zoom-out',
  '0': 'fit'
}

/** The command that a key press means; none for keys that the field in focus needs itself. */
export function shortcut(event: KeyboardEvent, desktop: boolean): MenuCommand | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined
  const key = event.key.toLowerCase()
  const command = KEYS[event.shiftKey && key.length === 1 && /[a-z]/.test(key) ? `shift+${key}` : key]
  if (command === 'palette') return command
  if (desktop) return undefined
  const typing = isField(event.target)
  return typing && (command === 'undo' || command === 'redo') ? undefined : command
}

/** True where typed and pasted text belongs to the field and not to the window. */
export function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}
