import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { ask } from '../../../models/paths/ask.ts'
import { Lookup } from '../../../models/topology/lookup.ts'

const HEAD = `atlas: 1
name: c
services: false
networks: { ctlplane: { cidr: 192.168.24.0/24 } }
machines: [{ name: box, addresses: { ctlplane: 192.168.24.22 } }]
`

function planned(containers: string) {
  return analyse([{ name: 'c.yaml', text: `${HEAD}containers:\n${containers}` }])
}

describe('containers of a blueprint', () => {
  const topology = planned(`  - host: box
    networks: [{ name: app, cidr: 10.90.0.0/24 }, { name: inner, internal: true }]
    run:
      - { name: web, publish: ['58080:8080'], process: httpd, listens: [8080] }
      - { name: one, network: app }
      - { name: two, network: app, address: 10.90.0.2 }
      - { name: store, network: inner }
      - { name: api, network: host, process: api, listens: [9000] }
`)
  const lookup = new Lookup(topology)
  const attributes = (id: string) => lookup.node(id)!.attributes

  it('have bridges, addresses, namespaces and processes, all planned', () => {
    expect(topology.captures[0]!.problems).toEqual([])
    expect(attributes('linux-bridge:box/podman0')).toMatchObject({ addresses: ['10.88.0.1/16'], dns: false })
    expect(attributes('linux-bridge:box/podman1')).toMatchObject({
      containerNetwork: 'app',
      dns: true,
      internal: false
    })
    expect(attributes('container:box/web')).toMatchObject({
      ports: ['0.0.0.0:58080->8080/tcp'],
      addresses: ['10.88.0.2/16'],
      networkMode: 'bridge'
    })
    // an address somebody names is nobody else's
    expect([attributes('container:box/one')['addresses'], attributes('container:box/two')['addresses']]).toEqual([
      ['10.90.0.3/24'],
      ['10.90.0.2/24']
    ])
    expect(attributes('container:box/api')).not.toHaveProperty('networkNamespace')
    expect(topology.links.filter(({ kind }) => kind === 'serves')).toHaveLength(4)
    expect(topology.links.every(({ certainty }) => certainty === 'planned')).toBe(true)
  })

  it('answer questions about paths', () => {
    const end = (from: string, to: string) => {
      const answer = ask(lookup, { from, to, protocol: 'tcp' })
      return 'paths' in answer ? (answer.paths[0]!.text?.key ?? answer.paths[0]!.disposition) : answer.trouble.problem
    }
    expect(end('box', 'localhost:58080')).toBe('delivered')
    expect(end('box', 'localhost:9000')).toBe('delivered')
    expect(end('one', 'two')).toBe('delivered')
    expect(end('store', 'internet')).toBe('path.ctInternal')
    expect(end('web', 'one')).toBe('path.ctNotSameNetwork')
    expect(end('192.168.24.9', 'box:58081')).toBe('path.missingAll')
  })

  it('tell what is wrong, and keep the rest', () => {
    const wrong = planned(`  - { host: nowhere, run: [{ name: x }] }
  - host: box
    run: [{ name: y, network: missing }, { name: z, publish: ['80'] }, { name: ok }]
`)
    expect(wrong.captures[0]!.problems.map(({ message }) => message).join('\n')).toMatch(/published port as for podman/)
    const rest = planned(`  - { host: nowhere, run: [{ name: x }] }
  - host: box
    run: [{ name: y, network: missing }, { name: ok }]
`)
    const told = rest.captures[0]!.problems.map(({ message }) => message)
    expect(told).toHaveLength(2)
    expect(told.join('\n')).toMatch(/there is no host nowhere[^]*there is no container network missing on box/)
    expect(rest.nodes.map(({ id }) => id)).toContain('container:box/ok')
  })
})
