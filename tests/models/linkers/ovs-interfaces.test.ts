import { describe, expect, it } from 'vitest'
import { ovsInterfaces } from '../../../models/linkers/ovs-interfaces.ts'
import { draftOf } from '../../support/hand-made-draft.ts'

const host = { id: 'host:a' }
const bridge = { id: 'ovs-bridge:a/br-ex', parent: 'host:a' }

describe('ovs-interfaces', () => {
  it('folds rows into the port that names them, by id or by name, bonds too', () => {
    const draft = draftOf(
      host,
      bridge,
      { id: 'ovs-port:a/bond0', parent: bridge.id, attributes: { interfaces: ['ovs-interface:a/eth2', 'eth1'] } },
      { id: 'ovs-interface:a/eth1', parent: 'host:a', attributes: { ofport: 1, type: 'system' } },
      { id: 'ovs-interface:a/eth2', parent: 'host:a', attributes: { type: 'dpdk', error: 'no such device' } }
    )
    ovsInterfaces.run(draft)
    const port = draft.node('ovs-port:a/bond0')!
    expect(port.attributes['interfaces']).toEqual([
      { name: 'eth1', ofport: 1 },
      { name: 'eth2', type: 'dpdk', error: 'no such device' }
    ])
    expect(port.sources.map(({ line }) => line)).toEqual([3, 4, 5])
    expect(draft.ofKind('ovs-interface')).toEqual([])
    expect(draft.childrenOf('host:a').map(({ id }) => id)).toEqual([bridge.id])
  })

  it('gives a listed interface the port of its name', () => {
    const draft = draftOf(host, { id: 'ovs-interface:a/tap1', parent: 'host:a', aliases: ['ovs-interface:a.b/tap1'] })
    ovsInterfaces.run(draft)
    expect(draft.node('ovs-port:a/tap1')).toMatchObject({
      name: 'tap1',
      parent: 'host:a',
      aliases: ['ovs-port:a.b/tap1'],
      attributes: { interfaces: [{ name: 'tap1' }] }
    })
  })

  it('keeps the row of another host apart', () => {
    const draft = draftOf(
      host,
      { id: 'host:b' },
      { id: 'ovs-port:a/br-int', parent: 'host:a', attributes: { interfaces: ['br-int'] } },
      { id: 'ovs-interface:b/br-int', parent: 'host:b', attributes: { type: 'internal' } }
    )
    ovsInterfaces.run(draft)
    expect(draft.node('ovs-port:a/br-int')!.attributes['interfaces']).toEqual([{ name: 'br-int' }])
    expect(draft.node('ovs-port:b/br-int')!.attributes['interfaces']).toEqual([{ name: 'br-int', type: 'internal' }])
  })

  it('takes ids of rows that nobody listed for no names, and settles the quarrel they caused', () => {
    const row = '147c1da5-5210-4151-b91e-a506eb7a4934'
    const draft = draftOf(host, {
      id: 'ovs-port:a/eth1',
      parent: 'host:a',
      attributes: { interfaces: [row] },
      conflicts: [
        {
          attribute: 'interfaces',
          values: [
            { value: [row], sources: [] },
            { value: ['eth1'], sources: [] }
          ]
        }
      ]
    })
    ovsInterfaces.run(draft)
    expect(draft.node('ovs-port:a/eth1')).toMatchObject({
      attributes: { interfaces: [{ name: 'eth1' }] },
      conflicts: []
    })
  })

  it('keeps quarrels of a row, under the interface they are about', () => {
    const values = [{ value: 1, sources: [] }]
    const draft = draftOf(
      host,
      { id: 'ovs-port:a/x', parent: 'host:a', attributes: { interfaces: ['x'] } },
      { id: 'ovs-interface:a/x', parent: 'host:a', conflicts: [{ attribute: 'ofport', values }] }
    )
    ovsInterfaces.run(draft)
    expect(draft.node('ovs-port:a/x')!.conflicts).toEqual([{ attribute: 'interfaces[x].ofport', values }])
  })
})
