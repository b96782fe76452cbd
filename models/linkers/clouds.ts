import type { Draft } from '../topology/draft.ts'
import { uniteSources } from '../topology/draft.ts'
import type { TopologyNode } from '../topology/vocabulary.ts'
import type { Linker } from './linker.ts'
import { textOf } from './lookup/values.ts'

/**
 * Undercloud and overcloud, where there is something to tell apart: a director was seen, or hosts are called `overcloud-…`.
 * Every other cloud stays without a frame.
 */
export const clouds: Linker = {
  id: 'clouds',
  run(draft) {
    const loose = draft.ofKind('host').filter(({ parent }) => parent === undefined)
    const directors = loose.filter((host) => textOf(host, 'role') === 'Undercloud')
    const deployed = loose.filter((host) => isDeployed(host, directors.length > 0))
    frame(draft, 'undercloud', directors, 'the director runs it')
    frame(draft, 'overcloud', deployed, 'the host has a role that a director deploys')
  }
}

function isDeployed(host: TopologyNode, directorSeen: boolean): boolean {
  const role = textOf(host, 'role')
  if (role === undefined || role === 'Undercloud' || role === 'Standalone') return false
  return directorSeen || host.name.startsWith('overcloud-')
}

function frame(draft: Draft, name: string, hosts: readonly TopologyNode[], why: string): void {
  if (hosts.length === 0) return
  const cloud = draft.add({
    id: `cloud:${name}`,
    kind: 'cloud',
    name,
    aliases: [],
    certainty: 'inferred',
    attributes: { role: name },
    inferred: { name: 'TripleO calls it so' },
    conflicts: [],
    sources: []
  })
  const lines = hosts.flatMap(({ sources }) => sources)
  if (cloud.certainty === 'inferred') cloud.sources = uniteSources(cloud.sources, lines)
  for (const host of hosts) {
    draft.adopt(host, cloud.id)
    host.inferred['parent'] = why
  }
}
