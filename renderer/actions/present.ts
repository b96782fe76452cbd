import { SCREEN_IDS } from '../../models/desktop-api.ts'
import { store } from '../state/store.ts'
import { showView } from '../state/window.ts'
import { walkLesson } from './lessons.ts'
import { stepBy } from './path.ts'

/** Fills the screen with the picture; where a page may not, the window. */
export function startPresenting(): void {
  store.set({ presenting: true })
  void document.documentElement.requestFullscreen?.().catch(() => undefined)
}

/** Back to the window. */
export function stopPresenting(): void {
  store.set({ presenting: false })
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined)
}

/** The next or previous step of the lesson or path, else the next or previous view. */
export function walk(by: 1 | -1): void {
  const { lesson, view } = store.get()
  if (lesson) return walkLesson(by)
  if (view === 'path') return void stepBy(by)
  const at = SCREEN_IDS.indexOf(view) + by
  const next = SCREEN_IDS[at]
  if (next) showView(next)
}
