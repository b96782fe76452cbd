import { describe, expect, it } from 'vitest'
import { bridgeFdb } from '../../../models/commands/bridge-fdb.ts'
import { bridgeLink } from '../../../models/commands/bridge-link.ts'
import { bridgeVlan } from '../../../models/commands/bridge-vlan.ts'
import { ethtool } from '../../../models/commands/ethtool.ts'
import { ifconfig } from '../../../models/commands/ifconfig.ts'
import { ipAddress } from '../../../models/commands/ip-address.ts'
import { nmcli } from '../../../models/commands/nmcli.ts'
import { runCommand } from '../../support/run-command.ts'

describe('bridge', () => {
  it('reads ports in both forms', () => {
    const text =
      '5: eth1: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 master br0 state forwarding priority 32 cost 4 \n    hairpin off guard off\n2: eth0 state UP : <BROADCAST,UP,LOWER_UP> mtu 1500 master br0 state blocking priority 32 cost 19'
    const { facts, ledger } = runCommand(bridgeLink, text)
    expect(ledger.leftover()).toEqual([])
    expect(facts.links.map(({ kind, from, to }) => [kind, from.keys[0], to.kind, to.keys[0]])).toEqual([
      ['member', 'name:eth1', 'linux-bridge', 'name:br0'],
      ['member', 'name:eth0', 'linux-bridge', 'name:br0']
    ])
    expect(facts.nodes.flatMap(({ props }) => props.attributes?.['portState'] ?? [])).toEqual([
      'forwarding',
      'blocking'
    ])
    expect([bridgeLink.looksLike(text.split('\n')), ipAddress.looksLike(text.split('\n'))]).toEqual([true, false])
  })

  it('reads what leads where, without groups', () => {
    const text =
      '33:33:00:00:00:01 dev eth0 self permanent\nfa:16:3e:11:22:34 dev tap1 vlan 1 master brq3 permanent\n00:00:00:00:00:00 dev vxlan-3 dst 172.17.2.12 self permanent\nfa:16'
    const { facts, ledger } = runCommand(bridgeFdb, text)
    expect(ledger.leftover()).toEqual([3])
    expect(facts.nodes.map(({ props }) => [props.name, props.attributes!['forwarding']])).toMatchObject([
      ['tap1', [{ mac: 'fa:16:3e:11:22:34', vlan: 1, permanent: true }]],
      ['vxlan-3', [{ mac: '00:00:00:00:00:00', remote: '172.17.2.12' }]]
    ])
  })

  it('reads VLANs, old heading and new', () => {
    for (const head of ['port\tvlan ids', 'port              vlan-id']) {
      const { record, ledger } = runCommand(bridgeVlan, `${head}\neth1\t 1 PVID Egress Untagged\n\t 20\n\nbr0\t None\n`)
      expect(ledger.leftover()).toEqual([])
      expect(record.ports).toMatchObject([
        {
          name: 'eth1',
          vlans: [
            { ids: '1', pvid: true, untagged: true },
            { ids: '20', pvid: false }
          ]
        },
        { name: 'br0', vlans: [] }
      ])
    }
  })

  it('reads VLANs as JSON, with a list of ports and with ports by name', () => {
    const vlans = '[{"vlan":1,"flags":["PVID","Egress Untagged"]},{"vlan":30,"vlanEnd":39}]'
    for (const text of [`[{"ifname":"eth1","vlans":${vlans}}]`, `{"eth1":${vlans}}`]) {
      const { record, ledger, facts } = runCommand(bridgeVlan, text, { commandLine: 'bridge -j vlan' })
      expect([bridgeVlan.looksLike([text]), ledger.leftover()]).toEqual([true, []])
      expect(record.ports.map(({ name, vlans }) => [name, vlans])).toEqual([
        [
          'eth1',
          [
            { ids: '1', pvid: true, untagged: true },
            { ids: '30-39', pvid: false, untagged: false }
          ]
        ]
      ])
      expect(facts.nodes).toHaveLength(1)
    }
  })

  it('is named as sosreports name it', () => {
    expect(bridgeLink.matches('bridge -s -s -d link')).toBe(true)
    expect(bridgeFdb.matches('bridge -s -s -d -t fdb')).toBe(true)
    expect(bridgeFdb.matches('bridge fdb show br brq3')).toBe(true)
    expect(bridgeVlan.matches('bridge vlan')).toBe(true)
    expect(bridgeVlan.matches('bridge -j vlan show')).toBe(true)
    expect(bridgeFdb.matches('bridge fdb add x')).toBe(false)
  })
})

describe('nmcli', () => {
  it('reads device show', () => {
    const text = `GENERAL.DEVICE:                         br-ex
GENERAL.TYPE:                           bridge
GENERAL.HWADDR:                         52:54:00:E2:28:A3
GENERAL.MTU:                            1500
GENERAL.STATE:                          100 (connected)
GENERAL.CONNECTION:                     --
IP4.ADDRESS[1]:                         10.0.0.12/24
IP4.GATEWAY:

GENERAL.DEVICE:                         eth1`
    const { facts, ledger } = runCommand(nmcli, text)
    expect(ledger.leftover()).toEqual([])
    expect(facts.nodes[0]).toMatchObject({
      ref: { kind: 'linux-bridge' },
      props: {
        name: 'br-ex',
        attributes: { mac: '52:54:00:e2:28:a3', mtu: 1500, addresses: ['10.0.0.12/24'], managedState: 'connected' }
      }
    })
    expect(facts.nodes[1]!.props.name).toBe('eth1')
    expect(nmcli.looksLike(text.split('\n'))).toBe(true)
  })

  it('reads both tables', () => {
    const status =
      'DEVICE  TYPE      STATE         CONNECTION  \neth0    ethernet  connected     System eth0 \nvir     bridge    disconnected  --          '
    expect(runCommand(nmcli, status).record.devices).toMatchObject([
      { name: 'eth0', type: 'ethernet', state: 'connected', connection: 'System eth0' },
      { name: 'vir', type: 'bridge', state: 'disconnected' }
    ])
    const connections =
      'NAME  UUID                                  TYPE      DEVICE\na-very-long-name  00cb8299-feb9-55b6-a378-3fdc720e0bc6  802-3-ethernet  eth2\nb     00cb8299-feb9-55b6-a378-3fdc720e0bc7  ethernet  --'
    expect(runCommand(nmcli, connections).record.devices).toMatchObject([{ name: 'eth2', type: 'ethernet' }])
    for (const line of [
      'nmcli d',
      'nmcli dev',
      'nmcli con',
      'nmcli device status',
      'nmcli dev show',
      'nmcli -t con show',
      'nmcli connection show --active'
    ])
      expect(nmcli.matches(line), line).toBe(true)
    for (const line of ['nmcli con up eth0', 'nmcli general status']) expect(nmcli.matches(line), line).toBe(false)
  })
})

describe('ethtool and ifconfig', () => {
  it('reads settings and driver', () => {
    const text =
      'Settings for eno1:\n\tSupported ports: [ FIBRE ]\n\tSpeed: 25000Mb/s\n\tDuplex: Full\n\tLink detected: yes'
    const settings = runCommand(ethtool, text)
    expect(settings.ledger.leftover()).toEqual([])
    expect(settings.facts.nodes[0]!.props.attributes).toEqual({
      speed: '25000Mb/s',
      duplex: 'Full',
      linkDetected: true
    })
    const driver = runCommand(ethtool, 'driver: mlx5_core\nversion: 5.0\nbus-info: 0000:3b:00.0', {
      commandLine: 'ethtool -i eno1'
    })
    expect(driver.facts.nodes[0]!.props).toMatchObject({
      name: 'eno1',
      attributes: { driver: 'mlx5_core', busAddress: '0000:3b:00.0' }
    })
    expect([ethtool.matches('ethtool -i eth0'), ethtool.matches('ethtool -S eth0')]).toEqual([true, false])
  })

  it('reads ifconfig of both ages', () => {
    const text = `eth0: flags=4163<UP,BROADCAST,RUNNING,MULTICAST>  mtu 1500
        inet 10.0.0.12  netmask 255.255.255.0  broadcast 10.0.0.255
        inet6 fe80::5054:ff:fee2:28a3  prefixlen 64  scopeid 0x20<link>
        ether 52:54:00:e2:28:a3  txqueuelen 1000  (Ethernet)

eth1      Link encap:Ethernet  HWaddr 52:54:00:E2:28:A4
          inet addr:10.0.1.12  Bcast:10.0.1.255  Mask:255.255.254.0
          inet6 addr: fe80::1/64 Scope:Link
          UP BROADCAST RUNNING MULTICAST  MTU:9000  Metric:1`
    const { record, ledger } = runCommand(ifconfig, text)
    expect(ledger.leftover()).toEqual([])
    expect(record.devices).toMatchObject([
      {
        name: 'eth0',
        mtu: 1500,
        mac: '52:54:00:e2:28:a3',
        addresses: [{ address: '10.0.0.12/24' }, { address: 'fe80::5054:ff:fee2:28a3/64' }]
      },
      {
        name: 'eth1',
        mtu: 9000,
        mac: '52:54:00:e2:28:a4',
        addresses: [{ address: '10.0.1.12/23' }, { address: 'fe80::1/64' }]
      }
    ])
    expect(ifconfig.looksLike(text.split('\n'))).toBe(true)
  })
})
