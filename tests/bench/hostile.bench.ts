import { describe, expect, it } from 'vitest'
import { readPrompt } from '../../models/captures/prompt.ts'
import { splitCaptures } from '../../models/captures/split.ts'
import { COMMANDS } from '../../models/commands/registry.ts'
import { impactOf } from '../../models/paths/impact.ts'
import { cleanLines } from '../../models/text/clean.ts'
import { Lookup } from '../../models/topology/lookup.ts'
import { corpus } from '../fuzz/corpus.ts'
import { generatedCloud } from '../support/generated-cloud.ts'
import { runCommand } from '../support/run-command.ts'
import { fastest, report } from './measure.ts'

/** Eight times as much text may take this many times as long: a quadratic reader takes 64. */
const MOST_GROWTH = 28
/** Shorter times are noise: growth is counted from here. */
const LEAST_MS = 20

function growsLinearly(name: string, work: (times: number) => void): void {
  work(1)
  const ms = fastest(2, () => work(8))
  const growth =
    ms /
    Math.max(
      fastest(3, () => work(1)),
      LEAST_MS
    )
  report(`${name}, eight times as much`, growth, 'times')
  expect(growth, `${name}: ${Math.round(ms)} ms`).toBeLessThan(MOST_GROWTH)
}

describe('a hostile paste takes time in proportion to its length', () => {
  it.each<[string, (times: number) => string]>([
    ['one line', (n) => 'x'.repeat(600_000 * n)],
    ['one prompt', (n) => `[root@c0 ~]# ${'x '.repeat(300_000 * n)}`],
    ['open quotes', (n) => "[root@c0 ~]# echo 'x\n".repeat(2500 * n)],
    ['open loops', (n) => '$ for h in a; do\n'.repeat(2500 * n)],
    ['parentheses', (n) => `$ ${'$('.repeat(60_000 * n)}`],
    ['banners', (n) => '=== compute-0 ===\n'.repeat(6000 * n)],
    ['headings', (n) => `### ${'# '.repeat(100)}\n`.repeat(2500 * n)],
    ['quotations', (n) => '> > > x\n'.repeat(12_000 * n)],
    ['fences', (n) => '```\n'.repeat(12_000 * n)],
    ['nested ssh', (n) => `$ ${'ssh a '.repeat(600 * n)}`],
    ['rules', (n) => '-----\n'.repeat(12_000 * n)],
    ['a transcript', (n) => `[root@c0 ~]# ovs-vsctl show\n${'        Port "tap1"\n'.repeat(400)}\n`.repeat(100 * n)]
  ])('%s', (name, text) => {
    growsLinearly(name, (times) => void splitCaptures('paste', text(times)))
  })

  it('control characters', () => {
    growsLinearly('control characters', (n) =>
      cleanLines(`${'x\b'.repeat(120_000 * n)}${'\u001b['.repeat(60_000 * n)}${'\u201c'.repeat(60_000 * n)}`)
    )
  })

  it('a prompt looked for in a line of megabytes', () => {
    growsLinearly('prompt', (n) => {
      const line = `root@${'x'.repeat(600_000 * n)}`
      for (let round = 0; round < 100; round++) readPrompt(line)
    })
  })

  it.each(corpus().filter(({ command }, index, all) => all.findIndex((each) => each.command === command) === index))(
    'one long line for $command',
    ({ command: id, commandLine }) => {
      const command = COMMANDS.find((each) => each.id === id)!
      for (const piece of ['1', ' ', ':', '- ', 'a.', '"', '{ ', '<a>', '| ', '+-', ' ,(x'])
        growsLinearly(`${id} ${JSON.stringify(piece)}`, (n) => {
          const line = piece.repeat(40_000 * n)
          command.looksLike([line])
          runCommand(command, line, { commandLine })
        })
    }
  )
})

describe('impact', () => {
  it('of a host among a hundred', () => {
    const cloud = generatedCloud({ controllers: 3, computes: 97, serversPerCompute: 10, networks: 20 })
    const lookup = new Lookup(cloud)
    report(
      'impact of one host of 100',
      fastest(3, () => impactOf(lookup, lookup.node('host:compute-50')!)),
      'ms'
    )
  })
})
