import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { CaptureKeys } from '../../../models/capture-key.ts'
import { unfolded } from '../../../models/captures/unfold.ts'
import { readInput } from '../../../models/reading.ts'

const read = (text: string) => analyse([{ name: 'paste.txt', text }])
const told = (text: string) =>
  read(text).captures.map(({ command, host, status, source }) => [command, host, status, source.firstLine])
const BRIEF = ['lo  UNKNOWN  127.0.0.1/8', 'eth0  UP  10.1.2.3/24 ']

describe('results of a play in one line each', () => {
  it('are outputs of their commands, and every fact names the line of the source', () => {
    const result = {
      changed: true,
      cmd: ['ip', '-br', 'a'],
      rc: 0,
      stderr: '',
      stdout: BRIEF.join('\n'),
      stdout_lines: BRIEF
    }
    const text = [
      'TASK [look] ************',
      `changed: [compute-1] => ${JSON.stringify(result)}`,
      `2026-03-04 05:06:07 | ok: [compute-2 -> localhost] => ${JSON.stringify({ ...result, stdout_lines: undefined })}`,
      'compute-3 | SUCCESS => {"changed": false, "cmd": "ip netns", "stdout": "blue (id: 0)\\nqrouter-1 (id: 1)"}',
      'compute-4 | CHANGED | rc=0 | (stdout) lo  UNKNOWN  127.0.0.1/8\\neth0  UP  10.1.2.4/24 (stderr) careful'
    ].join('\n')
    expect(told(text)).toEqual([
      ['ip -br a', 'compute-1', 'parsed', 2],
      ['ip -br a', 'compute-2', 'parsed', 3],
      ['ip netns', 'compute-3', 'parsed', 4],
      ['ip -br a', 'compute-4', 'parsed', 5]
    ])
    const lines = read(text).nodes.flatMap(({ sources }) => sources.map(({ line }) => line))
    expect(new Set(lines)).toEqual(new Set([2, 3, 4, 5]))
  })

  it('are several where a loop or a variable holds several', () => {
    const results = ['ip -br a', 'ip netns'].map((cmd) => ({
      cmd,
      stdout: cmd === 'ip netns' ? 'blue' : BRIEF.join('\n')
    }))
    expect(told(`ok: [ctl-1] => ${JSON.stringify({ 'out.results': results })}`)).toEqual([
      ['ip -br a', 'ctl-1', 'parsed', 1],
      ['ip netns', 'ctl-1', 'parsed', 1]
    ])
  })

  it('are read where only the text was printed, not its lines', () => {
    const text = `ok: [ctl-1] => {\n    "out.stdout": ${JSON.stringify(BRIEF.join('\n'))}\n}\n[root@ctl-2 ~]# ip netns\nblue\n`
    expect(told(text)).toEqual([
      ['ip -br a', 'ctl-1', 'parsed', 2],
      ['ip netns', 'ctl-2', 'parsed', 4]
    ])
  })

  it('stay as they are where they print nothing, or were cut', () => {
    for (const line of [
      'ok: [ctl-1] => {"changed": false, "msg": "All assertions passed"}',
      'ok: [ctl-1] => {"changed": false, "stdout": "a\\nb',
      'ok: [ctl-1] => {"__proto__": {"constructor": 1}}'
    ])
      expect(unfolded(line)).toEqual({ text: line })
  })
})

describe('pages in one line', () => {
  it('are cut where their lines break', () => {
    const text =
      'Hello<br/><br/><p>My bridges:</p><p>[root@compute-4 ~]# ip -br a<br>lo UNKNOWN 127.0.0.1/8<br>' +
      'eth0 UP 10.1.2.6/24</p><p>[root@compute-4 ~]# ip netns<BR />blue</p>'
    expect(told(text)).toEqual([
      ['ip -br a', 'compute-4', 'parsed', 1],
      ['ip netns', 'compute-4', 'parsed', 1]
    ])
  })

  it('keep the lines that they have, and the breaks in the cells of tables', () => {
    const text =
      '[root@compute-5 ~]# ip -br a<br/>\nlo UNKNOWN 127.0.0.1/8<br/>\neth0 UP 10.1.2.6/24<br/>\n| a<br>b | c |\n'
    expect(unfolded(text)).toEqual({ text })
  })
})

describe('lines of the source', () => {
  it('are within it for every line that was written out', () => {
    const piece = fc.constantFrom(
      '<br>',
      'a',
      '\n',
      ' | (stdout) ',
      'h | SUCCESS => {"stdout": "x\\ny"}',
      '</p><p>',
      '| '
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        const { text: out, lineOf } = unfolded(text)
        const numbers = out.split('\n').map((_, index) => lineOf?.(index + 1) ?? index + 1)
        expect(numbers.at(-1)).toBe(text.split('\n').length)
        expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
      })
    )
  })

  it('tell captures of one line apart by number', () => {
    const text =
      '[root@c-4 ~]# openstack project list -f value -c ID<br>a<br>[root@c-4 ~]# ip -br a<br>eth0 UP 10.1.2.6/24'
    const named = readInput({ name: 'p', text }, { hosts: { 'p:1#2': 'compute-9' } })
    expect(named.map(({ raw }) => raw.host)).toEqual(['c-4', 'compute-9'])
    const keys = new CaptureKeys()
    expect(['p', 'p', 'q'].map((name) => keys.next(name, 1))).toEqual(['p:1', 'p:1#2', 'q:1'])
  })
})
