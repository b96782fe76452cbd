import type { Lookup } from '../../topology/lookup.ts'
import type { Certainty, TopologyNode } from '../../topology/vocabulary.ts'
import { own, word } from '../../text/json-lookup.ts'
import { text } from '../filter.ts'

export type KeeperKind = 'systemd' | 'pacemaker' | 'agent' | 'docker' | 'kubernetes' | 'planned' | 'none'

/** Who keeps a container alive, and how sure that is. */
export interface Keeper {
  kind: KeeperKind
  /** what it is called; empty where nobody was seen, or none is planned */
  name: string
  node?: TopologyNode
  certainty: Certainty
}

/** Finds keepers: by a link, by what the engine's labels say, by how TripleO names and starts things. */
export class Keepers {
  /** captures of the tool that only Kubernetes nodes have */
  readonly #crictl: ReadonlySet<string>

  constructor(private readonly lookup: Lookup) {
    this.#crictl = new Set(
      lookup.topology.captures.flatMap(({ id, command }) => (command?.startsWith('crictl') ? [id] : []))
    )
  }

  of(container: TopologyNode): Keeper {
    const link = this.lookup.linksOf(container.id).find(({ kind, to }) => kind === 'supervises' && to === container.id)
    const node = link && this.lookup.node(link.from)
    if (node?.kind === 'systemd-unit') return { kind: 'systemd', name: node.name, node, certainty: link!.certainty }
    if (node?.kind === 'service') return { kind: 'pacemaker', name: node.name, node, certainty: link!.certainty }
    if (node?.kind === 'container') return { kind: 'agent', name: node.name, node, certainty: link!.certainty }
    const told = text(container, 'supervisedBy')
    if (told === 'pacemaker') return { kind: 'pacemaker', name: bundleOf(container.name), certainty: 'inferred' }
    if (told !== undefined) return { kind: 'agent', name: told, certainty: 'inferred' }
    const engine = text(container, 'engine')
    if (engine === 'docker') return { kind: 'docker', name: 'docker.service', certainty: 'assumed' }
    if (engine === 'cri-o' || container.sources.some(({ capture }) => this.#crictl.has(capture)))
      return { kind: 'kubernetes', name: 'kubelet', certainty: 'assumed' }
    const labelled = word(own(container.attributes, 'labels', 'PODMAN_SYSTEMD_UNIT'))
    if (labelled !== undefined) return { kind: 'systemd', name: labelled, certainty: 'inferred' }
    if (isOfTripleo(container) && !/_init|bootstrap|db_sync|^container-puppet/.test(container.name))
      return { kind: 'systemd', name: `tripleo_${container.name}.service`, certainty: 'assumed' }
    if (container.certainty === 'planned') return { kind: 'planned', name: '', certainty: 'planned' }
    return { kind: 'none', name: '', certainty: 'not-provided' }
  }
}

/** True where TripleO's own labels stand on it. */
export function isOfTripleo({ attributes }: TopologyNode): boolean {
  const manager = word(own(attributes, 'labels', 'managed_by'))
  return (
    manager === 'paunch' ||
    /^tripleo/i.test(manager ?? '') ||
    /^tripleo/.test(word(own(attributes, 'labels', 'config_id')) ?? '')
  )
}

/** `galera-bundle-podman-0` is a copy of `galera-bundle`. */
function bundleOf(container: string): string {
  return container.replace(/-(?:podman|docker)-\d+$/, '')
}
