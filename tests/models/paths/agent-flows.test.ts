import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { ask } from '../../../models/paths/ask.ts'
import type { Path } from '../../../models/paths/path.ts'
import type { Question } from '../../../models/paths/question.ts'
import { Lookup } from '../../../models/topology/lookup.ts'
import { AGENT_HOSTS, dumpFlows, neutronLists, vsctlShow } from '../../support/agent-cloud.ts'

const { a, b, c } = AGENT_HOSTS
const LISTS = neutronLists()
const SHOWS = [vsctlShow(a), vsctlShow(b), vsctlShow(c)]
const ALL = [LISTS, ...SHOWS]

function pathOf(texts: readonly string[], asked: Partial<Question> = {}): Path {
  const lookup = new Lookup(analyse([{ name: 'paste.txt', text: texts.join('\n') }]))
  const answer = ask(lookup, { from: 'vm-1', to: 'vm-2', protocol: 'icmp', ...asked })
  if (!('paths' in answer)) throw new Error(JSON.stringify(answer))
  return answer.paths[0]!
}

const steps = ({ hops }: Path): string[] => hops.map(({ does }) => does)

describe('the rules of the Open vSwitch agent on the way', () => {
  it.each([
    ['by OpenFlow 1.0', false],
    ['by OpenFlow 1.3', true]
  ])('prove where br-tun sends it, and what the other br-tun makes of it, %s', (_, native) => {
    const path = pathOf([...ALL, dumpFlows(a, { native }), dumpFlows(b, { native })])
    expect(path).toMatchObject({ disposition: 'delivered', legs: [{ encapsulation: 'vxlan', id: 100 }], assumed: [] })
    expect(steps(path)).toContain(
      'br-tun of hv-a has a rule for fa:16:3e:00:00:02 of its local VLAN 1 in table 20: without the tag, with tunnel id 100, out of vxlan-0a000002'
    )
    expect(steps(path)).toContain('br-tun of hv-b puts what comes with tunnel id 100 on its own local VLAN 7 (table 4)')
    expect(path.hops.flatMap(({ verify }) => verify)).toContain(
      'ovs-ofctl dump-flows br-tun table=20,dl_vlan=1,dl_dst=fa:16:3e:00:00:02'
    )
  })

  it('prove it by the lines that do it, and by no other', () => {
    const text = [...ALL, dumpFlows(a), dumpFlows(b)].join('\n')
    const path = pathOf([text])
    const printed = (words: string): string[] =>
      path.hops
        .find(({ does }) => does.includes(words))!
        .sources.map(({ line }) =>
          text.split('\n')[line - 1]!.replace(/.*table=(\d+), n_packets=12, n_bytes=936/, '$1')
        )
    expect(printed('has a rule for')).toEqual([
      '20, priority=2,dl_vlan=1,dl_dst=fa:16:3e:00:00:02 actions=strip_vlan,load:0x64->NXM_NX_TUN_ID[],output:"vxlan-0a000002"'
    ])
    expect(printed('puts what comes with')).toEqual(['4, priority=1,tun_id=0x64 actions=mod_vlan_vid:7,resubmit(,10)'])
  })

  it('are not needed: without them it goes the same way', () => {
    const path = pathOf(ALL)
    expect(path).toMatchObject({ disposition: 'delivered', legs: [{ encapsulation: 'vxlan', id: 100 }] })
    expect(steps(path).join()).not.toContain('table')
    expect(path.assumed.join()).toContain('br-tun of hv-a sends it to hv-b: its rules')
  })

  it('flood what they have no MAC for, and to whom', () => {
    const path = pathOf([...ALL, dumpFlows(a, { unicast: null })])
    expect(path.disposition).toBe('delivered')
    expect(steps(path).join()).toContain(
      'so table 22 floods its local VLAN 1: with tunnel id 100, out of vxlan-0a000002'
    )
  })

  it('stop it where they flood past the host, have no tunnel for it, or send it to where it was before', () => {
    const past = pathOf([...ALL, dumpFlows(a, { unicast: null, flood: [c] })])
    expect(past).toMatchObject({ disposition: 'dropped', legs: [] })
    expect(past.reason).toContain('out of vxlan-0a000003 only (table 22): none leads to hv-b')
    const none = pathOf([...ALL, dumpFlows(a, { unicast: null, flood: [] })])
    expect(none).toMatchObject({ disposition: 'dropped', legs: [] })
    const moved = pathOf([...ALL, dumpFlows(a, { unicast: c })])
    expect(moved.reason).toContain('and that is not the way to hv-b')
    expect(moved.hops.at(-1)?.at).toBe('ovs-bridge:hv-a/br-tun')
  })

  it('stop it on the other host where that has no rule for the number', () => {
    const path = pathOf([...ALL, dumpFlows(a), dumpFlows(b, { key: 200 })])
    expect(path).toMatchObject({ disposition: 'dropped', legs: [{ encapsulation: 'vxlan', id: 100 }] })
    expect(path.reason).toBe('br-tun of hv-b has no rule for tunnel id 100 in table 4: it drops it')
  })

  it('prove nothing by what a filter left out', () => {
    const some = dumpFlows(a, { unicast: null, flood: [c] }).replace('dump-flows br-tun', 'dump-flows br-tun dl_vlan=1')
    expect(pathOf([...ALL, some]).disposition).toBe('delivered')
  })

  it('answer ARP on the spot', () => {
    const path = pathOf([...ALL, dumpFlows(a)], { to: '192.168.1.12', protocol: 'arp' })
    expect(path).toMatchObject({ disposition: 'answered', legs: [] })
    expect(path.reason).toContain('fa:16:3e:00:00:02')
    expect(pathOf(ALL, { to: '192.168.1.12', protocol: 'arp' }).disposition).not.toBe('answered')
  })

  it('read GRE in its own table', () => {
    const texts = [neutronLists({ type: 'gre' }), ...[a, b, c].map((host) => vsctlShow(host, 'gre'))]
    const path = pathOf([...texts, dumpFlows(a, { type: 'gre' }), dumpFlows(b, { type: 'gre' })])
    expect(path).toMatchObject({ disposition: 'delivered', legs: [{ encapsulation: 'gre', id: 100 }] })
    expect(steps(path)).toContain('br-tun of hv-b puts what comes with tunnel id 100 on its own local VLAN 7 (table 3)')
  })

  it('know a tunnel port by its number where names are not printed', () => {
    const numbers = (text: string): string => text.replaceAll('output:"vxlan-0a000002"', 'output:5')
    const path = pathOf([...ALL, numbers(dumpFlows(a)), numbers(dumpFlows(b))])
    expect(path).toMatchObject({ disposition: 'delivered', legs: [{ id: 100 }] })
  })

  it('tell the number of the network where users may not see it', () => {
    const path = pathOf([neutronLists({ segment: false }), ...SHOWS, dumpFlows(a), dumpFlows(b)])
    expect(path.legs).toMatchObject([{ encapsulation: 'vxlan', id: 100 }])
  })
})

describe('half of the facts', () => {
  const ends = { from: 'tapaaaaaaaa-11', to: 'tapbbbbbbbb-22' }

  it('give the physical half with hosts only, and say so', () => {
    const path = pathOf(SHOWS, ends)
    expect(path).toMatchObject({ disposition: 'unknown', logical: [], legs: [{ encapsulation: 'vxlan' }] })
    expect(path.reason).toContain('Only the physical half is known')
    expect(path.next.join()).toContain('openstack port list')
    expect(path.next.join()).not.toContain('ovn')
  })

  it('give the number in the tunnel too, where rules of both hosts tell one', () => {
    const path = pathOf([...SHOWS, dumpFlows(a), dumpFlows(b)], ends)
    expect(path).toMatchObject({ disposition: 'unknown', legs: [{ encapsulation: 'vxlan', id: 100 }] })
  })

  it('give the logical half with lists of Neutron only', () => {
    const path = pathOf([LISTS])
    expect(path.logical).toEqual(['network:0d5f2c9e-6c5b-4c39-9a54-1f6f6a2b7e11'])
    expect(path.hosts).toEqual(['host:hv-a', 'host:hv-b'])
    expect(path.hops.some(({ at }) => at.startsWith('ovs-'))).toBe(false)
    // nothing of OVN makes such a network, and nobody saw the tunnel
    expect(path.legs).toMatchObject([{ encapsulation: 'vxlan', id: 100 }])
    expect(path.assumed.join()).toContain('only the logical half is known: hv-a has a tunnel to hv-b')
  })
})
