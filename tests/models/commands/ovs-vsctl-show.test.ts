import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ovsVsctlShow } from '../../../models/commands/ovs-vsctl-show.ts'
import type { NodeFact } from '../../../models/topology/facts.ts'
import { isNodeValue } from '../../../models/topology/facts.ts'
import { runCommand } from '../../support/run-command.ts'

const fixtures = new URL('../../fixtures/', import.meta.url)
const fixture = (path: string): string => readFileSync(new URL(path, fixtures), 'utf8')

function read(output: string) {
  const { facts, ledger } = runCommand(ovsVsctlShow, output)
  const ofKind = (kind: string): NodeFact[] => facts.nodes.filter(({ ref }) => ref.kind === kind)
  const named = (kind: string, name: string) => ofKind(kind).find(({ props }) => props.name === name)
  const attributes = (kind: string, name: string) => named(kind, name)?.props.attributes
  return { facts, ledger, ofKind, named, attributes, host: ofKind('host')[0]!.props.attributes! }
}

/** Names of the interfaces of a port. */
function members(port: NodeFact): string[] {
  const list = port.props.attributes!['interfaces']
  return Array.isArray(list) ? list.flatMap((entry) => (isNodeValue(entry) ? [entry.text] : [])) : []
}

interface TrueHost {
  bridges: {
    [name: string]: {
      datapath_type: string
      fail_mode: string | null
      ports: {
        [name: string]: {
          tag: number | null
          interfaces: { [name: string]: { type: string; remote_ip?: string; peer?: string } }
        }
      }
    }
  }
}
const truth = JSON.parse(fixture('ovn-lab/truth.json')) as { hosts: { [name: string]: TrueHost } }

describe('ovs-vsctl show of the lab', () => {
  it.each(Object.keys(truth.hosts))('tells the bridges, ports and interfaces of %s as they are', (host) => {
    const { ofKind, ledger, facts } = read(fixture(`ovn-lab/${host}/ovs-vsctl_show.txt`))
    const expected: unknown[] = []
    for (const [bridge, { datapath_type, fail_mode, ports }] of Object.entries(truth.hosts[host]!.bridges)) {
      for (const [port, { tag, interfaces }] of Object.entries(ports)) {
        for (const [name, { type, remote_ip, peer }] of Object.entries(interfaces)) {
          expected.push({
            bridge,
            datapathType: datapath_type === '' ? undefined : datapath_type,
            failMode: fail_mode ?? undefined,
            port,
            tag: tag ?? undefined,
            name,
            type: type === 'system' ? undefined : type,
            remote: remote_ip,
            peer
          })
        }
      }
    }
    const found = ofKind('ovs-port').flatMap((port) => {
      const bridge = ofKind('ovs-bridge').find(({ ref }) => ref.keys[0] === port.props.parent!.keys[0])!
      return members(port).map((name) => {
        const { type, options } = ofKind('ovs-interface').find(({ props }) => props.name === name)!.props.attributes!
        const { remote_ip: remote, peer } = (options ?? {}) as { remote_ip?: string; peer?: string }
        const { datapathType, failMode } = bridge.props.attributes!
        const tag = port.props.attributes!['tag']
        return {
          bridge: bridge.props.name,
          datapathType,
          failMode,
          port: port.props.name,
          tag,
          name,
          type,
          remote,
          peer
        }
      })
    })
    const sorted = (list: unknown[]) => list.map((entry) => JSON.stringify(entry)).sort()
    expect(sorted(found)).toEqual(sorted(expected))
    expect(ledger.leftover()).toEqual([])
    const ends = facts.clues.map(({ clue }) => clue.type === 'tunnel-to' && clue.address)
    expect(ends).toHaveLength(5)
  })
})

const bonded = `
c9e4e3a1-6f6a-4a86-8f9e-f8c1b2f0b7a1
    Manager "ptcp:6640:127.0.0.1"
        is_connected: true
    Bridge br-ex
        Controller "tcp:127.0.0.1:6633"
            is_connected: false
            role: master
            status: {last_error="Connection refused", state=BACKOFF}
        Controller "ptcp:6654"
        fail_mode: standalone
        Port "bond1"
            tag: 10
            trunks: [20, 30]
            vlan_mode: native-untagged
            bond_mode: balance-slb
            Interface "ens4"
            Interface "ens5"
                error: "could not open network device ens5 (No such device)"
        Port gre0
            trunks: 7
            Interface gre0
                type: gre
                options: {in_key=flow, local_ip="10.0.0.1", out_key=flow, remote_ip="2001:DB8::2"}
        Port flow0
            Interface flow0
                type: vxlan
                options: {key=flow,local_ip=10.0.0.1,remote_ip=flow}
                bfd_status: {diagnostic="No Diagnostic", flap_count="0", state=down}
                mac: "FA:16:3E:00:00:01"
    ovs_version: "2.17.10"`

describe('ovs-vsctl show in full', () => {
  const { attributes, host, facts, ledger, named } = read(bonded)

  it('reads the database and its manager', () => {
    expect(named('host', '')).toBeUndefined()
    expect(facts.nodes[0]!.ref.keys).toEqual(['name:host-0', 'ovs:c9e4e3a1-6f6a-4a86-8f9e-f8c1b2f0b7a1'])
    expect(host).toMatchObject({
      ovsUuid: 'c9e4e3a1-6f6a-4a86-8f9e-f8c1b2f0b7a1',
      ovsVersion: '2.17.10',
      managers: ['ptcp:6640:127.0.0.1'],
      managerConnections: [{ target: 'ptcp:6640:127.0.0.1', isConnected: true }]
    })
    expect(ledger.leftover()).toEqual([])
  })

  it('reads controllers without taking the fields that follow them', () => {
    expect(attributes('ovs-bridge', 'br-ex')).toEqual({
      failMode: 'standalone',
      controllers: ['tcp:127.0.0.1:6633', 'ptcp:6654'],
      controllerConnections: [
        {
          target: 'tcp:127.0.0.1:6633',
          isConnected: false,
          role: 'master',
          status: { last_error: 'Connection refused', state: 'BACKOFF' }
        },
        { target: 'ptcp:6654' }
      ]
    })
  })

  it('keeps a bond one port with several interfaces', () => {
    const bond = named('ovs-port', 'bond1')!
    expect(members(bond)).toEqual(['ens4', 'ens5'])
    expect(bond.props.attributes).toMatchObject({
      tag: 10,
      trunks: [20, 30],
      vlanMode: 'native-untagged',
      bondMode: 'balance-slb'
    })
    expect(attributes('ovs-port', 'gre0')).toMatchObject({ trunks: [7] })
    expect(attributes('ovs-interface', 'ens4')).toEqual({})
    expect(attributes('ovs-interface', 'ens5')).toEqual({
      error: 'could not open network device ens5 (No such device)'
    })
  })

  it('reads interfaces and tells tunnel ends, but no address where a flow decides', () => {
    expect(attributes('ovs-interface', 'flow0')).toEqual({
      type: 'vxlan',
      options: { key: 'flow', local_ip: '10.0.0.1', remote_ip: 'flow' },
      bfdStatus: { diagnostic: 'No Diagnostic', flap_count: '0', state: 'down' },
      mac: 'fa:16:3e:00:00:01'
    })
    expect(facts.clues.map(({ clue: { type, address } }) => [type, address])).toEqual([
      ['tunnel-to', '2001:db8::2'],
      ['local-address', '10.0.0.1']
    ])
  })
})

describe('what pastes do to ovs-vsctl show', () => {
  const summary = (output: string) => {
    const { ofKind, ledger } = read(output)
    const ports = ofKind('ovs-port').map(
      ({ props }) => `${props.parent?.keys[0]} ${props.name} ${String(props.attributes!['tag'])}`
    )
    return { ports, left: ledger.leftover(), incomplete: ledger.incomplete }
  }

  it('reads the same without any indentation, and with tabs', () => {
    const whole = summary(bonded)
    expect(summary(bonded.replace(/^ +/gm, ''))).toEqual(whole)
    expect(summary(bonded.replace(/ {4}/g, '\t'))).toEqual(whole)
    expect(summary(bonded.replace(/^/gm, '      ').replace(/$/gm, '  '))).toEqual(whole)
  })

  it('keeps a fragment that begins inside a bridge', () => {
    const { ports, left } = summary('Port "veth1"\n            Interface "veth1"\n                error: "x"\n')
    expect(ports).toEqual(['undefined veth1 undefined'])
    expect(left).toEqual([])
  })

  it('takes elisions for what they are', () => {
    const cut = summary('Bridge br-int\n    ...\n    Port tap1\n        tag: 4\n    [...]\n')
    expect(cut).toEqual({ ports: ['name:br-int tap1 4'], left: [], incomplete: true })
  })

  it('reports what is not part of the output', () => {
    expect(summary('Bridge br-int\nthis is prose, not output\n    Port br-int\n').left).toEqual([1])
  })

  it('joins values and names that the terminal broke', () => {
    const options = '                options: {csum="true", key=flow, remote_ip="172.17.2.111", local_ip="172.17.2.1"}'
    const name = 'patch-br-int-to-provnet-e7ae09c4-d837-4550-9b25-2e3d614def56'
    const output = `    Bridge br-int\n        Port ${name}\n            Interface ${name}\n                type: geneve\n${options}`
    const wrapped = output
      .split('\n')
      .flatMap((line) => [line.slice(0, 70), line.slice(70)].filter((part) => part !== ''))
    const { attributes, ledger } = read(wrapped.join('\n'))
    expect(attributes('ovs-interface', name)).toEqual({
      type: 'geneve',
      options: { csum: 'true', key: 'flow', remote_ip: '172.17.2.111', local_ip: '172.17.2.1' }
    })
    expect(ledger.leftover()).toEqual([])
  })

  it('gives two databases in one paste to two hosts', () => {
    const { facts } = read(`${bonded}\n${bonded.replace('c9e4e3a1', 'd9e4e3a1')}`)
    const hosts = facts.nodes.filter(({ ref }) => ref.kind === 'host').map(({ ref }) => ref.keys)
    expect(hosts).toEqual([
      ['name:host-0', 'ovs:c9e4e3a1-6f6a-4a86-8f9e-f8c1b2f0b7a1'],
      ['ovs:d9e4e3a1-6f6a-4a86-8f9e-f8c1b2f0b7a1']
    ])
  })

  it('keeps the fields of interfaces whose own lines a grep dropped', () => {
    const { attributes } = read('Bridge br-tun\n  Port patch-int\n    options: {peer=patch-tun}\n  Port br-tun\n')
    expect(attributes('ovs-interface', 'patch-int')).toEqual({ options: { peer: 'patch-tun' } })
    expect(attributes('ovs-interface', 'br-tun')).toBeUndefined()
  })

  it('is safe with the names of object internals', () => {
    const { attributes } = read(
      'Bridge __proto__\n  Port constructor\n    Interface constructor\n      options: {__proto__=x}\n'
    )
    const options = attributes('ovs-interface', 'constructor')!['options'] as object
    expect(Object.entries(options)).toEqual([['__proto__', 'x']])
  })

  it('knows an error from output', () => {
    const { record, ledger } = runCommand(
      ovsVsctlShow,
      'ovs-vsctl: unix:/var/run/openvswitch/db.sock: database connection failed (No such file or directory)'
    )
    expect(ovsVsctlShow.isError!(record)).toBe(true)
    expect(ledger.reports).toHaveLength(1)
  })

  it('never throws and gives every line a fate, however a capture is damaged', () => {
    const lines = fixture('ovn-lab/compute-0/ovs-vsctl_show.txt').split('\n')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(lines.length), fc.constantFrom('cut', 'drop', 'twice', 'junk'), fc.string()), {
          maxLength: 8
        }),
        (edits) => {
          const damaged = [...lines]
          for (const [at, edit, junk] of edits) {
            const line = damaged[at] ?? ''
            if (edit === 'cut') damaged[at] = line.slice(0, line.length >> 1)
            else if (edit === 'drop') damaged.splice(at, 1)
            else if (edit === 'twice') damaged.splice(at, 0, line)
            else damaged.splice(at, 0, junk)
          }
          const { ledger } = runCommand(ovsVsctlShow, damaged.join('\n'))
          const left = new Set(ledger.leftover())
          for (let index = 0; index < ledger.length; index++) {
            expect(ledger.isRead(index) || left.has(index) || ledger.at(index).trim() === '').toBe(true)
          }
        }
      )
    )
  })
})

describe('which command lines and outputs are ovs-vsctl show', () => {
  it.each([
    'ovs-vsctl show',
    'ovs-vsctl -t 5 show',
    'ovs-vsctl -t5 --no-wait show',
    '/usr/bin/ovs-vsctl --timeout=10 --db unix:/run/db.sock show',
    'openstack-hypervisor.ovs-vsctl --db=tcp:127.0.0.1:6640 show'
  ])('%s', (line) => expect(ovsVsctlShow.matches(line)).toBe(true))

  it.each(['ovs-vsctl list-br', 'ovs-vsctl list bridge', 'ovs-ofctl show br-int', 'ovn-nbctl show', 'show', ''])(
    'not %j',
    (line) => expect(ovsVsctlShow.matches(line)).toBe(false)
  )

  it('knows its output, whole or cut, and no other', () => {
    expect(ovsVsctlShow.looksLike(bonded.split('\n'))).toBe(true)
    expect(ovsVsctlShow.looksLike(bonded.split('\n').slice(6))).toBe(true)
    for (const other of ['ovn-nbctl_show.txt', 'ovn-sbctl_show.txt', 'ovn-nbctl_list_acl.txt']) {
      expect(ovsVsctlShow.looksLike(fixture(`ovn-lab/central/${other}`).split('\n'))).toBe(false)
    }
    expect(ovsVsctlShow.looksLike(['c9e4e3a1-6f6a-4a86-8f9e-f8c1b2f0b7a1'])).toBe(false)
    expect(ovsVsctlShow.looksLike(['Interface is up', 'and other prose'])).toBe(false)
  })
})
