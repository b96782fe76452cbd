import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { drawView } from '../../../models/views/draw.ts'

function queues(rows: readonly string[], vhost = '/') {
  const text = [
    `[root@controller-0 ~]# rabbitmqctl list_queues -p ${vhost} name messages_ready consumers`,
    'name\tmessages_ready\tconsumers',
    ...rows
  ]
  return { name: `queues-${vhost === '/' ? 'root' : vhost}.txt`, text: text.join('\n') }
}
const hex = (number: number): string => number.toString(16).padStart(32, '0')

describe('messaging', () => {
  const lab = analyse([
    queues([
      'compute\t0\t2',
      'compute.compute-0.localdomain\t0\t1',
      'compute.compute-1.localdomain\t132\t0',
      `compute_fanout_${hex(7)}\t0\t1`,
      '재고_주문\t3\t1'
    ])
  ])

  it('shows a queue that nobody reads even of a folded service', () => {
    const { nodes, edges } = drawView(lab, 'messaging')
    const stuck = nodes.find(({ lines }) => lines[0] === 'compute.compute-1.localdomain')
    expect(stuck).toMatchObject({ state: 'error', lines: ['compute.compute-1.localdomain', '132 ready · no consumer'] })
    expect(edges.find(({ from }) => from === stuck!.id)?.state).toBe('error')
    expect(nodes.some(({ lines }) => lines[0] === 'compute.compute-0.localdomain')).toBe(false)
  })

  it('keeps a queue of no known service, in a band of its own', () => {
    const { nodes } = drawView(lab, 'messaging')
    const unknown = nodes.find(({ lines }) => lines[0] === '재고_주문')!
    expect(nodes.find(({ id }) => id === unknown.parent)?.lines).toEqual(['Not known'])
  })

  it('unfolds a service, and its fanout queue with it', () => {
    const folded = drawView(lab, 'messaging').nodes.find(
      ({ classes }) => classes.includes('folded') && classes.length === 1
    )!
    const { nodes } = drawView(lab, 'messaging', { expanded: [folded.id] })
    const names = nodes.flatMap(({ classes, lines }) => (classes.includes('one') ? lines[0] : []))
    expect(names.sort()).toEqual(
      [
        'compute',
        'compute.compute-0.localdomain',
        'compute.compute-1.localdomain',
        `compute_fanout_${hex(7)}`,
        '재고_주문'
      ].sort()
    )
    expect(nodes.find(({ id }) => id === folded.id)?.classes).toContain('unfolded')
  })

  it('names the vhost where there are several', () => {
    const two = analyse([queues(['conductor\t0\t1']), queues(['conductor\t0\t1'], 'second')])
    const bands = drawView(two, 'messaging').nodes.flatMap(({ classes, lines }) =>
      classes.includes('band') ? lines : []
    )
    expect(bands).toEqual(expect.arrayContaining(['nova · vhost /', 'nova · vhost second']))
  })

  it('draws a broker of 5,000 queues within what can be drawn smoothly, opened or not', () => {
    const rows = Array.from({ length: 2500 }, (_, at) => [
      `compute.host-${at}.localdomain\t0\t1`,
      `reply_${hex(at)}\t0\t1`
    ]).flat()
    const large = analyse([queues(rows)])
    const first = drawView(large, 'messaging')
    expect(first.nodes.length + first.edges.length).toBeLessThan(60)
    const expanded = first.nodes.flatMap(({ id, classes }) => (classes.includes('folded') ? id : []))
    const opened = drawView(large, 'messaging', { expanded })
    expect(opened.nodes.length + opened.edges.length).toBeLessThanOrEqual(2500)
    expect(opened.notes.map(({ key }) => key)).toEqual(['note.queuesLimited'])
  })
})
