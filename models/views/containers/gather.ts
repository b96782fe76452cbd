import type { Lookup } from '../../topology/lookup.ts'
import type { TopologyNode } from '../../topology/vocabulary.ts'
import { byName, text } from '../filter.ts'

/** What is known of one host's containers, each thing found in one step. */
export interface Inside {
  host: TopologyNode
  containers: TopologyNode[]
  pods: TopologyNode[]
  units: TopologyNode[]
  /** virtual machines of which it is known what runs in them */
  machines: TopologyNode[]
  /** processes of the host by PID, in containers or not */
  byPid: ReadonlyMap<number, TopologyNode>
  /** processes outside containers by the program's name; the smallest PID stands for several */
  byProgram: ReadonlyMap<string, TopologyNode>
}

/** Units that keep a container alive, or should. */
const KEEPS = /^(?:tripleo|edpm)_(?!.*_healthcheck\.).+\.service$|^ceph-[^@]+@.+\.service$/

/** Containers, pods, units, processes and known machines of a host; undefined where there are none worth a frame. */
export function insideOf(lookup: Lookup, host: TopologyNode): Inside | undefined {
  const containers: TopologyNode[] = []
  const pods: TopologyNode[] = []
  const units: TopologyNode[] = []
  const machines: TopologyNode[] = []
  const byPid = new Map<number, TopologyNode>()
  const byProgram = new Map<string, TopologyNode>()
  const addProcess = (process: TopologyNode, outside: boolean): void => {
    const pid = process.attributes['pid']
    if (typeof pid !== 'number') return
    byPid.set(pid, process)
    const known = byProgram.get(process.name)
    if (outside && (!known || Number(known.attributes['pid']) > pid)) byProgram.set(process.name, process)
  }
  for (const child of lookup.childrenOf(host.id)) {
    if (child.kind === 'container') containers.push(child)
    else if (child.kind === 'pod') pods.push(child)
    else if (child.kind === 'process') addProcess(child, true)
    else if (child.kind === 'server' && processesOf(lookup, child).length > 0) machines.push(child)
    else if (child.kind === 'systemd-unit' && (KEEPS.test(child.name) || text(child, 'active') === 'failed'))
      units.push(child)
  }
  for (const container of containers)
    for (const child of lookup.childrenOf(container.id)) if (child.kind === 'process') addProcess(child, false)
  if (containers.length + pods.length + units.length + machines.length === 0) return undefined
  containers.sort(byName)
  pods.sort(byName)
  units.sort(byName)
  machines.sort(byName)
  return { host, containers, pods, units, machines, byPid, byProgram }
}

/** What runs in a container or virtual machine, the first process at the head, each with how deep it stands below it. */
export function processesOf(lookup: Lookup, container: TopologyNode): { process: TopologyNode; depth: number }[] {
  const members = new Map<number, TopologyNode>()
  const add = (node: TopologyNode | undefined): void => {
    const pid = node?.attributes['pid']
    if (node?.kind === 'process' && typeof pid === 'number') members.set(pid, node)
  }
  for (const child of lookup.childrenOf(container.id)) add(child)
  for (const { kind, from, to } of lookup.linksOf(container.id))
    if (kind === 'runs' && from === container.id) add(lookup.node(to))
  const children = new Map<number, TopologyNode[]>()
  const heads: TopologyNode[] = []
  const sorted = [...members.entries()].sort(([a], [b]) => a - b)
  for (const [pid, process] of sorted) {
    const parent = process.attributes['ppid']
    if (typeof parent !== 'number' || parent === pid || !members.has(parent)) heads.push(process)
    else if (children.has(parent)) children.get(parent)!.push(process)
    else children.set(parent, [process])
  }
  const first = container.attributes['pid']
  heads.sort((a, b) => Number(b.attributes['pid'] === first) - Number(a.attributes['pid'] === first))
  const found: { process: TopologyNode; depth: number }[] = []
  const waiting = heads.toReversed().map((process) => ({ process, depth: 0 }))
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    found.push(next)
    const below = children.get(Number(next.process.attributes['pid'])) ?? []
    for (const process of below.toReversed()) waiting.push({ process, depth: next.depth + 1 })
  }
  return found
}
