import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { drawView } from '../../../models/views/draw.ts'
import { PATH_AROUND } from '../../../models/views/path/around.ts'
import { pathOf } from '../../../models/views/path/build.ts'
import { lookupOf } from '../../../models/views/lookup-of.ts'
import { analysed } from '../../support/analysed.ts'
import { boxOf, cards, looseEnds, overlaps, strays, struckWords, textBoxes } from '../../support/geometry.ts'
import { AGENT_HOSTS, neutronLists, vsctlShow } from '../../support/agent-cloud.ts'
import { ovnLab } from '../../support/load-folder.ts'

const lab = analysed(ovnLab())
const draw = (from: string, to: string) => drawView(lab, 'path', { path: { question: { from, to }, choice: 0 } })
const questions: [string, string][] = [
  ['vm-web-1', 'vm-web-2'],
  ['vm-web-1', 'vm-db-1'],
  ['vm-web-2', '8.8.8.8'],
  ['vm-web-1', 'internet'],
  ['vm-prov-2', 'vm-web-1'],
  ['vm-web-1', 'dhcp'],
  ['vm-web-1', 'metadata']
]

describe.each(questions)('the picture of the path from %s to %s', (from, to) => {
  const scene = draw(from, to)
  const path = pathOf(lookupOf(lab), { path: { question: { from, to }, choice: 0 } })!

  it('has a step for every hop, in one pane at least, with its number', () => {
    const steps = scene.nodes.filter(({ shape }) => shape === 'step')
    const shown = new Set(steps.map(({ data }) => data['step']))
    expect([...shown].sort()).toEqual(path.hops.map((_, index) => index + 1).sort())
    for (const { texts, data } of steps) expect(texts.map(({ text }) => text)).toEqual([String(data['step'])])
  })

  it('lights one way without a gap in the physical half', () => {
    const lit = new Set(scene.edges.filter(({ classes }) => classes.includes('route')).map(({ id }) => id))
    if (new Set(path.hosts).size > 1) expect([...lit].some((id) => id.startsWith('physical|'))).toBe(true)
    for (const { id, from: a, to: b, classes } of scene.edges) {
      if (!classes.includes('route')) continue
      const ends = scene.nodes.filter((node) => node.id === a || node.id === b)
      for (const end of ends) expect(end.classes, `${id} ends at ${end.id}`).toContain('route')
    }
  })

  it('covers nothing with anything', () => {
    const still = { ...scene, nodes: scene.nodes.filter(({ shape }) => shape !== 'step') }
    expect(overlaps(textBoxes(still))).toEqual([])
    expect(overlaps(cards(still))).toEqual([])
    expect(strays(still)).toEqual([])
    expect(looseEnds(scene)).toEqual([])
    const steps = scene.nodes.filter(({ shape }) => shape === 'step')
    const spots = steps.map(({ id, x, y, width, height }) => ({
      what: id,
      left: x - width / 2,
      right: x + width / 2,
      top: y - height / 2,
      bottom: y + height / 2
    }))
    expect(overlaps(spots)).toEqual([])
  })
})

describe('the view of paths', () => {
  it('is empty without a question, and for ends that do not exist', () => {
    expect(drawView(lab, 'path').nodes).toEqual([])
    expect(draw('nobody', 'vm-web-1').nodes).toEqual([])
  })

  it('marks where a packet stops', () => {
    const scene = drawView(lab, 'path', {
      path: { question: { from: 'vm-web-1', to: 'vm-db-1', protocol: 'tcp', port: 23 }, choice: 0 }
    })
    const stops = scene.nodes.filter(({ classes }) => classes.includes('stop'))
    const path = pathOf(lookupOf(lab), {
      path: { question: { from: 'vm-web-1', to: 'vm-db-1', protocol: 'tcp', port: 23 }, choice: 0 }
    })!
    expect(stops.length > 0).toBe(path.disposition === 'dropped')
  })

  it('leaves out what the packet does not meet, until it is asked for', () => {
    const path = { question: { from: 'vm-web-2', to: '8.8.8.8' }, choice: 0 }
    const names = (expanded: string[]): unknown[] =>
      drawView(lab, 'path', { path, expanded }).nodes.flatMap(({ shape, lines }) =>
        shape === 'server' || shape === 'nic' || shape === 'lane' ? lines[0] : []
      )
    expect(names([])).toEqual(expect.arrayContaining(['vm-web-2', 'eno2', 'eno3', 'br-ex']))
    expect(names([])).not.toContain('vm-prov-2')
    expect(names([PATH_AROUND])).toEqual(expect.arrayContaining(['vm-prov-2', 'eno1']))
  })

  it('draws hosts in the order of the way, and leaves them there for the way back', () => {
    const frames = (way?: 'back' | 'both'): string[] =>
      drawView(lab, 'path', { path: { question: { from: 'vm-web-2', to: '8.8.8.8', ...(way && { way }) }, choice: 0 } })
        .nodes.filter(({ shape }) => shape === 'host-frame')
        .toSorted((a, b) => a.x - b.x)
        .map(({ lines }) => lines[0] ?? '')
    expect(frames()).toEqual(['compute-0', 'controller-1'])
    expect(frames('both')).toEqual(frames())
    expect(frames('back')).toEqual(frames())
  })

  it('draws the way back beside the way there, where both go along one line', () => {
    const question = { from: 'vm-web-2', to: '8.8.8.8', way: 'both' } as const
    const scene = drawView(lab, 'path', { path: { question, choice: 0 } })
    const back = scene.edges.filter(({ classes }) => classes.includes('route-back'))
    const panes = new Set(back.map(({ id }) => id.split('|')[0]))
    expect(panes).toEqual(new Set(['logical', 'physical']))
    const there = new Map(scene.edges.map((edge) => [edge.id, edge]))
    for (const { id, points } of back)
      if (id.endsWith('#back')) expect(points).not.toEqual(there.get(id.slice(0, -5))?.points)
    expect(looseEnds(scene)).toEqual([])
    expect(draw('vm-web-2', '8.8.8.8').edges.some(({ classes }) => classes.includes('route-back'))).toBe(false)
  })

  it.each([
    ['driver: ovs', 'web-1', 'internet'],
    ['driver: ovs', 'web-1', 'web-2'],
    ['driver: ovs\nfirewall: iptables_hybrid', 'web-1', 'web-2']
  ])('runs no line through words with %s, from %s to %s', (driver, from, to) => {
    const text = readFileSync(join(import.meta.dirname, '..', '..', '..', 'samples', 'high-availability.yaml'), 'utf8')
    const cloud = analysed([{ name: 'plan.yaml', text: text.replace('driver: ovn', driver) }])
    const scene = drawView(cloud, 'path', { path: { question: { from, to }, choice: 0 } })
    const still = { ...scene, nodes: scene.nodes.filter(({ shape }) => shape !== 'step') }
    expect(struckWords(still)).toEqual([])
    expect(overlaps(textBoxes(still))).toEqual([])
    expect(struckWords(drawView(cloud, 'host-network'))).toEqual([])
  })

  it('shows a few neighbours of who sends, not all', () => {
    const text = readFileSync(join(import.meta.dirname, '..', '..', '..', 'samples', 'high-availability.yaml'), 'utf8')
    const cloud = analysed([{ name: 'plan.yaml', text }])
    const { nodes } = drawView(cloud, 'path', { path: { question: { from: 'web-1', to: 'internet' }, choice: 0 } })
    const servers = nodes.filter(({ id, shape }) => shape === 'server' && id.startsWith('logical|'))
    expect(servers.map(({ lines }) => lines[0])).toEqual(['entrance', 'web-1', 'web-2'])
    const bridges = nodes.filter(({ shape }) => shape === 'lane').map(({ lines }) => lines)
    expect(bridges).toContainEqual(['br-int'])
  })

  it('draws who takes part, however many stand beside it', () => {
    const text = `atlas: 1
name: crowd
roles: [{ role: Controller }, { role: Compute, hosts: [hv-a, hv-b] }]
projects:
  - name: p
    networks: [{ name: n, subnets: [{ cidr: 10.0.0.0/16 }] }]
    servers:
      - { name: a, host: hv-a, count: 90, networks: [n] }
      - { name: b, host: hv-b, count: 90, networks: [n] }
`
    const crowd = analysed([{ name: 'crowd.yaml', text }])
    for (const [from, to] of [
      ['a-1', 'b-90'],
      ['a-77', 'b-45']
    ] as const) {
      const question = { from, to }
      const { nodes } = drawView(crowd, 'path', { path: { question, choice: 0 } })
      const lit = nodes.filter(({ shape, classes }) => shape === 'server' && classes.includes('route'))
      expect(lit.map(({ lines }) => lines[0]).sort()).toEqual([from, from, to, to].sort())
      const { hops } = pathOf(lookupOf(crowd), { path: { question, choice: 0 } })!
      const steps = new Set(nodes.filter(({ shape }) => shape === 'step').map(({ data }) => data['step']))
      expect(steps.size).toBe(hops.length)
      expect(nodes.length).toBeLessThan(60)
    }
  })

  it('draws a host of which nothing was pasted, as not provided', () => {
    const lists = analysed([{ name: 'paste.txt', text: neutronLists() }])
    const scene = drawView(lists, 'path', { path: { question: { from: 'vm-1', to: 'vm-2' }, choice: 0 } })
    const frames = scene.nodes.filter(({ shape }) => shape === 'host-frame')
    expect(frames.map(({ lines, certainty }) => [lines[0], certainty])).toEqual([
      ['hv-a', 'not-provided'],
      ['hv-b', 'not-provided']
    ])
    const steps = scene.nodes.filter(({ shape, data }) => shape === 'step' && data['pane'] === 'physical')
    expect(steps.map(({ data }) => data['step'])).toEqual([3, 4])
    const headings = scene.nodes.filter(({ classes }) => classes.includes('heading'))
    expect(overlaps(textBoxes({ ...scene, nodes: [...headings, ...steps] }))).toEqual([])
    expect(strays(scene)).toEqual([])
  })

  it('sets the step of a bridge apart from that of its port, the large one of an end too', () => {
    const shows = [vsctlShow(AGENT_HOSTS.a), vsctlShow(AGENT_HOSTS.b)].join('')
    const question = { from: 'tapaaaaaaaa-11', to: 'tapbbbbbbbb-22' }
    const scene = drawView(analysed([{ name: 'paste.txt', text: shows }]), 'path', { path: { question, choice: 0 } })
    const steps = scene.nodes.filter(({ shape }) => shape === 'step')
    expect(steps.map(({ data, classes }) => [data['step'], classes.includes('unsure')])).toContainEqual([4, true])
    expect(overlaps(steps.map(boxOf))).toEqual([])
  })

  it('shows the drop on the host where the packet is, and numbers what is passed', () => {
    const question = { from: 'vm-web-1', to: 'vm-db-1', protocol: 'tcp', port: 8080 } as const
    const scene = drawView(lab, 'path', { path: { question, choice: 0 } })
    const stops = scene.nodes.filter(({ classes }) => classes.includes('stop'))
    expect(stops.map(({ data }) => data['pane']).sort()).toEqual(['logical', 'physical'])
    const hops = scene.edges.flatMap(({ classes }) => classes.filter((each) => each.startsWith('hop:')))
    expect(new Set(hops).size).toBeGreaterThan(3)
  })

  describe('of hosts that have everything on one bond', () => {
    const text = readFileSync(join(import.meta.dirname, '..', '..', '..', 'samples', 'high-availability.yaml'), 'utf8')
    const planned = analysed([{ name: 'high-availability.yaml', text }])
    const scene = (from: string, to: string) =>
      drawView(planned, 'path', { path: { question: { from, to }, choice: 0 } })
    const lit = ({ nodes }: ReturnType<typeof scene>, shape: string): string[] =>
      nodes
        .filter((node) => node.shape === shape && node.classes.includes('route'))
        .map(({ lines }) => lines.join(' '))
        .sort()

    it('sends the outer packet through the device of the tunnels, not along the overlay or by another address', () => {
      const drawn = scene('web-1', 'internet')
      const rows = drawn.nodes.filter(({ shape, lines }) => shape === 'label' && lines[0]?.startsWith('vlan'))
      expect(rows.map(({ lines }) => lines)).toEqual([
        ['vlan50', '172.16.0.7'],
        ['vlan50', '172.16.0.4']
      ])
      expect(lit(drawn, 'bus').join()).not.toContain('Overlay')
      expect(lit(drawn, 'bus').join()).toContain('datacentre')
      expect(lit(drawn, 'nic').length).toBe(4)
      expect(overlaps(textBoxes({ ...drawn, nodes: drawn.nodes.filter(({ shape }) => shape !== 'step') }))).toEqual([])
      expect(strays(drawn)).toEqual([])
    })

    it('comes in by the wire of the provider network, and shows the floating IP that is translated', () => {
      const drawn = scene('outside:public', 'entrance')
      expect(lit(drawn, 'bus').join()).toContain('datacentre')
      expect(lit(drawn, 'floating-ip').join()).toContain('10.0.0.221')
    })

    it('shows on the host that ovn-controller answers there', () => {
      const steps = scene('web-1', 'dhcp').nodes.filter(({ shape, data }) => shape === 'step' && data['step'] === 2)
      expect(steps.map(({ data }) => data['pane'])).toEqual(['logical', 'physical'])
    })

    it('marks what nobody knows otherwise than what is dropped', () => {
      const dropped = scene('web-1', '192.168.10.77').nodes.filter(({ classes }) => classes.includes('stop'))
      expect(dropped.length).toBeGreaterThan(0)
      expect(dropped.every(({ classes }) => !classes.includes('unsure'))).toBe(true)
    })
  })
})
