import type { Draft } from '../topology/draft.ts'
import { uniteSources } from '../topology/draft.ts'
import { isUuid } from '../topology/ids.ts'
import type { SourceLine, TopologyNode } from '../topology/vocabulary.ts'
import type { Linker } from './linker.ts'
import { vmOf } from './lookup/server-ports.ts'
import { isServerPort } from './lookup/ports.ts'
import { textOf } from './lookup/values.ts'

interface Rumour {
  names: Set<string>
  sources: SourceLine[]
}

/** Servers that nobody listed but that ports or interfaces name by id are added, as inferred. */
export const servers: Linker = {
  id: 'servers',
  run(draft) {
    const rumours = new Map<string, Rumour>()
    for (const port of draft.ofKind('port')) {
      const device = isServerPort(port) ? textOf(port, 'deviceId') : undefined
      if (device !== undefined) hear(draft, rumours, device, port)
    }
    for (const ovsPort of draft.ofKind('ovs-port')) {
      const vm = vmOf(ovsPort)
      if (vm !== undefined) hear(draft, rumours, vm, ovsPort)
    }
    for (const [uuid, rumour] of rumours) draft.add(inferredServer(uuid, rumour))
  }
}

/** A device id may already be the id of a node: then somebody listed the server. */
function hear(draft: Draft, rumours: Map<string, Rumour>, uuid: string, from: TopologyNode): void {
  if (!isUuid(uuid) || draft.byUuid('server', uuid)) return
  let rumour = rumours.get(uuid)
  if (!rumour) rumours.set(uuid, (rumour = { names: new Set(), sources: [] }))
  for (const line of from.sources) rumour.sources.push(line)
  if (from.kind === 'port' && from.name !== '' && from.name !== textOf(from, 'uuid')) rumour.names.add(from.name)
}

/** Named after its port where that has a name: no capture prints the server's own. */
function inferredServer(uuid: string, { names, sources }: Rumour): TopologyNode {
  const [name] = names
  const known = names.size === 1 && name !== undefined
  return {
    id: `server:${uuid}`,
    kind: 'server',
    name: known ? name : uuid,
    aliases: [],
    certainty: 'inferred',
    attributes: { uuid },
    inferred: known ? { name: 'its port has this name' } : {},
    conflicts: [],
    sources: uniteSources([], sources)
  }
}
