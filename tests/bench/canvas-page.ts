/**
 * What canvas.bench.ts runs inside Chromium: the window's own canvas, and the same scene drawn naively, as one compound graph with
 * everything in its parent. Both are asked to do the same.
 */
import cytoscape, { type Core, type ElementDefinition } from 'cytoscape'
import type { PlacedScene } from '../../models/views/scene.ts'
import { toElements } from '../../renderer/graph/elements.ts'
import { GraphSession } from '../../renderer/graph/graph-session.ts'

/** Milliseconds: of a frame, until something is seen. */
export interface CanvasTimes {
  /** nodes and edges Cytoscape has */
  elements: number
  firstPaint: number
  panAtFit: number
  panAtFull: number
  highlight: number
}

/** What both can do. */
interface Drawing {
  elements: number
  fit(): void
  full(): void
  lookAt(place: { x: number; y: number }): void
  highlight(ids: readonly string[]): void
  end(): void
}

const FRAMES = 20
const REPEATS = 5
/** A picture is whole in so many frames; one that is shorter had nothing to do. */
const MOST_PARTS = 12
const QUIET_MS = 40

const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve))

/** Until what `change` did is drawn: Cytoscape draws at the beginning of a frame. */
async function drawn(change: () => void): Promise<number> {
  await nextFrame()
  const start = performance.now()
  change()
  await nextFrame()
  return performance.now() - start
}

/** Until all of a large picture is drawn, which takes a frame for each of its parts. */
async function drawnWhole(change: () => void): Promise<number> {
  await nextFrame()
  const start = performance.now()
  change()
  let last = performance.now()
  for (let frame = 0; frame < MOST_PARTS; frame++) {
    const before = performance.now()
    await nextFrame()
    if (performance.now() - before > QUIET_MS) last = performance.now()
  }
  return last - start
}

async function meanFrame(drawing: Drawing, { width, height }: PlacedScene): Promise<number> {
  await nextFrame()
  const start = performance.now()
  for (let frame = 0; frame < FRAMES; frame++) {
    drawing.lookAt({ x: width * (0.3 + 0.02 * frame), y: height * (0.3 + 0.02 * frame) })
    await nextFrame()
  }
  return (performance.now() - start) / FRAMES
}

async function least(measure: () => Promise<number>): Promise<number> {
  let best = Infinity
  for (let repeat = 0; repeat < REPEATS; repeat++) best = Math.min(best, await measure())
  return best
}

async function measure(scene: PlacedScene, draw: (container: HTMLElement) => Drawing): Promise<CanvasTimes> {
  const container = document.createElement('div')
  container.style.cssText = 'width: 1400px; height: 900px'
  document.body.replaceChildren(container)
  let drawing: Drawing | undefined
  const firstPaint = await drawnWhole(() => (drawing = draw(container)))
  const made = drawing!
  made.fit()
  const panAtFit = await least(() => meanFrame(made, scene))
  made.full()
  const panAtFull = await least(() => meanFrame(made, scene))
  made.fit()
  const ways = scene.edges.map(({ id, from, to }) => [id, from, to])
  let turn = 0
  const highlight = await least(() => drawn(() => made.highlight(ways.slice((turn += 10), turn + 10).flat())))
  made.end()
  return { elements: made.elements, firstPaint, panAtFit, panAtFull, highlight }
}

function ours(scene: PlacedScene, container: HTMLElement): Drawing {
  const ignore = (): void => undefined
  const session = new GraphSession(container, 'light', {
    select: ignore,
    move: ignore,
    toggle: ignore,
    viewport: ignore
  })
  session.sync(scene)
  const subjects = new Map([...scene.nodes, ...scene.edges].map(({ id, subjects: [first = id] }) => [id, first]))
  return {
    elements: toElements(scene).length,
    fit: () => session.fit(),
    full: () => session.zoomToFull(),
    lookAt: (place) => session.lookAt(place),
    highlight: (ids) =>
      session.setLit(
        ids.map((id) => subjects.get(id) ?? id),
        true
      ),
    end: () => session.dispose()
  }
}

/** As one would begin: parents, curved edges with arrows, outlined labels, and a class that dims the rest. */
const NAIVE: cytoscape.StylesheetJson = [
  { selector: 'node', style: { label: 'data(label)', 'font-size': 10, 'text-outline-width': 1 } },
  { selector: 'edge', style: { 'curve-style': 'bezier', 'target-arrow-shape': 'triangle', width: 1 } },
  { selector: '.dim', style: { opacity: 0.2 } },
  { selector: '.lit', style: { 'border-width': 3, 'line-color': '#ff0000' } }
]

function naive(scene: PlacedScene, container: HTMLElement): Drawing {
  const parents = new Set(scene.nodes.flatMap(({ parent }) => parent ?? []))
  const nodes = scene.nodes.map(({ id, parent, x, y, width, height, texts }): ElementDefinition => {
    const label = texts.map(({ text }) => text).join('\n')
    const data = { id, label, ...(parent !== undefined && { parent }) }
    return parents.has(id) ? { data } : { data, position: { x, y }, style: { width, height } }
  })
  const edges = scene.edges.map(({ id, from, to }): ElementDefinition => ({ data: { id, source: from, target: to } }))
  const cy: Core = cytoscape({ container, style: NAIVE, layout: { name: 'preset' }, elements: [...nodes, ...edges] })
  return {
    elements: cy.elements().length,
    fit: () => void cy.fit(),
    full: () => void cy.zoom(1),
    lookAt: ({ x, y }) => void cy.pan({ x: 700 - x * cy.zoom(), y: 450 - y * cy.zoom() }),
    highlight(ids) {
      const wanted = new Set(ids)
      cy.batch(() => {
        cy.elements().removeClass('dim lit')
        cy.elements().forEach((element) => void element.addClass(wanted.has(element.id()) ? 'lit' : 'dim'))
      })
    },
    end: () => cy.destroy()
  }
}

/** Measures one of the two; what Chromium calls. */
Object.assign(globalThis, {
  measureCanvas: (which: 'ours' | 'naive', scene: PlacedScene): Promise<CanvasTimes> =>
    measure(scene, (container) => (which === 'ours' ? ours : naive)(scene, container))
})
