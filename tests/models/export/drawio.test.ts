import { readFileSync } from 'node:fs'
// @ts-expect-error jsdom ships no types
import { JSDOM } from 'jsdom'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { describeIn } from '../../../models/export/describe.ts'
import { renderDrawio } from '../../../models/export/drawio.ts'
import { base64 } from '../../../models/export/drawio/picture.ts'
import { VIEW_IDS } from '../../../models/desktop-api.ts'
import { drawView } from '../../../models/views/draw.ts'
import { legendOf } from '../../../models/views/legend.ts'
import type { PlacedNode, PlacedScene } from '../../../models/views/scene.ts'
import { english } from '../../../models/views/words.ts'
import { generatedCloud } from '../../support/generated-cloud.ts'

const { DOMParser } = new JSDOM('').window
const sample = analyse([{ name: 'classroom-lab.yaml', text: readFileSync('samples/classroom-lab.yaml', 'utf8') }])
const cloud = generatedCloud({ controllers: 1, computes: 2 })

interface Cell {
  id: string
  parent: string | null
  source: string | null
  target: string | null
  edge: boolean
  label: string
  style: string
  x: number
  y: number
  width: number
  height: number
  points: { x: number; y: number }[]
  data: Element | null
}

/** The cells of a page, as draw.io reads them. */
function cellsOf(xml: string, page = 0): Map<string, Cell> {
  const document = new DOMParser().parseFromString(xml, 'application/xml')
  expect(document.querySelector('parsererror')?.textContent ?? '').toBe('')
  const root = document.querySelectorAll('diagram > mxGraphModel > root')[page]!
  const cells = new Map<string, Cell>()
  for (const element of root.children) {
    const data = element.tagName === 'object' ? element : null
    const cell = data ? data.querySelector('mxCell')! : element
    const id = element.getAttribute('id')!
    expect(cells.has(id), id).toBe(false)
    const geometry = cell.querySelector('mxGeometry')
    const number = (name: string): number => Number(geometry?.getAttribute(name) ?? 0)
    cells.set(id, {
      id,
      ...{
        parent: cell.getAttribute('parent'),
        source: cell.getAttribute('source'),
        target: cell.getAttribute('target')
      },
      edge: cell.getAttribute('edge') === '1',
      label: (data ? data.getAttribute('label') : cell.getAttribute('value')) ?? '',
      style: cell.getAttribute('style') ?? '',
      ...{ x: number('x'), y: number('y'), width: number('width'), height: number('height') },
      points: [...cell.querySelectorAll('Array[as="points"] > mxPoint')].map((point) => ({
        x: Number(point.getAttribute('x')),
        y: Number(point.getAttribute('y'))
      })),
      data
    })
  }
  return cells
}

/** The left upper corner in the picture's coordinates. */
function absolute(cells: ReadonlyMap<string, Cell>, cell: Cell): { x: number; y: number } {
  let [x, y] = [0, 0]
  for (let at: Cell | undefined = cell; at; at = at.parent === null ? undefined : cells.get(at.parent)) {
    x += at.x
    y += at.y
  }
  return { x, y }
}

function styleOf({ style }: Cell): Map<string, string> {
  return new Map(
    style.split(';').map((entry): [string, string] => {
      const at = entry.indexOf('=')
      return [entry.slice(0, at), entry.slice(at + 1)]
    })
  )
}

const drawn = VIEW_IDS.flatMap((view) =>
  [cloud, sample].map((topology) => ({ view, topology, scene: drawView(topology, view) }))
)

describe.each(drawn)('draw.io page of $view', ({ topology, scene }) => {
  const xml = renderDrawio([{ scene, title: scene.view }], { theme: 'light', describe: describeIn(topology) })
  const cells = cellsOf(xml)

  it('has a root, a layer, and no cell without a parent', () => {
    expect(cells.get('0')?.parent).toBeNull()
    expect(cells.get('1')?.parent).toBe('0')
    for (const { id, parent } of cells.values()) if (id !== '0') expect(cells.has(parent!), id).toBe(true)
  })
  it('binds every connector to both its ends', () => {
    const connectors = [...cells.values()].filter(({ edge }) => edge)
    expect(connectors).toHaveLength(scene.edges.length)
    for (const { source, target } of connectors) {
      expect(cells.has(source!)).toBe(true)
      expect(cells.has(target!)).toBe(true)
    }
  })
  it('puts everything where the scene has it, and children into their containers', () => {
    for (const node of scene.nodes) {
      const cell = cells.get(`n-${node.id}`)!
      const { x, y } = absolute(cells, cell)
      expect(Math.abs(x - (node.x - node.width / 2))).toBeLessThan(0.5)
      expect(Math.abs(y - (node.y - node.height / 2))).toBeLessThan(0.5)
      expect(cell.width).toBeCloseTo(node.width, 0)
      if (cell.parent === '1') continue
      const parent = cells.get(cell.parent!)!
      expect(styleOf(parent).get('container')).toBe('1')
      expect(Math.min(cell.x, cell.y)).toBeGreaterThanOrEqual(-1)
      expect(cell.x + cell.width).toBeLessThanOrEqual(parent.width + 1)
      expect(cell.y + cell.height).toBeLessThanOrEqual(parent.height + 1)
    }
  })
  it('leads every connector the way it has in the scene, from end to end', () => {
    for (const edge of scene.edges) {
      const cell = cells.get(`e-${edge.id}`)!
      const origin = absolute(cells, cells.get(cell.parent!)!)
      const style = styleOf(cell)
      const end = (id: string, side: 'exit' | 'entry') => {
        const node = scene.nodes.find((other) => other.id === id)!
        const part = (axis: 'X' | 'Y') => Number(style.get(`${side}${axis}`))
        return {
          x: node.x + (part('X') - 0.5) * node.width,
          y: node.y + (part('Y') - 0.5) * node.height
        }
      }
      const way = [
        end(edge.from, 'exit'),
        ...cell.points.map(({ x, y }) => ({ x: x + origin.x, y: y + origin.y })),
        end(edge.to, 'entry')
      ]
      expect(way).toHaveLength(Math.max(2, edge.points.length))
      edge.points.forEach(({ x, y }, index) => {
        expect(Math.abs(way[index]!.x - x)).toBeLessThan(1)
        expect(Math.abs(way[index]!.y - y)).toBeLessThan(1)
      })
    }
  })
  it('holds every text once, unwrapped', () => {
    const texts = [...cells.values()].filter(({ label }) => label !== '')
    const wanted = [...scene.nodes, ...scene.edges].flatMap((thing) => thing.texts.map(({ text }) => text))
    expect(texts.map(({ label }) => label).sort()).toEqual(wanted.filter((text) => text !== '').sort())
    for (const cell of texts) expect(styleOf(cell).get('whiteSpace')).toBe('nowrap')
  })
  it('tells kind, name and source of what it draws', () => {
    const known = new Map([...topology.nodes, ...topology.links].map((thing) => [thing.id, thing]))
    for (const node of scene.nodes) {
      const { data } = cells.get(`n-${node.id}`)!
      const subject = known.get(node.subjects[0] ?? '')
      if (!subject) continue
      expect(data?.getAttribute('topology')).toBe(subject.id)
      expect(data?.getAttribute('kind')).toBe(subject.kind)
      if (subject.sources.length > 0) expect(data?.getAttribute('source')).toMatch(/:\d+$/)
    }
  })
})

const card: PlacedNode = {
  ...{ id: 'a', shape: 'host-card', subjects: ['a'], lines: ['a'], plane: 'none', certainty: 'seen' },
  ...{ classes: [], data: {}, x: 60, y: 30, width: 120, height: 60, texts: [] }
}
function sceneOf(...nodes: Partial<PlacedNode>[]): PlacedScene {
  const placed = nodes.map((node, index): PlacedNode => ({ ...card, id: `n${index}`, ...node }))
  return { view: 'deployment', nodes: placed, edges: [], notes: [], width: 120, height: 60 }
}
const draw = (scene: PlacedScene, theme: 'light' | 'dark' = 'light') =>
  cellsOf(renderDrawio([{ scene, title: 'x' }], { theme }))

describe('draw.io', () => {
  it('keeps the members of a frame in the frame, so that they move with it', () => {
    const scene = drawView(cloud, 'host-network')
    const frame = scene.nodes.find(({ shape }) => shape === 'host-frame')!
    const cells = draw(scene)
    const inFrame = [...cells.values()].filter(({ parent }) => parent === `n-${frame.id}`)
    expect(inFrame.length).toBeGreaterThan(5)
    expect(inFrame.some(({ edge }) => edge)).toBe(true)
  })
  it('dashes what is planned and hatches what was not provided', () => {
    expect(styleOf(draw(sceneOf({ certainty: 'planned' })).get('n-n0')!).get('dashPattern')).toBe('6 4')
    expect(styleOf(draw(sceneOf({ certainty: 'not-provided' })).get('n-n0')!).get('fillStyle')).toBe('hatch')
    expect(draw(sceneOf({})).get('n-n0')!.style).not.toMatch(/dash|hatch/)
  })
  it('draws a VIP as a hexagon, and colours from the theme', () => {
    expect(styleOf(draw(sceneOf({ shape: 'vip' })).get('n-n0')!).get('shape')).toBe('hexagon')
    expect(styleOf(draw(sceneOf({})).get('n-n0')!).get('fillColor')).toBe('#FFFFFF')
    expect(styleOf(draw(sceneOf({}), 'dark').get('n-n0')!).get('fillColor')).toBe('#151A21')
  })
  it('has a badge for a state, as a picture that draw.io can read', () => {
    const badge = draw(sceneOf({ state: 'error', badge: { x: 50, y: -20 } })).get('b-n-n0')!
    const image = styleOf(badge).get('image')!
    expect(image.startsWith('data:image/svg+xml,')).toBe(true)
    expect(atob(image.slice(image.indexOf(',') + 1))).toMatch(/^<svg .*#C8231C.*<\/svg>$/)
  })
  it('writes each view on a page of its own, with its legend as a group', () => {
    const pages = VIEW_IDS.map((view) => {
      const scene = drawView(cloud, view)
      const legend = legendOf(scene).map(({ key, sign }) => ({ sign, words: english(key) }))
      return { scene, title: view, legend }
    })
    const xml = renderDrawio(pages, { theme: 'light' })
    pages.forEach(({ legend }, page) => {
      const cells = cellsOf(xml, page)
      const words = [...cells.values()].filter(({ id }) => id.startsWith('legend-words'))
      expect(words.map(({ label }) => label)).toEqual(legend.map((row) => row.words))
      expect(words.every(({ parent }) => parent === 'legend')).toBe(true)
    })
  })
  it('holds any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (id, text) => {
        const scene = sceneOf({ id, texts: [{ x: 0, y: 0, text, role: 'name', anchor: 'middle' }] })
        expect(draw(scene).size).toBe(3)
      }),
      { numRuns: 60 }
    )
  })
})

it('writes base64', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
      expect(base64(text)).toBe(btoa(text))
    })
  )
})
