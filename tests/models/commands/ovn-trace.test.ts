import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { ovnTrace } from '../../../models/commands/ovn-trace.ts'
import { outcomeOf, type LogicalTrace } from '../../../models/commands/ovn-trace/trace.ts'
import { findCaptures } from '../../../models/captures/find.ts'
import { COMMANDS } from '../../../models/commands/registry.ts'
import { FactIndex, fixture } from '../../support/ovn-lab.ts'
import { readJson } from '../../support/load-folder.ts'
import { runCommand } from '../../support/run-command.ts'

interface Case {
  name: string
  datapath: string
  flow: string
  logical_path: { name: string }[]
  expected: { disposition: string; ovn_trace_disposition?: string }
}

const { cases } = readJson<{ cases: Case[] }>('ovn-lab', 'oracle', 'cases.json')

function read(output: string, commandLine = 'ovn-trace') {
  const { facts, ledger, record } = runCommand(ovnTrace, output, { commandLine, host: null })
  return { facts: new FactIndex(facts), ledger, record }
}

/** The three outputs that an oracle file holds, each under its own prompt. */
function outputs(name: string): { form: string; commandLine: string; text: string }[] {
  const parts = fixture(`ovn-lab/oracle/${name}.txt`).split(/^\$ /m).slice(1)
  return parts.map((part) => {
    const end = part.indexOf('\n')
    return { form: /--(\w+)/.exec(part)![1]!, commandLine: part.slice(0, end), text: part.slice(end + 1) }
  })
}

function traceOf(name: string, form: string): LogicalTrace {
  const { commandLine, text } = outputs(name).find((each) => each.form === form)!
  return read(text, commandLine).record.traces[0]!
}

describe.each(cases)('the oracle $name', ({ name, datapath, flow, logical_path, expected }) => {
  it('is read without a line left over, in every form', () => {
    for (const { form, commandLine, text } of outputs(name)) {
      const { ledger, record } = read(text, commandLine)
      expect(ledger.leftover()).toEqual([])
      expect(record).toMatchObject({ datapath, asked: flow, failed: false })
      expect(record.traces.map((trace) => trace.form)).toEqual([form])
      expect(record.traces[0]!.microflow).toMatch(/reg14=0x/)
      expect(ovnTrace.looksLike(text.split('\n'))).toBe(true)
    }
  })

  it('goes where the lab saw it go', () => {
    const { datapaths, outputs: left, drops } = outcomeOf(traceOf(name, 'detailed'))
    // ovn-trace goes on where the real packet is answered (DNS).
    const path = logical_path.map((each) => each.name)
    expect(datapaths.slice(0, path.length)).toEqual(path)
    if ((expected.ovn_trace_disposition ?? expected.disposition) === 'dropped') {
      expect(left).toEqual([])
      expect(drops.length).toBeGreaterThan(0)
    } else expect(left.length).toBeGreaterThan(0)
  })

  it('tells the same in detail and in summary', () => {
    const [detailed, summary] = ['detailed', 'summary'].map((form) => traceOf(name, form))
    const told = (trace: LogicalTrace) => {
      const { datapaths, outputs: left, drops } = outcomeOf(trace)
      const pipelines = trace.steps.flatMap((step) =>
        step.type === 'pipeline' ? `${step.pipeline} ${step.datapath} ${step.inport} ${step.outport}` : []
      )
      return {
        datapaths,
        pipelines,
        left: left.map(({ port, portType }) => `${port} ${portType}`),
        drops: drops.length
      }
    }
    expect(told(summary!)).toEqual(told(detailed!))
  })
})

describe('ovn-trace', () => {
  it('keeps each rule with stage, match, priority and row', () => {
    const { steps } = traceOf('02-same-net-different-host', 'detailed')
    const at = steps.findIndex((step) => step.type === 'table' && step.stage === 'ls_in_acl')
    expect(steps[at]).toMatchObject({
      table: 8,
      source: 'northd.c:6445',
      match: 'reg0[7] == 1 && (inport == @pg_b511a1f5_5fb2_4fae_b492_cb0e0e4fec87 && ip4)',
      priority: 2002,
      uuid: 'b65b5e1e'
    })
    expect(steps[at + 1]).toMatchObject({ type: 'action', text: 'reg0[1] = 1' })
    expect(steps.find((step) => step.type === 'scope')).toMatchObject({
      name: 'ct_next',
      arguments: 'ct_state=new|trk'
    })
    expect(steps.at(-1)).toMatchObject({ type: 'output', port: 'vm-web-3', portType: '' })
  })

  it('reads older versions, an implicit drop, and forms below each other', () => {
    const { record, ledger } =
      read(`# reg14=0x1,vlan_tci=0x0000,dl_src=00:00:00:00:00:ff,dl_dst=00:00:00:00:00:02,dl_type=0x0000
# Detailed trace.

ingress(dp="sw0", inport="sw0-port1")
-------------------------------------
 0. ls_in_port_sec_l2 (ovn-northd.c:3234): inport == "sw0-port1", priority 50
    next;
 1. ls_in_port_sec_ip: no match (implicit drop)

# Summary trace.
ingress(dp="sw0", inport="sw0-port1") {
    next;
};

# Minimal trace.
`)
    expect(ledger.leftover()).toEqual([])
    expect(record.traces.map(({ form }) => form)).toEqual(['detailed', 'summary', 'minimal'])
    expect(record.traces[0]!.steps).toMatchObject([
      { type: 'pipeline', datapath: 'sw0', inport: 'sw0-port1', outport: undefined },
      { type: 'table', table: 0, priority: 50, uuid: undefined },
      { type: 'action', text: 'next' },
      { type: 'table', table: 1, stage: 'ls_in_port_sec_ip', match: undefined },
      { type: 'drop', implicit: true }
    ])
  })

  it('keeps its steps, and only points at what it names', () => {
    const { commandLine, text } = outputs('03-routed-tenant-to-tenant')[0]!
    const { facts } = read(text, commandLine)
    const own = facts.facts.nodes.filter(({ props }) => !props.weak)
    expect(own.map(({ ref }) => ref.kind)).toEqual(['trace'])
    const named = (kind: string) => facts.ofKind(kind).map(({ ref }) => ref.keys[0])
    expect(named('router')).toEqual(['called:router1'])
    expect(named('network')).toEqual(['called:private', 'called:backend'])
    expect(named('port')).toContain('called:vm-db-1')
  })

  it('is found in a session, each form a capture of its own', () => {
    const text = fixture('ovn-lab/oracle/04-routed-acl-drop.txt')
    const captures = findCaptures('paste', text, COMMANDS).filter(({ commandLine }) => commandLine?.startsWith('ovn-'))
    expect(captures).toHaveLength(3)
    for (const { commandLine, lines } of captures) {
      expect(ovnTrace.matches(commandLine!)).toBe(true)
      expect(read(lines.join('\n'), commandLine).record.traces).toHaveLength(1)
    }
  })

  it('takes an error for an error', () => {
    const { record, ledger } = read('ovn-trace: unknown datapath "sw9"\n', 'ovn-trace sw9 \'inport == "a"\'')
    expect(ovnTrace.isError!(record)).toBe(true)
    expect(ledger.reports).toHaveLength(1)
  })

  it('keeps the good steps around any damage', () => {
    const { text } = outputs('20-port-security-spoofed-ip')[0]!
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat(text.length), (noise, at) => {
        const cut = text.lastIndexOf('\n', at) + 1
        read(`${text.slice(0, cut)}${noise}\n${text.slice(cut)}`)
        const { record } = read(`${text}\n${noise.replaceAll('#', '')}\n`)
        expect(outcomeOf(record.traces[0]!).drops.length).toBeGreaterThan(0)
      })
    )
  })
})
