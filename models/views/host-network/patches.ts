import type { TopologyNode } from '../../topology/vocabulary.ts'
import { foldCard, type Split } from '../fold.ts'
import { planeOfNetwork } from '../planes.ts'
import type { Plane } from '../scene.ts'
import type { Context } from './context.ts'
import { foldedAs } from './folded.ts'
import type { BridgeParts } from './parts.ts'
import { networkWords } from './words.ts'

/** More patches side by side than this make a frame that nobody reads. */
const MOST_WIDE = 24

/** The network that it carries; where nobody told, the name that OVN gave both ends, without the most of its identifier. */
function wordsOf(network: TopologyNode | undefined, port: TopologyNode, peer: TopologyNode, digits?: string): string[] {
  if (network) return [...networkWords(network), ...(digits === undefined ? [] : [digits])]
  return digits === undefined ? [port.name, peer.name] : [`provnet-${digits}…`]
}

/** Pairs of ports between a bridge and the integration bridge, and what is meant for one and has no other end. */
export function drawPatches(context: Context, parts: BridgeParts, integration: BridgeParts): void {
  const { sketch, folds } = context
  const most = Math.min(context.most, MOST_WIDE)
  const upward = parts.patches.filter(({ peer }) => peer.parent === integration.bridge.id)
  const patches = folds.split(
    { id: `fold:${parts.bridge.id}|patches`, most, subjects: ({ port, peer }: Patch) => [port.id, peer.id] },
    upward
  )
  foldedPatches(context, parts, integration, patches)
  for (const { port, peer, link } of patches.shown) {
    const network = patchedNetwork(context, port, peer)
    const plane: Plane = network ? planeOfNetwork(network) : 'none'
    const digits = /provnet-([0-9a-f]{8})/.exec(port.name)?.[1]
    const words = wordsOf(network, port, peer, digits)
    for (const [each, side] of [
      [port, 'top'],
      [peer, 'bottom']
    ] as const) {
      sketch.node({
        id: each.id,
        shape: 'ovs-port',
        parent: each.parent!,
        subjects: [each.id],
        plane,
        certainty: each.certainty,
        data: { side, patch: port.id }
      })
    }
    sketch.edge({
      id: link.id,
      shape: 'patch',
      from: peer.id,
      to: port.id,
      plane,
      subjects: [link.id, ...(network ? [network.id] : [])],
      lines: words,
      certainty: link.certainty
    })
  }
  const loose = folds.split(
    { id: `fold:${parts.bridge.id}|loose`, most, subjects: ({ id }: TopologyNode) => [id], state: () => 'error' },
    parts.loosePatches
  )
  foldedAs(context, loose, 'patches', parts.bridge.parent ?? '', { row: 'nics', bridge: parts.bridge.id })
  for (const port of loose.shown) {
    sketch.node({
      id: port.id,
      shape: 'ovs-port',
      parent: port.parent!,
      subjects: [port.id],
      state: 'error',
      data: { side: 'top', patch: port.id }
    })
  }
}

type Patch = BridgeParts['patches'][number]

/** Patches that are folded: one that says how many they are. */
function foldedPatches(
  { sketch, words }: Context,
  { bridge }: BridgeParts,
  integration: BridgeParts,
  { before, after }: Split<Patch>
): void {
  for (const fold of [before, after]) {
    if (!fold) continue
    const card = foldCard(fold, 'patches', words)
    const data = { patch: fold.id }
    const peer = `${fold.id}|peer`
    sketch.node({ ...card, shape: 'ovs-port', parent: bridge.id, data: { ...card.data, ...data, side: 'top' } })
    sketch.node({ id: peer, shape: 'ovs-port', parent: integration.bridge.id, data: { ...data, side: 'bottom' } })
    sketch.edge({ id: `patch:${fold.id}`, shape: 'patch', from: peer, to: fold.id, lines: card.lines })
  }
}

/** The network whose frames run through a patch: the localnet port names the patch after itself. */
function patchedNetwork({ lookup }: Context, port: TopologyNode, peer: TopologyNode): TopologyNode | undefined {
  const named = /provnet-[0-9a-f-]{36}/.exec(`${port.name} ${peer.name}`)?.[0]
  const localnet = named === undefined ? undefined : lookup.node(`port:${named}`)
  return localnet?.parent === undefined ? undefined : lookup.node(localnet.parent)
}
