import { describe, expect, it } from 'vitest'
import { analyse } from '../../models/analyse.ts'

const PROJECTS = `+----------------------------------+-------+
| ID                               | Name  |
+----------------------------------+-------+
| 1f2c77226dcc4235bfdf7b22c95ba457 | admin |
+----------------------------------+-------+
`

describe('an OpenStack table that several commands print', () => {
  const input = { name: 'paste', text: PROJECTS }

  it('is ambiguous, names the commands and proves nothing', () => {
    const { captures, nodes } = analyse([input])
    expect(captures[0]!.status).toBe('ambiguous')
    expect(captures[0]!.candidates).toEqual(expect.arrayContaining(['openstack project list', 'openstack user list']))
    expect(nodes).toEqual([])
  })

  it('is read as the command that the user picks', () => {
    const { captures, nodes } = analyse([input], { commands: { 'paste:1': 'openstack project list' } })
    expect(captures[0]).toMatchObject({ status: 'parsed', command: 'openstack project list', candidates: [] })
    expect(nodes.map(({ kind, name }) => [kind, name])).toEqual([['project', 'admin']])
  })
})
