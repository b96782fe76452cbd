import { describe, expect, it } from 'vitest'
import { floatingIps } from '../../../models/linkers/floating-ips.ts'
import { draftOf, drawn, type Sketch } from '../../support/hand-made-draft.ts'

const world: Sketch[] = [
  { id: 'router:r' },
  { id: 'network:in' },
  { id: 'network:in2' },
  { id: 'network:out', attributes: { external: true } },
  { id: 'subnet:out', parent: 'network:out', attributes: { cidr: '192.0.2.0/24' } },
  { id: 'port:1', parent: 'network:in', attributes: { addresses: ['10.0.0.5'] } },
  { id: 'port:2', parent: 'network:in2', attributes: { addresses: ['10.0.0.5'] } },
  { id: 'port:3', parent: 'network:in2', attributes: { addresses: ['10.0.0.6'] } }
]

describe('floating-ips', () => {
  it('lead to the port their NAT rule names, and learn from it', () => {
    const draft = draftOf(
      ...world,
      { id: 'floating-ip:f', attributes: { address: '192.0.2.9' } },
      {
        id: 'nat-rule:1',
        parent: 'router:r',
        attributes: {
          type: 'dnat_and_snat',
          externalIp: '192.0.2.9',
          logicalIp: '10.0.0.5',
          logicalPort: 'port:2',
          externalMac: 'fa:16:3e:e7:71:15'
        }
      }
    )
    draft.link('gateway', 'router:r', 'network:out')
    floatingIps.run(draft)
    expect(draft.node('floating-ip:f')).toMatchObject({
      parent: 'network:out',
      attributes: { fixedAddress: '10.0.0.5', mode: 'distributed' }
    })
    expect(drawn(draft, 'nat')).toEqual(['nat floating-ip:f > port:2'])
  })

  it('find the port by the fixed address behind their router, not elsewhere', () => {
    const floating = {
      id: 'floating-ip:f',
      attributes: { address: '192.0.2.9', fixedAddress: '10.0.0.5', router: 'router:r' }
    }
    const draft = draftOf(...world, floating)
    draft.link('interface', 'router:r', 'network:in')
    floatingIps.run(draft)
    expect(drawn(draft, 'nat')).toEqual(['nat floating-ip:f > port:1'])
    expect(draft.node('floating-ip:f')).toMatchObject({ parent: 'network:out' })
    expect(draft.node('floating-ip:f')!.attributes).not.toHaveProperty('mode')
  })

  it('lead nowhere when two ports fit or none does', () => {
    const draft = draftOf(
      ...world,
      { id: 'floating-ip:f', attributes: { address: '192.0.2.9', fixedAddress: '10.0.0.5' } },
      { id: 'floating-ip:g', attributes: { address: '198.51.100.1' } }
    )
    floatingIps.run(draft)
    expect(drawn(draft, 'nat')).toEqual([])
    expect(draft.node('floating-ip:g')!.parent).toBeUndefined()
  })
})
