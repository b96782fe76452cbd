import { describe, expect, it } from 'vitest'
import { gatewayChassis } from '../../../models/linkers/gateway-chassis.ts'
import { routers } from '../../../models/linkers/routers.ts'
import { draftOf, drawn } from '../../support/hand-made-draft.ts'

const router = { id: 'router:r', attributes: { uuid: 'r' } }
const networks = [{ id: 'network:in' }, { id: 'network:out' }]

describe('routers', () => {
  it('are in the networks of their Neutron ports, outside through the gateway port', () => {
    const draft = draftOf(
      router,
      ...networks,
      {
        id: 'port:1',
        parent: 'network:in',
        attributes: { deviceId: 'r', deviceOwner: 'network:router_interface_distributed', addresses: ['10.0.0.1'] }
      },
      {
        id: 'port:2',
        parent: 'network:out',
        attributes: {
          deviceId: 'router:r',
          deviceOwner: 'network:router_gateway',
          addresses: ['192.0.2.7', '2001:db8::7']
        }
      },
      { id: 'port:3', parent: 'network:in', attributes: { deviceId: 'r', deviceOwner: 'compute:nova' } }
    )
    routers.run(draft)
    expect(draft.links()).toMatchObject([
      { kind: 'interface', from: 'router:r', to: 'network:in', attributes: { port: 'port:1', address: '10.0.0.1' } },
      { kind: 'gateway', from: 'router:r', to: 'network:out', attributes: { addresses: ['192.0.2.7', '2001:db8::7'] } }
    ])
    expect(draft.node('network:out')).toMatchObject({ attributes: { external: true } })
    expect(draft.node('network:out')!.inferred).toHaveProperty('external')
    expect(draft.node('network:in')!.attributes).not.toHaveProperty('external')
  })

  it('have two interfaces in a network of two subnets', () => {
    const interfaceOn = (id: string, address: string) => ({
      id,
      parent: 'network:in',
      attributes: { deviceId: 'r', deviceOwner: 'network:router_interface', addresses: [address] }
    })
    const draft = draftOf(router, ...networks, interfaceOn('port:1', '10.0.0.1'), interfaceOn('port:2', '10.0.1.1'))
    routers.run(draft)
    expect(drawn(draft, 'interface')).toHaveLength(2)
  })

  it('of Kubernetes do not leave through the switch of a node, though they are scheduled to it', () => {
    const draft = draftOf(
      { id: 'router:cluster' },
      { id: 'network:node-1' },
      { id: 'network:wire' },
      { id: 'port:pod', parent: 'network:node-1', attributes: { addresses: ['10.44.0.9'] } },
      { id: 'port:1', parent: 'network:node-1', attributes: { router: 'router:cluster', gatewayChassis: [] } },
      { id: 'port:2', parent: 'network:wire', attributes: { router: 'router:cluster', gatewayChassis: [] } },
      { id: 'port:out', parent: 'network:wire', attributes: { type: 'localnet' } }
    )
    routers.run(draft)
    expect(drawn(draft)).toEqual(['gateway router:cluster > network:wire', 'interface router:cluster > network:node-1'])
    expect(draft.node('network:node-1')!.attributes).not.toHaveProperty('external')
  })

  it('tell the gateway of OVN by its chassis or its translation', () => {
    const draft = draftOf(
      router,
      ...networks,
      { id: 'network:out2' },
      { id: 'nat-rule:1', parent: 'router:r', attributes: { type: 'snat', externalIp: '192.0.2.8' } },
      { id: 'port:1', parent: 'network:in', attributes: { router: 'router:r', addresses: ['10.0.0.1'] } },
      { id: 'port:2', parent: 'network:out', attributes: { router: 'router:r', redirectChassis: 'host:a' } },
      { id: 'port:3', parent: 'network:out2', attributes: { router: 'router:r', addresses: ['192.0.2.8'] } }
    )
    routers.run(draft)
    expect(drawn(draft)).toEqual([
      'gateway router:r > network:out',
      'gateway router:r > network:out2',
      'interface router:r > network:in'
    ])
  })
})

describe('routers whose ports print no owner', () => {
  const port = (id: string, network: string, address: string) => ({
    id,
    parent: network,
    attributes: { deviceId: 'router:r', addresses: [address] }
  })

  it('leave through the port that has the printed gateway address', () => {
    const draft = draftOf(
      router,
      ...networks,
      port('port:1', 'network:out', '192.0.2.7'),
      port('port:2', 'network:out', '192.0.2.8')
    )
    draft.link('gateway', 'router:r', 'network:out', { attributes: { addresses: ['192.0.2.7'] } })
    routers.run(draft)
    expect(drawn(draft)).toEqual(['gateway router:r > network:out', 'interface router:r > network:out'])
    expect(draft.links().find(({ kind }) => kind === 'interface')!.attributes['port']).toBe('port:2')
  })

  it('leave through the port that Neutron calls a gateway and that has the address', () => {
    const attributes = { deviceOwner: 'network:router_gateway', addresses: ['192.0.2.7'] }
    const draft = draftOf(router, ...networks, { id: 'port:1', parent: 'network:out', attributes })
    draft.link('gateway', 'router:r', 'network:out', { attributes: { addresses: ['192.0.2.7'] } })
    routers.run(draft)
    expect(draft.links()[0]!.attributes).toEqual({ addresses: ['192.0.2.7'], port: 'port:1' })
  })

  it('are taken to leave through an external network', () => {
    const outside = { id: 'network:out', attributes: { external: true } }
    const draft = draftOf(router, outside, port('port:1', 'network:out', '192.0.2.7'))
    routers.run(draft)
    expect(draft.links()).toMatchObject([{ kind: 'gateway', certainty: 'inferred' }])
  })
})

describe('gateway-chassis', () => {
  const hosts = [{ id: 'host:a' }, { id: 'host:b', attributes: { chassis: { name: 'chassis-b' } } }]

  it('is active where the redirect port is bound, best priority first', () => {
    const draft = draftOf(...hosts, router, {
      id: 'port:1',
      attributes: {
        router: 'router:r',
        redirectChassis: 'host:a',
        gatewayChassis: [
          { host: 'host:a', priority: 1 },
          { host: 'chassis-b', priority: 2 }
        ]
      }
    })
    gatewayChassis.run(draft)
    expect(draft.node('router:r')!.attributes['gatewayChassis']).toEqual([
      { host: 'host:b', priority: 2, active: false },
      { host: 'host:a', priority: 1, active: true }
    ])
  })

  it('is not known to be active where no command tells', () => {
    const draft = draftOf(...hosts, {
      ...router,
      attributes: { gatewayChassis: [{ host: 'host:b' }, { host: 'host:a' }] }
    })
    gatewayChassis.run(draft)
    expect(draft.node('router:r')!.attributes['gatewayChassis']).toEqual([{ host: 'host:a' }, { host: 'host:b' }])
  })

  it('is added where only the binding tells', () => {
    const draft = draftOf(...hosts, router, {
      id: 'port:1',
      attributes: { router: 'router:r', redirectChassis: 'host:b' }
    })
    gatewayChassis.run(draft)
    expect(draft.node('router:r')!.attributes['gatewayChassis']).toEqual([{ host: 'host:b', active: true }])
  })
})
