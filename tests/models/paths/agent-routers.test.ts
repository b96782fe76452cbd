import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { ask } from '../../../models/paths/ask.ts'
import type { Path } from '../../../models/paths/path.ts'
import type { Question } from '../../../models/paths/question.ts'
import { Lookup } from '../../../models/topology/lookup.ts'
import { addressesIn, agentsCloud, ROUTER, type AgentsCloud } from '../../support/agents-cloud.ts'

function pathOf(cloud: AgentsCloud, question: Question): Path {
  const answer = ask(new Lookup(analyse(agentsCloud(cloud))), question)
  if ('trouble' in answer) throw new Error(`${answer.side}: ${answer.trouble.problem}`)
  return answer.paths[0]!
}

const hostsOf = ({ hosts }: Path): string => hosts.join(' ').replaceAll('host:', '')
const headersOf = ({ hops }: Path): string => hops.map(({ headers }) => headers.join(' / ')).join('\n')

describe('a router of one namespace', () => {
  const cloud = { namespaces: { qrouter: ['net-1'], qdhcp: ['net-0', 'net-1'] } }

  it('gives what leaves its own address', () => {
    const path = pathOf(cloud, { from: 'vm-b', to: 'internet' })
    expect(path.disposition).toBe('provider')
    expect(hostsOf(path)).toBe('hv-b net-1')
    expect(path.hops.at(-1)!.headers.join(' ')).toContain('203.0.113.10 > 8.8.8.8')
    expect(path.hops.flatMap(({ verify }) => verify)).toContain(`ip netns exec qrouter-${ROUTER} iptables -t nat -S`)
  })

  it('leaves addresses as they are where source NAT is off', () => {
    const path = pathOf({ ...cloud, snat: false }, { from: 'vm-b', to: 'internet' })
    expect(path.disposition).toBe('provider')
    expect(path.hops.at(-1)!.headers.join(' ')).toContain('10.1.0.22 > 8.8.8.8')
  })

  it('translates a floating IP both ways', () => {
    expect(pathOf(cloud, { from: 'vm-a', to: 'internet' }).hops.at(-1)!.headers.join(' ')).toContain('203.0.113.55 >')
    const back = pathOf(cloud, { from: 'outside:public', to: '203.0.113.55' })
    expect(back.disposition).toBe('delivered')
    expect(hostsOf(back)).toBe('net-1 hv-a')
  })

  it('routes between its networks', () => {
    const path = pathOf(cloud, { from: 'vm-b', to: 'vm-c' })
    expect(path).toMatchObject({ disposition: 'delivered', legs: [{ id: 5001 }, { id: 5002 }] })
    expect(hostsOf(path)).toBe('hv-b net-1 hv-a')
  })

  it('is not reached by the inner address from outside', () => {
    expect(pathOf(cloud, { from: 'outside:public', to: 'vm-b' }).disposition).toBe('dropped')
  })
})

describe('a highly available router', () => {
  const ha = { ha: true, namespaces: { qrouter: ['net-0', 'net-1'] } }
  const agents = (first: string, second: string): NonNullable<AgentsCloud['more']> => [
    [
      'net-0',
      `neutron l3-agent-list-hosting-router ${ROUTER}`,
      [
        '+--------------------------------------+-------+----------------+-------+----------+',
        '| id                                   | host  | admin_state_up | alive | ha_state |',
        '+--------------------------------------+-------+----------------+-------+----------+',
        `| 5c0ffee0-0000-4000-8000-000000000081 | net-0 | True           | :-)   | ${first.padEnd(8)} |`,
        `| 5c0ffee0-0000-4000-8000-000000000082 | net-1 | True           | :-)   | ${second.padEnd(8)} |`,
        '+--------------------------------------+-------+----------------+-------+----------+'
      ].join('\n')
    ]
  ]

  it('is nowhere for certain until the active agent is known', () => {
    const path = pathOf(ha, { from: 'vm-b', to: 'internet' })
    expect(path.disposition).toBe('unknown')
    expect(path.next).toContain(`openstack network agent list --router ${ROUTER} --long`)
    expect(path.next).toContain(`ip netns exec qrouter-${ROUTER} ip a`)
  })

  it('is not certain of the one namespace that was pasted either', () => {
    const path = pathOf({ ha: true, namespaces: { qrouter: ['net-0'] } }, { from: 'vm-b', to: 'internet' })
    expect(path.disposition).toBe('unknown')
  })

  it('is where the agent calls itself active', () => {
    const path = pathOf({ ...ha, more: agents('standby', 'active') }, { from: 'vm-b', to: 'internet' })
    expect(path.disposition).toBe('provider')
    expect(hostsOf(path)).toBe('hv-b net-1')
  })

  it('is told by the long list of agents', () => {
    const list = [
      '+--------------------------------------+------------+-------+-------------------+-------+-------+------------------+----------+',
      '| ID                                   | Agent Type | Host  | Availability Zone | Alive | State | Binary           | HA State |',
      '+--------------------------------------+------------+-------+-------------------+-------+-------+------------------+----------+',
      '| 5c0ffee0-0000-4000-8000-000000000081 | L3 agent   | net-0 | nova              | :-)   | UP    | neutron-l3-agent | active   |',
      '| 5c0ffee0-0000-4000-8000-000000000082 | L3 agent   | net-1 | nova              | :-)   | UP    | neutron-l3-agent | standby  |',
      '+--------------------------------------+------------+-------+-------------------+-------+-------+------------------+----------+'
    ].join('\n')
    const more: NonNullable<AgentsCloud['more']> = [
      ['net-0', 'openstack network agent list --router edge --long', list]
    ]
    expect(hostsOf(pathOf({ ...ha, more }, { from: 'vm-b', to: 'internet' }))).toBe('hv-b net-0')
  })

  it('is where the namespace has the addresses', () => {
    const more: NonNullable<AgentsCloud['more']> = [
      ['net-0', ...addressesIn('qrouter', false)],
      ['net-1', ...addressesIn('qrouter', true)]
    ]
    const path = pathOf({ ...ha, more }, { from: 'outside:public', to: '203.0.113.55' })
    expect(path.disposition).toBe('delivered')
    expect(hostsOf(path)).toBe('net-1 hv-a')
  })

  it('is not believed when two call themselves active, or two have the addresses', () => {
    const split = pathOf({ ...ha, more: agents('active', 'active') }, { from: 'vm-b', to: 'internet' })
    expect(split.disposition).toBe('unknown')
    const more: NonNullable<AgentsCloud['more']> = [
      ['net-0', ...addressesIn('qrouter', true)],
      ['net-1', ...addressesIn('qrouter', true)]
    ]
    expect(pathOf({ ...ha, more }, { from: 'vm-b', to: 'internet' }).disposition).toBe('unknown')
  })
})

describe('a distributed router', () => {
  const dvr = {
    distributed: true,
    namespaces: { qrouter: ['net-0', 'net-1', 'hv-a', 'hv-b'], snat: ['net-1'], fip: ['hv-a'] }
  }

  it('routes on the host of who sends', () => {
    const path = pathOf(dvr, { from: 'vm-b', to: 'vm-c' })
    expect(path).toMatchObject({ disposition: 'delivered', legs: [{ encapsulation: 'vxlan', id: 5002 }] })
    expect(hostsOf(path)).toBe('hv-b hv-a')
  })

  it('translates what has no floating IP in its snat namespace, which is reached in the tenant network', () => {
    const path = pathOf(dvr, { from: 'vm-b', to: 'internet' })
    expect(path).toMatchObject({ disposition: 'provider', legs: [{ id: 5001 }, { encapsulation: 'flat' }] })
    expect(hostsOf(path)).toBe('hv-b net-1')
    expect(headersOf(path)).toContain('203.0.113.10 > 8.8.8.8')
    const tunnelled = path.hops.find(({ headers }) => headers.some((each) => each.includes('VXLAN')))
    expect(tunnelled!.headers.join(' / ')).toContain('fa:16:3e:00:00:41 > fa:16:3e:00:00:45')
    expect(path.hops.flatMap(({ verify }) => verify)).toContain(`ip netns exec snat-${ROUTER} iptables -t nat -S`)
  })

  it('has floating IPs on the host of their server', () => {
    const out = pathOf(dvr, { from: 'vm-a', to: 'internet' })
    expect(out).toMatchObject({ disposition: 'provider', legs: [{ encapsulation: 'flat' }] })
    expect(hostsOf(out)).toBe('hv-a')
    const back = pathOf(dvr, { from: 'outside:public', to: '203.0.113.55' })
    expect(back.disposition).toBe('delivered')
    expect(hostsOf(back)).toBe('hv-a')
  })

  it('has them in the snat namespace where the host has no namespace of the external network', () => {
    const path = pathOf({ ...dvr, namespaces: { ...dvr.namespaces, fip: [] } }, { from: 'vm-a', to: 'internet' })
    expect(path.disposition).toBe('provider')
    expect(hostsOf(path)).toBe('hv-a net-1')
  })

  it('of several snat namespaces takes that with addresses', () => {
    const namespaces = { ...dvr.namespaces, snat: ['net-0', 'net-1'] }
    expect(pathOf({ ...dvr, ha: true, namespaces }, { from: 'vm-b', to: 'internet' }).disposition).toBe('unknown')
    const more: NonNullable<AgentsCloud['more']> = [
      ['net-0', ...addressesIn('snat', true)],
      ['net-1', ...addressesIn('snat', false)]
    ]
    const path = pathOf({ ...dvr, ha: true, namespaces, more }, { from: 'vm-b', to: 'internet' })
    expect(hostsOf(path)).toBe('hv-b net-0')
  })
})
