import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openstack } from '../../../models/commands/openstack.ts'
import type { NodeFact } from '../../../models/topology/facts.ts'
import { labOutputs } from '../../support/openstack-lab.ts'
import { runCommand } from '../../support/run-command.ts'

const outputs = labOutputs()
const output = (file: string) => outputs.find((entry) => entry.file === file)!
const run = (text: string, commandLine: string) => runCommand(openstack, text, { commandLine })
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/

/** What is said of each thing by id, lines left away. */
function byId(nodes: readonly NodeFact[], kind: string): Map<string, string> {
  const said = nodes
    .filter(({ ref }) => ref.kind === kind)
    .map(({ ref, props }) => [ref.keys[0]!, JSON.stringify(props)] as const)
  return new Map(said)
}

type Damage = (line: string, at: number, junk: string) => string[]
const DAMAGES: { [name: string]: Damage } = {
  'a line lost': () => [],
  'a line cut': (line, at) => [line.slice(0, at % line.length)],
  'a line doubled': (line) => [line, line],
  'a log line between': (line, _, junk) => [line, `2026-11-21 12:00:00 ${junk.replaceAll('|', ' ')}`],
  'characters replaced': (line, at, junk) => [
    line.slice(0, at % line.length) + junk + line.slice((at % line.length) + junk.length)
  ],
  'a part left out': (line) => [line, '...output omitted...']
}

/** An output, what it lists, and how the lines of each thing begin; by default one line is one thing. */
const LISTS = [
  ['openstack/openstack_subnet_list.table.txt', 'subnet'],
  ['openstack/openstack_server_list_--all-projects_--long.table.txt', 'server'],
  ['openstack/openstack_floating_ip_list.csv', 'floating-ip'],
  ['openstack/openstack_subnet_list.value.txt', 'subnet'],
  ['openstack/openstack_subnet_list_--long.json', 'subnet', /^ {2}\{$/],
  ['openstack/openstack_port_list_--long.yaml', 'port', /^- /]
] as const

/** The id that stands among the lines of the thing to which line `row` belongs. */
function idAt(lines: readonly string[], row: number, begins: RegExp): string {
  let first = row
  while (!begins.test(lines[first]!)) first--
  let last = row + 1
  while (last < lines.length && !begins.test(lines[last]!)) last++
  const own = lines.slice(first, last)
  return UUID.exec(own.find((line) => /^\W*"?ID"?:/.test(line)) ?? own[0]!)![0]
}

describe.each(LISTS)('%s, damaged in one row', (file, kind, begins: RegExp = UUID) => {
  const { text, command } = output(file)
  const lines = text.trimEnd().split('\n')
  const start = lines.findIndex((line) => begins.test(line))
  const rows = lines.flatMap((line, index) => (index >= start && /[a-z]/i.test(line) ? [index] : []))
  const whole = byId(run(text, command).facts.nodes, kind)

  it.each(Object.entries(DAMAGES))('%s: every other row is read as before', (_, damage) => {
    const junk = fc.string({ maxLength: 12 }).map((words) => words.replaceAll('"', "'").replace(/[\r\n]/g, ' '))
    fc.assert(
      fc.property(fc.constantFrom(...rows), fc.nat(400), junk, (row, at, words) => {
        const damaged = [...lines.slice(0, row), ...damage(lines[row]!, at, words), ...lines.slice(row + 1)]
        const read = byId(run(damaged.join('\n'), command).facts.nodes, kind)
        const touched = `uuid:${idAt(lines, row, begins)}`
        for (const [id, said] of whole) if (id !== touched) expect(read.get(id), id).toBe(said)
      }),
      { numRuns: 60 }
    )
  })
})

describe('any damage', () => {
  const samples = outputs.filter(({ text }) => text.length > 200 && text.length < 20_000)

  it('never throws, and every line read is told from the ones left over', () => {
    const edits = fc.array(fc.record({ at: fc.nat(20_000), drop: fc.nat(200), put: fc.string({ maxLength: 8 }) }), {
      maxLength: 6
    })
    fc.assert(
      fc.property(fc.constantFrom(...samples), edits, fc.boolean(), (sample, changes, typed) => {
        let { text } = sample
        for (const { at, drop, put } of changes) {
          const start = at % (text.length + 1)
          text = text.slice(0, start) + put + text.slice(start + drop)
        }
        const { ledger, record } = run(text, typed ? sample.command : '')
        openstack.canonical!('', record)
        openstack.ambiguous!(record)
        openstack.looksLike(text.split('\n'))
        for (const index of ledger.leftover()) expect(ledger.isRead(index)).toBe(false)
        for (const { line } of record.tables.flatMap(({ rows }) => rows)) expect(line).toBeLessThan(ledger.length)
      }),
      { numRuns: 300 }
    )
  })

  it('never throws on text of any kind', () => {
    const pieces = fc.constantFrom(
      '+',
      '-',
      '|',
      ' ',
      '\n',
      '{',
      '[',
      '"',
      "'",
      ',',
      ':',
      'ID',
      'Name',
      '- ',
      'a=',
      '__proto__',
      '이름'
    )
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 120 }),
        fc.constantFrom('', '-f json', '-f yaml', '-f csv', '-f value', '-f shell'),
        (parts, format) => {
          run(parts.join(''), `openstack port list ${format}`)
          run(parts.join(''), `openstack port show x ${format}`)
          run(parts.join(''), '')
        }
      ),
      { numRuns: 500 }
    )
  })

  it('takes names of JavaScript’s own for names', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
    const text = JSON.stringify(
      names.map((name) => ({ ID: name, Name: name, Status: 'ACTIVE', Networks: { [name]: ['10.0.0.5'] } }))
    )
    const { facts } = run(text, 'openstack server list -f json')
    expect(facts.nodes.map(({ props }) => props.name)).toEqual(names)
    const networks = facts.nodes.map(({ props }) => Object.keys(props.attributes!['networks'] as object)[0])
    expect(networks).toEqual(names)
  })
})
