import { expect, test } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { ask } from '../../../models/paths/ask.ts'
import type { Path } from '../../../models/paths/path.ts'
import type { Question } from '../../../models/paths/question.ts'
import { Lookup } from '../../../models/topology/lookup.ts'
import type { TopologyNode } from '../../../models/topology/vocabulary.ts'

const BLUEPRINT = `atlas: 1
name: six
driver: ovn
roles:
  - { role: Controller }
  - { role: Compute, hosts: [hv-a, hv-b] }
projects:
  - name: p
    networks:
      - { name: dual, subnets: [{ cidr: 192.168.5.0/24 }, { cidr: 'fd00:5::/64' }] }
      - { name: six, subnets: [{ cidr: 'fd00:6::/64' }] }
    routers:
      - { name: r, interfaces: [dual, six] }
    servers:
      - { name: a, host: hv-a, networks: [dual] }
      - { name: b, host: hv-b, networks: [dual] }
      - { name: c, host: hv-b, networks: [six] }
`

function lookupOf(text = BLUEPRINT, edit: (node: TopologyNode) => TopologyNode = (node) => node): Lookup {
  const topology = analyse([{ name: 'plan.yaml', text }])
  return new Lookup({ ...topology, nodes: topology.nodes.map(edit) })
}

function pathOf(question: Question, lookup = lookupOf()): Path {
  const answer = ask(lookup, question)
  if ('trouble' in answer) throw new Error(answer.trouble.problem)
  return answer.paths[0]!
}

const names = ({ logical }: Path, lookup = lookupOf()): string =>
  logical.map((id) => lookup.node(id)?.name ?? id).join(' ')

test('the family that both ends have is taken', () => {
  const path = pathOf({ from: 'a', to: 'c' })
  expect(path).toMatchObject({ disposition: 'delivered', legs: [{ encapsulation: 'geneve' }] })
  expect(names(path)).toBe('dual r six')
  expect(path.hops[0]!.headers[1]).toContain('IPv6 fd00:5::')
})

test('neighbours are asked at the group of their address, and answered on the host of who asks', () => {
  const path = pathOf({ from: 'c', to: 'fd00:6::1', protocol: 'arp' })
  expect(path).toMatchObject({ disposition: 'answered', hosts: ['host:hv-b'], legs: [] })
  expect(path.hops[0]!.headers[0]).toMatch(/> 33:33:ff:00:00:01$/)
})

test('DHCPv6 goes to its group, and is answered on the own host', () => {
  const path = pathOf({ from: 'c', to: 'dhcp' })
  expect(path).toMatchObject({ disposition: 'answered', hosts: ['host:hv-b'] })
  expect(path.hops[0]!.headers.join(' ')).toContain('> 33:33:00:01:00:02 IPv6')
})

const solicitation: Question = { from: 'c', to: 'ff02::2' }

test('a router solicitation is answered for a port that advertises itself', () => {
  const advertised = lookupOf(BLUEPRINT, (node) =>
    node.kind === 'port' && String(node.attributes['addresses']).includes('fd00:6::1')
      ? { ...node, attributes: { ...node.attributes, ipv6RaConfigs: { address_mode: 'slaac', mtu: '1442' } } }
      : node
  )
  const path = pathOf(solicitation, advertised)
  expect(path).toMatchObject({ disposition: 'answered', hosts: ['host:hv-b'], legs: [] })
  expect(path.reason).toBe('ovn-controller on hv-b answers the router solicitation for r: address mode slaac')
  expect(names(path, advertised)).toBe('six r')
})

test('it is drawn and proved as a solicitation, not as an echo', () => {
  const [hop] = pathOf(solicitation).hops
  expect(hop!.headers.slice(1)).toEqual(['IPv6 fd00:6::2 > ff02::2, hop limit 255', 'ICMPv6 router solicitation'])
  expect(hop!.verify.at(-1)).toMatch(/dl_dst=33:33:00:00:00:02,.*,nw_ttl=255,icmp_type=133,icmp_code=0$/)
  const asked = pathOf({ from: 'c', to: 'fd00:6::1', protocol: 'arp' }).hops[0]!.verify.at(-1)
  expect(asked).toContain(',icmp6,')
  expect(asked).toMatch(/ipv6_dst=ff02::1:ff00:0001,nw_ttl=255,icmp_type=135,icmp_code=0,nd_target=fd00:6::1$/)
})

test('nobody answers it where no router port has a mode', () => {
  expect(pathOf(solicitation)).toMatchObject({ disposition: 'dropped', text: { key: 'path.noRa' } })
})

test('radvd answers it in the namespace of the router', () => {
  const agents = lookupOf(BLUEPRINT.replace('driver: ovn', 'driver: ovs'), (node) =>
    node.kind === 'subnet' ? { ...node, attributes: { ...node.attributes, ipv6RaMode: 'slaac' } } : node
  )
  const path = pathOf(solicitation, agents)
  expect(path.disposition).toBe('answered')
  expect(path.reason).toMatch(/^radvd of r on overcloud-controller-0 /)
})

test('who else listens to a group nobody tells', () => {
  expect(pathOf({ from: 'c', to: 'ff02::1' })).toMatchObject({ disposition: 'unknown' })
  expect(pathOf({ from: 'a', to: '224.0.0.251', protocol: 'udp', port: 5353 })).toMatchObject({
    disposition: 'unknown'
  })
})

test('metadata is of IPv4 only', () => {
  expect(pathOf({ from: 'c', to: 'metadata' })).toMatchObject({
    disposition: 'dropped',
    text: { key: 'path.metadataFour' }
  })
  expect(pathOf({ from: 'a', to: 'metadata' }).disposition).toBe('delivered')
})
