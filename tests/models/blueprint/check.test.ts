import { describe, expect, it } from 'vitest'
import { checkBlueprint } from '../../../models/blueprint/check.ts'

/** `line:column message`, counted as editors do. */
function problems(text: string): string[] {
  return checkBlueprint(text).problems.map(({ line, column, message }) => `${line + 1}:${column} ${message}`)
}

describe('checking a blueprint', () => {
  it('fills in what most clouds have alike', () => {
    expect(checkBlueprint('atlas: 1\nname: lab\n')).toMatchObject({
      blueprint: {
        ...{ atlas: 1, name: 'lab', release: '17.1', driver: 'ovn', domain: 'localdomain', cloud: 'overcloud' },
        ...{ physicalNetwork: 'datacentre', distributedFloatingIps: true, $line: 0 }
      },
      problems: []
    })
  })

  it('says where a value is wrong and what is allowed, and keeps the rest', () => {
    const text = [
      'atlas: 1',
      'name: lab',
      'networks:',
      '  Tenant: {vlan: 5000, cidr: 10.0.0.0/24}',
      'roles:',
      '  - role: Controller',
      '    count: three',
      '    hosts: controller-%index%',
      '  - role: Compute',
      '    count: 2'
    ].join('\n')
    expect(problems(text)).toEqual([
      '4:18 networks.Tenant.vlan is 5000, but has to be a VLAN id, a whole number from 1 to 4094',
      '7:12 roles[0].count is "three", but has to be a whole number from 0 to 500'
    ])
    const { blueprint } = checkBlueprint(text)
    expect(blueprint!.networks!.get('Tenant')).toEqual({ cidr: '10.0.0.0/24', $line: 3 })
    expect(blueprint!.roles!.map(({ role, count }) => [role, count])).toEqual([
      ['Controller', undefined],
      ['Compute', 2]
    ])
  })

  it.each([
    ['atlas: 2\nname: x', '1:8 atlas is 2, but has to be 1, the version of this vocabulary'],
    ['atlas: 1', '1:1 name is missing; a blueprint needs it'],
    ['atlas: 1\nname: x\nrelease: 18', '3:10 release is "18", but has to be one of 16.1, 16.2, 17.1'],
    ['atlas: 1\nname: x\ndomain: a b', '3:9 domain is "a b", but has to be a DNS domain like overcloud.example.com'],
    [
      'atlas: 1\nname: x\nmachines:\n  - nam: bastion',
      '4:5 machines[0].nam is not known here; a machine has the keys name, domain, role, description, addresses, nics, serves'
    ],
    [
      'atlas: 1\nname: x\nprojects:\n  - name: p\n    servers: [{name: 5, networks: []}]',
      '5:22 projects[0].servers[0].name is 5, but has to be a name; put a number in quotes'
    ],
    [
      'atlas: 1\nname: x\nroles:\n  - {role: Compute, nics: [{bridge: br-ex, ports: [{bond: b1, members: [eth0], mode: fast}]}]}',
      '4:86 roles[0].nics[0].ports[0].mode is "fast", but has to be one of active-backup, balance-slb, balance-tcp, balance-rr, balance-xor, broadcast, 802.3ad, balance-tlb, balance-alb'
    ]
  ])('tells what is wrong in %j', (text, problem) => {
    expect(problems(text)).toContain(problem)
  })

  it.each([
    ['atlas: 1\nname: [x', '2:9 this is no YAML: unexpected end of the stream within a flow collection'],
    ['atlas: 1\natlas: 1', '2:1 this is no YAML: duplicated mapping key'],
    ['a: &x [1]\nb: *x', '2:5 anchors and aliases (&x, *x) are not allowed; write the value out'],
    ['a: !!js/function x', '1:4 tags (!x) are not allowed; write a plain value'],
    ['- atlas: 1', '1:1 a blueprint has to be a mapping: "key: value" lines']
  ])('refuses %j', (text, problem) => {
    expect(problems(text)).toEqual([problem])
    expect(checkBlueprint(text).blueprint).toBeUndefined()
  })

  it('is not led astray by names of the language, or by length', () => {
    const { blueprint } = checkBlueprint('atlas: 1\nname: x\n__proto__: {release: 1}\nconstructor: 2\n')
    expect(blueprint).toMatchObject({ name: 'x', release: '17.1' })
    expect(problems(`atlas: 1\nname: x\n${'#'.repeat(1_000_001)}`)).toHaveLength(1)
  })
})
