import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderSvg } from '../../../models/export/svg.ts'
import { escapeXml } from '../../../models/export/xml.ts'
import { drawView } from '../../../models/views/draw.ts'
import { analyse } from '../../../models/analyse.ts'
import { legendOf } from '../../../models/views/legend.ts'
import type { PlacedNode, PlacedScene } from '../../../models/views/scene.ts'
import { english } from '../../../models/views/words.ts'
import { generatedCloud } from '../../support/generated-cloud.ts'

const card: PlacedNode = {
  ...{
    id: 'a',
    shape: 'host-card',
    subjects: ['a'],
    lines: ['a'],
    plane: 'none',
    certainty: 'seen',
    classes: [],
    data: {}
  },
  ...{ x: 60, y: 30, width: 120, height: 60, texts: [] }
}

function sceneOf(...nodes: Partial<PlacedNode>[]): PlacedScene {
  const placed = nodes.map((node, index): PlacedNode => ({ ...card, id: `n${index}`, ...node }))
  return { view: 'deployment', nodes: placed, edges: [], notes: [], width: 120, height: 60 }
}

function named(text: string): PlacedScene {
  return sceneOf({ texts: [{ x: 0, y: 0, text, role: 'name', anchor: 'middle' }] })
}

describe('what a picture tells', () => {
  it('stands above and below it, within its width', () => {
    const steps = Array.from({ length: 12 }, (_, index) => `${index + 1}  br-int: ${'a long sentence '.repeat(9)}`)
    const bare = renderSvg(named('db'), { theme: 'light' })
    const told = renderSvg(named('db'), { theme: 'light', account: { sentence: 'a > b: Dropped', steps } })
    expect(told).toContain('a &gt; b: Dropped')
    expect(told).toContain('12  br-int')
    const box = (svg: string): number[] => /viewBox="([^"]+)"/.exec(svg)![1]!.split(' ').map(Number)
    const [, top = 0, , height = 0] = box(told)
    expect(top).toBeLessThan(box(bare)[1]!)
    for (const [, y] of told.matchAll(/<text x="[^"]+" y="([\d.-]+)"/g)) {
      expect(Number(y)).toBeGreaterThan(top)
      expect(Number(y)).toBeLessThan(top + height)
    }
  })
})

describe('legend', () => {
  const deployment = drawView(generatedCloud({ controllers: 1, computes: 2 }), 'deployment')

  it('explains the signs that are in the picture, and no others', () => {
    expect(legendOf(deployment).map(({ key }) => key)).toEqual([
      ...['plane.ext', 'plane.mgmt', 'plane.ten', 'plane.sto', 'plane.prov'],
      ...['legend.station', 'legend.hollow']
    ])
    expect(
      legendOf(drawView(generatedCloud({ controllers: 1, computes: 2 }), 'host-network')).map(({ key }) => key)
    ).toEqual([...['plane.ext', 'plane.mgmt', 'plane.ten', 'plane.sto', 'plane.prov', 'legend.through']])
  })
  it('tells by which sign a service is in a container, and by which on the host itself', () => {
    const things = ['container, name: nova_api', 'service, name: openvswitch']
    const listed = things.map((thing) => `  - { kind: ${thing}, on: host/compute0 }`)
    const plan = [
      'atlas: 1',
      'name: plan',
      'services: false',
      'machines:',
      '  - { name: compute0 }',
      'things:',
      ...listed
    ].join('\n')
    const services = drawView(analyse([{ name: 'plan.yaml', text: plan }]), 'services')
    const signs = legendOf(services).filter(({ sign }) => 'glyph' in sign)
    expect(signs.map(({ key }) => key)).toEqual(['legend.svc.container', 'legend.svc.host'])
    const rows = signs.map(({ key, sign }) => ({ sign, words: english(key) }))
    expect(renderSvg(services, { theme: 'dark', legend: rows })).toContain('>on the host itself</text>')
  })
  it('is written below the picture, in the reader’s words', () => {
    const rows = legendOf(deployment).map(({ key, sign }) => ({ sign, words: english(key) }))
    const height = (svg: string) => Number(/height="(\d+)"/.exec(svg)?.[1])
    const svg = renderSvg(deployment, { theme: 'light', legend: rows })
    expect(svg).toContain('>on the wire, no address</text>')
    expect(height(svg)).toBeGreaterThan(height(renderSvg(deployment, { theme: 'light' })))
  })
})

describe('SVG', () => {
  it('keeps text as text', () => {
    expect(renderSvg(named('서버-01'), { theme: 'light' })).toContain('>서버-01</text>')
  })
  it('opens anywhere: text elements with fonts to fall back to, nothing foreign and nothing from elsewhere', () => {
    for (const view of ['deployment', 'host-network', 'overlay', 'logical'] as const) {
      const svg = renderSvg(drawView(generatedCloud({ controllers: 1, computes: 2 }), view), { theme: 'light' })
      expect(svg).toContain('<text ')
      expect(svg).not.toMatch(/<(?:foreignObject|style|script|image|use|switch)\b|@import|\bhref=|class="/)
      expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/https?:/)
      for (const [, fonts] of svg.matchAll(/font-family="([^"]*)"/g)) expect(fonts).toMatch(/(?:sans-serif|monospace)$/)
    }
  })
  it('escapes names, titles and descriptions', () => {
    const svg = renderSvg(named('<b>&"x'), { theme: 'light', title: 'a<b', description: '"&' })
    expect(svg).toContain('>&lt;b&gt;&amp;&quot;x</text>')
    expect(svg).toContain('<title>a&lt;b</title>')
    expect(svg).toContain('<desc>&quot;&amp;</desc>')
  })
  it('draws nothing as a small empty picture', () => {
    expect(renderSvg(sceneOf(), { theme: 'dark' })).toMatch(/^<svg [^>]*width="368" height="168"/)
  })
  it('hatches what was not provided and dashes what is planned', () => {
    expect(renderSvg(sceneOf({ certainty: 'not-provided' }), { theme: 'light' })).toContain('fill="url(#hatch)"')
    expect(renderSvg(sceneOf({ certainty: 'planned' }), { theme: 'light' })).toContain('stroke-dasharray="6 4"')
    expect(renderSvg(sceneOf({}), { theme: 'light' })).not.toContain('stroke-dasharray="6 4"')
  })
  it('takes its colours from the theme', () => {
    expect(renderSvg(sceneOf({}), { theme: 'light' })).toContain('fill="#FAFBFC"')
    expect(renderSvg(sceneOf({}), { theme: 'dark' })).toContain('fill="#0E1217"')
  })
})

it('leaves nothing in text that XML cannot hold', () => {
  const allowed = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(escapeXml(text)).toMatch(allowed)
      expect(escapeXml(text)).not.toMatch(/[<>"]/)
    })
  )
  expect(escapeXml('a\u0000\u001b\ud800b\ufffe')).toBe('ab')
})
