import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { RELEASES } from '../../../../models/catalogue/service.ts'
import { ask } from '../../../../models/paths/ask.ts'
import { FLOWS } from '../../../../models/paths/flows/registry.ts'
import type { Path } from '../../../../models/paths/path.ts'
import type { Question } from '../../../../models/paths/question.ts'
import { Lookup } from '../../../../models/topology/lookup.ts'
import type { Topology } from '../../../../models/topology/vocabulary.ts'
import { analysed } from '../../../support/analysed.ts'
import { FIXTURES, loadFolder } from '../../../support/load-folder.ts'

const EMPTY = new Lookup(analysed([]))
const LAB = new Lookup(
  analysed(loadFolder(join(FIXTURES, 'openstack-lab'), (path) => /truth|README|index|commands\.json/.test(path)))
)
const SAMPLE = new Lookup(
  analysed([
    {
      name: 'high-availability.yaml',
      text: readFileSync(join(FIXTURES, '../../samples/high-availability.yaml'), 'utf8')
    }
  ])
)

function follow(lookup: Lookup, flow: string, more: Partial<Question> = {}): Path {
  const answer = ask(lookup, { from: '', to: '', flow, ...more })
  if ('trouble' in answer) throw new Error(answer.trouble.problem)
  return answer.paths[0]!
}

/** The lab with one node's attributes changed. */
function changed(id: string, attributes: object): Lookup {
  const { topology } = LAB
  const nodes = topology.nodes.map((node) =>
    node.id === id ? { ...node, attributes: { ...node.attributes, ...attributes } } : node
  )
  return new Lookup({ ...topology, nodes } as Topology)
}

const service = (binary: string, host: string): string =>
  LAB.ofKind('service').find(({ attributes, parent }) => attributes['binary'] === binary && parent === `host:${host}`)!
    .id

describe.each(FLOWS.map(({ id }) => id))('%s', (flow) => {
  it('is answered without any facts: its actors by name, said to be assumed', () => {
    for (const release of RELEASES) {
      const path = follow(EMPTY, flow, { release })
      expect(path.disposition).toBe('delivered')
      expect(path.hops.length).toBeGreaterThan(0)
      expect(path.assumed.join(' ')).toContain('taken to be there')
      expect(path.assumed).toHaveLength(path.assumedTexts.length)
      expect(path.hosts).toEqual([])
    }
  })

  it.each([
    ['the lab', LAB],
    ['the sample', SAMPLE]
  ])('is answered on %s, the same each time, and points at what exists', (_, lookup) => {
    const path = follow(lookup, flow)
    expect(follow(new Lookup(lookup.topology), flow)).toEqual(path)
    expect(path.hops.length).toBeGreaterThan(0)
    for (const hop of path.hops) {
      for (const id of [hop.host, hop.toHost, ...(hop.through ?? [])]) {
        if (id !== undefined) expect(lookup.node(id), id).toBeDefined()
      }
      expect(hop.does).not.toMatch(/\{(?:from|to|method|protocol)\}/)
      expect(hop.watch).toBeDefined()
    }
  })
})

describe('where a flow goes', () => {
  it('reaches the host of the server that was named, by the queue of that host', () => {
    const path = follow(LAB, 'server-delete', { from: 'db-0' })
    expect(path.hops.find(({ method }) => method === 'terminate_instance')).toMatchObject({
      ...{ protocol: 'RPC cast', exchange: 'nova', routingKey: 'compute.computehci-0.localdomain' },
      to: service('nova-compute', 'computehci-0')
    })
    expect(path.hosts).toContain('host:computehci-0')
  })

  it('takes exchange and queue as the broker has them', () => {
    const hop = follow(LAB, 'server-create').hops.find(({ method }) => method === 'select_destinations')!
    expect(hop.through).toEqual(['exchange:nova', 'queue:scheduler'])
    expect(hop.watch).toMatchObject({ queue: 'scheduler', log: '/var/log/containers/nova/nova-scheduler.log' })
  })

  it('goes to the public VIP with TLS from a client, to the internal one from services', () => {
    const { hops } = follow(SAMPLE, 'server-create')
    expect(hops[0]!.url).toBe('https://10.0.0.4:13774/v2.1/servers')
    expect(hops[1]!.url).toBe('http://172.16.2.4:9292/v2/images/{image}')
  })

  it('differs by release: 16 asks Nova for a node, 17 metalsmith', () => {
    const actors = (release: (typeof RELEASES)[number]): Set<string | undefined> =>
      new Set(follow(SAMPLE, 'node-provisioning', { release }).hops.map(({ actor }) => actor))
    expect(actors('16.1')).toContain('nova-compute')
    expect(actors('16.1')).not.toContain('metalsmith')
    expect(actors('17.1')).toContain('metalsmith')
    expect(actors('17.1')).not.toContain('nova-compute')
    // the sample is 17.1
    expect(new Set(follow(SAMPLE, 'node-provisioning').hops.map(({ actor }) => actor))).toEqual(actors('17.1'))
  })

  it('migrates to another host than the one it is on', () => {
    const path = follow(LAB, 'live-migration', { from: 'compute-0' })
    const memory = path.hops.find(({ actor }) => actor === 'qemu')!
    expect(memory.host).toBe('host:compute-0')
    expect(memory.toHost).not.toBe('host:compute-0')
  })
})

describe('where a flow stops', () => {
  it('is dropped where the compute is down, with the queue in which the message stays', () => {
    const lookup = changed(service('nova-compute', 'compute-0'), { state: 'down' })
    const path = follow(lookup, 'server-create', { from: 'compute-0' })
    expect(path.disposition).toBe('dropped')
    expect(path.reason).toContain(
      'nova-compute on compute-0 is down: build_and_run_instance stays in queue compute.compute-0'
    )
    expect(path.hops.at(-1)!.method).toBe('build_and_run_instance')
    expect(path.next[0]).toContain('rabbitmqctl list_queues')
  })

  it('goes on while another scheduler lives, and stops where none does', () => {
    const schedulers = LAB.ofKind('service').filter(({ attributes }) => attributes['binary'] === 'nova-scheduler')
    const down = changed(schedulers[0]!.id, { state: 'down' })
    expect(follow(down, 'server-create').disposition).toBe(schedulers.length > 1 ? 'delivered' : 'dropped')
  })

  it('is dropped at a queue without a consumer', () => {
    const path = follow(changed('queue:scheduler', { consumers: 0, messages: 132 }), 'server-create')
    expect(path.reason).toBe('queue scheduler has no consumer: select_destinations stays in it; it holds 132 messages')
  })

  it('says what waits before it in a queue that is read', () => {
    const path = follow(changed('queue:conductor', { messages: 7 }), 'server-create')
    expect(path.disposition).toBe('delivered')
    expect(path.assumed).toContain('queue conductor holds 7 messages: this one waits behind them')
  })

  it('asks which one where a name fits several, and says so where it fits nothing', () => {
    expect(ask(LAB, { from: 'nobody', to: '', flow: 'server-delete' })).toMatchObject({
      side: 'from',
      trouble: { problem: 'none', typed: 'nobody' }
    })
    expect(ask(LAB, { from: '', to: '', flow: '__proto__' })).toEqual({ paths: [] })
  })
})
