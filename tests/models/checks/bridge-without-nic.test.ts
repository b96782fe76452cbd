import { describe, expect, test } from 'vitest'
import { changed, judged, ovnFiles, withoutPort } from './support.ts'

const RULE = 'bridge-without-nic'
const shows = ovnFiles(/ovs-vsctl_show\.txt$/, /list_chassis/)

describe('bridge-without-nic', () => {
  test('finds none where br-ex has a card', () => {
    expect(judged(shows, RULE)).toMatchObject({ found: [], needs: [] })
  })

  test('warns on a compute, and is an error on a gateway', () => {
    const compute = judged(changed(shows, /compute-1\/ovs/, withoutPort('eno2')), RULE).found
    expect(compute).toMatchObject([{ severity: 'warning', subjects: ['ovs-bridge:compute-1/br-ex'] }])
    expect(compute[0]!.evidence.length).toBeGreaterThan(0)
    const gateway = judged(changed(shows, /controller-1\/ovs/, withoutPort('eno2')), RULE).found
    expect(gateway).toMatchObject([{ severity: 'error', subjects: ['ovs-bridge:controller-1/br-ex'] }])
  })

  test('is an error where the agents keep a router that leads out', () => {
    const netns = '[root@compute-1 ~]# ip netns exec snat-c0ffee00-3333-4333-8333-333333333333 ip -o a\n'
    const router = {
      name: 'snat.txt',
      text: `${netns}22: qg-dddddddd-44    inet 10.0.0.9/24 scope global qg-dddddddd-44\n`
    }
    const { found } = judged([...changed(shows, /compute-1\/ovs/, withoutPort('eno2')), router], RULE)
    expect(found).toMatchObject([{ severity: 'error', subjects: ['ovs-bridge:compute-1/br-ex'] }])
  })

  test('takes a bond, a VLAN device, a veth and DPDK for a way out, and asks nothing of br-int', () => {
    for (const uplink of ['bond1', 'eno2.10', 'veth-ext', 'dpdk0']) {
      const text = (before: string): string => before.replaceAll('eno2', uplink)
      expect(judged(changed(shows, /compute-1\/ovs/, text), RULE).found, uplink).toEqual([])
    }
  })

  test('does not judge what was cut', () => {
    const cut = changed(shows, /compute-1\/ovs/, (text) => text.slice(0, text.indexOf('        Port eno2')))
    expect(judged(cut, RULE)).toMatchObject({ found: [], needs: ['ovs-vsctl show  # on compute-1'] })
  })
})
