import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../models/analyse.ts'
import type { Topology } from '../../../../models/topology/vocabulary.ts'
import { drawView } from '../../../../models/views/draw.ts'

interface Entry {
  file: string
  kind: string
  command: string
  expect: { rows?: number[]; osd_rows?: number; host_rows?: number; mons?: number; osds?: number; online?: string[] }
}

/** How many things of a kind the messaging view stands for, folded ones included. */
function shown(topology: Topology, kind: string): number {
  const { nodes } = drawView(topology, 'messaging')
  const kinds = new Map(topology.nodes.map((node) => [node.id, node.kind]))
  return new Set(nodes.flatMap(({ subjects }) => subjects.filter((id) => kinds.get(id) === kind))).size
}

/** Broker lists, Pacemaker and Ceph as people posted them: as many rows as the index counts. */
export function controlPlane(captures: string): void {
  const index = JSON.parse(readFileSync(join(captures, 'public', 'index.json'), 'utf8')) as Entry[]
  const entries = index.filter(({ kind }) => ['rmq', 'pcs', 'ceph'].includes(kind))
  describe('rabbitmqctl, pcs and ceph, as posted', () => {
    it.each(entries.map((entry) => [entry.file, entry] as const))('%s', (file, { command, expect: expected }) => {
      const topology = analyse([{ name: file, text: readFileSync(join(captures, 'public', file), 'utf8') }])
      const { nodes, links } = topology
      const count = (kind: string): number => nodes.filter((node) => node.kind === kind).length
      const verb = /list_(\w+)/.exec(command)?.[1]
      const rows = expected.rows?.[0]
      if (verb === 'queues') expect(count('queue')).toBe(rows)
      expect(shown(topology, 'queue')).toBe(count('queue'))
      expect(shown(topology, 'exchange')).toBe(count('exchange'))
      if (verb === 'exchanges') expect(count('exchange')).toBe(rows)
      if (verb === 'bindings') expect(links.filter(({ kind }) => kind === 'binds')).toHaveLength(rows!)
      if (verb === 'consumers') expect(links.filter(({ kind }) => kind === 'consumes')).toHaveLength(rows!)
      if (expected.osd_rows) expect(count('ceph-osd')).toBe(expected.osd_rows)
      if (expected.mons !== undefined) expect(count('ceph-mon')).toBe(expected.mons)
      const online = nodes.filter(
        ({ attributes }) => (attributes['pacemaker'] as { state?: string })?.state === 'online'
      )
      if (expected.online) expect(online.map(({ name }) => name).sort()).toEqual([...expected.online].sort())
    })
  })
}
