import type { Lookup } from '../../topology/lookup.ts'
import type { TopologyNode } from '../../topology/vocabulary.ts'
import { objectsOf, stringIn, stringsOf } from '../facts/values.ts'
import { plannedPorts } from './facts/planned-ports.ts'
import { containersOf } from './facts/ports.ts'
import { parsePublished } from './facts/published.ts'

/** A port of a host that may be asked about, as an END, and who has it. */
export interface PortChoice {
  end: string
  holder: string
}

/** As many as a list under a field shows. */
const MOST = 12

/** Ports that containers publish, processes listen on or planned services have, whose END or holder has what was typed in it. */
export function portChoices(lookup: Lookup, typed: string): PortChoice[] {
  const wanted = typed.trim().toLowerCase()
  const found = new Map<string, PortChoice>()
  if (wanted === '') return []
  for (const host of lookup.ofKind('host')) {
    for (const [port, holder] of portsOf(lookup, host)) {
      const end = `${host.name}:${port}`
      if (found.has(end) || !(end.toLowerCase().includes(wanted) || holder.toLowerCase().includes(wanted))) continue
      found.set(end, { end, holder })
      if (found.size === MOST) return [...found.values()]
    }
  }
  return [...found.values()]
}

function portsOf(lookup: Lookup, host: TopologyNode): [port: number, holder: string][] {
  const published = containersOf(lookup, host).flatMap((container) =>
    stringsOf(container, 'ports').flatMap((text): [number, string][] => {
      const port = parsePublished(text)?.first
      return port === undefined ? [] : [[port, container.name]]
    })
  )
  const processes = lookup
    .childrenOf(host.id)
    .flatMap((node) => (node.kind === 'container' ? lookup.childrenOf(node.id) : [node]))
    .filter(({ kind }) => kind === 'process')
  const listening = [host, ...processes].flatMap((node) =>
    objectsOf(node, 'listens').flatMap((socket): [number, string][] => {
      const { port } = socket
      if (typeof port !== 'number' || stringIn(socket['namespace']) !== undefined) return []
      return [[port, node === host ? '' : node.name]]
    })
  )
  const planned = plannedPorts(lookup, host).map(({ port, service }): [number, string] => [port, service.name])
  return [...published, ...listening, ...planned]
}
