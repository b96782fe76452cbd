import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeMermaid, renderMermaid } from '../../../models/export/mermaid.ts'
import { VIEW_IDS } from '../../../models/desktop-api.ts'
import { drawView } from '../../../models/views/draw.ts'
import { analysed } from '../../support/analysed.ts'
import { generatedCloud } from '../../support/generated-cloud.ts'

const small = generatedCloud({ controllers: 1, computes: 2 })
const SAMPLE = join(import.meta.dirname, '..', '..', '..', 'samples', 'all-in-one.yaml')
const sample = analysed([{ name: 'all-in-one.yaml', text: readFileSync(SAMPLE, 'utf8') }])

describe.each(VIEW_IDS)('Mermaid of %s', (view) => {
  const lines = renderMermaid(drawView(small, view), { theme: 'light' }).trimEnd().split('\n')

  it('is a flowchart of lines that Mermaid knows', () => {
    expect(lines[0]).toBe('flowchart TB')
    const known = [
      /^ *subgraph n\d+\["[^"]*"\]$/,
      /^ *(?:end|direction TB)$/,
      /^ *n\d+(?:\["[^"]*"\]|\(\["[^"]*"\]\)|\[\("[^"]*"\)\]|\("[^"]*"\)|\{\{"[^"]*"\}\}):::[\w-]+$/,
      /^ {2}n\d+ (?:---|-\.-|x--x|x-\.-x)(?:\|"[^"|]*"\|)? n\d+$/,
      /^ {2}n\d+ ~~~ n\d+$/,
      /^ {2}classDef [\w-]+ fill:#\w{6},stroke:#\w{6},color:#\w{6}(?:,stroke-dasharray:6 4)?$/
    ]
    for (const line of lines.slice(1))
      expect(
        known.some((pattern) => pattern.test(line)),
        line
      ).toBe(true)
  })
  it('closes every subgraph and links only what it draws', () => {
    const count = (pattern: RegExp) => lines.filter((line) => pattern.test(line)).length
    expect(count(/^ *subgraph /)).toBe(count(/^ *end$/))
    const ids = new Set(lines.flatMap((line) => /^ *(?:subgraph )?(n\d+)[[({]/.exec(line)?.[1] ?? []))
    for (const line of lines) {
      const ends = /^ {2}(n\d+) (?:---|-\.-|x--x|x-\.-x|~~~).*? (n\d+)$/.exec(line)
      for (const end of ends?.slice(1) ?? []) expect(ids.has(end)).toBe(true)
    }
  })
})

it('names the cells of services by their rows, below their hosts', () => {
  const text = renderMermaid(drawView(sample, 'services'), { theme: 'light' })
  const [, controller = ''] = /subgraph n\d+\["standalone[^\n]*\n([^]*?)\n {2}end/.exec(text) ?? []
  const labels = [...controller.matchAll(/\["([^"]*)"\]/g)].map(([, label]) => label!)
  expect(labels.length).toBeGreaterThan(0)
  for (const label of labels) expect(label).toMatch(/^[\w…-]+<br\/>/)
})

it('draws a triangle of tunnels as lines between hosts, and crosses what is missing', () => {
  const cloud = generatedCloud({ controllers: 3, computes: 13 })
  const links = cloud.links.filter(({ from, to }) => !(from.includes('controller-0/') && to === 'host:controller-1'))
  const text = renderMermaid(drawView({ ...cloud, links }, 'overlay'), { theme: 'light' })
  expect(text.match(/\["/g)!.length).toBeGreaterThanOrEqual(16)
  expect(text.match(/ (?:---|-\.-) /g)).toHaveLength((16 * 15) / 2 - 1)
  expect(text.match(/ x--x | x-\.-x /g)).toHaveLength(1)
})

it('stacks what nothing joins, so that the picture stays narrow', () => {
  const text = renderMermaid(drawView(sample, 'services'), { theme: 'light' })
  expect(text).toMatch(/n\d+ ~~~ n\d+/)
})

it('stays within the limits of Mermaid and says what it left out', () => {
  const scene = drawView(generatedCloud({ controllers: 3, computes: 60, serversPerCompute: 8 }), 'host-network')
  const text = renderMermaid(scene, { theme: 'light' })
  expect(text.length).toBeLessThan(50_000)
  expect(text.match(/ (?:---|-\.-|x--x|x-\.-x|~~~)/g)?.length ?? 0).toBeLessThanOrEqual(500)
  expect(text).toMatch(/Left out for Mermaid's limits: \d+ things, \d+ links/)
})

it('escapes what Mermaid, Markdown or HTML would read, and keeps the rest', () => {
  expect(escapeMermaid('a"b#c<d>')).toBe('a#34;b#35;c#60;d#62;')
  expect(escapeMermaid('서버_01 (br-ex)')).toBe('서버_01 (br-ex)')
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(escapeMermaid(text)).not.toMatch(/["<>`\n\r|]/)
    })
  )
})
