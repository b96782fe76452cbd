import type { Draft } from '../topology/draft.ts'
import type { TopologyNode } from '../topology/vocabulary.ts'
import type { Linker } from './linker.ts'
import { hostOf } from './lookup/places.ts'
import { evidence } from './lookup/values.ts'

/**
 * What runs in a container stands in it: its first process by the number the engine tells, or as the child of the conmon or shim
 * that holds the container, and the children of that one.
 */
export const containerProcesses: Linker = {
  id: 'container-processes',
  run(draft) {
    const processes = draft.ofKind('process')
    if (processes.length === 0) return
    const byPid = new Map<string, TopologyNode>()
    const children = new Map<string, TopologyNode[]>()
    for (const process of processes) {
      const host = hostOf(draft, process)
      if (!host) continue
      byPid.set(`${host.id} ${String(process.attributes['pid'])}`, process)
      const key = `${host.id} ${String(process.attributes['ppid'])}`
      const siblings = children.get(key)
      if (siblings) siblings.push(process)
      else children.set(key, [process])
    }
    for (const container of draft.ofKind('container')) {
      const host = hostOf(draft, container)
      if (!host) continue
      const { pid, conmonPid, shimPid } = container.attributes
      const holder = conmonPid ?? shimPid
      const first = typeof pid === 'number' ? byPid.get(`${host.id} ${pid}`) : undefined
      const held = typeof holder === 'number' ? children.get(`${host.id} ${holder}`) : undefined
      const starts = first ? [first] : (held ?? [])
      for (const start of starts) place(draft, host, container, start, children)
    }
  }
}

/** Deeper than processes nest in a container. */
const MAX_DEPTH = 32

function place(
  draft: Draft,
  host: TopologyNode,
  container: TopologyNode,
  start: TopologyNode,
  children: ReadonlyMap<string, readonly TopologyNode[]>
): void {
  draft.link('runs', container.id, start.id, { sources: evidence(container, start) })
  let level: readonly TopologyNode[] = [start]
  for (let depth = 0; level.length > 0 && depth < MAX_DEPTH; depth++) {
    for (const process of level) if (process.parent !== container.id) draft.adopt(process, container.id)
    level = level.flatMap((process) => children.get(`${host.id} ${String(process.attributes['pid'])}`) ?? [])
  }
}
