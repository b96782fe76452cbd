import { describe, expect, it } from 'vitest'
import { ovnNbctlShow } from '../../../models/commands/ovn-nbctl-show.ts'
import { ovnSbctlShow } from '../../../models/commands/ovn-sbctl-show.ts'
import { ovsVsctlShow } from '../../../models/commands/ovs-vsctl-show.ts'
import { FactIndex, fixture, labTruth } from '../../support/ovn-lab.ts'
import { runCommand } from '../../support/run-command.ts'

function read(output: string) {
  const { facts, ledger, record } = runCommand(ovnSbctlShow, output, { host: null })
  return { facts: new FactIndex(facts), ledger, record }
}

describe('ovn-sbctl show of the lab', () => {
  const { facts, ledger } = read(fixture('ovn-lab/central/ovn-sbctl_show.txt'))

  it('tells every chassis, its host and tunnel ends', () => {
    expect(ledger.leftover()).toEqual([])
    expect(facts.ofKind('host')).toHaveLength(Object.keys(labTruth.chassis).length)
    for (const [name, { hostname, encaps }] of Object.entries(labTruth.chassis)) {
      expect(facts.attributes('host', `chassis:${name}`)).toEqual({
        fqdn: hostname,
        chassis: { name, encaps: encaps.map((encap) => ({ ...encap, options: { csum: 'true' } })) }
      })
      const claim = facts.ofKind('host').find(({ ref }) => ref.keys.includes(`chassis:${name}`))!
      expect(claim.ref.keys).toContain(`fqdn:${hostname}`)
    }
  })

  it('tells which chassis a port is bound to', () => {
    const bound = Object.entries(labTruth.port_bindings).filter(([, { chassis }]) => chassis !== null)
    expect(facts.ofKind('port')).toHaveLength(bound.length)
    for (const [name, { chassis: hostname }] of bound) {
      const chassis = Object.keys(labTruth.chassis).find((id) => labTruth.chassis[id]!.hostname === hostname)
      const redirect = name.startsWith('cr-')
      const uuid = name.replace('cr-lrp-', '')
      expect(facts.attributes('port', `uuid:${uuid}`)).toEqual({
        uuid,
        [redirect ? 'redirectChassis' : 'chassis']: chassis
      })
    }
  })
})

describe('ovn-sbctl show elsewhere', () => {
  it('reads several encapsulations, quoted names, and ports that no Neutron named', () => {
    const { facts, ledger } = read(`
Chassis "b194d07e"
    hostname: "localhost.localdomain"
    Encap geneve
        ip: "FD00::1"
        options: {csum="true"}
    Encap vxlan
        ip: "172.16.189.30"
    Port_Binding rtoj-GR_worker
[...]`)
    expect(facts.ofKind('host')[0]!.ref.keys).toEqual(['chassis:b194d07e'])
    expect(facts.attributes('host', 'chassis:b194d07e')).toMatchObject({
      chassis: {
        encaps: [
          { type: 'geneve', ip: 'fd00::1' },
          { type: 'vxlan', ip: '172.16.189.30' }
        ]
      }
    })
    expect(facts.named('port', 'rtoj-GR_worker')!.ref.keys).toEqual(['name:rtoj-GR_worker', 'lrp:rtoj-GR_worker'])
    expect(ledger.leftover()).toEqual([])
    expect(ledger.incomplete).toBe(true)
  })

  it('does not give the ports of a cut chassis to anybody', () => {
    const { facts } = read('    Port_Binding "a"\nChassis "b"\n    hostname: x\n')
    expect(facts.ofKind('port')).toEqual([])
    expect(facts.ofKind('host')).toHaveLength(1)
  })

  it('is told from the other two shows', () => {
    const output = fixture('ovn-lab/central/ovn-sbctl_show.txt').split('\n')
    expect([ovnSbctlShow, ovnNbctlShow, ovsVsctlShow].map((command) => command.looksLike(output))).toEqual([
      true,
      false,
      false
    ])
    expect(ovnSbctlShow.matches('ovn-sbctl --db=tcp:172.17.1.4:6642 show')).toBe(true)
    expect(ovnSbctlShow.matches('ovn-sbctl list chassis')).toBe(false)
  })

  it('knows an error from output', () => {
    const { record, ledger } = read(
      'ovn-sbctl: unix:/var/run/ovn/ovnsb_db.sock: database connection failed (No such file or directory)'
    )
    expect(ovnSbctlShow.isError!(record)).toBe(true)
    expect(ledger.reports).toHaveLength(1)
  })
})
