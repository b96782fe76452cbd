import type { FactValue } from './facts.ts'
import { nodeValue } from './facts.ts'
import { isUuid, refs } from './ids.ts'
import type { NodeKind } from './vocabulary.ts'

/** What a Neutron port's `device_id` names, by the kind of its owner: a server, a router, or what the text says. */
export function neutronDevice(id: string | undefined, owner: string | undefined): FactValue {
  if (id === undefined) return undefined
  const kind = owner === undefined ? undefined : kindOf(owner)
  return kind && isUuid(id) ? nodeValue(refs.byUuid(kind, id), id) : id
}

function kindOf(owner: string): NodeKind | undefined {
  if (owner.startsWith('compute:')) return 'server'
  if (owner === 'network:floatingip') return 'floating-ip'
  return /^network:(?:router|ha_router)/.test(owner) ? 'router' : undefined
}
