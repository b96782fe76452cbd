import type { TopologyNode } from '../../topology/vocabulary.ts'
import { label, stateOf, text, texts } from '../filter.ts'
import { encapsulation, planeOfNetwork } from '../planes.ts'
import type { Plane } from '../scene.ts'
import type { Context } from './context.ts'
import type { Words } from '../words.ts'
import { portError, type Plug } from './parts.ts'

/** The words on a server's or namespace's card. */
export function holderLines({ lookup, words }: Context, { holder, neutron }: Plug): string[] {
  const network = neutron?.parent === undefined ? undefined : lookup.node(neutron.parent)
  const address = neutron ? (texts(neutron, 'addresses')[0] ?? text(neutron, 'mac') ?? '') : ''
  const name =
    holder?.kind === 'namespace'
      ? (text(holder, 'purpose') ?? words('picture.namespace'))
      : holder
        ? label(holder)
        : neutron
          ? portName(neutron, words)
          : ''
  return [name, address, network ? label(network) : ''].filter((line) => line !== '')
}

/** Plane and state of a plug: its network's, its server's. */
export function plugLook(
  { lookup }: Context,
  { neutron, holder, port }: Plug
): { plane: Plane; state?: 'error' | 'down' } {
  const network = neutron?.parent === undefined ? undefined : lookup.node(neutron.parent)
  const plane = network ? planeOfNetwork(network) : 'none'
  const state = portError(port) !== undefined ? 'error' : holder && stateOf(holder)
  return state === 'error' || state === 'down' ? { plane, state } : { plane }
}

/** `VLAN 104 · public`: what runs through a patch. */
export function networkWords(network: TopologyNode): string[] {
  return [label(network), encapsulation(network) ?? ''].filter((word) => word !== '')
}

/** A metadata port has no name of its own. */
function portName(neutron: TopologyNode, words: Words): string {
  return neutron.name === '' && neutron.attributes['type'] === 'localport' ? words('picture.metadata') : label(neutron)
}
