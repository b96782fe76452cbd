import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { ask } from '../../../models/paths/ask.ts'
import type { Hop, Path } from '../../../models/paths/path.ts'
import { Lookup } from '../../../models/topology/lookup.ts'
import { AGENT_HOSTS, neutronLists, vsctlShow } from '../../support/agent-cloud.ts'

const { a, b } = AGENT_HOSTS
type Host = typeof a

/** `ovs-vsctl show` with the bridge of a physical network, joined to br-int as the agent does. */
function show(host: Host): string {
  const patch = (name: string, peer: string): string => `        Port ${name}
            Interface ${name}
                type: patch
                options: {peer=${peer}}
`
  const provider = `    Bridge br-ex
${patch('phy-br-ex', 'int-br-ex')}        Port eno2
            Interface eno2
`
  return vsctlShow(host)
    .replace('    Bridge br-int\n', `${provider}    Bridge br-int\n`)
    .replace('        Port patch-tun\n', `${patch('int-br-ex', 'phy-br-ex')}        Port patch-tun\n`)
}

const LISTS = neutronLists({ type: 'vlan' }).replace(/None {6}/, 'datacentre')

/** The rules of both bridges, with others of theirs around; 0 for no tag on the wire. */
function dumps(host: Host, wire = 100): string {
  const at = (bridge: string, rules: readonly string[]): string =>
    `[root@${host.name} ~]# ovs-ofctl dump-flows ${bridge}\n${rules
      .map((rule) => ` cookie=0x6b2f6f8a1c9d4e52, duration=86211.512s, table=0, n_packets=12, n_bytes=936, ${rule}`)
      .join('\n')}\n`
  const others = Array.from({ length: 12 }, (_, index) => `priority=3,in_port="int-br-ex",dl_vlan=${300 + index}`)
  const out = wire === 0 ? 'strip_vlan' : `mod_vlan_vid:${wire}`
  const matched = wire === 0 ? 'vlan_tci=0x0000/0x1fff' : `dl_vlan=${wire}`
  return [
    at('br-int', [
      ...others.map((match, index) => `${match} actions=mod_vlan_vid:${50 + index},resubmit(,60)`),
      `priority=3,in_port="int-br-ex",${matched} actions=mod_vlan_vid:${host.vlan},resubmit(,60)`,
      'priority=2,in_port="int-br-ex" actions=drop'
    ]),
    at('br-ex', [
      `priority=4,in_port="phy-br-ex",dl_vlan=${host.vlan} actions=${out},NORMAL`,
      'priority=2,in_port="phy-br-ex" actions=drop',
      'priority=0 actions=NORMAL'
    ])
  ].join('')
}

function pathOf(...texts: string[]): { path: Path; text: string } {
  const text = texts.join('\n')
  const answer = ask(new Lookup(analyse([{ name: 'paste.txt', text }])), { from: 'vm-1', to: 'vm-2', protocol: 'icmp' })
  if (!('paths' in answer)) throw new Error(JSON.stringify(answer))
  return { path: answer.paths[0]!, text }
}

const linesOf = (text: string, { sources }: Hop): string[] =>
  sources.map(({ line }) => text.split('\n')[line - 1]!.replace(/.*n_bytes=\d+, /, ''))
const tagOf = ({ headers }: Hop): string | undefined => headers.find((each) => each.startsWith('VLAN'))

describe('a VLAN network of the Open vSwitch agent', () => {
  const whole = pathOf(LISTS, show(a), show(b), dumps(a), dumps(b))
  const { hops } = whole.path

  it('goes by the wire, and on each host by a VLAN of its own', () => {
    expect(whole.path).toMatchObject({ disposition: 'delivered', legs: [{ encapsulation: 'vlan', id: 100 }] })
    expect(hops.map(({ at, does }) => `${at.replace('ovs-', '')}: ${does}`).slice(3, 8)).toEqual([
      'port:hv-a/int-br-ex: br-int of hv-a hands it to br-ex by int-br-ex, still on its local VLAN 1',
      'port:hv-a/phy-br-ex: br-ex of hv-a takes it at phy-br-ex and tags it VLAN 100 in place of the local VLAN 1',
      'bridge:hv-a/br-ex: br-ex of hv-a sends it out of eno2',
      'bridge:hv-b/br-ex: it comes off the wire of web at eno2, into br-ex of hv-b',
      'port:hv-b/int-br-ex: br-int of hv-b takes VLAN 100 at int-br-ex and puts it on its own local VLAN 7'
    ])
    expect([1, 3, 4, 5, 6, 7].map((index) => tagOf(hops[index]!))).toEqual([
      'VLAN 1',
      'VLAN 1',
      'VLAN 100',
      'VLAN 100',
      'VLAN 100',
      'VLAN 7'
    ])
  })

  it('is proved by the rules that do it, and by no other line', () => {
    const [, , , , tags, , , takes] = hops
    expect(tags!.verify).toEqual(['ovs-ofctl dump-flows br-ex dl_vlan=1'])
    expect(linesOf(whole.text, tags!)).toEqual([
      'priority=4,in_port="phy-br-ex",dl_vlan=1 actions=mod_vlan_vid:100,NORMAL'
    ])
    expect(takes!.verify).toEqual(['ovs-ofctl dump-flows br-int dl_vlan=100'])
    expect(linesOf(whole.text, takes!)).toEqual([
      'priority=3,in_port="int-br-ex",dl_vlan=100 actions=mod_vlan_vid:7,resubmit(,60)'
    ])
  })

  it('may have no tag on the wire', () => {
    const flat = LISTS.replace(/vlan(?= )/, 'flat').replace(/(segmentation_id +\| )100 /, '$1None')
    const { path, text } = pathOf(flat, show(a), show(b), dumps(a, 0), dumps(b, 0))
    expect(path).toMatchObject({ disposition: 'delivered', legs: [{ encapsulation: 'flat' }] })
    const [, , , , tags, , , takes] = path.hops
    expect(tags!.does).toBe('br-ex of hv-a takes it at phy-br-ex and takes the tag of the local VLAN 1 off')
    expect(linesOf(text, takes!).join()).toContain('vlan_tci=0x0000/0x1fff actions=mod_vlan_vid:7')
  })

  it('says which rules it could not read', () => {
    const { path } = pathOf(LISTS, show(a), show(b), dumps(a), dumps(b).replaceAll('mod_vlan_vid:7,', 'strip_vlan,'))
    expect(path.assumed.join()).toContain('br-int of hv-b rewrites the VLAN of web')
    expect(path.assumed.join()).not.toContain('br-ex of hv-a rewrites')
  })

  it('stops where the provider bridge makes another VLAN of it', () => {
    const { path, text } = pathOf(LISTS, show(a), show(b), dumps(a, 101), dumps(b))
    expect(path).toMatchObject({ disposition: 'dropped', legs: [] })
    expect(path.reason).toBe(
      'br-ex of hv-a sends the local VLAN 1 as VLAN 101, and that is not what web is on the wire'
    )
    expect(linesOf(text, path.hops.at(-1)!).join()).toContain('mod_vlan_vid:101')
  })
})
