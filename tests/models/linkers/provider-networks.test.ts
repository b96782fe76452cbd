import { describe, expect, it } from 'vitest'
import { providerNetworks } from '../../../models/linkers/provider-networks.ts'
import { draftOf, drawn, type Sketch } from '../../support/hand-made-draft.ts'

const SEGMENT = '8b2dddfd-590c-4d93-874a-1b89b6c43d77'
const hosts: Sketch[] = [
  { id: 'host:a', attributes: { chassis: { name: 'a', bridgeMappings: { datacentre: 'br-ex', sriov: 'br-gone' } } } },
  { id: 'host:b' },
  { id: 'ovs-bridge:a/br-ex', parent: 'host:a' },
  { id: 'ovs-bridge:b/br-ex', parent: 'host:b' }
]
function localnet(attributes: { physicalNetwork?: string; tag?: number }): Sketch {
  return { id: `port:provnet-${SEGMENT}`, parent: 'network:n', attributes: { type: 'localnet', ...attributes } }
}

describe('provider-networks', () => {
  it('take physical network, tag and type from their localnet port', () => {
    const draft = draftOf(...hosts, { id: 'network:n' }, localnet({ physicalNetwork: 'datacentre', tag: 104 }))
    providerNetworks.run(draft)
    expect(draft.node('network:n')).toMatchObject({
      attributes: { physicalNetwork: 'datacentre', segmentationId: 104, providerType: 'vlan' }
    })
    expect(Object.keys(draft.node('network:n')!.inferred).sort()).toEqual([
      'physicalNetwork',
      'providerType',
      'segmentationId'
    ])
    expect(draft.links()).toMatchObject([
      { kind: 'maps', to: 'ovs-bridge:a/br-ex', attributes: { physicalNetwork: 'datacentre', tag: 104 } }
    ])
  })

  it('are flat only where the physical network is known and no tag is', () => {
    const flat = draftOf(...hosts, { id: 'network:n' }, localnet({ physicalNetwork: 'datacentre' }))
    providerNetworks.run(flat)
    expect(flat.node('network:n')!.attributes['providerType']).toBe('flat')
    const unknown = draftOf(...hosts, { id: 'network:n' }, localnet({}))
    providerNetworks.run(unknown)
    expect(unknown.node('network:n')!.attributes).toEqual({})
  })

  it('keep what Neutron printed, and map by it where no localnet port is', () => {
    const attributes = { physicalNetwork: 'datacentre', providerType: 'vlan', segmentationId: 105 }
    const draft = draftOf(...hosts, { id: 'network:n', attributes })
    providerNetworks.run(draft)
    expect(draft.node('network:n')).toMatchObject({ attributes, inferred: {} })
    expect(draft.links()).toMatchObject([{ from: 'network:n', to: 'ovs-bridge:a/br-ex', attributes: { tag: 105 } }])
  })

  it('map by the patch port where no mapping was printed', () => {
    const draft = draftOf(...hosts, { id: 'network:n' }, localnet({ tag: 104 }), {
      id: `ovs-port:b/patch-provnet-${SEGMENT}-to-br-int`,
      parent: 'ovs-bridge:b/br-ex'
    })
    providerNetworks.run(draft)
    expect(drawn(draft)).toEqual(['maps network:n > ovs-bridge:b/br-ex'])
    expect(draft.links()[0]!.attributes).toEqual({ tag: 104 })
  })

  it('map by what the agents of ML2/OVS tell', () => {
    const draft = draftOf(
      { id: 'host:a', attributes: { bridgeMappings: { datacentre: 'br-ex' } } },
      { id: 'ovs-bridge:a/br-ex', parent: 'host:a' },
      { id: 'network:n', attributes: { physicalNetwork: 'datacentre', providerType: 'flat' } }
    )
    providerNetworks.run(draft)
    expect(draft.links()).toMatchObject([{ kind: 'maps', attributes: { physicalNetwork: 'datacentre' } }])
  })
})
