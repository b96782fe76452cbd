import { describe, expect, test } from 'vitest'
import type { Channel, Listener } from '../../../renderer/analysis/channel.ts'
import { Abandoned, AnalysisClient } from '../../../renderer/analysis/client.ts'
import type { Call } from '../../../renderer/analysis/protocol.ts'

/** A client whose other side is this test. */
function harness() {
  const sides: { calls: Call[]; listener: Listener; closed: boolean }[] = []
  const client = new AnalysisClient((listener): Channel => {
    const side = { calls: [] as Call[], listener, closed: false }
    sides.push(side)
    return { post: (call) => void side.calls.push(call), close: () => void (side.closed = true) }
  })
  return { client, sides }
}
const file = { id: 'i1', name: 'a', blob: new Blob(['x']) }
const added = [{ kind: 'input', entry: { id: 'i1', name: 'a', size: 1 } }]

describe('the client', () => {
  test('gives each answer to the one who asked, in whatever order they come', async () => {
    const { client, sides } = harness()
    const [first, second] = [client.ask('search', { typed: 'a' }), client.ask('search', { typed: 'b' })]
    sides[0]!.listener.reply({ id: 2, answer: ['b'] })
    sides[0]!.listener.reply({ id: 1, answer: ['a'] })
    expect(await first).toEqual(['a'])
    expect(await second).toEqual(['b'])
  })

  test('reports progress, and fails with the reason it is given', async () => {
    const { client, sides } = harness()
    const seen: number[] = []
    const asked = client.ask('search', { typed: 'a' }, { progress: ({ done }) => seen.push(done) })
    sides[0]!.listener.reply({ id: 1, progress: { done: 5, total: 9 } })
    sides[0]!.listener.reply({ id: 1, error: 'no' })
    await expect(asked).rejects.toThrow('no')
    expect(seen).toEqual([5])
  })

  test('takes a question back when its asker loses interest', async () => {
    const { client, sides } = harness()
    const abort = new AbortController()
    const asked = client.ask('search', { typed: 'a' }, { signal: abort.signal })
    abort.abort()
    await expect(asked).rejects.toBeInstanceOf(Abandoned)
    expect(sides[0]!.calls.at(-1)).toEqual({ cancel: 1 })
    sides[0]!.listener.reply({ id: 1, answer: [] })
  })

  test('replaces a side that died, and gives the new one the same files', async () => {
    const { client, sides } = harness()
    const adding = client.add([file])
    sides[0]!.listener.reply({ id: 1, answer: added })
    await adding
    const asked = client.ask('search', { typed: 'a' })
    sides[0]!.listener.lost('out of memory')
    await expect(asked).rejects.toThrow('out of memory')
    expect(sides[0]!.closed).toBe(true)
    expect(sides[1]!.calls).toEqual([{ id: 3, question: 'add', ask: { files: [file] } }])
  })
})
