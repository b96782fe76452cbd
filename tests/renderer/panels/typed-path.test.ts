import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTypedPath } from '../../../renderer/panels/palette/typed-path.ts'

describe('a path that is typed into the palette', () => {
  it.each([
    ['trace web-0 to db-0', { from: 'web-0', to: 'db-0' }],
    ['  Trace  web-0   TO db-0 ', { from: 'web-0', to: 'db-0' }],
    ['web-0 to db-0', { from: 'web-0', to: 'db-0' }],
    ['web-0 -> 10.0.0.5:443', { from: 'web-0', to: '10.0.0.5', protocol: 'tcp', port: 443 }],
    ['web-0->db-0 udp 53', { from: 'web-0', to: 'db-0', protocol: 'udp', port: 53 }],
    ['web-0 → [fd00::5]:80', { from: 'web-0', to: 'fd00::5', protocol: 'tcp', port: 80 }],
    ['web-0 -> fd00::5', { from: 'web-0', to: 'fd00::5' }],
    ['from A to B tcp 443', { from: 'A', to: 'B', protocol: 'tcp', port: 443 }],
    ['from my web to the db port 443', { from: 'my web', to: 'the db', protocol: 'tcp', port: 443 }],
    ['path web-0 > db-0 tcp/22', { from: 'web-0', to: 'db-0', protocol: 'tcp', port: 22 }],
    ['web-0 > db-0 53/udp', { from: 'web-0', to: 'db-0', protocol: 'udp', port: 53 }],
    ['ping web-0 to 8.8.8.8', { from: 'web-0', to: '8.8.8.8', protocol: 'icmp' }],
    ['web-0에서 db-0으로', { from: 'web-0', to: 'db-0' }],
    ['web-0에서 10.0.0.5로 tcp 443', { from: 'web-0', to: '10.0.0.5', protocol: 'tcp', port: 443 }],
    ['웹 서버에서 디비까지 추적', { from: '웹 서버', to: '디비' }],
    ['web-0에서 db-0:443', { from: 'web-0', to: 'db-0', protocol: 'tcp', port: 443 }],
    ['web-0에서 internet', { from: 'web-0', to: 'internet' }]
  ])('%s', (typed, question) => {
    expect(readTypedPath(typed)).toEqual(question)
  })

  it.each([
    ['trace web-0', 'web-0'],
    ['trace from web-0', 'web-0'],
    ['from web-0', 'web-0'],
    ['trace web-0 to', 'web-0'],
    ['web-0에서', 'web-0'],
    ['추적 web-0', 'web-0']
  ])('%s has one end', (typed, from) => {
    expect(readTypedPath(typed)).toEqual({ from })
  })

  it.each(['', 'web-0', 'br-int', 'ovs-vsctl show', 'to', '->', 'trace', '10.0.0.5:443', '에서'])(
    '%j asks about no path',
    (typed) => {
      expect(readTypedPath(typed)).toBeUndefined()
    }
  )

  it('takes a port that is none as part of the name', () => {
    expect(readTypedPath('a -> b:99999')).toEqual({ from: 'a', to: 'b:99999' })
  })

  it('reads any text, and never an empty end', () => {
    const word = fc.constantFrom('a', 'to', '->', '에서', '으로', 'tcp', '443', ':443', 'from', 'trace', ' ', '포트')
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((words) => words.join(' '))
        ),
        (typed) => {
          const read = readTypedPath(typed)
          expect(read?.from).not.toBe('')
          expect(read?.to).not.toBe('')
        }
      )
    )
  })
})
