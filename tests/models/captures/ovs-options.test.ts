import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'

const read = (text: string) => analyse([{ name: 'paste.txt', text: `[root@cmp-1 ~]# ${text}\n` }])

describe('what Open vSwitch prints with less around it', () => {
  it('stays one output where values stand alone on their lines', () => {
    const { captures, nodes } = read(`ovs-vsctl --bare --columns=name,type,options list interface
tap1
internal


br-ex
internal


br-int
patch
peer=br-ex-int

br-tun
internal
`)
    expect(captures).toHaveLength(1)
    expect(nodes.filter(({ kind }) => kind === 'ovs-bridge')).toEqual([])
  })

  it('is a rule without statistics and without priority', () => {
    const { captures, nodes } = read(`ovs-ofctl --no-stats dump-flows br-tun
 priority=1,in_port=1 actions=resubmit(,2)
 table=4, priority=1,tun_id=0x3e9 actions=mod_vlan_vid:5,resubmit(,10)
 table=22, dl_vlan=5 actions=strip_vlan,load:0x3e9->NXM_NX_TUN_ID[],output:2`)
    expect(captures.map(({ status }) => status)).toEqual(['parsed'])
    expect(nodes.find(({ kind }) => kind === 'ovs-bridge')?.attributes['flowTables']).toEqual({
      '0': { flows: 1 },
      '4': { flows: 1 },
      '22': { flows: 1 }
    })
  })
})

it('ovn-nbctl dhcp-options-list may print ids only', () => {
  const { captures } = read('ovn-nbctl dhcp-options-list\n55836121-9f73-4f3a-bb2b-eaf22f3613b9')
  expect(captures.map(({ status }) => status)).toEqual(['parsed'])
})
