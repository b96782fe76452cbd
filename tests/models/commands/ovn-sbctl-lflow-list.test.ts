import { gunzipSync } from 'node:zlib'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { ovnSbctlLflowList } from '../../../models/commands/ovn-sbctl-lflow-list.ts'
import { FactIndex, labTruth } from '../../support/ovn-lab.ts'
import { runCommand } from '../../support/run-command.ts'

function read(output: string, commandLine = 'ovn-sbctl lflow-list', filtered = false) {
  const { facts, ledger, record } = runCommand(ovnSbctlLflowList, output, { commandLine, host: null, filtered })
  return { facts: new FactIndex(facts), ledger, record }
}

const LAB = gunzipSync(
  readFileSync(new URL('../../fixtures/ovn-lab/central/ovn-sbctl_lflow-list.txt.gz', import.meta.url))
).toString()

describe('ovn-sbctl lflow-list of the lab', () => {
  const { facts, ledger, record } = read(LAB)

  it('has both pipelines of every datapath', () => {
    expect(ledger.leftover()).toEqual([])
    const told = record.pipelines.map(({ datapath, pipeline }) => `${datapath.name} ${pipeline}`)
    const expected = Object.keys(labTruth.datapaths).flatMap((name) => [`${name} egress`, `${name} ingress`])
    expect(told.sort()).toEqual(expected.sort())
    for (const name of Object.keys(labTruth.logical_routers)) {
      expect(facts.attributes('router', `uuid:${name.slice(8)}`)).toBeDefined()
    }
    for (const name of Object.keys(labTruth.logical_switches)) {
      expect(facts.attributes('network', `uuid:${name.slice(8)}`)).toBeDefined()
      expect(facts.named('network', labTruth.logical_switches[name]!.network_name)).toBeDefined()
    }
  })

  it('counts every rule, by table', () => {
    const printed = LAB.split('\n').filter((line) => line.startsWith('  table='))
    expect(record.pipelines.reduce((sum, { flows }) => sum + flows.length, 0)).toBe(printed.length)
    expect(record.counts.reduce((sum, { flows }) => sum + flows, 0)).toBe(printed.length)
    const first = record.counts.filter(({ of }) => of === 0)
    const admission = first.find(({ stage }) => stage === 'lr_in_admission')!
    expect(admission.flows).toBe(
      LAB.slice(0, LAB.indexOf('Pipeline: egress')).split('table=0 (lr_in_admission').length - 1
    )
  })

  it('keeps match and action, brackets and all', () => {
    const flow = record.pipelines[0]!.flows[1]!
    expect(flow).toEqual({
      table: 0,
      stage: 'lr_in_admission',
      priority: 50,
      match:
        'eth.dst == fa:16:3e:25:80:97 && inport == "lrp-cf870cf2-7e64-40bd-a753-e95af141e3f4" && is_chassis_resident("cr-lrp-cf870cf2-7e64-40bd-a753-e95af141e3f4")',
      actions: 'xreg0[0..47] = fa:16:3e:25:80:97; next;',
      line: 2
    })
  })

  it('puts the counts on networks and routers, unless a part is missing', () => {
    const router = (found: FactIndex) =>
      found.ofKind('router').map(({ props }) => found.attributesOf(props) as { logicalFlows?: object })
    expect(router(facts)[0]!.logicalFlows).toMatchObject({ ingress: { '0': { stage: 'lr_in_admission' } } })
    expect(router(read(LAB, 'ovn-sbctl lflow-list', true).facts)[0]).not.toHaveProperty('logicalFlows')
  })
})

describe('ovn-sbctl lflow-list elsewhere', () => {
  const OLD = `Datapath: 5314637d-427f-48b1-86d7-7aa97bb0577f  Pipeline: ingress
  table=0(ls_in_port_sec_l2), priority=  100, match=(eth.src[40]), action=(drop;)
`
  const WITH = `Datapath: "sw 0" (5314637d-427f-48b1-86d7-7aa97bb0577f)  Pipeline: egress
  uuid=0x1d5a4e9c, table=0 (ls_out_pre_lb      ), priority=0    , match=(1), action=(next;)
    cookie=0x1d5a4e9c, duration=1.2s, table=40, n_packets=0, n_bytes=0, priority=0,metadata=0x1 actions=resubmit(,41)
...
  uuid=0x2d5a4e9c, table=1 (ls_out_pre_acl     ), priority=0    , match=(ip && (a || b)), action=(next;)
`

  it('reads other versions and options', () => {
    const old = read(OLD)
    expect(old.facts.ofKind('network')[0]!.ref.keys).toEqual(['row:5314637d-427f-48b1-86d7-7aa97bb0577f'])
    const other = read(WITH, 'ovn-sbctl --uuid --ovs lflow-list "sw 0"')
    expect(other.ledger.leftover()).toEqual([])
    expect(other.ledger.incomplete).toBe(true)
    expect(other.record.pipelines[0]).toMatchObject({ datapath: { name: 'sw 0' }, pipeline: 'egress' })
    expect(other.record.pipelines[0]!.flows.map(({ match }) => match)).toEqual(['1', 'ip && (a || b)'])
    expect(other.facts.named('network', 'sw 0')!.ref.keys[0]).toBe('name:sw 0')
  })

  it('puts rules together that a terminal broke', () => {
    const broken = LAB.split('\n')
      .slice(0, 30)
      .flatMap((line) => line.match(/.{1,80}/g) ?? [''])
      .join('\n')
    const { record, ledger } = read(broken)
    expect(ledger.leftover()).toEqual([])
    expect(record.pipelines[0]!.flows).toHaveLength(29)
  })

  it('is named by either verb', () => {
    expect(ovnSbctlLflowList.matches('ovn-sbctl --db=tcp:10.0.0.1:6642 dump-flows private')).toBe(true)
    expect(ovnSbctlLflowList.matches('ovn-sbctl show')).toBe(false)
    expect(ovnSbctlLflowList.canonical!('ovn-sbctl --no-leader-only dump-flows sw0', read('').record)).toBe(
      'ovn-sbctl lflow-list sw0'
    )
    expect(ovnSbctlLflowList.looksLike(LAB.split('\n'))).toBe(true)
    expect(ovnSbctlLflowList.looksLike(['Datapath: x'])).toBe(false)
  })

  it('reads 100,000 rules', () => {
    const [head = '', ...rules] = LAB.split('\n').slice(0, 100)
    const lines = [head]
    while (lines.length < 100_000) for (const rule of rules) lines.push(rule)
    const { record } = read(lines.join('\n'))
    expect(record.pipelines[0]!.flows.length).toBeGreaterThan(99_000)
  })

  it('keeps the good rules around any damage', () => {
    const [head, first, second] = LAB.split('\n')
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (noise) => {
        const { record } = read(`${head}\n${first}\n${noise}\n${second}\n`)
        const found = record.pipelines.flatMap(({ flows }) => flows.map(({ priority }) => priority))
        expect(found).toEqual(expect.arrayContaining([100, 50]))
      })
    )
  })
})
