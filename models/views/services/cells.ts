import type { TopologyNode } from '../../topology/vocabulary.ts'
import { text } from '../filter.ts'
import { serviceDown } from '../health.ts'
import type { State } from '../scene.ts'

export type Condition = 'active' | 'passive' | 'down' | 'disabled' | 'planned' | 'unknown'

const RUNNING = new Set(['running', 'started', 'up', 'active', 'healthy', 'promoted', 'master', 'leader'])
const STOPPED = new Set(['stopped', 'failed', 'dead', 'exited', 'down', 'error', 'blocked', 'unhealthy', 'stopping'])
const SECOND = new Set(['slave', 'unpromoted', 'standby', 'backup', 'replica', 'passive'])
const WORST: readonly Condition[] = ['down', 'active', 'passive', 'disabled', 'planned', 'unknown']

/** How a service is on a host, from everything that tells of it: its own lists, Pacemaker, its container. */
export function conditionOf(nodes: readonly TopologyNode[]): Condition {
  const told = nodes.map(conditionOfNode)
  if (told.includes('disabled') && !told.includes('down')) return 'disabled'
  if (told.includes('passive') && !told.includes('down')) return 'passive'
  return WORST.find((condition) => told.includes(condition)) ?? 'unknown'
}

function conditionOfNode(node: TopologyNode): Condition {
  if (node.certainty === 'planned') return 'planned'
  const state = text(node, 'state')?.toLowerCase()
  if (node.kind === 'service' && serviceDown(node)) return 'down'
  if (text(node, 'status')?.toLowerCase() === 'disabled' || node.attributes['disabled'] === true) return 'disabled'
  if (text(node, 'health') === 'unhealthy') return 'down'
  if (node.kind === 'container') return conditionOfContainer(node, state)
  if (SECOND.has(text(node, 'role')?.toLowerCase() ?? '')) return 'passive'
  if (state !== undefined && STOPPED.has(state)) return 'down'
  if (node.attributes['alive'] === true || (state !== undefined && RUNNING.has(state))) return 'active'
  return 'unknown'
}

/** A container that did its work and left with 0 is not down. */
function conditionOfContainer({ attributes }: TopologyNode, state: string | undefined): Condition {
  if (state === undefined) return 'unknown'
  if (RUNNING.has(state)) return 'active'
  if (state === 'created' || attributes['exitCode'] === 0) return 'passive'
  return STOPPED.has(state) ? 'down' : 'unknown'
}

/** The sign beside a cell. */
export function stateOfCondition(condition: Condition): State | undefined {
  return condition === 'down' ? 'error' : condition === 'disabled' ? 'down' : undefined
}
