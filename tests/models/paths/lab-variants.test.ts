import { describe, expect, it } from 'vitest'
import { analyse, type Memory } from '../../../models/analyse.ts'
import { ask } from '../../../models/paths/ask.ts'
import type { Path } from '../../../models/paths/path.ts'
import type { Question } from '../../../models/paths/question.ts'
import { Lookup } from '../../../models/topology/lookup.ts'
import { ovnLab } from '../../support/load-folder.ts'

/** The lab as `list` printed it once, so that one change is a change everywhere. */
const lab = ovnLab().filter(
  ({ name }) => !/format-|dump-flows|lflow|appctl|ofctl|sbctl_show|nbctl_show|lr-nat|lr-route/.test(name)
)
const memory: Memory = new WeakMap()
const CHASSIS = {
  'controller-0': '8d1f9db9-3dee-4e04-a88e-0deed7d99b0e',
  'controller-1': '6dc98890-03e2-42b6-86b2-f11112354dbf'
}

interface Edit {
  /** part of the file's name */
  file: string
  /** part of the row's text; every row when absent */
  row?: string
  from: RegExp
  to: string
}

/** The lab after an operator did something to it. Each edit must change something. */
function after(...edits: Edit[]): Lookup {
  const changed = edits.map(() => 0)
  const inputs = lab.map((input) => {
    let { text } = input
    edits.forEach(({ file, row, from, to }, index) => {
      if (!input.name.includes(file)) return
      text = text
        .split('\n\n')
        .map((each) => {
          if (row !== undefined && !each.includes(row)) return each
          const next = each.replace(from, to)
          if (next !== each) changed[index]!++
          return next
        })
        .join('\n\n')
    })
    return text === input.text ? input : { ...input, text }
  })
  expect(
    changed.every((count) => count > 0),
    `every edit applies: ${changed.join(' ')}`
  ).toBe(true)
  return new Lookup(analyse(inputs, {}, memory))
}

function best(lookup: Lookup, question: Question): Path & { names: string } {
  const answer = ask(lookup, question)
  if ('trouble' in answer) throw new Error(JSON.stringify(answer))
  const path = answer.paths[0]!
  const name = (id: string): string => lookup.node(id)?.name ?? id
  return { ...path, names: `${path.logical.map(name).join(' ')} | ${path.hosts.map(name).join(' ')}` }
}

const WEB3 = '50e16ab2-7978-4a0f-b364-34538541d9bc'
const PROV1 = '4cee861a-5ae2-44bc-b062-88f006d44eac'
const WEB1 = 'efd676ec-b758-4434-ad43-e6b34f9ba9f8'
const chassisRow = (host: keyof typeof CHASSIS): string => {
  const text = lab.find(({ name }) => name.includes('sbctl_list_chassis'))!.text
  const row = text.split('\n\n').find((each) => each.includes(CHASSIS[host]))!
  return /_uuid\s+: (\S+)/.exec(row)![1]!
}

describe('what an operator can do to a path', () => {
  it('disables the receiver: dropped before it leaves the sender', () => {
    const lookup = after({
      file: 'list_logical_switch_port',
      row: `name                : "${WEB3}"`,
      from: /enabled( +): true/,
      to: 'enabled$1: false'
    })
    expect(best(lookup, { from: 'vm-web-1', to: 'vm-web-3' })).toMatchObject({
      disposition: 'dropped',
      reason: 'vm-web-3 is disabled',
      names: 'private | compute-0',
      legs: []
    })
    expect(best(lookup, { from: 'vm-web-3', to: 'vm-web-1' })).toMatchObject({
      disposition: 'dropped',
      reason: 'vm-web-3 is disabled',
      names: 'private | compute-1'
    })
  })

  it('unplugs the receiver: bound to no host', () => {
    const lookup = after(
      {
        file: 'sbctl_list_port_binding',
        row: `"${WEB3}"`,
        from: /chassis( +): [0-9a-f-]{36}\n/,
        to: 'chassis$1: []\n'
      },
      {
        file: 'list_logical_switch_port',
        row: `name                : "${WEB3}"`,
        from: /up( +): true/,
        to: 'up$1: false'
      }
    )
    expect(best(lookup, { from: 'vm-web-1', to: 'vm-web-3' })).toMatchObject({
      disposition: 'dropped',
      reason: 'vm-web-3 is bound to no host',
      names: 'private | compute-0'
    })
  })

  it('lets the gateway fail over: out of the chassis that is active, whatever the priorities', () => {
    const edit = {
      file: 'sbctl_list_port_binding',
      row: 'cr-lrp-',
      from: /\nchassis( +): [0-9a-f-]{36}\n/,
      to: `\nchassis$1: ${chassisRow('controller-0')}\n`
    }
    expect(best(after(edit), { from: 'vm-web-2', to: 'internet' })).toMatchObject({
      disposition: 'provider',
      names: 'private router1 public | compute-0 controller-0'
    })
  })

  it('loses every gateway chassis', () => {
    const edit = {
      file: 'sbctl_list_port_binding',
      row: 'cr-lrp-',
      from: /\nchassis( +): [0-9a-f-]{36}\n/,
      to: '\nchassis$1: []\n'
    }
    const lookup = after(edit)
    expect(best(lookup, { from: 'vm-web-2', to: 'internet' })).toMatchObject({
      disposition: 'dropped',
      reason: 'router1 has no gateway chassis that is alive'
    })
    // A distributed floating IP needs none.
    expect(best(lookup, { from: 'vm-web-1', to: 'internet' })).toMatchObject({
      disposition: 'provider',
      names: 'private router1 public | compute-0'
    })
  })

  it('loses the default route', () => {
    const edit = {
      file: 'list_logical_router_static_route',
      from: /ip_prefix( +): \S+/,
      to: 'ip_prefix$1: "172.31.0.0/16"'
    }
    expect(best(after(edit), { from: 'vm-web-2', to: 'internet' })).toMatchObject({
      disposition: 'dropped',
      reason: 'router1 has no route to 8.8.8.8',
      names: 'private router1 | compute-0'
    })
  })

  it('sends a route to a port that may use the address', () => {
    const edit = {
      file: 'list_logical_router_static_route',
      from: /ip_prefix( +): \S+([\s\S]*?)nexthop( +): \S+([\s\S]*?)output_port( +): \S+/,
      to: 'ip_prefix$1: "172.31.0.0/16"$2nexthop$3: "192.168.20.22"$4output_port$5: []'
    }
    expect(best(after(edit), { from: 'vm-web-1', to: '172.31.0.9' })).toMatchObject({
      disposition: 'dropped',
      names: 'private router1 backend | compute-0 computehci-0'
    })
  })

  it('takes the bridge mapping from a host', () => {
    const lookup = after(
      {
        file: 'sbctl_list_chassis',
        row: 'compute-0',
        from: /ovn-bridge-mappings="?[\w:-]*"?/g,
        to: 'ovn-bridge-mappings=""'
      },
      {
        file: 'compute-0/ovs-vsctl_list_open_vswitch',
        from: /ovn-bridge-mappings="?[\w:-]*"?/g,
        to: 'ovn-bridge-mappings=""'
      },
      {
        file: 'compute-0/ovs-vsctl',
        from: /patch-(provnet-[0-9a-f-]+-to-br-int|br-int-to-provnet-[0-9a-f-]+)/g,
        to: 'former-$1'
      }
    )
    expect(best(lookup, { from: 'vm-web-1', to: 'internet' })).toMatchObject({
      disposition: 'dropped',
      reason: 'compute-0 has no bridge for datacentre, the wire of public'
    })
  })

  const CARD = { row: 'eno3', from: /eno3: <BROADCAST,MULTICAST,UP,LOWER_UP>( mtu.*) state UP/ }
  const UNPLUGGED = { ...CARD, to: 'eno3: <NO-CARRIER,BROADCAST,MULTICAST,UP>$1 state DOWN' }

  it('pulls the cable of the tunnels: nothing leaves the host, and what was sent to it is lost there', () => {
    const sender = best(after({ file: 'compute-0/ip_a', ...UNPLUGGED }), { from: 'vm-web-1', to: 'vm-web-3' })
    const reason = 'eno3 of compute-0 is down or without carrier: no frame passes it'
    expect(sender).toMatchObject({ disposition: 'dropped', reason, names: 'private | compute-0', legs: [] })
    const receiver = best(after({ file: 'compute-1/ip_a', ...UNPLUGGED }), { from: 'vm-web-1', to: 'vm-web-3' })
    expect(receiver).toMatchObject({ disposition: 'dropped', names: 'private | compute-0 compute-1' })
    expect(receiver.hops.at(-1)!.at).toBe('nic:compute-1/eno3')
  })

  it('pulls the cable of the provider networks', () => {
    const edit = { file: 'compute-0/ip_a', from: /eno2: <BROADCAST,MULTICAST,UP,LOWER_UP>( mtu.*) state UP/ }
    const lookup = after({ ...edit, to: 'eno2: <NO-CARRIER,BROADCAST,MULTICAST,UP>$1 state DOWN' })
    const reason = 'eno2 of compute-0 is down or without carrier: no frame passes it'
    expect(best(lookup, { from: 'vm-prov-2', to: 'vm-prov-1' })).toMatchObject({ disposition: 'dropped', reason })
    expect(best(lookup, { from: 'vm-prov-1', to: 'vm-prov-2' })).toMatchObject({ disposition: 'dropped', reason })
  })

  it.each(['compute-0', 'compute-1'])('gives the card of the tunnels on %s a smaller MTU', (host) => {
    const lookup = after({ file: `${host}/ip_a`, from: /(eno3: .*) mtu 1500/, to: '$1 mtu 1400' })
    const path = best(lookup, { from: 'vm-web-1', to: 'vm-web-3' })
    expect(path.assumed).toContain(
      'private allows packets of 1442 bytes, the tunnel has room for 1342: larger ones are lost'
    )
  })

  it('removes a tunnel', () => {
    const edits = ['ovs-vsctl_show', 'ovs-vsctl_list_interface', 'ovs-vsctl_list_port'].map((file) => ({
      file: `compute-0/${file}`,
      from: /(?:e651d3b0[0-9a-f-]+@)?172\.17\.2\.112/g,
      to: '172.17.2.199'
    }))
    const lookup = after(...edits, ...edits.map(({ file }) => ({ file, from: /ovn-e651d3-0/g, to: 'ovn-ffffff-0' })))
    expect(best(lookup, { from: 'vm-web-1', to: 'vm-web-3' })).toMatchObject({
      disposition: 'dropped',
      reason: 'compute-0 has no tunnel to compute-1',
      names: 'private | compute-0',
      legs: []
    })
    expect(best(lookup, { from: 'vm-web-1', to: 'vm-web-2' })).toMatchObject({ disposition: 'delivered' })
  })

  it('allows an address pair, and takes port security away', () => {
    const pair = after(
      {
        file: 'sbctl_list_port_binding',
        row: `"${WEB1}"`,
        from: /(port_security +: \["[^"]+)"\]/,
        to: '$1 192.168.10.99"]'
      },
      {
        file: 'list_logical_switch_port',
        row: `name                : "${WEB1}"`,
        from: /(port_security +: \["[^"]+)"\]/,
        to: '$1 192.168.10.99"]'
      }
    )
    expect(best(pair, { from: 'vm-web-1', to: 'vm-web-2', fromAddress: '192.168.10.99' })).toMatchObject({
      disposition: 'delivered'
    })
    expect(best(pair, { from: 'vm-web-2', to: '192.168.10.99' })).toMatchObject({
      disposition: 'delivered',
      assumed: ['vm-web-1 has 192.168.10.99: it is the only one allowed to use it']
    })
    const off = after(
      {
        file: 'list_logical_switch_port',
        row: `name                : "${WEB1}"`,
        from: /port_security( +): \[[^\n]*\]/,
        to: 'port_security$1: []'
      },
      {
        file: 'sbctl_list_port_binding',
        row: `"${WEB1}"`,
        from: /port_security( +): \[[^\n]*\]/,
        to: 'port_security$1: []'
      }
    )
    expect(best(off, { from: 'vm-web-1', to: 'vm-web-2', fromAddress: '192.168.10.99' })).toMatchObject({
      disposition: 'delivered'
    })
  })

  it('gives a server a card of its own: past Open vSwitch, and what OVN answers is answered at its external port', () => {
    const lookup = after(
      {
        file: 'list_logical_switch_port',
        row: `name                : "${PROV1}"`,
        from: /\ntype( +): ""/,
        to: '\ntype$1: external'
      },
      {
        file: 'sbctl_list_port_binding',
        row: `"${PROV1}"`,
        from: /\nchassis( +): [0-9a-f-]{36}\n([^]*)\ntype( +): ""/,
        to: `\nchassis$1: ${chassisRow('controller-0')}\n$2\ntype$3: external`
      }
    )
    const path = best(lookup, { from: 'vm-prov-1', to: 'vm-prov-2' })
    expect(path).toMatchObject({
      disposition: 'delivered',
      names: 'provider-104 | computehci-0 compute-0',
      legs: [{ encapsulation: 'vlan', id: 104 }]
    })
    expect(path.hops[0]!.does).toContain('past Open vSwitch')
    const bound = lookup.linksOf(`port:${PROV1}`).filter(({ kind }) => kind === 'bound')
    expect(bound.map(({ to }) => to)).toEqual(['host:computehci-0'])
    expect(best(lookup, { from: 'vm-prov-1', to: 'dhcp' }).names).toBe('provider-104 | computehci-0 controller-0')
  })

  it('tells which function of which card a server has, where its host lists it', () => {
    const mac = 'fa:16:3e:b4:ef:32'
    const lookup = after(
      {
        file: 'list_logical_switch_port',
        row: `name                : "${PROV1}"`,
        from: /\ntype( +): ""/,
        to: '\ntype$1: external'
      },
      {
        file: 'computehci-0/ip_-d_link',
        from: /(\d+: eno4:.*\n.*\n.*\n)/,
        to: `$1    vf 3     link/ether ${mac} brd ff:ff:ff:ff:ff:ff, vlan 104, spoof checking on, link-state auto, trust off\n`
      }
    )
    const there = best(lookup, { from: 'vm-prov-1', to: 'vm-prov-2' })
    expect(there.hops[0]).toMatchObject({
      text: { key: 'path.leavesFunction', values: { index: 3, nic: 'eno4', host: 'computehci-0' } },
      verify: ['ip link show eno4']
    })
    const back = best(lookup, { from: 'vm-prov-2', to: 'vm-prov-1' })
    expect(back.hops.at(-1)!.text.key).toBe('path.reachesFunction')
  })

  it('stops what a server may send', () => {
    const lookup = after({
      file: 'nbctl_list_acl',
      row: 'inport == @pg_b511a1f5_5fb2_4fae_b492_cb0e0e4fec87 && ip4',
      from: /&& ip4/,
      to: '&& ip4 && udp'
    })
    expect(best(lookup, { from: 'vm-web-1', to: 'vm-web-3' })).toMatchObject({
      disposition: 'dropped',
      names: 'private | compute-0',
      legs: []
    })
    expect(best(lookup, { from: 'vm-web-1', to: 'dhcp' })).toMatchObject({ disposition: 'answered' })
  })

  it('lets a port of a wired network have any address', () => {
    const beyond = { from: 'vm-prov-1', to: '10.104.0.99' }
    const back = { from: 'outside:provider-104', to: '10.104.0.99' }
    const whole = new Lookup(analyse(lab, {}, memory))
    expect(best(whole, back)).toMatchObject({ disposition: 'dropped', text: { key: 'path.nobody' } })
    const open = after({
      file: 'list_logical_switch_port',
      from: /"fa:16:3e:ee:c3:e2 10\.104\.0\.32"\]/,
      to: '"fa:16:3e:ee:c3:e2 10.104.0.32", unknown]'
    })
    const sentence = /10\.104\.0\.99 is beyond the wire of provider-104, and not of ports .* \(vm-prov-2\)/
    expect(best(whole, beyond).assumed.join()).not.toMatch(sentence)
    expect(best(open, beyond)).toMatchObject({ disposition: 'provider' })
    expect(best(open, beyond).assumed.join()).toMatch(sentence)
    expect(best(open, back)).toMatchObject({ disposition: 'unknown', next: ['ovn-sbctl list FDB'] })
  })

  it('has the namesake of an address in another network', () => {
    expect(best(new Lookup(analyse(lab, {}, memory)), { from: 'vm-prov-1', to: '192.168.10.11' })).toMatchObject({
      disposition: 'provider'
    })
  })
})
