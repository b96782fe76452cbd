import type { Lookup } from '../../topology/lookup.ts'
import type { TopologyNode } from '../../topology/vocabulary.ts'
import { byName, label, networkShown, text } from '../filter.ts'
import { planeOfNetwork } from '../planes.ts'
import type { ViewOptions } from '../scene.ts'
import type { Sketch } from '../sketch.ts'
import type { Words } from '../words.ts'

const MAX_ROWS = 14

/** What the tunnels carry: tenant networks, and routers on their way to a gateway, by VNI. */
export function drawCarried(sketch: Sketch, lookup: Lookup, options: ViewOptions, words: Words): void {
  const networks = lookup
    .ofKind('network')
    .filter(
      (network) =>
        planeOfNetwork(network) === 'ten' && network.attributes['isolated'] !== true && networkShown(network, options)
    )
  const routers = options.networks?.length ? [] : lookup.ofKind('router')
  const carried = [...networks.toSorted(byName), ...routers.toSorted(byName)].flatMap((node) => {
    const vni = vniOf(node)
    return vni === undefined ? [] : [{ node, vni }]
  })
  if (carried.length === 0) return
  const id = 'overlay:carried'
  sketch.node({ id, shape: 'list-card', lines: [words('picture.carried')], plane: 'ten' })
  const shown = carried.slice(0, carried.length > MAX_ROWS ? MAX_ROWS - 1 : MAX_ROWS)
  shown.forEach(({ node, vni }, index) => {
    sketch.node({
      id: `vni:${node.id}`,
      shape: 'label',
      parent: id,
      subjects: [node.id],
      lines: [label(node), words('picture.vni', { key: vni })],
      plane: node.kind === 'router' ? 'none' : 'ten',
      certainty: node.certainty,
      data: { index }
    })
  })
  if (shown.length < carried.length) {
    sketch.node({
      id: 'vni:more',
      shape: 'label',
      parent: id,
      subjects: carried.slice(shown.length).map(({ node }) => node.id),
      lines: [words('picture.more', { count: carried.length - shown.length }), ''],
      data: { index: shown.length }
    })
  }
}

/** OVN numbers datapaths; ML2/OVS puts the segment's own number on the wire. */
function vniOf(node: TopologyNode): string | undefined {
  return text(node, 'tunnelKey') ?? (node.kind === 'network' ? text(node, 'segmentationId') : undefined)
}
