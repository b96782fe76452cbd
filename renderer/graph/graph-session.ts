import cytoscape, { type Core, type ElementDefinition, type EventObject, type NodeSingular } from 'cytoscape'
import type { Theme } from '../../models/theme/tokens.ts'
import type { PlacedEdge, PlacedNode, PlacedScene } from '../../models/views/scene.ts'
import type { Point } from '../state/work.ts'
import { Camera, type Frame } from './camera.ts'
import { Drag } from './drag.ts'
import { toElements } from './elements.ts'
import { applyDiff, graphDiff, idOf, inParts } from './graph-diff.ts'
import { litIn } from './lit.ts'
import { nearest, type Direction } from './nearest.ts'
import { neighbourhood } from './neighbourhood.ts'
import { sceneBounds, type Box } from './scene-bounds.ts'
import { stylesheet } from './stylesheet.ts'

/** What the canvas tells the window. */
export interface GraphListener {
  select(subject: string | null): void
  /** something was dragged to a new place */
  move(id: string, place: Point): void
  /** something was asked to open or close; `id` is what the view calls the fold */
  toggle(id: string, foldable: boolean): void
  viewport(zoom: number, pan: Point, sight: Box): void
}

const VEIL = 'veil'
/** So many elements are added in one frame. */
const MOST_AT_ONCE = 600

/**
 * Owns one Cytoscape instance from construction to `dispose`. The window hands it scenes; it draws what differs, keeps the
 * viewport where the user left it in each view, and reports what the user does. Knows nothing of React or the store.
 */
export class GraphSession {
  readonly #cy: Core
  readonly #resize: ResizeObserver
  readonly #camera: Camera
  #scene: PlacedScene = { view: 'deployment', nodes: [], edges: [], notes: [], width: 0, height: 0 }
  #drawn = new Map<string, ElementDefinition>()
  #selected: readonly string[] = []
  #around = false
  #step: number | null = null
  #lit: readonly string[] = []
  #veiled = true
  #drag: Drag | undefined
  /** the frame that draws the next part */
  #waiting = 0

  constructor(
    readonly container: HTMLElement,
    theme: Theme,
    private readonly listener: GraphListener
  ) {
    keepStyleElementOut()
    this.#cy = cytoscape({
      container,
      style: stylesheet(theme),
      layout: { name: 'preset' },
      boxSelectionEnabled: false,
      autounselectify: true,
      minZoom: 0.05,
      maxZoom: 4
    })
    this.#camera = new Camera(this.#cy)
    this.#listen()
    this.#resize = new ResizeObserver(() => this.#camera.resized())
    this.#resize.observe(container)
  }

  /** Draws a scene: what differs from the one before, in one batch. */
  sync(scene: PlacedScene): void {
    const sameView = scene.view === this.#scene.view && this.#drawn.size > 0
    const wanted = toElements(scene)
    cancelAnimationFrame(this.#waiting)
    const { added, ...rest } = graphDiff(sameView ? this.#drawn : this.#clear(), wanted)
    const [first = [], ...parts] = inParts(added, MOST_AT_ONCE)
    applyDiff(this.#cy, { ...rest, added: first })
    const later = new Set(parts.flat().map(idOf))
    this.#drawn = new Map(wanted.flatMap((element) => (later.has(idOf(element)) ? [] : [[idOf(element), element]])))
    this.#scene = scene
    this.#mark()
    this.#camera.draw(scene, !sameView)
    if (parts.length > 0) this.#draw(parts)
  }

  /** The rest of a large picture, a part a frame: what is drawn is seen, and can be used, while more comes. */
  #draw([part = [], ...parts]: readonly ElementDefinition[][]): void {
    this.#waiting = requestAnimationFrame(() => {
      applyDiff(this.#cy, { added: part, removed: [], changed: [] })
      for (const element of part) this.#drawn.set(idOf(element), element)
      if (parts.length > 0) return this.#draw(parts)
      this.#mark()
    })
  }

  /** What is lit or looked at is brought into sight, as long as the user leaves it to that; null: the user alone moves the picture. */
  setFrame(frame: Frame | null): void {
    this.#camera.setFrame(frame)
  }

  setTheme(theme: Theme): void {
    this.#cy.style(stylesheet(theme))
  }

  /** Labels were measured in a font that has been replaced: measure again. */
  fontsChanged(): void {
    this.#cy.style().update()
  }

  /**
   * Marks what draws the first of these topology ids that is drawn at all, and brings it into sight. `around` lights what is
   * connected to it too.
   */
  setSelection(subjects: readonly string[], around: boolean): void {
    this.#selected = subjects
    this.#around = around
    this.#mark()
    this.#reveal()
  }

  /** Says what the picture is shown for, with all it contains; `veiled` lets the rest recede. */
  setLit(subjects: readonly string[], veiled: boolean): void {
    this.#lit = subjects
    this.#veiled = veiled
    this.#mark()
  }

  /** Marks the place of a step of the path, and brings it into sight. */
  setStep(step: number | null): void {
    this.#step = step
    this.#mark()
    const places = this.#stepPlaces()
    const place = places.at(-1)
    if (place && !places.some((each) => this.#camera.inSight(each))) this.#camera.follow(place)
  }

  /** Shows the whole picture. */
  fit(): void {
    this.#camera.fit()
  }

  zoomBy(factor: number): void {
    this.#camera.zoomTo(this.#cy.zoom() * factor)
  }

  zoomToFull(): void {
    this.#camera.zoomTo(1)
  }

  /** Brings a place into the middle. */
  lookAt(place: Point): void {
    this.#camera.lookAt(place)
  }

  /** Selects the neighbour in a direction; the first thing when nothing is selected. */
  step(direction: Direction): void {
    const nodes = this.#scene.nodes
    const from = this.#selectedNode()
    const next = from ? nearest(nodes, from, direction) : nodes.find(({ subjects }) => subjects.length > 0)
    if (next?.subjects[0] !== undefined) this.listener.select(next.subjects[0])
  }

  /** Opens or closes the selected thing, where it can be folded. */
  toggleSelected(): void {
    const node = this.#selectedNode()
    if (node) this.#toggle(node)
  }

  dispose(): void {
    cancelAnimationFrame(this.#waiting)
    this.#resize.disconnect()
    this.#cy.destroy()
  }

  #listen(): void {
    const cy = this.#cy
    cy.on('tap', (event: EventObject) => {
      const target = event.target as NodeSingular | Core
      const node = target === cy ? undefined : this.#nodeOf(target as NodeSingular)
      if (node?.classes.includes('folded')) return this.#toggle(node)
      const subject = target === cy ? '' : ((target as NodeSingular).data('subject') as string | undefined)
      this.listener.select(subject === undefined || subject === '' ? null : subject)
    })
    cy.on('dbltap', 'node', (event: EventObject) => {
      const node = this.#nodeOf(event.target as NodeSingular)
      if (node && !node.classes.includes('folded')) this.#toggle(node)
    })
    cy.on('grab', 'node', (event: EventObject) => {
      this.#drag = new Drag(cy, this.#scene, event.target as NodeSingular)
    })
    cy.on('drag', 'node', () => this.#drag?.move())
    cy.on('free', 'node', () => {
      const drag = this.#drag
      this.#drag = undefined
      const place = drag?.end()
      if (drag && place) this.listener.move(drag.node.id(), place)
    })
    cy.on('dragpan scrollzoom pinchzoom', () => this.#camera.touched())
    cy.on('viewport resize', () => this.#tellViewport())
    cy.on('mouseover', 'node[part = "body"], edge', () => void (this.container.style.cursor = 'pointer'))
    cy.on('mouseout', () => void (this.container.style.cursor = ''))
  }

  #nodeOf(element: NodeSingular): PlacedNode | undefined {
    const id = element.id()
    return this.#scene.nodes.find((node) => node.id === id)
  }

  #toggle({ id, classes, data }: PlacedNode): void {
    const opens = typeof data['opens'] === 'string' ? data['opens'] : undefined
    this.listener.toggle(opens ?? id, opens !== undefined || classes.includes('folded') || classes.includes('unfolded'))
  }

  #tellViewport(): void {
    const { x1, y1, w, h } = this.#cy.extent()
    this.listener.viewport(this.#cy.zoom(), { ...this.#cy.pan() }, { x: x1, y: y1, width: w, height: h })
  }

  #clear(): Map<string, ElementDefinition> {
    this.#cy.elements().remove()
    return new Map()
  }

  #mark(): void {
    const cy = this.#cy
    const selected = this.#selectedIds()
    const current = [...this.#stepPlaces(), ...this.#stepMessages()].map(({ id }) => id)
    const lit = this.#shown()
    cy.batch(() => {
      cy.elements('.selected, .lit, .current').removeClass('selected lit holder current walked')
      cy.getElementById(VEIL).remove()
      for (const id of selected) cy.getElementById(id).addClass('selected')
      if (lit.size > 0 && this.#veiled) this.#lightUp(lit)
      else if (selected.length > 0 && this.#around) this.#lightUp(this.#aroundOf(selected))
      for (const id of current) cy.getElementById(id).addClass('current')
      for (const id of this.#walked()) cy.getElementById(id).addClass('walked')
    })
    this.#camera.setMarks({ lit, current: new Set(current) })
  }

  /** Scene ids of what the picture is about: what was asked to be lit, else the way of the path. */
  #shown(): Set<string> {
    const lit = litIn(this.#scene, this.#lit)
    if (lit.size > 0) return lit
    const route = [...this.#scene.nodes, ...this.#scene.edges].filter(({ classes }) => classes.includes('route'))
    return new Set(route.map(({ id }) => id))
  }

  /** The rest recedes under one translucent layer: no class on every element, which would restyle them all. */
  #lightUp(lit: ReadonlySet<string>): void {
    const box = sceneBounds(this.#scene)
    if (!box) return
    const [width, height] = [box.width * 3, box.height * 3]
    const position = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    this.#cy.add({ group: 'nodes', data: { id: VEIL, width, height }, position, grabbable: false, pannable: true })
    const buses = new Set(this.#scene.nodes.flatMap(({ id, shape }) => (shape === 'bus' ? id : [])))
    const owners = (element: { data(key: string): unknown; id(): string }): string =>
      (element.data('owner') as string | undefined) ?? element.id()
    this.#cy
      .elements()
      .filter((element) => lit.has(owners(element)))
      .addClass('lit')
    for (const { id, parent } of this.#scene.nodes)
      if (parent !== undefined && !lit.has(id) && !buses.has(parent))
        this.#cy.getElementById(parent).filter('.lit').addClass('holder')
  }

  #aroundOf(selected: readonly string[]): Set<string> {
    return new Set(selected.flatMap((id) => [...this.#connectedTo(id)]))
  }

  #stepPlaces(): PlacedNode[] {
    const step = this.#step
    return step === null ? [] : this.#scene.nodes.filter(({ shape, data }) => shape === 'step' && data['step'] === step)
  }

  /** The arrows of a step, where the path is one of messages. */
  #stepMessages(): PlacedEdge[] {
    const step = this.#step
    return step === null ? [] : this.#scene.edges.filter(({ classes }) => classes.includes(`step:${step}`))
  }

  /** The lines that a packet has passed when it is at the step. */
  #walked(): string[] {
    const step = this.#step
    if (step === null) return []
    const passed = (each: string): boolean => each.startsWith('hop:') && Number(each.slice(4)) <= step
    return this.#scene.edges.filter(({ classes }) => classes.some(passed)).map(({ id }) => id)
  }

  #connectedTo(id: string): Set<string> {
    const edge = this.#scene.edges.find((candidate) => candidate.id === id)
    return edge ? new Set([id, edge.from, edge.to]) : neighbourhood(this.#scene, id)
  }

  /** Scene ids that draw the selection: the ones that stand for it alone, else the ones that stand for it among others. */
  #selectedIds(): string[] {
    const all = [...this.#scene.nodes, ...this.#scene.edges]
    for (const subject of this.#selected) {
      const first = all.filter(({ subjects }) => subjects[0] === subject)
      const drawn = first.length > 0 ? first : all.filter(({ subjects }) => subjects.includes(subject))
      if (drawn.length > 0) return drawn.map(({ id }) => id)
    }
    return []
  }

  #selectedNode(): PlacedNode | undefined {
    const ids = new Set(this.#selectedIds())
    return this.#scene.nodes.find(({ id }) => ids.has(id))
  }

  #reveal(): void {
    const node = this.#selectedNode()
    if (node && !this.#camera.inSight(node)) this.#camera.lookAt(node)
  }
}

/** Cytoscape would add a style element, which the content policy forbids; an element of its id makes it think it is there. */
function keepStyleElementOut(): void {
  const id = '__________cytoscape_stylesheet'
  if (document.getElementById(id)) return
  const stand = document.createElement('meta')
  stand.id = id
  document.head.append(stand)
}
