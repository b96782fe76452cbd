import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'

const link = (
  state: string
): string => `2: eth0: <BROADCAST,MULTICAST,UP> mtu 1500 qdisc mq state ${state} mode DEFAULT group default
    link/ether 52:54:00:00:00:01 brd ff:ff:ff:ff:ff:ff`
const paste = (first: string, second: string): string =>
  `[root@cmp-1 ~]# date
${first}
[root@cmp-1 ~]# ip link
${link('UP')}
[root@cmp-1 ~]# date
${second}
[root@cmp-1 ~]# ip link
${link('DOWN')}
`
const rules = (text: string): string[] => analyse([{ name: 'paste.txt', text }]).findings.map(({ rule }) => rule)

describe('outputs taken far apart', () => {
  it('are named once beside what they were joined to', () => {
    const { findings } = analyse([
      { name: 'paste.txt', text: paste('Sat Nov 21 10:00:00 UTC 2026', 'Sat Nov 21 19:20:00 KST 2026') }
    ])
    const apart = findings.filter(({ rule }) => rule === 'captures-apart')
    expect(apart).toMatchObject([{ severity: 'info', text: { values: { minutes: 20 } } }])
    expect(apart[0]?.explanation).toContain('20 minutes apart')
  })

  it.each([
    ['taken together', 'Sat Nov 21 10:00:00 UTC 2026', 'Sat Nov 21 10:14:59 UTC 2026'],
    ['of one moment in two zones', 'Sat Nov 21 10:00:00 UTC 2026', 'Sat Nov 21 19:00:00 KST 2026'],
    ['one without a zone', 'Sat Nov 21 10:00:00 UTC 2026', '2026-11-21 19:00:00'],
    ['of no known time', 'date: not found', 'Sat Nov 21 10:00:00 UTC 2026']
  ])('nothing is said of outputs %s', (_, first, second) => {
    expect(rules(paste(first, second))).not.toContain('captures-apart')
  })
})
