import { describe, expect, it } from 'vitest'
import type { Topology } from '../../../models/topology/vocabulary.ts'
import { drawView } from '../../../models/views/draw.ts'
import { analysed } from '../../support/analysed.ts'
import { FIXTURES, loadFolder, readJson } from '../../support/load-folder.ts'
import { cards, looseEnds, overlaps, strays, struckWords, textBoxes } from '../../support/geometry.ts'

interface Broker {
  queues: { name: string; messages: number; consumers: number }[]
  bindings: { source: string; destination: string; destination_type: string; routing_key: string }[]
  consumers_count: number
}
const truth = readJson<{ rabbitmq: Broker }>('openstack-lab', 'truth.json').rabbitmq
const files = loadFolder(`${FIXTURES}/openstack-lab/rabbitmq`)
const LISTS = ['list_queues', 'list_bindings', 'list_exchanges', 'list_consumers', 'list_connections']

function broker(...lists: string[]): Topology {
  return analysed(files.filter(({ name }) => lists.some((list) => name.endsWith(`/${list}.json`))))
}

const whole = broker(...LISTS)

/** Everything unfolded, as clicking on every folded card does. */
function unfolded(topology: Topology) {
  let expanded: string[] = []
  for (let round = 0; round < 3; round++) {
    const { nodes } = drawView(topology, 'messaging', { expanded })
    expanded = [...expanded, ...nodes.flatMap(({ id, classes }) => (classes.includes('folded') ? id : []))]
  }
  return drawView(topology, 'messaging', { expanded })
}

function single(topology: Topology): Map<string, string[]> {
  const { nodes } = unfolded(topology)
  return new Map(nodes.flatMap(({ classes, lines }) => (classes.includes('one') ? [[lines[0]!, lines]] : [])))
}

describe('the messaging view of the lab', () => {
  it('has the queues, messages and consumers of the truth', () => {
    const drawn = single(whole)
    expect([...drawn.keys()].sort()).toEqual(truth.queues.map(({ name }) => name).sort())
    for (const { name, messages, consumers } of truth.queues) {
      const words = drawn.get(name)![1]!
      expect(words).toMatch(new RegExp(`\\b${messages} (?:messages|ready)\\b`))
      expect(words).toContain(consumers === 1 ? '1 consumer' : `${consumers} consumers`)
    }
  })

  it('draws every binding of an exchange that has a name', () => {
    const { edges, nodes } = unfolded(whole)
    const names = new Map(whole.nodes.map(({ id, name }) => [id, name]))
    const links = new Map(whole.links.map((link) => [link.id, link]))
    const drawn = edges
      .filter(({ classes }) => classes.includes('bound'))
      .flatMap(({ subjects }) => subjects.flatMap((id) => links.get(id) ?? []))
      .map(({ from, to }) => `${names.get(from)} ${names.get(to)}`)
      .filter((binding) => !binding.startsWith(' '))
    const expected = truth.bindings.filter(({ source }) => source !== '')
    expect([...new Set(drawn)].sort()).toEqual(
      [...new Set(expected.map((each) => `${each.source} ${each.destination}`))].sort()
    )
    const byName = nodes.find(({ lines }) => lines[0] === '(default)')!.subjects.filter((id) => links.has(id))
    expect(byName).toHaveLength(truth.bindings.filter(({ source }) => source === '').length)
  })

  it('attributes every queue that oslo.messaging named', () => {
    const { nodes } = drawView(whole, 'messaging')
    expect(nodes.flatMap(({ shape, id }) => (shape === 'queue' && id.includes('|unknown|') ? id : []))).toEqual([])
    const bands = nodes.flatMap(({ classes, lines }) => (classes.includes('band') ? lines[0] : []))
    expect(bands.slice(0, 6)).toEqual(['cinder', 'heat', 'ironic', 'neutron', 'nova', 'Replies'])
  })

  it.each([['list_queues'], ['list_bindings'], ['list_exchanges'], ['list_consumers'], ['list_connections']])(
    'is drawn without covering anything from %s alone',
    (list) => {
      const scene = unfolded(broker(list))
      expect(overlaps(textBoxes(scene))).toEqual([])
      expect(overlaps(cards(scene))).toEqual([])
      expect(strays(scene)).toEqual([])
      expect(looseEnds(scene)).toEqual([])
      expect(struckWords(scene)).toEqual([])
    }
  )

  it('tells call, cast, fanout and reply apart', () => {
    const shapes = new Set(drawView(whole, 'messaging').edges.map(({ shape }) => shape))
    expect(shapes).toEqual(new Set(['call', 'cast', 'fanout', 'reply', 'consumes']))
  })
})
