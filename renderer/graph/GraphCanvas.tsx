import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import type { PlacedScene } from '../../models/views/scene.ts'
import { useLit } from '../analysis/use-lit.ts'
import { useFrame } from './use-frame.ts'
import { useSelection } from '../analysis/use-selection.ts'
import { offerCanvas } from '../actions/commands.ts'
import { useSay } from '../messages/use-say.ts'
import { pin, toggleFold } from '../state/edit.ts'
import { store, useStore } from '../state/store.ts'
import { stepBy } from '../actions/path.ts'
import { seek, select, toggleNeighbours } from '../state/window.ts'
import { namesOfFolded } from './folded.ts'
import { GraphSession } from './graph-session.ts'
import type { Box } from './scene-bounds.ts'
import type { Direction } from './nearest.ts'

const ARROWS: { readonly [key: string]: Direction } = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down'
}

/** In a path these keys walk along it. */
const STEPS: { readonly [key: string]: number } = { ArrowLeft: -1, ArrowRight: 1, ' ': 1 }

/** What part of the picture is on screen, in the picture's coordinates. */
export interface CanvasView {
  zoom: number
  sight: Box
}

/**
 * The drawing. React makes the session once and hands it scenes; everything else is between the session and Cytoscape. `stale`
 * while the scene that is wanted is on its way.
 */
export function GraphCanvas(props: { scene: PlacedScene; stale: boolean; onView(view: CanvasView): void }) {
  const { scene, stale, onView } = props
  const say = useSay()
  const container = useRef<HTMLDivElement>(null)
  const picked = useRef<string | null>(null)
  const sought = useRef(false)
  const session = useSession(container, picked, onView)
  const theme = useStore((state) => state.theme)
  const selection = useSelection()
  const neighbours = useStore((state) => state.neighbours)

  const step = useStore((state) => state.step)
  const path = scene.view === 'path'

  useEffect(() => session?.sync(scene), [session, scene])
  useEffect(() => session?.setStep(path ? step : null), [session, scene, path, step])
  const lit = useLit()
  const settled = !stale && !lit.stale
  useEffect(() => {
    if (settled) session?.setLit(lit.subjects, lit.veiled)
  }, [session, scene, settled, lit])
  const frame = useFrame(scene.view)
  useEffect(() => {
    if (settled) session?.setFrame(frame)
  }, [session, scene, settled, frame])
  useEffect(() => session?.setTheme(theme), [session, theme])
  useEffect(() => session?.setSelection(selection, neighbours), [session, selection, neighbours])
  useEffect(() => {
    // what is picked in the picture is there already, a card of many things as well
    if (stale) return
    const folded = selection[0] === picked.current ? [] : namesOfFolded(scene, selection)
    seek(folded)
    // drawn by itself now, it is brought into sight
    if (folded.length === 0 && sought.current) session?.setSelection(selection, neighbours)
    sought.current = folded.length > 0
  }, [session, scene, stale, selection, neighbours])

  function onKeyDown(event: KeyboardEvent): void {
    if (!session || event.ctrlKey || event.metaKey || event.altKey) return
    const direction = ARROWS[event.key]
    const steps = path ? STEPS[event.key] : undefined
    if (steps !== undefined) stepBy(steps)
    else if (direction) session.step(direction)
    else if (event.key === 'Enter' || event.key === ' ') session.toggleSelected()
    else if (event.key === 'Escape') select(null)
    else if (event.key === '+' || event.key === '=') session.zoomBy(1.25)
    else if (event.key === '-') session.zoomBy(0.8)
    else if (event.key === '0') session.fit()
    else if (event.key === '1') session.zoomToFull()
    else if (event.key === 'n') toggleNeighbours()
    else return
    event.preventDefault()
  }

  return (
    <div
      ref={container}
      className="graph"
      tabIndex={0}
      role="application"
      aria-busy={!settled}
      aria-label={say('canvas.label', { view: say(`view.${scene.view}`) })}
      aria-describedby="canvas-keys"
      onKeyDown={onKeyDown}
    />
  )
}

function useSession(
  container: RefObject<HTMLDivElement | null>,
  picked: RefObject<string | null>,
  onView: (view: CanvasView) => void
): GraphSession | null {
  const [session, setSession] = useState<GraphSession | null>(null)
  const viewed = useRef(onView)
  useEffect(() => {
    viewed.current = onView
  })
  useEffect(() => {
    const element = container.current
    if (!element) return
    const made = new GraphSession(element, store.get().theme, {
      select(subject) {
        picked.current = subject
        select(subject)
      },
      move: (id, place) => pin(store.get().view, { [id]: place }),
      toggle(id, foldable) {
        if (foldable || store.get().work.expanded.includes(id)) toggleFold(id)
      },
      viewport(zoom, pan, sight) {
        viewed.current({ zoom, sight })
        element.style.backgroundPosition = `${pan.x}px ${pan.y}px`
        element.style.backgroundSize = `${16 * zoom}px ${16 * zoom}px`
        element.classList.toggle('far', zoom < 0.6)
      }
    })
    const withdraw = offerCanvas({
      fit: () => made.fit(),
      zoom: (factor) => made.zoomBy(factor),
      lookAt: (place) => made.lookAt(place)
    })
    const fonts = (): void => made.fontsChanged()
    document.fonts.addEventListener('loadingdone', fonts)
    setSession(made)
    return () => {
      document.fonts.removeEventListener('loadingdone', fonts)
      withdraw()
      made.dispose()
    }
  }, [container, picked])
  return session
}
