import { describe, expect, it } from 'vitest'
import type { RawCapture } from '../../../models/captures/capture.ts'
import { findCaptures } from '../../../models/captures/find.ts'
import { recognise } from '../../../models/captures/recognise.ts'
import { splitCaptures } from '../../../models/captures/split.ts'
import { defineCommand } from '../../../models/commands/command.ts'
import { BLOCK_COMMANDS, told } from './support.ts'

const UUID = '566dc0c5-d42d-40eb-b988-9524a4b3158c'
const UUID_B = '6cfa4780-c4d4-418c-b3f6-7e80c0521cbb'
const show = (uuid: string, bridge = 'br-int'): string => `${uuid}\n    Bridge ${bridge}\n        Port ${bridge}`
const TABLE = '+----+------+\n| ID | Name |\n+----+------+\n| 1  | a    |\n+----+------+'
const BRIEF = 'lo               UNKNOWN        127.0.0.1/8\neth0             UP             10.0.0.1/24'

const found = (text: string, name = 'paste'): RawCapture[] => findCaptures(name, text, BLOCK_COMMANDS)
const commands = (captures: readonly RawCapture[]): string[] =>
  captures.map((capture) => {
    const { command, candidates } = recognise(capture, BLOCK_COMMANDS)
    return command?.id ?? (candidates.length > 0 ? candidates.map(({ id }) => id).join('|') : '?')
  })

describe('text without prompts', () => {
  it('is one capture when it is one output', () => {
    expect(found(show(UUID))).toMatchObject([{ firstLine: 1, lastLine: 3, outputLine: 1 }])
  })

  it.each([
    ['a blank line', '\n\n'],
    ['blank lines', '\n\n\n\n'],
    ['nothing', '\n']
  ])('holds several outputs with %s between them', (_, gap) => {
    const captures = found([show(UUID), TABLE, BRIEF, show(UUID_B), TABLE, TABLE].join(gap))
    expect(commands(captures)).toEqual(['show', 'table', 'address', 'show', 'table', 'table'])
    expect(captures.map(({ lines }) => lines.join('\n'))).toEqual([
      show(UUID),
      TABLE,
      BRIEF,
      show(UUID_B),
      TABLE,
      TABLE
    ])
  })

  it('keeps a table whole that the terminal broke, wherever its cells were cut', () => {
    const wide = [
      '+------+-----------+',
      '| ID   | Networks  |',
      '+------+-----------+',
      '| 1 a  | n1 x=1; y |',
      '|      | n2        |',
      '+------+-----------+'
    ]
    const broken = wide.flatMap((line) => [line.slice(0, 13), line.slice(13)])
    const captures = found(['Some text here.', '', ...broken, BRIEF].join('\n'))
    expect(captures.map(({ firstLine, lastLine }) => [firstLine, lastLine])).toEqual([
      [3, 14],
      [15, 16]
    ])
  })

  it('tells an empty table from the next one', () => {
    const empty = '+----+\n| ID |\n+----+\n+----+'
    expect(found(`${empty}\n${empty}`).map(({ lines }) => lines.join('\n'))).toEqual([empty, empty])
  })

  it('keeps the records of one table together and apart from those of another', () => {
    const record = (fields: string[]): string =>
      ['_uuid               : x', ...fields.map((field) => `${field.padEnd(20)}: 1`)].join('\n')
    const bridge = record(['name', 'ports', 'fail_mode', 'controller', 'datapath_id'])
    const port = record(['name', 'interfaces', 'tag', 'trunks', 'vlan_mode'])
    const captures = found([bridge, bridge, port, port, port].join('\n\n'))
    expect(captures.map(({ lines }) => lines.filter((line) => line.startsWith('_uuid')).length)).toEqual([2, 3])
  })

  it('keeps what blank lines cut apart', () => {
    expect(commands(found(`${TABLE.replaceAll('\n', '\n\n')}\n`))).toEqual(['table'])
    expect(commands(found(`${UUID}\n\n    Bridge br-int\n\n    Bridge br-ex\n`))).toEqual(['show'])
  })

  it('finds the one output in prose and drops the prose', () => {
    const text = `Hi all,\n\nthis is what I see on the compute node, it looks wrong to me:\n\n${show(UUID)}\n\nAny idea? Thanks!\n`
    expect(found(text).map((capture) => [capture.firstLine, capture.lastLine, commands([capture])[0]])).toEqual([
      [5, 7, 'show']
    ])
  })

  it('drops prose that follows without a blank line', () => {
    expect(found(`${show(UUID)}\nAny idea? Thanks!\n`).map(told)).toEqual([`-: ${UUID}/Bridge br-int/Port br-int`])
  })

  it('keeps text that is neither output nor prose', () => {
    const captures = found(`${TABLE}\n\nfoo=1 | bar=2\nx: {y}\n`)
    expect(commands(captures)).toEqual(['table', '?'])
    expect(captures[1]).toMatchObject({ firstLine: 7, lastLine: 8 })
  })

  it('is one capture when nothing is found', () => {
    expect(found('Hello,\n\nthe network is slow since Monday.\n\nRegards\n')).toMatchObject([
      { firstLine: 1, lastLine: 5 }
    ])
    expect(found('')).toMatchObject([{ firstLine: 1, lastLine: 1, lines: [] }])
    expect(found(' \n\n')).toHaveLength(1)
  })

  it('keeps one YAML document together, sentences and blank lines in it included', () => {
    const mapping = defineCommand({
      id: 'mapping',
      title: 'mapping',
      scope: 'cloud',
      matches: () => false,
      looksLike: (output) => output.some((line) => line === 'atlas: 1'),
      read: () => ({}),
      contribute: () => undefined
    })
    const text =
      '# A plan.\natlas: 1\ntitle:\n  en: Plan\ndescription:\n  en: This is the plan that we have, and it is good.\n\nhosts:\n  - name: a\n\ncompute-0:\n  role: Compute\n'
    expect(findCaptures('plan.yaml', text, [...BLOCK_COMMANDS, mapping])).toMatchObject([
      { firstLine: 1, lastLine: 12 }
    ])
  })

  it('reads an output that a page indents', () => {
    const [capture] = found(show(UUID).replace(/^/gm, '        '))
    expect(capture!.lines).toEqual(show(UUID).split('\n'))
  })

  it('gives outputs the host of their banner', () => {
    expect(
      found(`=== c0 ===\n${show(UUID)}\n=== c1 ===\n${show(UUID_B)}\n\n${BRIEF}\n`).map(({ host }) => host)
    ).toEqual(['c0', 'c1', 'c1'])
  })

  it('reads a whole folder from one text', () => {
    const text = `==> compute-0/ovs-vsctl_show.txt <==\n${show(UUID)}\n\n==> compute-1/ovs-vsctl_show.txt <==\n${show(UUID_B)}\n`
    expect(found(text).map(({ host, commandLine }) => [host, commandLine])).toEqual([
      ['compute-0', 'ovs-vsctl show'],
      ['compute-1', 'ovs-vsctl show']
    ])
  })
})

describe('typed commands', () => {
  it('lose a second output below their own, and it loses their host', () => {
    const captures = found(`[r@c0 ~]# ovs-vsctl show\n${show(UUID)}\n\n${show(UUID_B)}\n\n${TABLE}\n`)
    expect(captures.map(({ host, commandLine }) => [host, commandLine])).toEqual([
      ['c0', 'ovs-vsctl show'],
      [undefined, undefined],
      [undefined, undefined]
    ])
    expect(commands(captures)).toEqual(['show', 'show', 'table'])
    expect(captures[0]).toMatchObject({ firstLine: 1, lastLine: 4 })
  })

  it('keep what only they could print', () => {
    expect(found(`[r@c0 ~]# ovs-vsctl show\n${UUID}\n    Bridge a\n\nwhatever = 1\n`)).toHaveLength(1)
  })

  it('are read by shape when nobody knows the program', () => {
    expect(
      commands(found(`$ myalias\n${show(UUID)}\n$ cat saved.txt\n${show(UUID)}\n$ ./collect.sh\n${TABLE}\n`))
    ).toEqual(['show', 'show', 'table'])
  })

  it('are not read by shape when a known program prints what looks alike', () => {
    expect(commands(found('$ hostname -s\ncompute-0\n$ ovs-vsctl list-ports br-int\ntap1\n$ ls\nfile\n'))).toEqual([
      '?',
      '?',
      '?'
    ])
  })

  it('are not read by shape from single words', () => {
    expect(commands(found('$ frobnicate\nword\nother\n'))).toEqual(['?'])
  })

  it('give way to nothing in a file of another name', () => {
    expect(commands(found(`[r@c0 ~]# ip -br a\n${BRIEF}\n`, 'c1/ovs-vsctl_show.txt'))).toEqual(['address'])
  })
})

describe('file names', () => {
  it('are believed over doubt', () => {
    expect(commands(found('ovs-vsctl: unix:/run/x: database connection failed\n', 'c0/ovs-vsctl_show.txt'))).toEqual([
      'show'
    ])
    expect(commands(found('br-int\n', 'c0/ovs-vsctl_list-br.txt'))).toEqual(['words'])
    expect(commands(found('', 'c0/ovs-vsctl_list-br.txt'))).toEqual(['words'])
  })

  it('are not believed over what the content certainly is', () => {
    expect(commands(found(`${TABLE}\n`, 'c0/ovs-vsctl_show.txt'))).toEqual(['table'])
  })

  it('leave an unread command to its shape', () => {
    expect(commands(found(`${show(UUID)}\n\n${TABLE}\n`, 'c0/ovs-vsctl_everything.txt'))).toEqual(['show', 'table'])
  })
})

describe('several commands in one line', () => {
  it('each get their part', () => {
    const captures = found(`[r@c0 ~]# ovs-vsctl show; ip -br a\n${show(UUID)}\n${BRIEF}\n[r@c0 ~]# ls\n`)
    expect(captures.map(told)).toEqual([
      `ovs-vsctl show @ c0 (prompt): ${UUID}/Bridge br-int/Port br-int`,
      'ip -br a @ c0 (prompt): lo               UNKNOWN        127.0.0.1/8/eth0             UP             10.0.0.1/24',
      'ls @ c0 (prompt): '
    ])
    expect(captures.map(({ firstLine, lastLine }) => [firstLine, lastLine])).toEqual([
      [1, 4],
      [5, 6],
      [7, 7]
    ])
  })

  it('in a loop without banners get their host in order, when every host answered', () => {
    const loop = '[r@d0 ~]# for h in c0 c1; do ssh $h ovs-vsctl show; done\n'
    expect(found(`${loop}${show(UUID)}\n${show(UUID_B)}\n`).map(({ host }) => host)).toEqual(['c0', 'c1'])
    expect(
      found(`${loop}ssh: connect to host c0 port 22: No route\n${show(UUID_B)}\n`).map(({ host }) => host)
    ).toEqual([undefined, undefined])
  })
})

describe('recognise', () => {
  it('goes on when one command fails over a text', () => {
    const failing = defineCommand({
      id: 'failing',
      title: 'failing',
      scope: 'cloud',
      matches: () => false,
      looksLike: () => {
        throw new Error('defect')
      },
      read: () => ({}),
      contribute: () => undefined
    })
    expect(findCaptures('paste', `${show(UUID)}\n\n${TABLE}\n`, [failing, ...BLOCK_COMMANDS])).toHaveLength(2)
  })

  it('names every candidate and no command when several fit', () => {
    const [capture] = splitCaptures('paste', 'alpha\nbeta\n')
    const { command, candidates, by } = recognise(capture!, BLOCK_COMMANDS)
    expect([command, candidates.map(({ id }) => id), by]).toEqual([null, ['words', 'other-words'], 'shape'])
  })

  it('says how it knows', () => {
    const by = (name: string, text: string): unknown => recognise(splitCaptures(name, text)[0]!, BLOCK_COMMANDS).by
    expect(by('a', `$ ovs-vsctl show\n${show(UUID)}\n`)).toBe('prompt')
    expect(by('c0/ovs-vsctl_show.txt', `${show(UUID)}\n`)).toBe('file-name')
    expect(by('a', `${show(UUID)}\n`)).toBe('shape')
    expect(by('a', '$ whatever\nx y\n')).toBeNull()
  })
})
