import type { Core } from 'cytoscape'
import type { PlacedScene } from '../../models/views/scene.ts'
import type { Point } from '../state/work.ts'
import { centred, framed, type Marks } from './framed.ts'
import { fitted, roomAbove, rowsOf, sceneBounds, type Viewport } from './scene-bounds.ts'

/** What a step of a lesson, of a presentation or of a path is shown in: each has its own, and it is shown afresh. */
export interface Frame {
  key: string
  /** how much may be enlarged */
  most: number
  /** below this zoom the whole gives way to a part of it; as usual where absent */
  legible?: number
  /** below this zoom the whole gives way to a chosen part that is larger by itself; as usual where absent */
  chosen?: number
  /** once the user moved the picture, another step of the same only comes into sight */
  yields?: object
}

/** How long the picture travels to the next step of a path. */
const TRAVEL_MS = 320

/**
 * Decides what of the picture is in sight. Each view stays where the user left it; within a frame, what is marked is brought into
 * sight until the user moves the picture, and what was before the frame comes back after it.
 */
export class Camera {
  readonly #kept = new Map<string, Viewport>()
  #scene: PlacedScene = { view: 'deployment', nodes: [], edges: [], notes: [], width: 0, height: 0 }
  #marks: Marks = { lit: new Set(), current: new Set() }
  #frame: Frame | null = null
  /** in sight is still what was chosen here, so that it may be chosen again */
  #untouched = true

  constructor(private readonly cy: Core) {}

  /** Another scene is drawn; `fresh` where it is another picture than before. */
  draw(scene: PlacedScene, fresh: boolean): void {
    if (fresh) this.#keep()
    this.#scene = scene
    if (fresh && !this.#frame) this.#restore()
    else if (fresh || this.#untouched) this.#begin()
  }

  /** Another frame: its step is shown, whatever the user looked at before. */
  setFrame(frame: Frame | null): void {
    if (frame?.key === this.#frame?.key && frame?.yields === this.#frame?.yields) return
    this.#keep()
    const before = this.#frame
    this.#frame = frame
    if (before && frame === null) this.#restore()
    else if (!frame?.yields || before?.yields !== frame.yields) this.#begin()
    else if (this.#untouched) this.#begin(true)
  }

  /** What the picture is shown for changed. */
  setMarks(marks: Marks): void {
    this.#marks = marks
    if (this.#frame && this.#untouched) this.#begin(this.#frame.yields !== undefined)
  }

  /** The user moved the picture: it stays there. */
  touched(): void {
    this.#untouched = false
  }

  resized(): void {
    this.cy.resize()
    if (this.#untouched) this.#begin()
  }

  /** Shows the whole picture. */
  fit(): void {
    this.#show(true)
    if (this.#frame?.yields) this.touched()
  }

  zoomTo(zoom: number): void {
    this.touched()
    const renderedPosition = { x: this.cy.width() / 2, y: this.cy.height() / 2 }
    this.cy.zoom({ level: zoom, renderedPosition })
  }

  /** Brings a place into the middle. */
  lookAt({ x, y }: Point): void {
    this.touched()
    const zoom = this.cy.zoom()
    this.cy.pan({ x: this.cy.width() / 2 - x * zoom, y: this.cy.height() / 2 - y * zoom })
  }

  /** Brings a step into sight; where its frame shows it anyway, that is left to the frame. */
  follow(place: Point): void {
    if (!this.#frame?.yields) return this.lookAt(place)
    if (!this.#untouched) this.#go(centred(this.#scene, this.#marks, this.#room(), this.cy.zoom()), true)
  }

  #room(): { width: number; height: number } {
    return { width: this.cy.width(), height: this.cy.height() }
  }

  inSight({ x, y }: Point): boolean {
    const { x1, y1, x2, y2 } = this.cy.extent()
    return x > x1 && x < x2 && y > y1 && y < y2
  }

  #begin(travel = false): void {
    if (this.#frame) this.#go(framed(this.#scene, this.#marks, this.#room(), this.#frame), travel)
    else this.#show(false)
    this.#untouched = true
  }

  #go(viewport: Viewport, travel: boolean): void {
    this.cy.stop()
    if (travel && !matchMedia('(prefers-reduced-motion: reduce)').matches)
      this.cy.animate(viewport, { duration: TRAVEL_MS, easing: 'ease-in-out' })
    else this.cy.viewport(viewport)
  }

  #show(whole: boolean): void {
    const box = sceneBounds(this.#scene)
    const around = { top: roomAbove(this.#scene), rows: rowsOf(this.#scene) }
    if (box) this.cy.viewport(fitted(box, this.#room(), whole, around))
  }

  #keep(): void {
    if (this.#untouched || this.#frame) return
    this.#kept.set(this.#scene.view, { zoom: this.cy.zoom(), pan: { ...this.cy.pan() } })
  }

  #restore(): void {
    const known = this.#kept.get(this.#scene.view)
    if (!known) return this.#begin()
    this.touched()
    this.cy.viewport(known)
  }
}
