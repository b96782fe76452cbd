import type { Draft } from '../topology/draft.ts'
import { uniteSources } from '../topology/draft.ts'
import type { TopologyNode } from '../topology/vocabulary.ts'
import type { Linker } from './linker.ts'
import { hostOf } from './lookup/places.ts'

/**
 * OpenFlow keeps the first 15 characters of a port's name: `patch-br-int-to` may be any of the patch ports. Whose number it
 * is tells, or that only one port's name begins so. A cut name that other captures name in full is no port of its own.
 */
export const openflowNames: Linker = {
  id: 'openflow-names',
  run(draft) {
    const rows = draft.ofKind('ovs-interface')
    const cut = rows.filter(({ attributes }) => attributes['cutName'] === true)
    if (cut.length === 0) return
    const whole = byHostAndStart(draft, rows)
    const gone: TopologyNode[] = []
    for (const row of cut) {
      delete row.attributes['cutName']
      const host = hostOf(draft, row)
      const candidates = (host && whole.get(`${host.id} ${row.name.slice(0, KEPT_LETTERS)}`)) ?? []
      if (candidates.length === 0) continue
      const owner = ownerOf(row, candidates)
      if (owner) complete(owner, row)
      // which of them it is stays open: asked by its earlier id, all are meant
      for (const heir of owner ? [owner] : candidates) heir.aliases = [...heir.aliases, row.id, ...row.aliases].sort()
      gone.push(row)
    }
    draft.remove(gone)
  }
}

const KEPT_LETTERS = 15

/** Interfaces with whole names, by host and the part of the name that OpenFlow keeps. */
function byHostAndStart(draft: Draft, rows: readonly TopologyNode[]): Map<string, TopologyNode[]> {
  const found = new Map<string, TopologyNode[]>()
  for (const row of rows) {
    if (row.attributes['cutName'] === true || row.name.length < KEPT_LETTERS) continue
    const host = hostOf(draft, row)
    if (!host) continue
    const key = `${host.id} ${row.name.slice(0, KEPT_LETTERS)}`
    const list = found.get(key)
    if (list) list.push(row)
    else found.set(key, [row])
  }
  return found
}

function ownerOf(row: TopologyNode, candidates: readonly TopologyNode[]): TopologyNode | undefined {
  const same = (attribute: string): TopologyNode[] =>
    candidates.filter(({ attributes }) => attributes[attribute] === row.attributes[attribute])
  const byMac = same('mac')
  const byNumber = same('ofport')
  if (byMac.length === 1) return byMac[0]
  if (byNumber.length === 1) return byNumber[0]
  const silent = candidates.filter(({ attributes }) => attributes['ofport'] === undefined)
  return candidates.length === 1 && silent.length === 1 ? silent[0] : undefined
}

function complete(owner: TopologyNode, row: TopologyNode): void {
  for (const [key, value] of Object.entries(row.attributes)) owner.attributes[key] ??= value
  owner.sources = uniteSources(owner.sources, row.sources)
}
