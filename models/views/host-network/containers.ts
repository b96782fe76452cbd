import { withoutPrefix } from '../../text/ip-address.ts'
import type { Lookup } from '../../topology/lookup.ts'
import type { TopologyNode } from '../../topology/vocabulary.ts'
import { byName, label, stateOf, text, texts } from '../filter.ts'
import { devicesOf, globalAddress } from '../underlay.ts'
import type { Context } from './context.ts'
import { foldedRows } from './folded.ts'

/** More rows of a list than this make a frame that nobody reads. */
const MOST_ROWS = 24

/** A Linux bridge of containers, and who is on it. */
interface ContainerBridge {
  bridge: TopologyNode
  members: { container: TopologyNode; address: string }[]
}

/** The bridges of a host that containers are on; those that nobody uses stay out of the picture. */
export function containerBridges(lookup: Lookup, host: TopologyNode): ContainerBridge[] {
  return lookup
    .childrenOf(host.id)
    .filter(({ kind }) => kind === 'linux-bridge')
    .toSorted(byName)
    .flatMap((bridge) => {
      const members = lookup.linksOf(bridge.id).flatMap(({ kind, from, to, attributes }) => {
        const container = kind === 'on-network' && to === bridge.id ? lookup.node(from) : undefined
        const address = typeof attributes['address'] === 'string' ? withoutPrefix(attributes['address']) : ''
        return container?.kind === 'container' ? [{ container, address }] : []
      })
      members.sort((a, b) => byName(a.container, b.container))
      return members.length === 0 ? [] : [{ bridge, members }]
    })
}

/** A lane for each such bridge, its containers with their addresses above, and the way out through the host below. */
export function drawContainerBridges(context: Context, host: TopologyNode, order: number): void {
  const { lookup, sketch, words } = context
  containerBridges(lookup, host).forEach(({ bridge, members }, index) => {
    const details = [text(bridge, 'containerNetwork') ?? '', globalAddress(bridge) ?? '']
    sketch.node({
      id: bridge.id,
      shape: 'lane',
      parent: host.id,
      subjects: [bridge.id],
      lines: [bridge.name, details.filter((word) => word !== '').join(' · ')],
      certainty: bridge.certainty,
      data: { row: 'lower', order: order + index }
    })
    drawMembers(context, host, bridge, members)
    const out = devicesOf(lookup, host)
      .filter((device) => globalAddress(device) !== undefined && device.kind !== 'linux-bridge')
      .toSorted(byName)
      .find((device) => sketch.has(device.id))
    if (out) {
      sketch.edge({
        id: `through:${bridge.id}`,
        shape: 'through',
        from: bridge.id,
        to: out.id,
        plane: 'none',
        certainty: bridge.certainty,
        lines: [words('picture.hostRouting')]
      })
    }
  })
}

function drawMembers(
  context: Context,
  host: TopologyNode,
  bridge: TopologyNode,
  members: ContainerBridge['members']
): void {
  const { lookup, sketch, folds } = context
  const id = `containers:${bridge.id}`
  const split = folds.split(
    {
      ...{ id: `fold:${bridge.id}|containers`, most: MOST_ROWS },
      subjects: ({ container }: ContainerBridge['members'][number]) => [container.id],
      state: ({ container }) => stateOf(container)
    },
    members
  )
  const { shown } = split
  const ids = shown.map(({ container }) => container.id)
  sketch.node({
    id,
    shape: 'list-card',
    parent: host.id,
    subjects: ids,
    certainty: members[0]!.container.certainty,
    data: { row: 'internals', bridge: bridge.id, rows: shown.length }
  })
  foldedRows(context, id, split, 'containers', shown.length)
  const free = portsOf(lookup, bridge)
  shown.forEach(({ container, address }, index) => {
    const inside = namespaceOf(lookup, container)
    const outer = outerOf(lookup, container, inside, free, members.length)
    const { certainty } = container
    const state = stateOf(container)
    sketch.node({
      id: `row:${container.id}@${bridge.id}`,
      shape: 'label',
      parent: id,
      subjects: [container.id, ...inside.map((node) => node.id)],
      lines: [label(container), [address, ...published(container)].filter((word) => word !== '').join('  ')],
      ...(state === 'error' || state === 'down' ? { state } : {}),
      data: { index, steps: 'before' }
    })
    const square = outer?.id ?? `port:${container.id}@${bridge.id}`
    const subjects = outer ? [outer.id] : [container.id]
    sketch.node({
      id: square,
      shape: 'ovs-port',
      parent: bridge.id,
      subjects,
      certainty,
      data: { side: 'top', under: id, index }
    })
    const classes = [`row-${index}`]
    sketch.edge({ id: `leg:${square}`, shape: 'stub', from: id, to: square, certainty, subjects, classes })
  })
}

/** `58080→8080` */
function published(container: TopologyNode): string[] {
  return texts(container, 'ports').flatMap((port) => {
    const [, outside, inner] = /:(\d[\d-]*)->(\d[\d-]*)\//.exec(port) ?? []
    return outside === undefined ? [] : [`${outside}→${inner}`]
  })
}

/** The container's namespace, and what is in it; its processes too: they are drawn as the container. */
function namespaceOf(lookup: Lookup, container: TopologyNode): TopologyNode[] {
  const namespaces = lookup
    .linksOf(container.id)
    .flatMap(({ kind, from, to }) => (kind === 'serves' && to === container.id ? (lookup.node(from) ?? []) : []))
  const within = [...namespaces, container].flatMap(({ id }) => lookup.childrenOf(id))
  return [...namespaces, ...within.filter(({ kind, name }) => kind === 'process' || name !== 'lo')]
}

function portsOf(lookup: Lookup, bridge: TopologyNode): TopologyNode[] {
  return lookup
    .linksOf(bridge.id)
    .flatMap(({ kind, from, to }) => (kind === 'member' && to === bridge.id ? (lookup.node(from) ?? []) : []))
    .toSorted(byName)
}

/** The end of the container's veth pair on the bridge. */
function outerOf(
  lookup: Lookup,
  container: TopologyNode,
  inside: readonly TopologyNode[],
  ports: readonly TopologyNode[],
  members: number
): TopologyNode | undefined {
  const names = new Set([text(container, 'networkNamespace') ?? '', ...inside.map(({ name }) => name)])
  const peers = new Set(inside.map(({ id }) => id))
  const own = ports.find(
    (port) =>
      names.has(text(port, 'peerNamespace') ?? ' ') ||
      lookup.linksOf(port.id).some(({ kind, from, to }) => kind === 'veth' && (peers.has(from) || peers.has(to)))
  )
  return own ?? (ports.length === 1 && members === 1 ? ports[0] : undefined)
}
