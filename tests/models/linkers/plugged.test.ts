import { describe, expect, it } from 'vitest'
import { plugged } from '../../../models/linkers/plugged.ts'
import { portBinding } from '../../../models/linkers/port-binding.ts'
import type { Attributes } from '../../../models/topology/vocabulary.ts'
import { draftOf, drawn, type Sketch } from '../../support/hand-made-draft.ts'

const PORT = 'efd676ec-b758-4434-ad43-e6b34f9ba9f8'
const META = 'e494ffa5-ab71-4424-a7bd-b4e767ef2663'
const NET = '289ddff5-75cc-496e-aec0-f6fa983ee52e'

function plug(host: string, name: string, entry: Attributes = {}): Sketch {
  return { id: `ovs-port:${host}/${name}`, parent: `host:${host}`, attributes: { interfaces: [{ name, ...entry }] } }
}
function port(uuid: string, attributes: Attributes = {}): Sketch {
  return { id: `port:${uuid}`, name: '', parent: `network:${NET}`, attributes: { uuid, ...attributes } }
}
const hosts: Sketch[] = [{ id: 'host:a' }, { id: 'host:b' }]
const network: Sketch = { id: `network:${NET}`, attributes: { uuid: NET } }

describe('plugged', () => {
  it('joins by iface-id, whatever the device is called', () => {
    const draft = draftOf(...hosts, port(PORT), plug('a', 'vhost-7', { externalIds: { 'iface-id': PORT } }))
    plugged.run(draft)
    expect(draft.links()).toMatchObject([
      { kind: 'plugged', from: `port:${PORT}`, to: 'ovs-port:a/vhost-7', certainty: 'seen', attributes: {} }
    ])
    expect(draft.links()[0]!.sources).toHaveLength(2)
  })

  it.each(['tapefd676ec-b7', 'qvoefd676ec-b7', 'vhuefd676ec-b7', 'qr-efd676ec-b7'])('joins %s by its name', (name) => {
    const draft = draftOf(...hosts, port(PORT), plug('a', name))
    plugged.run(draft)
    expect(drawn(draft)).toEqual([`plugged port:${PORT} > ovs-port:a/${name}`])
    expect(draft.links()[0]).toMatchObject({ certainty: 'inferred' })
  })

  it('joins no name that two ports begin with, and none that only looks like one', () => {
    const other = 'efd676ec-b7ff-4434-ad43-000000000000'
    const draft = draftOf(...hosts, port(PORT), port(other), plug('a', 'tapefd676ec-b7'), plug('a', 'tap0'))
    plugged.run(draft)
    expect(drawn(draft)).toEqual([])
  })

  it('joins metadata taps by the network in their name, on every host', () => {
    const draft = draftOf(
      ...hosts,
      network,
      port(META, { type: 'localport', bindingHost: 'a' }),
      plug('a', 'tap289ddff5-70'),
      plug('b', 'tap289ddff5-70')
    )
    portBinding.run(draft)
    plugged.run(draft)
    expect(drawn(draft, 'plugged')).toEqual([
      `plugged port:${META} > ovs-port:a/tap289ddff5-70`,
      `plugged port:${META} > ovs-port:b/tap289ddff5-70`
    ])
  })

  it('joins by MAC when nothing else tells, the host side of a tap too', () => {
    const draft = draftOf(
      ...hosts,
      port(PORT, { mac: 'fa:16:3e:5b:bd:35' }),
      port(META, { mac: 'fa:16:3e:00:00:01' }),
      plug('a', 'vnet3', { mac: 'fe:16:3e:5b:bd:35' }),
      plug('a', 'vnet4', { externalIds: { 'attached-mac': 'FA:16:3E:00:00:01' } }),
      plug('a', 'eth1', { mac: 'fa:16:3e:5b:bd:35' })
    )
    plugged.run(draft)
    expect(drawn(draft)).toEqual([`plugged port:${META} > ovs-port:a/vnet4`, `plugged port:${PORT} > ovs-port:a/vnet3`])
  })

  it('believes the binding where two hosts have the tap', () => {
    const tap = { externalIds: { 'iface-id': PORT } }
    const draft = draftOf(...hosts, port(PORT, { bindingHost: 'b' }), plug('a', 'tapx', tap), plug('b', 'tapx', tap))
    portBinding.run(draft)
    plugged.run(draft)
    expect(drawn(draft, 'plugged')).toEqual([`plugged port:${PORT} > ovs-port:b/tapx`])
  })

  it('takes an interface that names its port for proof of the port', () => {
    const draft = draftOf(
      ...hosts,
      plug('a', 'tapefd676ec-b7', { externalIds: { 'iface-id': PORT, 'attached-mac': 'fa:16:3e:5b:bd:35' } }),
      plug('a', 'veth1', { externalIds: { 'iface-id': 'lsp-1' } })
    )
    plugged.run(draft)
    expect(draft.node(`port:${PORT}`)).toMatchObject({
      name: '',
      certainty: 'seen',
      attributes: { uuid: PORT, mac: 'fa:16:3e:5b:bd:35' }
    })
    expect(draft.node('port:lsp-1')).toMatchObject({ name: 'lsp-1', attributes: {} })
    expect(drawn(draft)).toHaveLength(2)
  })
})
