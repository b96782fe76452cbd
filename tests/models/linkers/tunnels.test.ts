import { describe, expect, it } from 'vitest'
import { tunnels } from '../../../models/linkers/tunnels.ts'
import type { Attributes } from '../../../models/topology/vocabulary.ts'
import { draftOf, drawn, type Sketch } from '../../support/hand-made-draft.ts'

function tunnel(name: string, options: Attributes, externalIds?: Attributes, type = 'geneve'): Sketch {
  const entry = { name, type, options, ...(externalIds === undefined ? {} : { externalIds }) }
  return { id: `ovs-port:a/${name}`, parent: 'host:a', attributes: { interfaces: [entry] } }
}
const host = { id: 'host:a' }
const chassis = (name: string, ip: string): Attributes => ({ chassis: { name, encaps: [{ type: 'geneve', ip }] } })

describe('tunnels', () => {
  it('lead to the chassis that has the remote address', () => {
    const draft = draftOf(
      host,
      { id: 'host:b', attributes: chassis('b1c2d3e4', '172.17.2.12') },
      tunnel('ovn-b1c2d3-0', { key: 'flow', remote_ip: '172.17.2.12', csum: 'true' })
    )
    tunnels.run(draft)
    const [link] = draft.links()
    expect(link).toMatchObject({
      kind: 'tunnel',
      from: 'ovs-port:a/ovn-b1c2d3-0',
      to: 'host:b',
      certainty: 'seen',
      attributes: { type: 'geneve', remoteIp: '172.17.2.12', key: 'flow' }
    })
    expect(link!.attributes).not.toHaveProperty('localIp')
    expect(link!.sources).toHaveLength(2)
  })

  it('lead to the chassis that the port names, even when addresses moved', () => {
    const draft = draftOf(
      host,
      { id: 'host:b', attributes: chassis('b-chassis', '10.0.0.2') },
      { id: 'host:c', attributes: chassis('c-chassis', '10.0.0.3') },
      tunnel('ovn-b-chas-0', { remote_ip: '10.0.0.3' }, { 'ovn-chassis-id': 'b-chassis@10.0.0.3%10.0.0.1' })
    )
    tunnels.run(draft)
    expect(drawn(draft)).toEqual(['tunnel ovs-port:a/ovn-b-chas-0 > host:b'])
  })

  it('lead to the host that has the address on a device, or as the local end of its own tunnels', () => {
    const far = (name: string, local: string): Sketch => ({
      id: `ovs-port:c/${name}`,
      parent: 'host:c',
      attributes: { interfaces: [{ name, type: 'vxlan', options: { local_ip: local, remote_ip: 'flow' } }] }
    })
    const draft = draftOf(
      host,
      { id: 'host:b', attributes: { addresses: ['fd00::2/64'] } },
      { id: 'host:c' },
      tunnel('vxlan-1', { remote_ip: 'FD00::2', in_key: 'flow', out_key: 'flow', local_ip: 'fd00::1' }, {}, 'vxlan'),
      tunnel('vxlan-2', { remote_ip: '10.9.0.3', key: '5' }, {}, 'vxlan'),
      far('vxlan-9', '10.9.0.3')
    )
    tunnels.run(draft)
    expect(drawn(draft)).toEqual(['tunnel ovs-port:a/vxlan-1 > host:b', 'tunnel ovs-port:a/vxlan-2 > host:c'])
    expect(draft.links()[0]!.attributes).toEqual({
      type: 'vxlan',
      remoteIp: 'fd00::2',
      localIp: 'fd00::1',
      key: 'flow'
    })
    expect(draft.links()[1]!.attributes['key']).toBe('5')
  })

  it('lead to a host only heard of when nobody has the address, one for all who name it', () => {
    const draft = draftOf(host, { id: 'host:b' }, tunnel('ovn-9-0', { remote_ip: '10.0.0.9' }), {
      ...tunnel('ovn-9-0', { remote_ip: '10.0.0.9' }),
      id: 'ovs-port:b/ovn-9-0',
      parent: 'host:b'
    })
    tunnels.run(draft)
    const unknown = draft.node('host:10.0.0.9')!
    expect(unknown).toMatchObject({ name: '10.0.0.9', certainty: 'not-provided' })
    expect(unknown.sources.map(({ line }) => line)).toEqual([3, 4])
    expect(drawn(draft)).toHaveLength(2)
  })

  it('are guessed from the port name only where one chassis fits', () => {
    const draft = draftOf(
      host,
      { id: 'host:b', attributes: { chassis: { name: '8740a1a9-437e' } } },
      { id: 'host:c', attributes: { chassis: { name: 'ffffff00-0001' } } },
      { id: 'host:d', attributes: { chassis: { name: 'ffffff00-0002' } } },
      tunnel('ovn-8740a1-0', { remote_ip: '10.0.0.2' }),
      tunnel('ovn-ffffff-1', { remote_ip: '10.0.0.3' })
    )
    tunnels.run(draft)
    expect(drawn(draft)).toEqual([
      'tunnel ovs-port:a/ovn-8740a1-0 > host:b',
      'tunnel ovs-port:a/ovn-ffffff-1 > host:10.0.0.3'
    ])
    expect(draft.links()[0]).toMatchObject({ certainty: 'inferred' })
  })

  it('have no far end when the flow decides', () => {
    const draft = draftOf(host, tunnel('vxlan0', { remote_ip: 'flow', key: 'flow' }, {}, 'vxlan'))
    tunnels.run(draft)
    expect(drawn(draft)).toEqual([])
    expect(draft.ofKind('host')).toHaveLength(1)
  })

  it('are known by their far end where a filter dropped the type', () => {
    const port = (name: string, options: Attributes): Sketch => ({
      id: `ovs-port:a/${name}`,
      parent: 'host:a',
      attributes: { interfaces: [{ name, options }] }
    })
    const draft = draftOf(
      host,
      port('vxlan-0a00020a', { remote_ip: '10.0.2.10' }),
      port('patch-int', { peer: 'patch-tun' })
    )
    tunnels.run(draft)
    expect(draft.links()).toMatchObject([{ to: 'host:10.0.2.10', attributes: { type: 'vxlan' } }])
  })

  it('leave their far end findable by the address under which it was first heard of', () => {
    const draft = draftOf(
      host,
      { id: 'host:b', aliases: ['host:b.example'], attributes: chassis('b-chassis', '10.0.0.2') },
      { id: 'host:10.0.0.3', certainty: 'not-provided' },
      { id: 'host:c', attributes: chassis('c-chassis', '10.0.0.3') },
      tunnel('ovn-b-chas-0', { remote_ip: '10.0.0.2' }),
      tunnel('ovn-c-chas-0', { remote_ip: '10.0.0.3' })
    )
    tunnels.run(draft)
    expect(draft.node('host:b')!.aliases).toEqual(['host:10.0.0.2', 'host:b.example'])
    expect(draft.node('host:c')!.aliases).toEqual([])
  })
})
