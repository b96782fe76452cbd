import { useEffect, useRef, type KeyboardEvent } from 'react'
import { SCREEN_IDS } from '../../models/desktop-api.ts'
import { useSay } from '../messages/use-say.ts'
import { useStore } from '../state/store.ts'
import { showView } from '../state/window.ts'

/** One tab a view. Arrows walk, as in every tab list. */
export function ViewTabs() {
  const say = useSay()
  const view = useStore((state) => state.view)
  const language = useStore((state) => state.language)
  const list = useRef<HTMLDivElement>(null)
  // where not all of them fit
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [view, language])
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    const next = SCREEN_IDS[(SCREEN_IDS.indexOf(view) + step + SCREEN_IDS.length) % SCREEN_IDS.length]!
    showView(next)
    event.currentTarget.querySelector<HTMLElement>(`#tab-${next}`)?.focus()
    event.preventDefault()
  }
  return (
    <div ref={list} className="tabs" role="tablist" aria-label={say('views.title')} onKeyDown={onKeyDown}>
      {SCREEN_IDS.map((id) => (
        <button
          key={id}
          id={`tab-${id}`}
          type="button"
          role="tab"
          aria-selected={id === view}
          aria-controls="canvas"
          tabIndex={id === view ? 0 : -1}
          onClick={() => showView(id)}
        >
          {say(`view.${id}`)}
        </button>
      ))}
    </div>
  )
}
