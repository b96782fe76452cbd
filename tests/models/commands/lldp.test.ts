import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { lldp } from '../../../models/commands/lldp.ts'
import { runCommand } from '../../support/run-command.ts'

const FRAME = '-'.repeat(79)
const TEXT = `${FRAME}
LLDP neighbors:
${FRAME}
Interface:    eno1, via: LLDP, RID: 1, Time: 0 day, 00:01:04
  Chassis:
    ChassisID:    mac 00:1c:73:aa:bb:01
    SysName:      leaf-1.example.com
    SysDescr:     Arista Networks EOS
    MgmtIP:       192.168.24.250
    Capability:   Bridge, on
  Port:
    PortID:       ifname Ethernet12
    PortDescr:    compute-0 eno1
    TTL:          120
  VLAN:         100, pvid: yes
${FRAME}
Interface:    eno2, via: LLDP, RID: 2, Time: 0 day, 00:01:04
  Chassis:
    ChassisID:    mac 00:1c:73:aa:bb:02
    SysName:      leaf-2.example.com
  Port:
    PortID:       local 523
${FRAME}
`
const KEYS = `lldp.eno1.via=LLDP
lldp.eno1.rid=1
lldp.eno1.age=0 day, 00:01:04
lldp.eno1.chassis.mac=00:1c:73:aa:bb:01
lldp.eno1.chassis.name=leaf-1.example.com
lldp.eno1.chassis.mgmt-ip=192.168.24.250
lldp.eno1.port.ifname=Ethernet12
lldp.eno1.port.descr=compute-0 eno1
lldp.eno1.vlan.vlan-id=100
lldp.eno2.via=LLDP
lldp.eno2.chassis.mac=00:1c:73:aa:bb:02
lldp.eno2.chassis.name=leaf-2.example.com
lldp.eno2.port.local=523
`
const JSON_TEXT = JSON.stringify({
  lldp: {
    interface: [
      {
        eno1: {
          via: 'LLDP',
          chassis: {
            'leaf-1.example.com': {
              id: { type: 'mac', value: '00:1c:73:aa:bb:01' },
              'mgmt-ip': ['192.168.24.250', 'fe80::1']
            }
          },
          port: { id: { type: 'ifname', value: 'Ethernet12' }, descr: 'compute-0 eno1' },
          vlan: { 'vlan-id': '100', pvid: true }
        }
      },
      {
        eno2: {
          chassis: { 'leaf-2.example.com': { id: { type: 'mac', value: '00:1c:73:aa:bb:02' } } },
          port: { id: { type: 'local', value: '523' } }
        }
      }
    ]
  }
})
const TLVS = `Chassis ID TLV
\tMAC: 00:1c:73:aa:bb:01
Port ID TLV
\tIfname: Ethernet12
Time to Live TLV
\t120
Port Description TLV
\tcompute-0 eno1
System Name TLV
\tleaf-1.example.com
Management Address TLV
\tIPv4: 192.168.24.250
\tIfindex: 999001
Port VLAN ID TLV
\tPVID: 100
End of LLDPDU TLV
`
const LEAF_1 = {
  ...{ name: 'leaf-1.example.com', chassisId: '00:1c:73:aa:bb:01', port: 'Ethernet12', vlan: '100' },
  ...{ portDescription: 'compute-0 eno1', address: '192.168.24.250' }
}
const LEAF_2 = { name: 'leaf-2.example.com', chassisId: '00:1c:73:aa:bb:02', port: '523' }

describe('lldpctl and lldptool', () => {
  it('knows its command lines; the host`s own word is none of a neighbour', () => {
    for (const line of ['lldpctl', 'lldpctl -f json', 'lldpctl eno1', 'lldpcli show neighbors', 'lldpcli sh nei det'])
      expect([line, lldp.matches(line)]).toEqual([line, true])
    for (const line of [
      'lldptool -t -n -i eno1',
      'lldptool get-tlv -n -i eno1',
      'lldptool -tni eno1'.replace('-tni', '-t -ni')
    ])
      expect([line, lldp.matches(line)]).toEqual([line, true])
    for (const line of ['lldptool -t -i eno1', 'lldpcli show chassis', 'lldpctl -f xml', 'lldpad'])
      expect([line, lldp.matches(line)]).toEqual([line, false])
  })

  it.each([
    ['text', TEXT],
    ['keys', KEYS],
    ['JSON', JSON_TEXT]
  ])('tells from %s which port of which switch a card is in', (_, text) => {
    const { captures, nodes } = analyse([{ name: 'c0/lldp', text: `[root@compute-0 ~]# lldpctl\n${text}` }])
    expect(captures).toMatchObject([{ command: 'lldpctl', status: 'parsed', problems: [] }])
    const cards = nodes.filter(({ kind }) => kind === 'nic')
    expect(cards.map(({ name, parent, attributes }) => [name, parent, attributes['lldpNeighbors']])).toEqual([
      ['eno1', 'host:compute-0', [LEAF_1]],
      ['eno2', 'host:compute-0', [LEAF_2]]
    ])
    const bare = analyse([{ name: 'paste', text }])
    expect(bare.captures).toMatchObject([{ command: 'lldpctl', status: 'parsed' }])
  })

  it('reads what lldptool prints of the card that was asked', () => {
    const { facts, ledger } = runCommand(lldp, TLVS, { commandLine: 'lldptool -t -n -i eno1' })
    expect(ledger.leftover()).toEqual([])
    expect(facts.nodes.map(({ props }) => [props.name, props.attributes])).toEqual([
      ['eno1', { lldpNeighbors: [LEAF_1] }]
    ])
    // On which cable, nothing tells.
    expect(runCommand(lldp, TLVS).facts.nodes).toEqual([])
    expect(lldp.looksLike(TLVS.split('\n'))).toBe(true)
  })

  it('keeps two neighbours of one cable apart', () => {
    const two = `${KEYS}lldp.eno2.via=LLDP\nlldp.eno2.chassis.name=leaf-3\n`
    const { facts } = runCommand(lldp, two)
    expect(facts.nodes[1]?.props.attributes).toEqual({ lldpNeighbors: [LEAF_2, { name: 'leaf-3' }] })
  })

  it('tells a failed run from an empty one', () => {
    const failed = runCommand(lldp, 'bash: lldpctl: command not found').record
    const empty = runCommand(lldp, `${FRAME}\nLLDP neighbors:\n${FRAME}`).record
    expect([lldp.isError!(failed), lldp.isError!(empty), lldp.isEmpty!(empty)]).toEqual([true, false, true])
  })

  it('bears damage', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(TEXT, KEYS, JSON_TEXT, TLVS),
        fc.nat(900),
        fc.string({ maxLength: 20 }),
        (text, at, rubbish) => {
          expect(() => runCommand(lldp, `${text.slice(0, at)}${rubbish}${text.slice(at)}`)).not.toThrow()
        }
      ),
      { numRuns: 80 }
    )
  })
})

describe('networkctl lldp', () => {
  const LEGEND = `
Capability Flags:
o - Other; p - Repeater;  b - Bridge; w - WLAN Access Point; r - Router;
t - Telephone; d - DOCSIS cable device; a - Station; c - Customer VLAN;
s - Service VLAN, m - Two-port MAC Relay (TPMR)

2 neighbors listed.
`
  const WIDE = `LINK             CHASSIS ID        SYSTEM NAME      CAPS        PORT ID           PORT DESCRIPTION
enp1s0           00:1c:73:aa:bb:01 leaf-1           ..b.r...... Ethernet12        compute-0 eno1
enp2s0           00:1c:73:aa:bb:02 leaf-with-a-lon… ..b........ 00:1c:73:aa:bb:99 n/a
${LEGEND}`
  const NARROW = `INDEX LINK   CHASSIS-ID        SYSTEM-NAME CAPS        PORT-ID           PORT-DESCRIPTION
    2 enp1s0 00:1c:73:aa:bb:01 leaf-1      ..b.r...... Ethernet12        compute-0 eno1
    3 enp2s0 00:1c:73:aa:bb:02 -           ..b........ 00:1c:73:aa:bb:99 -
${LEGEND}`
  const FIRST = {
    name: 'leaf-1',
    chassisId: '00:1c:73:aa:bb:01',
    port: 'Ethernet12',
    portDescription: 'compute-0 eno1'
  }

  it.each([
    ['systemd 237', WIDE],
    ['systemd 256', NARROW],
    ['a page that lost the columns', WIDE.replace(/ {2,}/g, ' ')],
    ['no titles', WIDE.split('\n').slice(1).join('\n')]
  ])('tells of %s who is at the other end', (_which, text) => {
    const { captures, nodes } = analyse([{ name: 'x', text: `[root@compute-0 ~]# networkctl lldp\n${text}` }])
    expect(captures).toMatchObject([{ command: 'networkctl lldp', status: 'parsed', problems: [] }])
    const neighbours = nodes.filter(({ kind }) => kind === 'nic').map(({ attributes }) => attributes['lldpNeighbors'])
    expect(neighbours).toEqual([[FIRST], [{ chassisId: '00:1c:73:aa:bb:02', port: '00:1c:73:aa:bb:99' }]])
  })

  it('is known without its command line, and knows a refusal', () => {
    expect(lldp.looksLike(WIDE.split('\n'))).toBe(true)
    expect(lldp.looksLike(NARROW.split('\n'))).toBe(true)
    expect(lldp.matches('networkctl --no-pager lldp enp1s0')).toBe(true)
    expect(lldp.matches('networkctl status')).toBe(false)
    const { record } = runCommand(lldp, 'bash: networkctl: command not found', { commandLine: 'networkctl lldp' })
    expect(lldp.isError!(record)).toBe(true)
  })
})
