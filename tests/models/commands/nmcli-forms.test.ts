import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { nmcli } from '../../../models/commands/nmcli.ts'
import { runCommand } from '../../support/run-command.ts'

const read = (text: string, commandLine: string): unknown => {
  const { record, ledger } = runCommand(nmcli, text, { commandLine })
  expect(ledger.leftover()).toEqual([])
  return record.devices.map(({ name, type, state, connection }) => [name, type, state, connection])
}

describe('nmcli by option', () => {
  it('reads terse lines by the columns that were asked for', () => {
    expect(read('br-x:bridge:connected:a\\:b\nlo:loopback:unmanaged:', 'nmcli -t d')).toEqual([
      ['br-x', 'bridge', 'connected', 'a:b'],
      ['lo', 'loopback', 'unmanaged', undefined]
    ])
    expect(read('eth0:connected', 'nmcli -t -f DEVICE,STATE device')).toEqual([
      ['eth0', undefined, 'connected', undefined]
    ])
    expect(read('System eth0:f21b8f8a-b459-4128-b0b4-d8e42f013a24:802-3-ethernet:eth0', 'nmcli -t con')).toEqual([
      ['eth0', 'ethernet', undefined, 'System eth0']
    ])
    expect(runCommand(nmcli, 'a:b:c:d:e', { commandLine: 'nmcli -t d' }).ledger.leftover()).toEqual([0])
  })

  it('reads a heading of any columns, and the rules of -p', () => {
    expect(read('DEVICE  CONNECTION\neth0    --\nbr-x    외부', 'nmcli -f DEVICE,CONNECTION d')).toEqual([
      ['eth0', undefined, undefined, undefined],
      ['br-x', undefined, undefined, '외부']
    ])
    const pretty = `=====================
  Status of devices
=====================
DEVICE  TYPE      STATE      CONNECTION
---------------------------------------
eth0    ethernet  connected  System eth0`
    expect(read(pretty, 'nmcli -p d')).toEqual([['eth0', 'ethernet', 'connected', 'System eth0']])
    expect(nmcli.looksLike(pretty.split('\n'))).toBe(true)
  })

  it('reads a connection: the device it is for, and nothing secret', () => {
    const text = `connection.id:                          to-tor
connection.type:                        802-3-ethernet
connection.interface-name:              ens5
802-3-ethernet.mtu:                     auto
802-1x.password:                        hunter2
GENERAL.STATE:                          activated
IP4.ADDRESS[1]:                         10.44.0.1/24`
    const { nodes, captures } = analyse([{ name: 'paste', text }])
    expect(captures.map(({ command, status }) => [command, status])).toEqual([['nmcli', 'parsed']])
    const device = nodes.find(({ name }) => name === 'ens5')!
    expect(device.attributes).toMatchObject({ addresses: ['10.44.0.1/24'], connection: 'to-tor' })
    expect(JSON.stringify(nodes)).not.toContain('hunter2')
  })

  it('knows the device of fields from the command line', () => {
    const text = 'IP4.ADDRESS[1]:                         10.44.0.1/24\nIP4.GATEWAY:                            --'
    const { record } = runCommand(nmcli, text, { commandLine: 'nmcli -f IP4 dev show br-x' })
    expect(record.devices.map(({ name, addresses }) => [name, addresses])).toEqual([['br-x', ['10.44.0.1/24']]])
  })

  it('reads what nmcli prints alone', () => {
    const text = `br-x: connected to outside
\t"Red Hat Virtio network device"
\tbridge, 32:85:EA:50:C9:A1, sw, mtu 1500
\tip4 default
\tinet4 10.44.0.1/24
\troute4 10.44.0.0/24 metric 425

ens5: connected (externally) to ens5
\tethernet (virtio_net), EA:95:D9:3B:F1:69, hw, mtu 9000
\tmaster br-x

DNS configuration:
\tservers: 10.44.0.254
\tinterface: br-x

Use "nmcli device show" to get complete information about known devices and
"nmcli connection show" to get an overview on active connection profiles.

Consult nmcli(1) and nmcli-examples(7) manual pages for complete usage details.`
    expect(read(text, 'nmcli')).toEqual([
      ['br-x', 'bridge', 'connected', 'outside'],
      ['ens5', 'ethernet', 'connected', 'ens5']
    ])
    expect(nmcli.looksLike(text.split('\n'))).toBe(true)
    const { record } = runCommand(nmcli, text)
    expect(record.devices.map(({ mac, mtu, addresses }) => [mac, mtu, addresses])).toEqual([
      ['32:85:ea:50:c9:a1', 1500, ['10.44.0.1/24']],
      ['ea:95:d9:3b:f1:69', 9000, []]
    ])
  })

  it('leaves alone what prints no devices', () => {
    for (const line of ['nmcli general', 'nmcli -g ip4.address d show x', 'nmcli con up x', 'nmcli --version'])
      expect(nmcli.matches(line)).toBe(false)
  })
})
