import type { Scene, SceneNode } from '../scene.ts'
import type { Place } from './places.ts'

type Drawn = Pick<Scene, 'nodes' | 'edges'>

/**
 * The same places, and between two hosts that a tunnel joins those that its outer packet goes through: the device with the
 * tunnel's address and its port on the bridge below, out of the one host and into the other. Without them the shortest way in the
 * picture would be the overlay, or another network's wire.
 */
export function throughUnderlay({ nodes, edges }: Drawn, places: readonly Place[]): Place[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const frameOf = (id: string): string | undefined => {
    let at = byId.get(id)
    while (at && at.shape !== 'host-frame') at = at.parent === undefined ? undefined : byId.get(at.parent)
    return at?.id
  }
  const ends = new Map<string, [row: string, port: string]>()
  for (const { shape, from, to } of edges) {
    const frame = shape === 'through' ? frameOf(from) : undefined
    const port = frame === undefined ? undefined : portUnder(byId, to)
    if (frame !== undefined && port !== undefined) ends.set(frame, [to, port])
  }
  return places.flatMap((place, index) => {
    const next = places[index + 1]
    if (!place.tunnelled || !next) return [place]
    const [here, there] = [ends.get(frameOf(place.node) ?? ''), ends.get(frameOf(next.node) ?? '')]
    if (!here || !there || here === there) return [place]
    const way = [...(place.node === here[0] ? [] : [here[0]]), here[1], there[1], there[0]]
    return [
      { ...place, underlay: true },
      ...way.map((node): Place => ({ node, underlay: true, ...(next.step === undefined ? {} : { step: next.step }) }))
    ]
  })
}

/** The port of a bridge that a row of addresses is the device of. */
function portUnder(byId: ReadonlyMap<string, SceneNode>, row: string): string | undefined {
  return byId.get(row)?.subjects.find((id) => byId.get(id)?.shape === 'ovs-port')
}
