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
    servers:
      - { name: old-a, host: hv-a, networks: [old] }
      - { name: old-b, host: hv-b, networks: [old] }
      - { name: new-a, host: hv-a, networks: [new] }
      - { name: new-b, host: hv-b, networks: [new] }
`
const lookup = new Lookup(analyse([{ name: 'plan.yaml', text: BLUEPRINT }]))

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
