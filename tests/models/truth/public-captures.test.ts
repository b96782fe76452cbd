import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { findCaptures } from '../../../models/captures/find.ts'
import { recognise } from '../../../models/captures/recognise.ts'
import { COMMANDS } from '../../../models/commands/registry.ts'
import { LineLedger } from '../../../models/text/line-ledger.ts'
import type { Topology, TopologyNode } from '../../../models/topology/vocabulary.ts'
import { controlPlane } from './posted/control-plane.ts'
import { containerLists } from './posted/containers.ts'
import { hostOutputs } from './posted/host.ts'
import { joinedDocument } from './posted/joined.ts'
import { openVswitchOutputs } from './posted/open-vswitch.ts'
import { openstackTables } from './posted/openstack.ts'

/**
 * Output that other people posted, or test their own programs with. It is not ours to copy: it is read in place, from
 * ATLAS_CAPTURES, and where it is absent this file says so and skips.
 */
const CAPTURES = resolve(process.env['ATLAS_CAPTURES'] ?? join(import.meta.dirname, '../../../../shared/captures'))
const absent = !existsSync(join(CAPTURES, 'public', 'index.json'))
const reason = `no captures at ${CAPTURES}; set ATLAS_CAPTURES`

interface Expect {
  [name: string]: unknown
}
interface Sample {
  file: string
  kind: string
  command: string | null
  host?: string | null
  expect: Expect
}

function samples(kind: string): Sample[] {
  if (absent) return []
  const index = JSON.parse(readFileSync(join(CAPTURES, 'public', 'index.json'), 'utf8')) as Sample[]
  return index.filter((sample) => sample.kind === kind)
}

function topologyOf(folder: string, file: string): Topology {
  return analyse([{ name: file, text: readFileSync(join(CAPTURES, folder, file), 'utf8') }])
}

function count(values: readonly string[]): { [value: string]: number } {
  const counts: { [value: string]: number } = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

function ofKind(topology: Topology, ...kinds: string[]): TopologyNode[] {
  return topology.nodes.filter(({ kind }) => kinds.includes(kind))
}

interface Interface {
  name: string
  type?: string
  error?: string
  options?: { [key: string]: string }
}

function interfacesOf(port: TopologyNode): Interface[] {
  return (port.attributes['interfaces'] ?? []) as unknown as Interface[]
}

/** A case per sample, or one skipped case that says why there are none. */
function each(kind: string, check: (sample: Sample, topology: Topology) => void): void {
  if (absent) {
    it.skip(`${kind}: ${reason}`, () => undefined)
    return
  }
  it.each(samples(kind).map((sample) => [sample.file, sample] as const))('%s', (_, sample) => {
    check(sample, topologyOf('public', sample.file))
  })
}

describe('ovs-vsctl show, as posted', () => {
  each('ovs', ({ expect: expected }, topology) => {
    const ports = ofKind(topology, 'ovs-port')
    // Where a filter dropped the Interface lines, options still tell of interfaces.
    const interfaces = expected['interfaces'] === 0 ? [] : ports.flatMap(interfacesOf)
    const { system: _, ...printedTypes } = expected['types'] as { [type: string]: number }
    const types = interfaces.flatMap(({ type }) => type ?? [])
    expect({
      bridges: ofKind(topology, 'ovs-bridge').length,
      names: ofKind(topology, 'ovs-bridge')
        .map(({ name }) => name)
        .sort(),
      ports: ports.length,
      interfaces: interfaces.length,
      types: count(types),
      tags: ports.flatMap(({ attributes }) => attributes['tag'] ?? []).sort(),
      errors: interfaces.filter(({ error }) => error !== undefined).length,
      remotes: interfaces.flatMap(({ options }) => options?.['remote_ip'] ?? []).sort()
    }).toEqual({
      bridges: expected['bridges'],
      names: (expected['bridge_names'] as string[]).toSorted(),
      ports: expected['ports'],
      interfaces: expected['interfaces'],
      types: printedTypes,
      tags: (expected['tags'] as number[]).toSorted(),
      errors: expected['errors'],
      remotes: expected['interfaces'] === 0 ? [] : (expected['remote_ips'] as string[]).toSorted()
    })
  })
})

describe('ovn-nbctl show, as posted', () => {
  each('nb', ({ expect: expected }, topology) => {
    expect({
      switches: ofKind(topology, 'network').length,
      routers: ofKind(topology, 'router').length,
      nats: ofKind(topology, 'nat-rule').length,
      natTypes: count(ofKind(topology, 'nat-rule').map(({ attributes }) => String(attributes['type']))),
      claimed: topology.captures.some(({ command }) => command?.startsWith('ovn-nbctl show'))
    }).toEqual({
      switches: expected['switches'],
      routers: expected['routers'],
      nats: expected['nats'],
      natTypes: expected['nat_types'],
      claimed: true
    })
  })
})

describe('ovn-sbctl show, as posted', () => {
  each('sb', ({ expect: expected }, topology) => {
    const chassis = ofKind(topology, 'host').flatMap(({ attributes }) => attributes['chassis'] ?? []) as {
      encaps: { type: string; ip: string }[]
    }[]
    const encaps = chassis.flatMap((each) => each.encaps)
    expect({
      chassis: chassis.length,
      encaps: count(encaps.map(({ type }) => type)),
      ips: encaps.map(({ ip }) => ip).sort()
    }).toEqual({
      chassis: expected['chassis'],
      encaps: expected['encaps'],
      ips: (expected['ips'] as string[]).toSorted()
    })
  })
})

const DEVICES = ['nic', 'bond', 'linux-bridge', 'vlan-interface']

describe.each(['ipa', 'ipbr'])('ip, as posted: %s', (kind) => {
  each(kind, ({ expect: expected }, topology) => {
    const devices = ofKind(topology, ...DEVICES)
    const names = (expected['names'] as string[]).map((name) => name.replace(/@.*/, ''))
    expect(devices.map(({ name }) => name).sort()).toEqual([...new Set(names)].sort())
  })
})

describe('tables, as posted', () => {
  // Left out: a table whose heading was lost, so that its first row was counted as one.
  const countable = ({ expect: expected }: Sample): boolean => !JSON.stringify(expected['tables']).includes('/24"')
  const tables = absent ? [] : samples('table').filter(countable)
  it.skipIf(absent).each(tables.map((sample) => [sample.file, sample] as const))(
    '%s',
    (_, { file, expect: expected }) => {
      const text = readFileSync(join(CAPTURES, 'public', file), 'utf8')
      const read = findCaptures(file, text, COMMANDS).flatMap((capture) => {
        const { command } = recognise(capture, COMMANDS)
        const record = command?.read(new LineLedger(capture.lines), capture.commandLine ?? '') as
          { tables?: Table[] } | undefined
        return record?.tables ?? []
      })
      const told = expected['tables'] as { columns: string[]; physical_rows: number }[]
      // a terminal broke all of its lines: there is no table before they are joined
      const wanted = told.length > 0 ? told : (expected['tables_after_unwrap'] as typeof told)
      const columns = (list: (string[] | undefined)[]): string[] => list.flatMap((each) => each?.join('|') ?? []).sort()
      expect(columns(read.map((table) => table.columns))).toEqual(columns(wanted.map((table) => table.columns)))
      expect(read.reduce((sum, table) => sum + table.physicalRows, 0)).toBe(
        wanted.reduce((sum, table) => sum + table.physical_rows, 0)
      )
    }
  )
})

interface Table {
  columns: string[] | undefined
  physicalRows: number
}

describe('everything posted', () => {
  const all = absent ? [] : (JSON.parse(readFileSync(join(CAPTURES, 'public', 'index.json'), 'utf8')) as Sample[])
  it.skipIf(absent).each(all.map((sample) => [sample.file, sample] as const))(
    '%s is read without loss or accident',
    (_, sample) => {
      const topology = topologyOf('public', sample.file)
      expect(topology.captures.length).toBeGreaterThan(0)
      for (const { problems } of topology.captures) {
        expect(problems.filter(({ text }) => text?.key === 'problem.reader')).toEqual([])
      }
    }
  )
})

if (!absent) openstackTables(CAPTURES)
if (!absent) openVswitchOutputs(CAPTURES)
if (!absent) containerLists(CAPTURES)
if (!absent) controlPlane(CAPTURES)
if (!absent) hostOutputs(CAPTURES)
if (!absent) joinedDocument(CAPTURES)
