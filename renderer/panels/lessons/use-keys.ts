import { useEffect } from 'react'
import { startPresenting, stopPresenting, walk } from '../../actions/present.ts'
import { isField } from '../../actions/shortcuts.ts'
import { store } from '../../state/store.ts'

const WALK: { readonly [key: string]: 1 | -1 } = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }

/** Keys of lessons and presentations, before the canvas has its own meaning for them. Leaving full screen ends a presentation. */
export function useLessonKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { lesson, presenting } = store.get()
      if (event.key === 'F5' && event.shiftKey) startPresenting()
      else if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return
      else if (presenting && event.key === 'Escape') stopPresenting()
      else if ((lesson || presenting) && WALK[event.key]) walk(WALK[event.key]!)
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    const onFullscreen = (): void => {
      if (!document.fullscreenElement && store.get().presenting) store.set({ presenting: false })
    }
    document.addEventListener('keydown', onKey, true)
    document.addEventListener('fullscreenchange', onFullscreen)
    return () => {
      document.removeEventListener('keydown', onKey, true)
      document.removeEventListener('fullscreenchange', onFullscreen)
    }
  }, [])
}
