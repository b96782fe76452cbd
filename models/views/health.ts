import type { Lookup } from '../topology/lookup.ts'
import type { TopologyNode } from '../topology/vocabulary.ts'
import { text } from './filter.ts'
import type { State } from './scene.ts'

const WORST: readonly State[] = ['error', 'warning', 'down', 'unknown', 'partial', 'ok']

/** The state to show when several are true of one thing. */
export function worst(states: readonly (State | undefined)[]): State | undefined {
  return WORST.find((state) => states.includes(state))
}

/** How things are, as findings and services tell. */
export class Health {
  readonly #found = new Map<string, State>()

  constructor(readonly lookup: Lookup) {
    for (const { severity, subjects } of lookup.topology.findings) {
      if (severity === 'info') continue
      for (const subject of subjects) this.#blame(subject, severity)
    }
  }

  /** Error or warning where a finding names the node or something inside it. */
  findings(id: string): State | undefined {
    return this.#found.get(id)
  }

  /** How a machine is: findings first, then its services; `ok` only where its own output was read. */
  host(host: TopologyNode): State | undefined {
    if (host.certainty === 'not-provided') return 'unknown'
    const services = this.lookup.childrenOf(host.id).filter(({ kind }) => kind === 'service')
    const down = services.some((service) => serviceDown(service)) ? ('warning' as const) : undefined
    const own = text(host, 'state') === 'down' ? ('down' as const) : undefined
    return worst([this.findings(host.id), own, down, host.certainty === 'seen' ? 'ok' : undefined])
  }

  #blame(id: string, state: 'error' | 'warning'): void {
    let node = this.lookup.node(id)
    for (let depth = 0; node && depth < 8; depth++) {
      if (this.#found.get(node.id) !== 'error') this.#found.set(node.id, state)
      node = node.parent === undefined ? undefined : this.lookup.node(node.parent)
    }
  }
}

/** True when a service is printed as down or not alive, and not switched off on purpose. */
export function serviceDown(service: TopologyNode): boolean {
  const { alive, state } = service.attributes
  return alive === false || (typeof state === 'string' && state.toLowerCase() === 'down')
}
