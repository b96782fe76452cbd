import { describe, expect, test } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import type { Input } from '../../../models/reading.ts'
import { redaction } from '../../../renderer/analysis/redaction.ts'
import { ovnLab } from '../../support/load-folder.ts'

const inputs = ovnLab().filter(({ name }) => /compute-1\/(?:ovs-vsctl_show|ip_a)|sbctl_show/.test(name))
const counts = (topology: { nodes: { kind: string }[] }): string[] => topology.nodes.map(({ kind }) => kind).sort()

describe('redaction', () => {
  test('gives texts, topology and choices the same pseudonyms', () => {
    const topology = analyse(inputs)
    const told = redaction(inputs, {}, topology, 'key')
    const { view, hosts } = told.value({ view: 'host-network', hosts: ['host:compute-1'] })
    expect(view).toBe('host-network')
    expect(hosts[0]).not.toBe('host:compute-1')
    expect(told.topology().nodes.map(({ id }) => id)).toContain(hosts[0])
    expect(counts(told.topology())).toEqual(counts(topology))
    expect(told.inputs.map(({ name, text }) => name + text).join('')).not.toMatch(/compute-1\b|172\.17\.2\.112/)
  })

  test('keeps the pseudonyms of a key, whatever is opened besides', () => {
    const [first] = inputs as [Input, ...Input[]]
    const alone = redaction([first], {}, analyse([first]), 'key').value('10.1.2.3 compute-1')
    expect(redaction(inputs, {}, analyse(inputs), 'key').value('10.1.2.3 compute-1')).toBe(alone)
    expect(redaction(inputs, {}, analyse(inputs), 'other').value('10.1.2.3 compute-1')).not.toBe(alone)
  })

  test('redacts an open document', () => {
    const topology = analyse(inputs)
    const text = JSON.stringify(topology)
    const told = redaction([{ name: 'topology.json', text }], {}, topology, 'key')
    expect(counts(told.topology())).toEqual(counts(topology))
    expect(told.inputs[0]!.text).not.toMatch(/compute-1\b|172\.17\.2\.112/)
  })
})
