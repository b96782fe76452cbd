import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { untold } from '../../../models/paths/untold.ts'
import { Lookup } from '../../../models/topology/lookup.ts'

const ROUTES = 'default via 192.0.2.1 dev eth0'
const NAT = '_uuid               : 5c0ffee0-0000-4000-8000-000000000001\nexternal_ip         : "203.0.113.7"'

function left(next: string[], ...pasted: readonly string[]): string[] {
  return untold(next, new Lookup(analyse([{ name: 'paste', text: pasted.join('\n') }])))
}

describe('what is still to be pasted', () => {
  const routes = (host: string): string => `[root@${host} ~]# ip route\n${ROUTES}`

  it('leaves out what the whole cloud prints once, in whatever format', () => {
    expect(left(['ovn-nbctl list NAT', 'ovn-nbctl show'], `[root@c-0 ~]# ovn-nbctl list NAT\n${NAT}`)).toEqual([
      'ovn-nbctl show'
    ])
    const options = `[root@c-0 ~]# ovn-nbctl --no-leader-only list NAT\n${NAT}`
    expect(left(['ovn-nbctl list NAT'], options)).toEqual([])
  })

  it('keeps what was cut or filtered', () => {
    const filtered = `[root@c-0 ~]# ovn-nbctl list NAT | grep -B1 external_ip\n${NAT}`
    expect(left(['ovn-nbctl list NAT'], filtered)).toEqual(['ovn-nbctl list NAT'])
  })

  it('asks for what a host prints until every host printed it', () => {
    const other = '[root@c-1 ~]# hostname\nc-1'
    expect(left(['ip route'], routes('c-0'))).toEqual([])
    expect(left(['ip route'], routes('c-0'), other)).toEqual(['ip route'])
    expect(left(['ip route'], routes('c-0'), routes('c-1'))).toEqual([])
    expect(left(['ip route  # on c-1'], routes('c-0'), other)).toEqual(['ip route  # on c-1'])
    expect(left(['ip route  # on c-0'], routes('c-0'), other)).toEqual([])
  })

  it('asks for what a namespace prints until it was pasted from there', () => {
    const inside = '[root@c-0 ~]# ip netns exec qrouter-1 ip a\n1: lo: <LOOPBACK,UP> mtu 65536 state UNKNOWN'
    const outside = '[root@c-0 ~]# ip a\n1: lo: <LOOPBACK,UP> mtu 65536 state UNKNOWN'
    expect(left(['ip netns exec qrouter-1 ip a'], outside)).toEqual(['ip netns exec qrouter-1 ip a'])
    expect(left(['ip netns exec qrouter-1 ip a'], inside)).toEqual([])
  })
})
