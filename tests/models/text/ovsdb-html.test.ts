import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'

const id = (digit: string): string => `${digit.repeat(8)}-4444-4444-8444-444444444444`
const begins = (uuid: string): string => uuid.slice(0, 8)
const LISTED = `<table border=1>
  <tr>
    <th>_uuid</th>
    <th>external_ids</th>
    <th>name</th>
    <th>ports</th>
    <th>static_routes</th>
  </tr>
  <tr>
    <td><a name="${id('a')}">${begins(id('a'))}</a></td>
    <td>{&quot;neutron:router_name&quot;=&quot;edge &amp; rim&quot;}</td>
    <td>&quot;neutron-<a href="#${id('b')}">${begins(id('b'))}</a>&quot;</td>
    <td>[<a href="#${id('c')}">${begins(id('c'))}</a>]</td>
    <td>[]</td>
  </tr>
  <tr>
    <td><a name="${id('d')}">${begins(id('d'))}</a></td>
    <td>{}</td>
    <td>rim</td>
    <td>[]</td>
    <td>[]</td>
  </tr>
</table>
`
const read = (text: string) => analyse([{ name: 'paste', text }])

describe('rows printed as HTML', () => {
  it.each(['$ ovn-nbctl -f html list Logical_Router\n', ''])('are read as any other, after %o', (above) => {
    const { captures, nodes } = read(above + LISTED)
    expect(captures.map(({ status, problems }) => [status, problems])).toEqual([['parsed', []]])
    expect(nodes.map(({ kind, name, attributes }) => [kind, name, attributes['uuid']])).toEqual([
      ['router', 'edge & rim', id('b')],
      ['router', 'rim', undefined]
    ])
  })

  it('take their names from the command line where they have no headings, and keep the rows above a cut', () => {
    const lines = LISTED.split('\n').filter((line) => !line.includes('<th>'))
    const cut = lines.slice(0, -4).join('\n')
    const line = '$ ovn-nbctl --format=html --no-headings --columns=_uuid,external_ids,name,ports,static_routes'
    const { nodes } = read(`${line} list Logical_Router\n${cut}\n`)
    expect(nodes.map(({ name }) => name)).toEqual(['edge & rim'])
  })
})
