import { beforeAll, describe, expect, test } from 'vitest'
import { Engine } from '../../../renderer/analysis/engine.ts'
import { serve } from '../../../renderer/analysis/calls.ts'
import type { Summary } from '../../../renderer/analysis/answers.ts'
import type { Reply } from '../../../renderer/analysis/protocol.ts'
import { loadFolder } from '../../support/load-folder.ts'

const work = { progress: () => undefined, breathe: () => Promise.resolve() }

describe('the analysis of the training lab', () => {
  const engine = new Engine()
  let summary: Summary

  beforeAll(async () => {
    const inputs = loadFolder('tests/fixtures/ovn-lab').filter(({ name }) => !/transcripts|oracle|truth/.test(name))
    const files = inputs.map(({ name, text }, index) => ({ id: `i${index}`, name, blob: new Blob([text]) }))
    await engine.answer('add', { files }, work)
    summary = await engine.answer('analyse', { inputs: files.map(({ id, name }) => ({ id, name })), choices: {} }, work)
  })

  test('lists its hosts with their captures', () => {
    const names = summary.hosts.map(({ name }) => name).sort()
    expect(names).toEqual(['compute-0', 'compute-1', 'computehci-0', 'controller-0', 'controller-1', 'controller-2'])
    for (const host of summary.hosts) expect(host.captures.length, host.name).toBeGreaterThan(3)
  })

  test('leads from a server to its tap and its host, and back', async () => {
    const hits = await engine.answer('search', { typed: 'vm-web-1' }, work)
    expect(hits[0]).toMatchObject({ kind: 'server', name: 'vm-web-1' })
    const server = await engine.answer('record', { id: hits[0]!.id }, work)
    expect(server!.join.map(({ kind }) => kind)).toEqual(['ovs-port', 'port', 'server', 'host'])
    const tap = server!.join[0]!
    expect(tap.name).toMatch(/^tap/)
    const back = await engine.answer('record', { id: tap.id }, work)
    expect(back!.join.map(({ id }) => id)).toEqual(server!.join.map(({ id }) => id))
    expect(back!.path.map(({ name }) => name)).toEqual(expect.arrayContaining(['compute-0', 'br-int']))
  })

  test('quotes the line that proves a thing', async () => {
    const [hit] = await engine.answer('search', { typed: 'tapefd676ec-b7' }, work)
    const { sources } = (await engine.answer('record', { id: hit!.id }, work))!
    const marked = sources.flatMap(({ lines }) => lines.filter(({ marked }) => marked))
    expect(marked.some(({ text }) => text.includes('tapefd676ec-b7'))).toBe(true)
    const [group] = sources
    const line = group!.lines.find(({ marked }) => marked)!
    const window = await engine.answer('text', { input: group!.input, first: line.line, count: 1, find: '' }, work)
    expect(window!.lines[0]!.trim()).toBe(line.text.trim())
  })

  test.each(['deployment', 'host-network', 'overlay', 'logical'] as const)(
    'draws %s in both languages',
    async (view) => {
      for (const language of ['en', 'ko'] as const) {
        const scene = await engine.answer('scene', { view, options: {}, language }, work)
        expect(scene.nodes.length).toBeGreaterThan(5)
        const svg = await engine.answer('draw', { view, options: {}, language, theme: 'dark', format: 'svg' }, work)
        expect(svg).toMatch(/^<svg/)
      }
    }
  )

  test('answers what is not there with nothing', async () => {
    expect(await engine.answer('record', { id: 'host:nobody' }, work)).toBeNull()
    expect(await engine.answer('text', { input: 'nobody', first: 1, count: 5, find: '' }, work)).toBeNull()
    expect(await engine.answer('search', { typed: '  ' }, work)).toEqual([])
  })

  test('keeps a project whole', async () => {
    const file = await engine.answer(
      'save',
      { project: { view: 'logical' }, inputs: [{ id: 'i0', name: 'renamed' }] },
      work
    )
    const [opened] = await new Engine().answer('add', { files: [{ id: 'p', name: 'x.atlas', blob: file }] }, work)
    expect(opened).toMatchObject({
      kind: 'project',
      project: { view: 'logical' },
      inputs: [{ entry: { name: 'renamed' } }]
    })
  })
})

describe('calls', () => {
  function harness() {
    const replies: Reply[] = []
    const receive = serve(
      new Engine(),
      (reply) => replies.push(reply),
      () => new Promise((resolve) => setTimeout(resolve))
    )
    const settled = async (id: number): Promise<Reply | undefined> => {
      for (let turn = 0; turn < 200; turn++) {
        const last = replies.find((reply) => reply.id === id && !('progress' in reply))
        if (last) return last
        await new Promise((resolve) => setTimeout(resolve, 2))
      }
      return undefined
    }
    return { receive, settled, replies }
  }
  const files = Array.from({ length: 50 }, (_, index) => ({ id: `i${index}`, name: `${index}`, blob: new Blob(['x']) }))

  test('are answered while a longer one runs', async () => {
    const { receive, settled, replies } = harness()
    receive({ id: 1, question: 'add', ask: { files } })
    receive({ id: 2, question: 'search', ask: { typed: 'x' } })
    await settled(1)
    const order = replies.filter((reply) => 'answer' in reply).map(({ id }) => id)
    expect(order).toEqual([2, 1])
  })

  test('that are taken back are not answered', async () => {
    const { receive, settled, replies } = harness()
    receive({ id: 1, question: 'add', ask: { files } })
    receive({ cancel: 1 })
    receive({ id: 2, question: 'search', ask: { typed: 'x' } })
    await settled(2)
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(replies.filter((reply) => reply.id === 1 && 'answer' in reply)).toEqual([])
  })

  test('that fail say why instead of falling silent', async () => {
    const { receive, settled } = harness()
    receive({ id: 1, question: 'save', ask: null as never })
    expect(await settled(1)).toHaveProperty('error')
  })
})

test('shows the rules of a bridge without the places of their lines', async () => {
  const engine = new Engine()
  const rule = 'cookie=0x1, duration=9s, table=0, n_packets=1, n_bytes=9, priority=3,in_port="int-br-ex",dl_vlan=100'
  const text = `[root@compute-0 ~]# ovs-ofctl dump-flows br-int\n ${rule} actions=mod_vlan_vid:7,resubmit(,60)\n`
  await engine.answer('add', { files: [{ id: 'i0', name: 'paste.txt', blob: new Blob([text]) }] }, work)
  await engine.answer('analyse', { inputs: [{ id: 'i0', name: 'paste.txt' }], choices: {} }, work)
  const [bridge] = await engine.answer('search', { typed: 'br-int' }, work)
  const { attributes } = (await engine.answer('record', { id: bridge!.id }, work))!
  const told = attributes.find(({ name }) => name === 'localVlans')!
  expect(JSON.stringify(told.value)).toContain('100')
  expect(JSON.stringify(told.value)).not.toContain('sources')
})

test('thousands of alike findings are a few and a number, until they are asked for', async () => {
  const rows = Array.from({ length: 3000 }, (_, index) => `q-${index}\t3\t0`)
  const text = ['[root@c-0 ~]# rabbitmqctl list_queues name messages consumers', 'name\tmessages\tconsumers', ...rows]
  const engine = new Engine()
  await engine.answer('add', { files: [{ id: 'i', name: 'queues', blob: new Blob([text.join('\n')]) }] }, work)
  const summary = await engine.answer('analyse', { inputs: [{ id: 'i', name: 'queues' }], choices: {} }, work)
  const [group] = summary.findings
  expect(group).toMatchObject({ severity: 'error', count: 3000 })
  expect(JSON.stringify({ ...summary, captures: [] }).length).toBeLessThan(10_000)
  const more = await engine.answer('findings', { group: group!.key, count: 55 }, work)
  expect(more.findings).toHaveLength(55)
  expect(more.findings.slice(0, 5)).toEqual(group!.findings)
  for (const { subjects } of more.findings) expect(more.names[subjects[0]!]?.kind).toBe('queue')
  expect((await engine.answer('findings', { group: 'gone', count: 5 }, work)).findings).toEqual([])
})
