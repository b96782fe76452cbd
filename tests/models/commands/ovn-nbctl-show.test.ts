import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ovnNbctlShow } from '../../../models/commands/ovn-nbctl-show.ts'
import { ovnSbctlShow } from '../../../models/commands/ovn-sbctl-show.ts'
import { ovsVsctlShow } from '../../../models/commands/ovs-vsctl-show.ts'
import { FactIndex, fixture, labTruth } from '../../support/ovn-lab.ts'
import { runCommand } from '../../support/run-command.ts'

function read(output: string) {
  const { facts, ledger, record } = runCommand(ovnNbctlShow, output, { host: null })
  return { facts: new FactIndex(facts), ledger, record }
}

describe('ovn-nbctl show of the lab', () => {
  const { facts, ledger } = read(fixture('ovn-lab/central/ovn-nbctl_show.txt'))

  it('tells the switches with their ports', () => {
    expect(ledger.leftover()).toEqual([])
    for (const [name, { network_name, ports }] of Object.entries(labTruth.logical_switches)) {
      const network = facts.named('network', network_name)!
      const uuid = name.replace('neutron-', '')
      expect(network.ref.keys[0]).toBe(`uuid:${uuid}`)
      expect(network.props.attributes).toEqual({ uuid })
      const found = facts.ofKind('port').filter(({ props }) => props.parent === network.ref)
      expect(found).toHaveLength(Object.keys(ports).length)
      for (const [port, { type, port_name, addresses, tag, router_port }] of Object.entries(ports)) {
        const key = port.startsWith('provnet-') ? `name:${port}` : `uuid:${port}`
        const claim = found.find(({ ref }) => ref.keys.includes(key))!
        expect(claim.props.name).toBe(key.startsWith('name:') ? port : port_name === '' ? undefined : port_name)
        expect(claim.ref.keys.includes(`lrp:${router_port}`)).toBe(router_port !== null)
        const [mac, ...ips] = addresses.split(' ')
        expect(claim.props.attributes).toEqual({
          ...(key.startsWith('uuid:') ? { uuid: port } : {}),
          ...(type === '' ? {} : { type }),
          ...(tag === null ? {} : { tag }),
          ...(ips.length > 0 ? { mac, addresses: ips } : {}),
          ...(addresses === 'unknown' ? { unknownAddress: true } : {})
        })
      }
    }
  })

  it('tells the routers with their ports, gateways and address translation', () => {
    for (const [name, { router_name, ports, nat }] of Object.entries(labTruth.logical_routers)) {
      const router = facts.named('router', router_name)!
      expect(router.ref.keys[0]).toBe(`uuid:${name.replace('neutron-', '')}`)
      for (const [port, { mac, networks, gateway_chassis }] of Object.entries(ports)) {
        const { gatewayChassis, ...attributes } = facts.attributes('port', `lrp:${port}`) as {
          gatewayChassis?: { host: string }[]
        }
        expect(attributes).toMatchObject({
          uuid: port.replace('lrp-', ''),
          type: 'router',
          router: name,
          mac,
          addresses: [networks.replace(/\/.*/, '')],
          networks: [networks]
        })
        expect((gatewayChassis ?? []).map(({ host }) => host).sort()).toEqual(
          gateway_chassis.map(({ chassis }) => chassis).sort()
        )
      }
      const rules = facts.ofKind('nat-rule').map(({ props }) => props.attributes)
      const expected = nat.map(({ type, external_ip: externalIp, logical_ip: logicalIp }) => ({
        type,
        externalIp,
        logicalIp
      }))
      expect(rules).toHaveLength(expected.length)
      expect(rules).toEqual(expect.arrayContaining(expected))
      expect(facts.attributes('floating-ip', 'address:10.0.0.221')).toEqual({
        address: '10.0.0.221',
        fixedAddress: '192.168.10.11',
        router: name
      })
    }
  })
})

describe('ovn-nbctl show of the OpenStack lab', () => {
  const { facts, ledger } = read(fixture('openstack-lab/ovn-ovs/ovn-nbctl_show.txt'))

  it('reads Korean names and the ports of a trunk', () => {
    expect(ledger.leftover()).toEqual([])
    expect(facts.named('network', '서비스망-운영')!.ref.keys[0]).toBe('uuid:b4f31c7e-1c70-486d-a3ed-74b04d3e4368')
    expect(facts.attributes('port', 'uuid:11f76b4e-0a7b-40de-8841-8f8d5974999f')).toMatchObject({
      parentPort: '0b450117-e783-4f62-b93a-6223d32bdf4c',
      tag: 201,
      addresses: ['172.31.7.221']
    })
  })
})

describe('ovn-nbctl show elsewhere', () => {
  it('reads switches without alias, names of other clouds, dynamic and IPv6 addresses', () => {
    const { facts, ledger } = read(`
switch 9b507f28-6635-43d5-a782-f8561d01a6ff (sw0)
    port sw0-port1
        addresses: ["dynamic"]
    port sw0-port2
        addresses: ["00:00:19:92:00:20 10.199.200.20/24 FD00::5", "unknown"]
    port sw0-lr0
        type: router
        addresses: ["router"]
        router-port: lr0-sw0
switch 84b95eb4-8244-4fd4-b39a-1555e952a0b4 ()
router 858c8778-ffd5-49aa-8aff-6691defbd1bc (lr0)
    port lr0-sw0
        mac: "00:00:00:00:FF:01"
        ipv6-lla: "fe80::200:ff:fe00:ff01"
        networks: ["10.0.0.1/24", "fd00::1/64"]`)
    expect(ledger.leftover()).toEqual([])
    expect(facts.attributes('port', 'name:sw0-port1')).toEqual({})
    expect(facts.attributes('port', 'name:sw0-port2')).toEqual({
      mac: '00:00:19:92:00:20',
      addresses: ['10.199.200.20', 'fd00::5'],
      unknownAddress: true
    })
    expect(facts.attributes('network', 'name:84b95eb4-8244-4fd4-b39a-1555e952a0b4')).toEqual({})
    expect(facts.attributes('port', 'lrp:lr0-sw0')).toEqual({
      type: 'router',
      router: 'lr0',
      mac: '00:00:00:00:ff:01',
      ipv6Lla: 'fe80::200:ff:fe00:ff01',
      addresses: ['10.0.0.1', 'fd00::1'],
      networks: ['10.0.0.1/24', 'fd00::1/64']
    })
    const router = facts.ofKind('port').filter(({ ref }) => ref.keys.includes('lrp:lr0-sw0'))
    expect(router.map(({ ref }) => ref.keys)).toEqual([['name:sw0-lr0', 'lrp:lr0-sw0'], ['lrp:lr0-sw0']])
  })

  it('keeps rules apart that do the same', () => {
    const rule = (row: string) =>
      `    nat ${row}-0000-4000-8000-000000000000\n        external ip: "1.1.1.1"\n        external port(s): "1-99"\n        logical ip: "10.0.0.0/8"\n        type: "snat"\n`
    const { facts, ledger } = read(
      `router 858c8778-ffd5-49aa-8aff-6691defbd1bc (lr0)\n${rule('bbbbbbbb')}${rule('aaaaaaaa')}`
    )
    expect(ledger.leftover()).toEqual([])
    expect(facts.ofKind('nat-rule')[0]!.props.attributes).toHaveProperty('externalPortRange', '1-99')
    const keys = facts.ofKind('nat-rule').map(({ ref }) => ref.keys)
    expect(keys.map(([, name]) => name)).toEqual(['name:snat|1.1.1.1|10.0.0.0/8|2', 'name:snat|1.1.1.1|10.0.0.0/8'])
  })

  it('keeps ports of which the switch or router was cut off', () => {
    const { facts } = read(
      '    port lrp-a\n        mac: "00:00:00:00:00:01"\n    port b\n        type: localnet\n        tag: 7\n'
    )
    expect(facts.attributes('port', 'lrp:lrp-a')).toEqual({ type: 'router', mac: '00:00:00:00:00:01' })
    expect(facts.attributes('port', 'name:b')).toEqual({ type: 'localnet', tag: 7 })
  })

  it('reads the same without indentation', () => {
    const output = fixture('ovn-lab/central/ovn-nbctl_show.txt')
    expect(read(output.replace(/^ +/gm, '')).facts.facts).toEqual(read(output).facts.facts)
  })

  it('names the switch or router it was limited to', () => {
    const record = { datapaths: [], failed: false }
    expect(ovnNbctlShow.canonical!('ovn-nbctl --db=tcp:1.1.1.1:6641 show router1', record)).toBe(
      'ovn-nbctl show router1'
    )
    expect(ovnNbctlShow.canonical!('ovn-nbctl --no-leader-only show', record)).toBe('ovn-nbctl show')
  })

  it('is told from the other two shows', () => {
    const output = fixture('ovn-lab/central/ovn-nbctl_show.txt').split('\n')
    expect([ovnNbctlShow, ovnSbctlShow, ovsVsctlShow].map((command) => command.looksLike(output))).toEqual([
      true,
      false,
      false
    ])
    expect(ovnNbctlShow.looksLike(['port 80 is open', 'port 443 is closed', 'and more prose', 'of some kind'])).toBe(
      false
    )
  })

  it('never throws and gives every line a fate, however a capture is damaged', () => {
    const lines = fixture('openstack-lab/ovn-ovs/ovn-nbctl_show.txt').split('\n')
    const edit = fc.tuple(fc.nat(lines.length), fc.nat(80), fc.string())
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 10 }), (edits) => {
        const damaged = [...lines]
        for (const [at, cut, junk] of edits) damaged[at] = (damaged[at] ?? '').slice(0, cut) + junk
        const { ledger } = runCommand(ovnNbctlShow, damaged.join('\n'), { host: null })
        const left = new Set(ledger.leftover())
        for (let index = 0; index < ledger.length; index++) {
          expect(ledger.isRead(index) || left.has(index) || ledger.at(index).trim() === '').toBe(true)
        }
      })
    )
  })
})
