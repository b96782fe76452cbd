import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { ask } from '../../../models/paths/ask.ts'
import { impactOf } from '../../../models/paths/impact.ts'
import type { Path } from '../../../models/paths/path.ts'
import type { Question } from '../../../models/paths/question.ts'
import { Lookup } from '../../../models/topology/lookup.ts'
import { agentsCloud, id, ROUTER, type AgentsCloud } from '../../support/agents-cloud.ts'

const lookupOf = (cloud: AgentsCloud): Lookup => new Lookup(analyse(agentsCloud(cloud)))

function pathOf(cloud: AgentsCloud, question: Question): Path {
  const answer = ask(lookupOf(cloud), question)
  if ('trouble' in answer) throw new Error(`${answer.side}: ${answer.trouble.problem}`)
  return answer.paths[0]!
}

const hostsOf = ({ hosts }: Path): string => hosts.join(' ').replaceAll('host:', '')
const legacy: AgentsCloud = { namespaces: { qrouter: ['net-1'], qdhcp: ['net-0'] } }

describe('what agents answer, by their namespaces', () => {
  it('DHCP in qdhcp, over the tunnel of the network', () => {
    const path = pathOf(legacy, { from: 'vm-b', to: 'dhcp' })
    expect(path).toMatchObject({ disposition: 'answered', legs: [{ encapsulation: 'vxlan', id: 5001 }] })
    expect(hostsOf(path)).toBe('hv-b net-0')
    expect(path.hops.at(-1)!.verify).toEqual([`ip netns exec qdhcp-${id(2)} ss -lnu`])
  })

  it('DHCP not, where nothing shows which host has qdhcp', () => {
    const path = pathOf({ namespaces: { qrouter: ['net-1'] } }, { from: 'vm-b', to: 'dhcp' })
    expect(path).toMatchObject({ disposition: 'unknown', next: ['ip netns'] })
  })

  it('metadata in the router of the network', () => {
    const path = pathOf(legacy, { from: 'vm-b', to: 'metadata' })
    expect(path.disposition).toBe('delivered')
    expect(hostsOf(path)).toBe('hv-b net-1')
    expect(path.hops.at(-1)!.verify).toEqual([`ip netns exec qrouter-${ROUTER} ss -lnt`])
  })

  it('metadata on the own host, where the router is distributed', () => {
    const dvr = { distributed: true, namespaces: { qrouter: ['net-1', 'hv-a', 'hv-b'], snat: ['net-1'] } }
    const path = pathOf(dvr, { from: 'vm-b', to: 'metadata' })
    expect(path).toMatchObject({ disposition: 'delivered', legs: [] })
    expect(hostsOf(path)).toBe('hv-b')
  })

  it('metadata nowhere for certain, while nobody tells which router is active', () => {
    const path = pathOf({ ha: true, namespaces: { qrouter: ['net-0', 'net-1'] } }, { from: 'vm-b', to: 'metadata' })
    expect(path.disposition).toBe('unknown')
    expect(path.next).toContain(`openstack network agent list --router ${ROUTER} --long`)
  })

  it('ARP for the gateway in the router, for a floating IP where it is translated', () => {
    expect(hostsOf(pathOf(legacy, { from: 'vm-b', to: '10.1.0.1', protocol: 'arp' }))).toBe('hv-b net-1')
    expect(pathOf(legacy, { from: 'outside:public', to: '203.0.113.55', protocol: 'arp' })).toMatchObject({
      disposition: 'answered',
      hosts: ['host:net-1']
    })
  })

  it('the echo of the router and of its outer address', () => {
    expect(pathOf(legacy, { from: 'vm-b', to: 'edge' }).disposition).toBe('answered')
    expect(pathOf(legacy, { from: 'outside:public', to: '203.0.113.10' }).disposition).toBe('answered')
  })

  it('nobody, for an address that no port has', () => {
    expect(pathOf(legacy, { from: 'vm-b', to: '10.1.0.99' }).disposition).toBe('dropped')
    expect(pathOf(legacy, { from: 'vm-b', to: '10.2.0.99' }).disposition).toBe('dropped')
  })
})

describe('the way back', () => {
  it.each([
    ['a floating IP', 'vm-a', 'net-1 hv-a'],
    ['source NAT', 'vm-b', 'net-1 hv-b']
  ])('through %s', (_, from, hosts) => {
    const path = pathOf(legacy, { from, to: 'internet', way: 'back' })
    expect(path.disposition).toBe('delivered')
    expect(hostsOf(path)).toBe(hosts)
  })

  it('through a distributed router is routed on the host of who answers', () => {
    const dvr = { distributed: true, namespaces: { qrouter: ['net-1', 'hv-a', 'hv-b'], snat: ['net-1'] } }
    const path = pathOf(dvr, { from: 'vm-b', to: 'vm-c', way: 'back' })
    expect(path).toMatchObject({ disposition: 'delivered', legs: [{ id: 5001 }] })
    expect(hostsOf(path)).toBe('hv-a hv-b')
  })
})

describe('what fails with a network node', () => {
  it('is the routing, the way out and DHCP that it has, and nothing between servers of one network', () => {
    const lookup = lookupOf(legacy)
    const lost = (node: string): string[] =>
      impactOf(lookup, lookup.node(node)!)
        .paths.filter(({ fate }) => fate === 'lost')
        .map(({ question }) => question.to)
    expect(new Set(lost('host:net-0'))).toEqual(new Set(['dhcp']))
    const routed = lost('host:net-1')
    expect(routed.filter((to) => to === 'internet')).toHaveLength(3)
    expect(routed.filter((to) => to === 'metadata')).toHaveLength(3)
    expect(routed).not.toContain('dhcp')
    // between inside and other, in both directions; vm-a and vm-b are neighbours
    expect(routed.filter((to) => to.startsWith('server:'))).toHaveLength(4)
  })
})

describe('fewer facts', () => {
  const questions: Question[] = [
    { from: 'vm-b', to: 'vm-a' },
    { from: 'vm-b', to: 'vm-c' },
    { from: 'vm-b', to: 'internet' },
    { from: 'vm-a', to: 'internet' },
    { from: 'vm-b', to: 'dhcp' },
    { from: 'vm-b', to: 'metadata' },
    { from: 'vm-b', to: '10.1.0.99' },
    { from: 'vm-b', to: '203.0.113.55' },
    { from: 'outside:public', to: '203.0.113.55' },
    { from: 'outside:public', to: 'vm-b' }
  ]
  const clouds: AgentsCloud[] = [
    legacy,
    {
      distributed: true,
      namespaces: { qrouter: ['net-1', 'hv-a', 'hv-b'], snat: ['net-1'], fip: ['hv-a'], qdhcp: ['net-0'] }
    }
  ]

  it.each([0, 1])('never make cloud %i answer otherwise', (which) => {
    const inputs = agentsCloud(clouds[which]!)
    const captures = inputs.flatMap(({ name, text }) =>
      text.split(/^(?=(?:\[root@|\(overcloud\)))/m).map((part, index) => ({ name: `${index}-${name}`, text: part }))
    )
    const whole = new Lookup(analyse(captures))
    const way = (lookup: Lookup, question: Question): string => {
      const answer = ask(lookup, question)
      if ('trouble' in answer) return 'unknown'
      const [{ disposition, hosts, legs }] = answer.paths as [Path]
      const wires = legs.map((leg) => leg.encapsulation).join(' ')
      return disposition === 'unknown' ? 'unknown' : `${disposition} | ${hosts.join(' ')} | ${wires}`
    }
    const full = questions.map((question) => way(whole, question))
    expect(full.filter((each) => each !== 'unknown').length).toBeGreaterThan(7)
    const different: string[] = []
    for (const [index, left] of captures.entries()) {
      const lookup = new Lookup(analyse(captures.filter((_, at) => at !== index)))
      questions.forEach((question, at) => {
        const answer = way(lookup, question)
        if (answer !== 'unknown' && answer !== full[at])
          different.push(`${left.text.slice(0, 60)} ${question.from} to ${question.to}: ${full[at]} became ${answer}`)
      })
    }
    expect(different).toEqual([])
  })
})
