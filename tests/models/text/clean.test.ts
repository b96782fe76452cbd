import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanLine, cleanLines } from '../../../models/text/clean.ts'

describe('cleanLines', () => {
  it.each([
    ['CRLF', 'a\r\nb\r\n', ['a', 'b']],
    ['bare CR', 'a\rb\rc', ['a', 'b', 'c']],
    ['a final line break', 'a\n\n', ['a', '']],
    ['a BOM', '\ufeffa', ['a']],
    ['tabs', 'a\tb', ['a\tb']],
    ['colours', '\u001b[1mListing\u001b[0m \u001b[01;31m\u001b[Kx\u001b[m\u001b[K', ['Listing x']],
    ['a window title', '\u001b]0;root@c0:~\u0007[root@c0 ~]# ip a', ['[root@c0 ~]# ip a']],
    ['bracketed paste', '\u001b[?2004h$ ls\u001b[?2004l', ['$ ls']],
    ['character sets', '\u001b(Bx\u001b)0y', ['xy']],
    ['colours without their escape', '[1mListing[0m\n[01;31mx[0m', ['Listing', 'x']],
    ['brackets that are no colours', '[m1.small] [1m] [4096m] | [K', ['[m1.small] [1m] [4096m] | [K']],
    ['a progress line', '10%\r50%\r100%\ndone', ['100%', 'done']],
    ['backspaces', 'sohw\b\b\bhow\nN\bNA\bA', ['show', 'NA']],
    ['non-breaking spaces', 'a\u00a0b\u2003c\u202fd', ['a b c d']],
    ['what has no width', 'a\u200bb\u2060c\u00add\u200ee', ['abcde']],
    ['control characters', 'a\u0000b\u0001c\u007f', ['abc']],
    ['quotes where tools print them', 'ovs_version: \u201c2.17\u201d', ['ovs_version: "2.17"']],
    ['quotes in a map', '{csum=\u201ctrue\u201d, key=flow}', ['{csum="true", key=flow}']],
    ['quotes at the end', 'Port \u201ctap1\u201d', ['Port "tap1"']],
    ['single quotes', 'name=\u2018a\u2019', ["name='a'"]],
    ['quotes in a name', '| my \u201cbest\u201d net |', ['| my \u201cbest\u201d net |']],
    ['Hangul and emoji', '서비스망 👩\u200d💻', ['서비스망 👩\u200d💻']],
    ['wide spaces in names', '가\u3000나', ['가\u3000나']],
    ['carriage returns made visible', '| a |^M\n+---+^M\n^M', ['| a |', '+---+', '']],
    [
      'what somebody wrote beside a line',
      'q.1   42  0   ← nobody\nq.2 7  <--- look\n<== b',
      ['q.1   42  0', 'q.2 7', '<== b']
    ],
    ['arrows of tools', 'a <-> b\nip.ttl <= 5 && x\nto => b', ['a <-> b', 'ip.ttl <= 5 && x', 'to => b']]
  ])('%s', (_, text, lines) => {
    expect(cleanLines(text)).toEqual(lines)
  })

  it('keeps as many lines as the source has', () => {
    const piece = fc.constantFrom(
      'a',
      '\n',
      '\r\n',
      '\u001b[0m',
      '\b',
      '\u00a0',
      '\u200b',
      '\u201c',
      ' ',
      '[1m',
      '\t',
      '\r'
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = `x\n${pieces.join('')}`
        const expected = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
        expect(cleanLines(text)).toHaveLength(expected)
      })
    )
  })

  it('changes nothing twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const once = cleanLine(text.replaceAll('\n', ''))
        expect(cleanLine(once)).toBe(once)
      })
    )
  })

  it('comes to the end of one long line', () => {
    const line = `${'x\b'.repeat(1_000_000)}${'\u001b['.repeat(500_000)}${'\u201c'.repeat(500_000)}`
    expect(cleanLines(line)).toHaveLength(1)
  })
})
