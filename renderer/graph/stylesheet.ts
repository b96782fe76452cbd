import type { EdgeSingular, NodeSingular, StylesheetJson } from 'cytoscape'
import { FONTS, PALETTES, type Palette, type Theme, type Token } from '../../models/theme/tokens.ts'
import type { BodyData, LineData, SignData, TextData } from './elements.ts'
import { badgeImage, glyphImage, hatchImage, railImage } from './images.ts'
import type { LabelBlock } from './labels.ts'

/** Names are drawn from this zoom on, everything else from `DETAIL_ZOOM` on. */
const NAME_ZOOM = 0.35
const DETAIL_ZOOM = 0.7

type Labelled = BodyData | TextData

/** Looks for every element, from the same tokens as the panels have. */
export function stylesheet(theme: Theme): StylesheetJson {
  const palette = PALETTES[theme]
  const color = (token: Token | 'none'): string => (token === 'none' ? palette.canvas : palette[token])
  const sheet = [
    {
      selector: 'node',
      style: {
        shape: 'round-rectangle',
        'z-index-compare': 'manual',
        'z-index': (node: NodeSingular) => (node.data() as BodyData).layer,
        'overlay-opacity': 0
      }
    },
    // What only some have is asked of those alone: every value is worked out for every element it is asked of.
    { selector: 'node[?label]', style: labelStyle(color) },
    {
      selector: 'node[part = "body"]',
      style: {
        width: 'data(width)',
        height: 'data(height)',
        'corner-radius': (node: NodeSingular) => `${body(node).radius}px`,
        'background-color': (node: NodeSingular) => color(body(node).hatched ? 'host-fill' : body(node).fill),
        'background-opacity': (node: NodeSingular) => (body(node).fill === 'none' ? 0 : 1),
        'border-color': (node: NodeSingular) => color(body(node).stroke),
        'border-width': (node: NodeSingular) => (body(node).stroke === 'none' ? 0 : body(node).strokeWidth),
        'border-position': 'center'
      }
    },
    {
      selector: 'node[part = "body"][shape = "vip"]',
      style: { shape: 'polygon', 'shape-polygon-points': (node: NodeSingular) => hexagon(body(node)) }
    },
    {
      selector: 'node[part = "body"][?dash]',
      style: {
        'border-style': (node: NodeSingular) => (dashed(body(node).dash) ? 'dashed' : 'solid'),
        'border-dash-pattern': (node: NodeSingular) => pattern(body(node).dash, [4, 2])
      }
    },
    { selector: PICTURED, style: imageStyle(palette) },
    {
      selector: 'node[part = "text"]',
      style: { width: 0.1, height: 0.1, 'background-opacity': 0, 'border-width': 0, events: 'no' }
    },
    {
      selector: 'node[part = "sign"]',
      style: {
        shape: 'ellipse',
        width: 22,
        height: 22,
        'background-color': palette.canvas,
        'background-image': (node: NodeSingular) => badgeImage((node.data() as SignData).state, palette),
        'background-width': '16px',
        'background-height': '16px',
        events: 'no'
      }
    },
    {
      selector: 'edge',
      style: {
        'curve-style': (edge: EdgeSingular) => (line(edge).weights.length > 0 ? 'round-segments' : 'straight'),
        'edge-distances': 'endpoints',
        'segment-weights': (edge: EdgeSingular) => list(line(edge).weights),
        'segment-distances': (edge: EdgeSingular) => list(line(edge).distances),
        'segment-radii': [10],
        'radius-type': ['influence-radius'],
        'source-endpoint': (edge: EdgeSingular) => endpoint(line(edge).from),
        'target-endpoint': (edge: EdgeSingular) => endpoint(line(edge).to),
        'line-color': (edge: EdgeSingular) => color(line(edge).stroke),
        width: 'data(strokeWidth)',
        'z-index-compare': 'manual',
        'z-index': 'data(layer)',
        'overlay-opacity': 0
      }
    },
    {
      selector: 'edge[?dash]',
      style: {
        'line-style': (edge: EdgeSingular) => (dashed(line(edge).dash) ? 'dashed' : 'solid'),
        'line-dash-pattern': (edge: EdgeSingular) => pattern(line(edge).dash, [6, 3]),
        'line-cap': (edge: EdgeSingular) => (dashed(line(edge).dash) ? 'round' : 'butt')
      }
    },
    {
      selector: 'edge[?arrow]',
      style: {
        'target-arrow-shape': 'triangle',
        'target-arrow-color': (edge: EdgeSingular) => color(line(edge).stroke),
        'arrow-scale': 0.9
      }
    },
    {
      selector: '#veil',
      style: {
        shape: 'rectangle',
        width: 'data(width)',
        height: 'data(height)',
        'background-color': palette.canvas,
        'background-opacity': 0.72,
        'border-width': 0,
        'z-index': 100,
        events: 'no'
      }
    },
    {
      selector: 'node.lit',
      style: { 'z-index': (node: NodeSingular) => (node.data() as BodyData).layer + 120 }
    },
    // What holds both lit and receded things must not cover the receded ones.
    { selector: 'node.holder', style: { 'background-opacity': 0 } },
    // above lit frames and lanes, under what stands on them, as where nothing is lit
    { selector: 'edge.lit', style: { 'z-index': 140, width: (edge: EdgeSingular) => line(edge).strokeWidth + 1 } },
    {
      selector: 'edge.walked',
      style: {
        'underlay-color': (edge: EdgeSingular) => color(line(edge).stroke),
        'underlay-opacity': 0.28,
        'underlay-padding': 5
      }
    },
    {
      selector: 'node.selected[part = "body"]',
      style: {
        'border-color': palette.ink,
        'border-width': (node: NodeSingular) => (body(node).stroke === 'none' ? 0 : 2),
        'outline-width': 2,
        'outline-color': palette['mark-line'],
        'outline-offset': (node: NodeSingular) => (body(node).stroke === 'none' ? 1 : 3)
      }
    },
    {
      selector: 'node.current[part = "body"]',
      style: {
        'background-color': palette['mark-line'],
        'border-color': palette.ink,
        color: '#1b1b1b',
        'outline-width': 3,
        'outline-color': palette['mark-line'],
        'outline-offset': 3
      }
    },
    // where the path ends stays red, or in the colour of doubt, while it is looked at
    ...(['err', 'warn'] as const).map((ending) => ({
      selector: `node.current[part = "body"][fill = "${ending}"]`,
      style: { 'background-color': palette[ending], color: palette.canvas }
    })),
    {
      selector: 'edge.selected, edge.current',
      style: { 'underlay-color': palette['mark-line'], 'underlay-opacity': 0.5, 'underlay-padding': 4 }
    }
  ]
  return sheet as unknown as StylesheetJson
}

/** Pointed at both ends, in Cytoscape's field from -1 to 1. */
function hexagon({ width, height }: BodyData): number[] {
  const tip = round(Math.max(0, 1 - (0.7 * height) / Math.max(1, width)))
  return [-1, 0, -tip, -1, tip, -1, 1, 0, tip, 1, -tip, 1]
}

/** Cytoscape reads no exponents, and throws where one of several values is not a number at all. */
function round(value: number): number {
  return Number.isFinite(value) ? Number(value.toFixed(2)) : 0
}

function body(node: NodeSingular): BodyData {
  return node.data() as BodyData
}

function line(edge: EdgeSingular): LineData {
  return edge.data() as LineData
}

function endpoint({ x, y }: { x: number; y: number }): string {
  return `${round(x)}px ${round(y)}px`
}

/** Cytoscape has no empty lists; a straight line ignores what stands here. */
function list(values: readonly number[]): number[] {
  return values.length > 0 ? values.map((value) => (Number.isFinite(value) ? value : 0)) : [0]
}

/** A dash of no lengths is a line. */
function dashed(dash: readonly number[] | null): boolean {
  return dash !== null && dash.length > 0
}

function pattern(dash: readonly number[] | null, solid: readonly number[]): readonly number[] {
  return dash && dashed(dash) ? dash : solid
}

function labelStyle(color: (token: Token) => string): object {
  const of = (node: NodeSingular): LabelBlock | null => (node.data() as Labelled).label ?? null
  const width = (node: NodeSingular): number => (node.data() as BodyData).width ?? 0
  return {
    label: (node: NodeSingular) => of(node)?.text ?? '',
    color: (node: NodeSingular) => color(of(node)?.color ?? 'ink'),
    'font-family': (node: NodeSingular) => (of(node)?.mono ? FONTS.mono : FONTS.text),
    'font-size': (node: NodeSingular) => of(node)?.size ?? 12,
    'font-weight': (node: NodeSingular) => of(node)?.weight ?? 400,
    'line-height': (node: NodeSingular) => of(node)?.leading ?? 1.3,
    'min-zoomed-font-size': (node: NodeSingular) => (of(node)?.size ?? 12) * (of(node)?.name ? NAME_ZOOM : DETAIL_ZOOM),
    'text-outline-color': color('canvas'),
    'text-outline-width': (node: NodeSingular) => (of(node)?.halo ? 2 : 0),
    'text-wrap': 'wrap',
    'text-max-width': '10000px',
    'text-halign': (node: NodeSingular) => of(node)?.align ?? 'center',
    'text-valign': 'center',
    'text-margin-x': (node: NodeSingular) => {
      const label = of(node)
      if (!label) return 0
      return label.align === 'right'
        ? label.x - width(node) / 2
        : label.align === 'left'
          ? label.x + width(node) / 2
          : label.x
    },
    'text-margin-y': (node: NodeSingular) => of(node)?.y ?? 0
  }
}

/** Boxes with a picture in them. */
const PICTURED = ['hatched', 'rail', 'glyph', 'badge'].map((field) => `node[part = "body"][?${field}]`).join(', ')

interface Picture {
  image: string
  x: number
  y: number
  width: number
  height: number
}

/** Hatching, glyph and badge of a box, under each other in one list, as Cytoscape wants them. */
function imageStyle(palette: Palette): object {
  const pictures = (node: NodeSingular): Picture[] => picturesOf(body(node), palette)
  const each =
    <T>(value: (picture: Picture) => T, none: T) =>
    (node: NodeSingular): T[] => {
      const all = pictures(node).map(value)
      return all.length > 0 ? all : [none]
    }
  return {
    'background-image': each(({ image }) => image, 'none'),
    'background-fit': each(() => 'none', 'none'),
    'background-clip': each(() => 'none', 'none'),
    'background-image-containment': each(() => 'over', 'over'),
    'background-position-x': each(({ x }) => `${round(x)}px`, '0px'),
    'background-position-y': each(({ y }) => `${round(y)}px`, '0px'),
    'background-width': each(({ width }) => `${round(width)}px`, '0px'),
    'background-height': each(({ height }) => `${round(height)}px`, '0px')
  }
}

function picturesOf(data: BodyData, palette: Palette): Picture[] {
  const { width, height, glyph, badge } = data
  const pictures: Picture[] = []
  if (data.hatched) {
    const { fill, stroke, strokeWidth, radius } = data
    const image = hatchImage(width, height, { fill, stroke, strokeWidth, radius }, palette)
    pictures.push({ image, x: 0, y: 0, width, height })
  }
  if (data.rail) pictures.push({ image: railImage(palette), x: 0, y: height / 2 - 1, width, height: 2 })
  if (glyph) pictures.push(sign(glyphImage(glyph.name, palette), glyph, data))
  if (badge) pictures.push(sign(badgeImage(badge.state, palette), badge, data))
  return pictures
}

function sign(image: string, at: { x: number; y: number }, { width, height }: BodyData): Picture {
  return { image, x: width / 2 + at.x - 8, y: height / 2 + at.y - 8, width: 16, height: 16 }
}
