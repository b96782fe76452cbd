import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { planFileTitle } from '../../../models/blueprint/tripleo/plan-files.ts'
import type { RawCapture } from '../../../models/captures/capture.ts'
import { findCaptures } from '../../../models/captures/find.ts'
import { recognise } from '../../../models/captures/recognise.ts'
import { COMMANDS } from '../../../models/commands/registry.ts'
import { FIXTURES, loadFolder } from '../../support/load-folder.ts'

/** One file a command: outputs as they stand in a terminal, from the first line to the last. */
const FILES = loadFolder(join(FIXTURES, 'outputs')).map(({ name, text }) => [basename(name, '.txt'), text] as const)

/** Counts that a reader who lost a row, or made one up, would change. */
const NODES: { readonly [id: string]: { readonly [kind: string]: number } } = {
  'baremetal-deploy': { 'deployment-role': 3, host: 6 },
  'ceph-osd-dump': { 'ceph-osd': 4, 'ceph-pool': 3 },
  'heat-environment': { 'deployment-role': 3, host: 6 },
  'ip-route': { route: 27 },
  'iptables-list': { 'nat-rule': 6 },
  'network-data': { network: 5, subnet: 6 },
  'nft-list': { 'nat-rule': 6 },
  'os-net-config': { bond: 1, 'ovs-bridge': 2, 'ovs-port': 6, route: 3, 'vlan-interface': 1 },
  'ovn-nbctl-acl-list': { acl: 9 },
  'ovs-appctl-bond-show': { 'ovs-port': 3, nic: 6 },
  'pcs-status': { vip: 8, container: 16 },
  'rabbitmqctl-list': { queue: 11, exchange: 7 },
  'runtime-list': { container: 4 },
  rbd: { image: 5, volume: 2 },
  route: { route: 14 },
  'virsh-list': { server: 7 }
}

/** Two clouds stand in one terminal here, so that names mean two things. */
const TWO_CLOUDS: ReadonlySet<string> = new Set(['ceph-df', 'ceph-osd-tree'])

/** Commands, and lines of others, whose output is known by them only: too little stands in it. */
const UNTOLD: ReadonlySet<string> = new Set([
  'ovn-appctl-connection-status',
  'ovn-nbctl-lsp-get',
  'ovs-vsctl-list-ifaces',
  'docker top nova_compute',
  'ethtool -i eno1',
  'ethtool -i tap289ddff5-70',
  'hostname -f',
  'hostname -I',
  'podman port registry 8787/tcp',
  'rbd children images/1c9f4fa7-61e7-4e42-9f5c-9a2b4f0d7a21@snap',
  'uptime -p',
  'uptime -s'
])

/** Of these nothing is kept. */
const SILENT: ReadonlySet<string> = new Set(['credentials-file'])

const bare = ({ commandLine: _, commandFrom: _from, ...output }: RawCapture): RawCapture => output

describe.each(FILES)('a whole output of %s', (id, text) => {
  const topology = analyse([{ name: 'paste', text }])
  const file = planFileTitle('paste', text)
  const captures = file === undefined ? findCaptures('paste', text, COMMANDS) : []

  it('is claimed by its own command, line by line', () => {
    const titles = new Set(topology.captures.map(({ command }) => command))
    if (file !== undefined) expect([...titles]).toEqual([COMMANDS.find((command) => command.id === id)?.title])
    const claimed = captures.map((capture) => recognise(capture, COMMANDS).command)
    const strangers = claimed.filter((command) => command?.id !== id)
    expect(claimed[0]?.gathers === true ? [] : strangers.map((command) => command?.id)).toEqual([])
    const problems = topology.captures.flatMap((capture) => capture.problems)
    expect(problems.map(({ line, message }) => `${line}: ${message}`)).toEqual([])
  })

  it('tells facts', () => {
    expect(topology.nodes.length > 0).toBe(!SILENT.has(id))
    const counted = Object.keys(NODES[id] ?? {}).map((kind) => [
      kind,
      topology.nodes.filter((node) => node.kind === kind).length
    ])
    expect(Object.fromEntries(counted)).toEqual(NODES[id] ?? {})
  })

  it('says the same of a thing in every form, unless it is of two clouds', () => {
    const differing = topology.findings.filter(({ rule }) => rule === 'facts-disagree')
    const explanations = differing.map(({ explanation }) => explanation)
    if (TWO_CLOUDS.has(id)) expect(explanations).not.toEqual([])
    else expect(explanations).toEqual([])
  })

  it('is known without its prompt, unless too little stands in it', () => {
    const unknown = captures.filter((capture) => {
      const { command } = recognise(capture, COMMANDS)
      const without = recognise(bare(capture), COMMANDS)
      return ![without.command, ...without.candidates].includes(command)
    })
    const lines = unknown.map(({ commandLine }) => commandLine ?? '')
    if (UNTOLD.has(id)) expect(lines).not.toEqual([])
    else expect(lines.filter((line) => !UNTOLD.has(line))).toEqual([])
  })
})
