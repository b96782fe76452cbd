import type { TopologyNode } from '../../topology/vocabulary.ts'
import { text } from '../filter.ts'
import type { Inside } from './gather.ts'
import type { Keeper, KeeperKind, Keepers } from './keeper.ts'

/** Containers of one host that are kept alive in the same way, or share a pod; its virtual machines. */
export interface Group {
  /** scene id, and what `expanded` names */
  id: string
  kind: KeeperKind | 'pod' | 'daemons' | 'otherPods' | 'machines'
  /** the pod, where it is one */
  pod?: TopologyNode
  members: Member[]
}

export interface Member {
  node: TopologyNode
  keeper?: Keeper
}

const ORDER: readonly Group['kind'][] = [
  'daemons',
  'systemd',
  'pacemaker',
  'agent',
  'docker',
  'kubernetes',
  'pod',
  'otherPods',
  'none',
  'planned',
  'machines'
]

/** Daemons that engines and clusters run beside the containers. */
const DAEMONS = ['dockerd', 'containerd', 'kubelet', 'crio', 'pacemakerd', 'corosync', 'podman']

/** Everything a host's frame shows, in sections: keepers in a fixed order, pods by name. */
export function groupsOf({ host, containers, pods, units, machines, byProgram }: Inside, keepers: Keepers): Group[] {
  const groups = new Map<string, Group>()
  const add = (kind: Group['kind'], member: Member | undefined, pod?: TopologyNode): void => {
    const id = `${host.id}|${kind}${pod ? `|${pod.id}` : ''}`
    const known = groups.get(id)
    if (known) known.members.push(...(member ? [member] : []))
    else groups.set(id, { id, kind, ...(pod ? { pod } : {}), members: member ? [member] : [] })
  }
  const podByName = new Map(pods.map((pod) => [pod.name, pod]))
  const busy = new Set<string>()
  const kept = new Set<string>()
  for (const node of containers) {
    const keeper = keepers.of(node)
    if (keeper.node?.kind === 'systemd-unit') kept.add(keeper.node.id)
    if (keeper.kind === 'systemd') kept.add(keeper.name)
    const pod = podByName.get(text(node, 'pod') ?? '')
    if (pod) busy.add(pod.id)
    add(pod ? 'pod' : keeper.kind, { node, keeper }, pod)
  }
  for (const unit of units) if (!kept.has(unit.id) && !kept.has(unit.name)) add('systemd', { node: unit })
  for (const pod of pods) if (!busy.has(pod.id)) add('otherPods', { node: pod })
  for (const node of machines) add('machines', { node })
  for (const name of DAEMONS) {
    const daemon = byProgram.get(name)
    if (daemon) add('daemons', { node: daemon })
  }
  const sorted = [...groups.values()].toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
  for (const { kind, members } of sorted)
    // the infra container carries the namespaces of its pod
    if (kind === 'pod') members.sort((a, b) => Number(isInfra(b.node)) - Number(isInfra(a.node)))
  return sorted
}

/** True for the container that only holds a pod's namespaces. */
export function isInfra({ attributes }: TopologyNode): boolean {
  return attributes['isInfra'] === true
}
