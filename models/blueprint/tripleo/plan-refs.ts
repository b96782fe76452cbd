import type { Ref } from '../../topology/facts.ts'
import { refs } from '../../topology/ids.ts'
import { networkKey } from '../defaults.ts'

/** How TripleO's files name one thing alike, each in its own spelling. */

/** An isolated network: `InternalApi`, `internal_api` and `internalapi` are one. */
export function isolatedNetwork(name: string): Ref {
  return { kind: 'network', keys: [`name:isolated-${networkKey(name)}`] }
}

/** A role of the deployment: `Controller`. */
export function deploymentRole(name: string): Ref {
  return { kind: 'deployment-role', keys: [`name:${name}`] }
}

/** The cloud that the files deploy. */
export const OVERCLOUD: Ref = { kind: 'cloud', keys: ['name:overcloud'] }
export const UNDERCLOUD: Ref = { kind: 'cloud', keys: ['name:undercloud'] }

export function subnetOf(network: Ref, name: string): Ref {
  return { kind: 'subnet', keys: [`name:${name}`], within: network }
}

/** A host by its name, with the full one where the domain is known. */
export function plannedHost(name: string, domain?: string): Ref {
  const keys = [...refs.host(name).keys]
  if (domain !== undefined && !name.includes('.')) keys.push(...refs.host(`${name}.${domain}`).keys)
  return { kind: 'host', keys }
}
