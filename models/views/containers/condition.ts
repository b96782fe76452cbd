import type { TopologyNode } from '../../topology/vocabulary.ts'
import { text } from '../filter.ts'
import type { Health } from '../health.ts'
import type { State } from '../scene.ts'
import { worst } from '../health.ts'

/** How a container, pod or unit is, where that is worth a sign; undefined while it does what it should. */
export function conditionOf(node: TopologyNode, health: Health): State | undefined {
  return worst([health.findings(node.id), ownCondition(node)])
}

function ownCondition(node: TopologyNode): State | undefined {
  if (node.kind === 'systemd-unit') return text(node, 'active') === 'failed' ? 'error' : undefined
  if (text(node, 'health') === 'unhealthy') return 'warning'
  switch (text(node, 'state')) {
    case 'exited':
    case 'stopped':
      return isFailure(node.attributes['exitCode']) ? 'error' : 'down'
    case 'dead':
    case 'degraded':
    case 'crashloopbackoff':
    case 'error':
      return 'error'
    case 'paused':
    case 'restarting':
      return 'warning'
    case 'created':
      return node.kind === 'pod' ? undefined : 'down'
    default:
      return undefined
  }
}

function isFailure(code: unknown): boolean {
  return typeof code === 'number' && code !== 0
}

/** `running · healthy`, `exited (137)`, `active · running`: as the tools print it. */
export function conditionWords(node: TopologyNode): string {
  if (node.kind === 'systemd-unit')
    return [text(node, 'active'), text(node, 'sub')].filter((word) => word !== undefined).join(' · ')
  const code = text(node, 'exitCode')
  const state = text(node, 'state')
  const ended = state !== undefined && code !== undefined ? `${state} (${code})` : state
  return [ended, text(node, 'health')].filter((word) => word !== undefined && word !== '').join(' · ')
}
