import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RawCapture } from '../../../models/captures/capture.ts'
import { findCaptures } from '../../../models/captures/find.ts'
import { splitCaptures } from '../../../models/captures/split.ts'
import { cleanLines } from '../../../models/text/clean.ts'
import { BLOCK_COMMANDS } from './support.ts'

const HOSTS = ['compute-0', 'compute-1', 'controller-0.lab.example', 'director']
const COMMANDS = [
  'ovs-vsctl show',
  'ip -br a',
  "openstack server list -c 'Service Type'",
  'sudo ip netns exec ns1 ip a',
  'frobnicate --all',
  'ssh compute-9 ip a'
]
/** Lines that a splitter could stumble over. */
const NASTY = [
  '',
  '   ',
  '# a remark',
  '# ip a',
  '### compute-7',
  '=== compute-8 ===',
  'compute-6:',
  '$ ',
  '$',
  '>',
  '> more',
  '```',
  '+----+',
  '| ID |',
  '...',
  '--More--',
  '[root@c ~]# ',
  '[root@c ~]# for h in a b; do',
  "[root@c ~]# echo 'open",
  '[root@c ~]# exit',
  '[root@c ~]# ssh d',
  '[root@c ~]# ovs-vsctl show; ip a',
  'logout',
  '---------------',
  '==> a/b.txt <==',
  'Every 1.0s: ip a    x: Sat Nov 21 09:12:00 2026',
  '&lt;x&gt;',
  '{',
  '}',
  '[',
  ']',
  '__proto__',
  'constructor: toString',
  '\u001b[1mbold\u001b[0m',
  'a\rb',
  'x'.repeat(500)
]
const datum = fc.nat(9).map((digit) => `datum ${digit}`)
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...NASTY), datum, fc.string({ maxLength: 30 })), { maxLength: 60 })
  .map((lines) => lines.map((line) => line.replaceAll('\n', '')).join('\n'))

const step = fc.record({
  host: fc.constantFrom(...HOSTS),
  command: fc.constantFrom(...COMMANDS),
  output: fc.array(fc.oneof(datum, fc.constant('  | x |')), { maxLength: 6 })
})
const transcript = fc.array(step, { minLength: 1, maxLength: 8 })
const write = (steps: readonly { host: string; command: string; output: string[] }[]): string =>
  steps.map(({ host, command, output }) => [`[root@${host} ~]# ${command}`, ...output].join('\n')).join('\n')

function places(captures: readonly RawCapture[]): (string | number | undefined)[][] {
  return captures.map(({ commandLine, host, lines, firstLine, outputLine, lastLine }) => [
    commandLine,
    host,
    lines.join('\n'),
    firstLine,
    outputLine,
    lastLine
  ])
}

describe('splitting', () => {
  it('gives a transcript back as it was written', () => {
    fc.assert(
      fc.property(transcript, (steps) => {
        const captures = splitCaptures('paste', write(steps))
        expect(captures.map(({ lines }) => lines)).toEqual(steps.map(({ output }) => output))
        let line = 1
        steps.forEach(({ output, host, command }, index) => {
          const at = output.length > 0 ? line + output.length : line
          expect(captures[index]).toMatchObject({
            firstLine: line,
            outputLine: line + 1,
            lastLine: at,
            host: command.startsWith('ssh') ? 'compute-9' : host
          })
          line += 1 + output.length
        })
      })
    )
  })

  it('splits two transcripts one below the other as each alone', () => {
    fc.assert(
      fc.property(transcript, transcript, (one, other) => {
        const above = write(one)
        const shift = above.split('\n').length
        const moved = splitCaptures('paste', write(other)).map((capture) => ({
          ...capture,
          firstLine: capture.firstLine + shift,
          outputLine: capture.outputLine + shift,
          lastLine: capture.lastLine + shift
        }))
        expect(places(splitCaptures('paste', `${above}\n${write(other)}`))).toEqual(
          places([...splitCaptures('paste', above), ...moved])
        )
      })
    )
  })

  it.each([
    ['splitCaptures', (text: string) => splitCaptures('paste', text)],
    ['findCaptures', (text: string) => findCaptures('paste', text, BLOCK_COMMANDS)]
  ])('%s never throws, keeps line numbers, and lets no two captures share a line', (_, split) => {
    fc.assert(
      fc.property(anyText, (text) => {
        const source = cleanLines(text)
        const owner = new Map<number, number>()
        let last = 0
        split(text).forEach((capture, index) => {
          expect(capture.firstLine).toBeLessThanOrEqual(capture.outputLine)
          expect(capture.firstLine).toBeGreaterThanOrEqual(Math.min(last, capture.firstLine))
          last = capture.lastLine
          capture.lines.forEach((line, offset) => {
            if (line.trim() === '') return
            const number = capture.outputLine + offset
            expect(number).toBeLessThanOrEqual(capture.lastLine)
            expect(owner.has(number)).toBe(false)
            owner.set(number, index)
            const original = source[number - 1]!
            const unescaped = original.replace('&lt;', '<').replace('&gt;', '>')
            expect(
              original.endsWith(line) || unescaped.endsWith(line) || original.slice(1).trim() === line.trim()
            ).toBe(true)
          })
        })
      }),
      { numRuns: 300 }
    )
  })

  it('loses no line of data', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const expected = cleanLines(text).filter((line) => /^datum \d$/.test(line))
        const kept = splitCaptures('paste', text).flatMap(({ lines }) =>
          lines.filter((line) => /^datum \d$/.test(line))
        )
        expect(kept).toEqual(expected)
      }),
      { numRuns: 300 }
    )
  })

  it.each([
    ['one line of 5 MB', 'x'.repeat(5_000_000)],
    ['one prompt of 5 MB', `[root@c0 ~]# ${'x '.repeat(2_500_000)}`],
    ['open quotes', `${"[root@c0 ~]# echo 'x\n".repeat(20_000)}`],
    ['open loops', '$ for h in a; do\n'.repeat(20_000)],
    ['parentheses', `$ ${'$('.repeat(500_000)}`],
    ['banners', '=== compute-0 ===\n'.repeat(50_000)],
    ['headings', `### ${'# '.repeat(100)}\n`.repeat(20_000)],
    ['quotations', '> > > x\n'.repeat(100_000)],
    ['fences', '```\n'.repeat(100_000)],
    ['many hosts in front of lines', Array.from({ length: 20_000 }, (_, index) => `c${index % 5000}: x`).join('\n')],
    ['nested ssh', `$ ${'ssh a '.repeat(5000)}`],
    ['rules', '-----\n'.repeat(100_000)]
  ])('%s does not hang it', (_, text) => {
    const captures = splitCaptures('paste', text)
    expect(captures.flatMap(({ lines }) => lines).length).toBeLessThanOrEqual(text.split('\n').length)
  })
})
