import { expect, test } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { ask } from '../../../models/paths/ask.ts'
import { Lookup } from '../../../models/topology/lookup.ts'

const BLUEPRINT = `atlas: 1
name: both-kinds-of-tunnel
driver: ovs
roles:
  - { role: Controller }
  - { role: Compute, hosts: [hv-a, hv-b] }
projects:
  - name: p
    networks:
      - { name: old, type: gre, subnets: [{ cidr: 192.168.5.0/24 }] }
      - { name: new, type: vxlan, subnets: [{ cidr: 192.168.6.0/24 }] }
      - { name: alone, type: local, subnets: [{ cidr: 192.168.7.0/24 }] }
    servers:
      - { name: old-a, host: hv-a, networks: [old] }
      - { name: old-b, host: hv-b, networks: [old] }
      - { name: new-a, host: hv-a, networks: [new] }
      - { name: new-b, host: hv-b, networks: [new] }
      - { name: alone-a, host: hv-a, networks: [alone] }
      - { name: alone-b, host: hv-b, networks: [alone] }
`
const lookup = new Lookup(analyse([{ name: 'plan.yaml', text: BLUEPRINT }]))

test('a local network ends at its host', () => {
  const answer = ask(lookup, { from: 'alone-a', to: 'alone-b', protocol: 'icmp' })
  expect('paths' in answer && answer.paths[0]).toMatchObject({ disposition: 'dropped', legs: [] })
})

test('a firewall of iptables puts a Linux bridge between tap and br-int', () => {
  const text = BLUEPRINT.replace('driver: ovs', 'driver: ovs\nfirewall: iptables_hybrid')
  const hybrid = analyse([{ name: 'plan.yaml', text }])
  expect(hybrid.nodes.filter(({ kind }) => kind === 'linux-bridge')).toHaveLength(6)
  const plugs = hybrid.links.filter(({ kind, to }) => kind === 'plugged' && to.includes('/qvo'))
  expect(plugs).toHaveLength(6)
  const answer = ask(new Lookup(hybrid), { from: 'new-a', to: 'new-b', protocol: 'icmp' })
  const hops = 'paths' in answer ? answer.paths[0]!.hops : []
  expect(hops.filter(({ does }) => does.includes('iptables'))).toHaveLength(2)
})

test.each([
  ['old', 'gre', /GRE key \d+/, 'ip proto 47'],
  ['new', 'vxlan', /VXLAN VNI \d+/, 'udp port 4789']
])('network %s crosses in %s, where tunnels of both types are', (name, type, header, filter) => {
  const answer = ask(lookup, { from: `${name}-a`, to: `${name}-b`, protocol: 'icmp' })
  const [path] = 'paths' in answer ? answer.paths : []
  expect(path).toMatchObject({ disposition: 'delivered', legs: [{ encapsulation: type }] })
  expect(path!.hops.some(({ headers }) => headers.some((each) => header.test(each)))).toBe(true)
  const commands = path!.hops.flatMap(({ verify }) => verify).join('\n')
  expect(commands).toContain(filter)
  expect(commands).not.toContain('ovn')
})
