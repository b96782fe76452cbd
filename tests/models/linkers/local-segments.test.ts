import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { Lookup } from '../../../models/topology/lookup.ts'

const PORT = 'c265e80e-d611-43a3-9205-d175fa55b230'
const NETWORK = 'ef5af5b0-be4e-4fae-bab7-4a0fb53c1e95'

const prompt = (command: string, output: string) => `[root@compute-0 ~]# ${command}\n${output}`

const SHOW = prompt(
  'ovs-vsctl show',
  `d3c2c1a0-0000-4000-8000-000000000001
    Bridge br-ex
        Port phy-br-ex
            Interface phy-br-ex
                type: patch
                options: {peer=int-br-ex}
    Bridge br-tun
        Port patch-int
            Interface patch-int
                type: patch
                options: {peer=patch-tun}
    Bridge br-int
        Port int-br-ex
            Interface int-br-ex
                type: patch
                options: {peer=phy-br-ex}
        Port qvoc265e80e-d6
            tag: 1
            Interface qvoc265e80e-d6
        Port tap11111111-11
            tag: 2
            Interface tap11111111-11
        Port tap22222222-22
            tag: 3
            Interface tap22222222-22
`
)
const rule = (table: number, text: string) =>
  ` cookie=0x1, duration=1s, table=${table}, n_packets=0, n_bytes=0, ${text}\n`
const TUNNELS = prompt(
  'ovs-ofctl dump-flows br-tun',
  rule(4, 'priority=1,tun_id=0x64 actions=mod_vlan_vid:1,resubmit(,10)') +
    rule(22, 'priority=1,dl_vlan=1 actions=strip_vlan,load:0x64->NXM_NX_TUN_ID[],output:2')
)
const INSIDE = prompt(
  'ovs-ofctl dump-flows br-int',
  rule(0, 'priority=3,in_port="int-br-ex",dl_vlan=104 actions=mod_vlan_vid:2,resubmit(,60)') +
    rule(0, 'priority=3,in_port="int-br-ex",vlan_tci=0x0000/0x1fff actions=mod_vlan_vid:3,resubmit(,60)')
)
const OUTSIDE = prompt(
  'ovs-ofctl dump-flows br-ex',
  rule(0, 'priority=4,in_port=2,dl_vlan=2 actions=mod_vlan_vid:104,NORMAL')
)
const PORTS = `[stack@undercloud ~]$ openstack port show ${PORT} -f json
{"id": "${PORT}", "name": "vm", "network_id": "${NETWORK}", "mac_address": "fa:16:3e:da:db:b7"}
`
const TENANT_NETWORK = `[stack@undercloud ~]$ openstack network show backend -f json
{"id": "${NETWORK}", "name": "backend"}
`
const VLAN_NETWORK = `[stack@undercloud ~]$ openstack network show provider -f json
{"id": "9bce7910-11a9-44ed-989c-b68dce15d445", "name": "provider", "provider:network_type": "vlan", "provider:segmentation_id": 104, "provider:physical_network": "datacentre"}
`

function read(...texts: string[]): Lookup {
  return new Lookup(analyse([{ name: 'paste', text: texts.join('') }]))
}
const attributes = (lookup: Lookup, port: string) => lookup.node(`ovs-port:compute-0/${port}`)!.attributes

describe('local VLANs of ML2/OVS', () => {
  it('become the tunnel id of the port and of its network', () => {
    const lookup = read(SHOW, TUNNELS, PORTS, TENANT_NETWORK)
    expect(attributes(lookup, 'qvoc265e80e-d6')).toMatchObject({
      tag: 1,
      localVlan: 1,
      segmentationId: 100,
      network: `network:${NETWORK}`
    })
    const network = lookup.node(`network:${NETWORK}`)!
    expect(network.attributes['segmentationId']).toBe(100)
    expect(network.inferred).toHaveProperty('segmentationId')
  })

  it.each([
    ['inside', INSIDE],
    ['outside', OUTSIDE]
  ])('become the tag on the wire, told from %s', (_, rules) => {
    const lookup = read(SHOW, rules, VLAN_NETWORK)
    expect(attributes(lookup, 'tap11111111-11')).toMatchObject({
      localVlan: 2,
      segmentationId: 104,
      network: 'network:9bce7910-11a9-44ed-989c-b68dce15d445'
    })
    const maps = lookup.linksOf('ovs-bridge:compute-0/br-ex').filter(({ kind }) => kind === 'maps')
    expect(maps).toMatchObject([{ from: 'network:9bce7910-11a9-44ed-989c-b68dce15d445', attributes: { tag: 104 } }])
  })

  it('have no tag on a flat network, and say nothing without rules', () => {
    expect(attributes(read(SHOW, INSIDE), 'tap22222222-22')).toMatchObject({ localVlan: 3 })
    expect(attributes(read(SHOW, INSIDE), 'tap22222222-22')).not.toHaveProperty('segmentationId')
    expect(attributes(read(SHOW, TUNNELS), 'tap22222222-22')).not.toHaveProperty('segmentationId')
  })
})
