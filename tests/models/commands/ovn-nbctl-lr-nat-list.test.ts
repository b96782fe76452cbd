import { describe, expect, it } from 'vitest'
import { ovnNbctlLrNatList } from '../../../models/commands/ovn-nbctl-lr-nat-list.ts'
import { FactIndex, fixture, labTruth } from '../../support/ovn-lab.ts'
import { runCommand } from '../../support/run-command.ts'

const ROUTER = 'neutron-1930fd81-2634-4695-8783-89edfc0c07d9'

function read(output: string, commandLine = `ovn-nbctl lr-nat-list ${ROUTER}`) {
  const { facts, ledger, record } = runCommand(ovnNbctlLrNatList, output, { commandLine, host: null })
  return { facts: new FactIndex(facts), ledger, record }
}

const lab = fixture('ovn-lab/central/ovn-nbctl_lr-nat-list_router.txt')
const expected = labTruth.logical_routers[ROUTER]!.nat.map(
  ({ type, external_ip: externalIp, logical_ip: logicalIp, external_mac, logical_port }) => ({
    type,
    externalIp,
    logicalIp,
    ...(external_mac === null ? {} : { externalMac: external_mac, logicalPort: logical_port })
  })
)

describe('ovn-nbctl lr-nat-list', () => {
  it('tells the rules of the lab as they are, also where the paste lost its columns', () => {
    for (const output of [lab, lab.replace(/ +/g, ' '), lab.replace(/^/gm, '   ')]) {
      const { facts, ledger } = read(output)
      expect(ledger.leftover()).toEqual([])
      const rules = facts.ofKind('nat-rule').map(({ props }) => facts.attributesOf(props))
      expect(rules).toHaveLength(expected.length)
      expect(rules).toEqual(expect.arrayContaining(expected))
    }
  })

  it.each(['router', '<router>', '$LR', 'ROUTER'])('takes no word for a name that stands for one: %s', (word) => {
    const { facts } = read(lab, `ovn-nbctl lr-nat-list '${word}'`)
    expect(facts.ofKind('nat-rule')).toHaveLength(expected.length)
    expect(facts.ofKind('router').map(({ props }) => props.name)).toEqual([])
  })

  it('tells floating IPs that are translated where the port is from those on the gateway', () => {
    const { facts } = read(lab)
    expect(facts.attributes('floating-ip', 'address:10.0.0.221')).toMatchObject({
      mode: 'distributed',
      port: 'efd676ec-b758-4434-ad43-e6b34f9ba9f8',
      router: ROUTER
    })
    expect(facts.attributes('floating-ip', 'address:10.0.0.222')).toMatchObject({ mode: 'centralized' })
    expect(facts.facts.links).toMatchObject([
      { kind: 'nat', to: { kind: 'port', keys: ['uuid:efd676ec-b758-4434-ad43-e6b34f9ba9f8'] } }
    ])
  })

  it('reads the columns of older and newer versions', () => {
    const old = `TYPE             EXTERNAL_IP        LOGICAL_IP            EXTERNAL_MAC         LOGICAL_PORT
dnat             30.0.0.1           192.168.1.2
dnat_and_snat    30.0.0.3           192.168.1.4           00:00:00:01:02:03    lp0
snat             fd01::1            fd11::/64`
    const newer = `TYPE             GATEWAY_PORT          MATCH                 EXTERNAL_IP        EXTERNAL_PORT    LOGICAL_IP          EXTERNAL_MAC         LOGICAL_PORT
dnat             lr0-public            ip4.dst == 10.0.0.0   30.0.0.1           80-90            192.168.1.2`
    const { facts } = read(old)
    expect(facts.ofKind('nat-rule').map(({ props }) => facts.attributesOf(props))).toEqual([
      { type: 'dnat', externalIp: '30.0.0.1', logicalIp: '192.168.1.2' },
      {
        type: 'dnat_and_snat',
        externalIp: '30.0.0.3',
        logicalIp: '192.168.1.4',
        externalMac: '00:00:00:01:02:03',
        logicalPort: 'lp0'
      },
      { type: 'snat', externalIp: 'fd01::1', logicalIp: 'fd11::/64' }
    ])
    const [rule] = read(newer).facts.ofKind('nat-rule')
    expect(rule!.props.attributes).toMatchObject({
      match: 'ip4.dst == 10.0.0.0',
      externalPortRange: '80-90',
      logicalIp: '192.168.1.2'
    })
  })

  it('does not tell the mode when the header was cut off with the column', () => {
    const { facts } = read('dnat_and_snat  10.0.0.222  192.168.20.21\n')
    expect(facts.attributes('floating-ip', 'address:10.0.0.222')).toEqual({
      address: '10.0.0.222',
      fixedAddress: '192.168.20.21',
      router: ROUTER
    })
  })

  it('is known by its header, names its router, and is empty without rules', () => {
    expect(ovnNbctlLrNatList.looksLike(lab.split('\n'))).toBe(true)
    expect(ovnNbctlLrNatList.looksLike(['TYPE NAME', 'snat x'])).toBe(false)
    expect(ovnNbctlLrNatList.matches('ovn-nbctl --db=tcp:1.2.3.4:6641 lr-nat-list r')).toBe(true)
    const { record } = read('')
    expect(ovnNbctlLrNatList.isEmpty!(record)).toBe(true)
    expect(ovnNbctlLrNatList.canonical!('', record)).toBe(`ovn-nbctl lr-nat-list ${ROUTER}`)
  })
})
