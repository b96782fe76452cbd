import { functionOf } from '../../paths/facts/binding.ts'
import type { Lookup } from '../../topology/lookup.ts'
import type { TopologyNode } from '../../topology/vocabulary.ts'
import { label, text } from '../filter.ts'
import type { Words } from '../words.ts'

/** A virtual function of a card that a port has for itself (SR-IOV). */
export interface PortFunction {
  index: number
  port: TopologyNode
}

/** What ports have of cards, by the card's id; in order of the functions. */
export type PortFunctions = ReadonlyMap<string, readonly PortFunction[]>

export function portFunctions(lookup: Lookup): PortFunctions {
  const byCard = new Map<string, PortFunction[]>()
  for (const port of lookup.ofKind('port')) {
    const own = functionOf(lookup, port)
    if (!own) continue
    const known = byCard.get(own.nic.id)
    if (known) known.push({ index: own.index, port })
    else byCard.set(own.nic.id, [{ index: own.index, port }])
  }
  for (const list of byCard.values()) list.sort((a, b) => a.index - b.index)
  return byCard
}

/** `VF 3 web-1`, or how many there are. */
export function functionWords(lookup: Lookup, functions: readonly PortFunction[], words: Words): string {
  const [first] = functions
  if (!first) return ''
  if (functions.length > 1) return words('picture.functions', { count: functions.length })
  const attached = lookup.linksOf(first.port.id).find(({ kind, to }) => kind === 'attached' && to === first.port.id)
  const holder = attached && lookup.node(attached.from)
  return words('picture.function', { index: first.index, name: label(holder ?? first.port) })
}

/** The physical network that all the ports are on, where that is one. */
export function physicalNetworkOf(lookup: Lookup, functions: readonly PortFunction[]): string | undefined {
  const names = new Set(
    functions.map(({ port }) => {
      const network = port.parent === undefined ? undefined : lookup.node(port.parent)
      return network && text(network, 'physicalNetwork')
    })
  )
  const [name] = names
  return names.size === 1 ? name : undefined
}
