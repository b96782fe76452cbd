import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { networkctl } from '../../../models/commands/networkctl.ts'
import { runCommand } from '../../support/run-command.ts'

const LIST = `IDX LINK             TYPE               OPERATIONAL SETUP
  1 lo               loopback           carrier     unmanaged
  2 ens3             ether              routable    configured
  3 bond0            bond               degraded-carrier configuring
  4 bond0.100        vlan               off         n/a

4 links listed.
`
const STATUS = `● 2: ens3
             Link File: /usr/lib/systemd/network/99-default.link
                  Type: ether
                 State: routable (configured)
          Online state: online
                  Path: pci-0000:00:03.0
                Driver: virtio_net
      Hardware Address: fa:16:3e:0a:0b:0c (Somebody)
                   MTU: 1450 (min: 68, max: 65535)
  Queue Length (Tx/Rx): 1/1
               Address: 10.0.0.5 (DHCP4 via 10.0.0.1)
                        fe80::f816:3eff:fe0a:b0c
               Gateway: 10.0.0.1
          Connected To: leaf-1 (Some switch) on port Ethernet7 (uplink)

Nov 22 00:00:01 node-7 systemd-networkd[512]: ens3: Link UP
`
const ALL = `●        State: routable
  Online state: online
       Address: 10.0.0.5 on ens3
                172.17.0.1 on docker0
       Gateway: 10.0.0.1 on ens3
`
const read = (text: string) => analyse([{ name: 'paste.txt', text }])
const told = (text: string) => read(text).captures.map(({ command, status, problems }) => [command, status, problems])
const node = (text: string, name: string) => read(text).nodes.find((each) => each.name === name)

describe('networkctl', () => {
  it('lists links with what they are and how they are', () => {
    const text = `[kim@node-7 ~]$ networkctl -a\n${LIST}`
    expect(told(text)).toEqual([['networkctl list', 'parsed', []]])
    expect(node(text, 'bond0')).toMatchObject({
      kind: 'bond',
      attributes: { index: 3, managedState: 'degraded-carrier (configuring)' }
    })
    expect(node(text, 'bond0.100')).toMatchObject({ kind: 'vlan-interface', attributes: { vlanId: 100 } })
    expect(node(text, 'lo')?.attributes['deviceType']).toBe('loopback')
  })

  it('is known by its titles, its rows, and the head of a link', () => {
    expect(told(LIST)).toMatchObject([['networkctl list', 'parsed', []]])
    expect(told(LIST.split('\n').slice(1, 5).join('\n'))).toMatchObject([['networkctl list', 'parsed', []]])
    expect(told(STATUS)).toMatchObject([['networkctl status', 'parsed', []]])
    expect(told(`${LIST}\n\n${STATUS}\n${ALL}`)).toMatchObject([['networkctl status', 'parsed', []]])
  })

  it('tells the details of one link, and the addresses of the host', () => {
    const text = `[kim@node-7 ~]$ networkctl status ens3\n${STATUS}[kim@node-7 ~]$ networkctl status\n${ALL}`
    expect(node(text, 'ens3')?.attributes).toMatchObject({
      mac: 'fa:16:3e:0a:0b:0c',
      mtu: 1450,
      driver: 'virtio_net',
      busAddress: '0000:00:03.0',
      deviceType: 'physical',
      managedState: 'routable (configured)',
      lldpNeighbors: [{ name: 'leaf-1', port: 'Ethernet7' }]
    })
    expect(node(text, 'node-7')?.attributes['addresses']).toEqual(['10.0.0.5'])
  })

  it('leaves out names that were cut, and tells of an interface that is not there', () => {
    const cut = LIST.replace('bond0.100 ', 'bond0.1…  ')
    expect(told(`[kim@node-7 ~]$ networkctl\n${cut}`)).toMatchObject([['networkctl list', 'partial', [{ line: 6 }]]])
    expect(told('[kim@node-7 ~]$ networkctl status eth9\nInterface "eth9" not found.\n')).toMatchObject([
      ['networkctl list', 'error-output', []]
    ])
  })

  it('keeps to its own: lldp and JSON are not its tables', () => {
    expect(['networkctl lldp', 'networkctl --json=short list', 'networkctl reload'].some(networkctl.matches)).toBe(
      false
    )
    expect(
      ['networkctl', '/usr/bin/networkctl --no-pager status', 'networkctl list ens3'].every(networkctl.matches)
    ).toBe(true)
  })

  it('reads whatever is left of a damaged one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 18 }), fc.string({ maxLength: 40 }), (at, noise) => {
        const lines = (LIST + STATUS).split('\n')
        lines.splice(at, 0, noise)
        const { record } = runCommand(networkctl, lines.join('\n'), { commandLine: 'networkctl' })
        expect(record.links.length).toBeGreaterThanOrEqual(4)
      })
    )
  })
})
