import type { PlacedNode, PlacedScene, Scene, SceneNode } from '../../views/scene.ts'
import { extent } from '../extent.ts'
import { textWidth, widest } from '../measure.ts'
import { at, centred, cornerBadge, Placer } from '../place.ts'
import { placeBeside } from '../service-cards.ts'
import { connectLogical } from './connect.ts'

const CARD_GAP = 14
const GROUP_GAP = 36
const TOP_SPACING = 52
const ROUTER_GAP = 32
const CARD = 78
/** More cards than this stand in two rows, so far apart that a line fits between them. */
const ONE_ROW = 6
const WIDE_GAP = 20
const CARD_ROW_GAP = 20
const ROW_GAP = 64
/** Rows of networks without a router are at least as wide as a screen before they wrap. */
const ROW_WIDTH = 1300

/** External buses on top, floating IPs and their servers over them, routers, project buses, servers. */
export function layoutLogical(scene: Scene): PlacedScene {
  const placer = new Placer(scene)
  const order = (a: SceneNode, b: SceneNode): number => Number(a.data['order']) - Number(b.data['order'])
  const buses = scene.nodes.filter(({ shape }) => shape === 'bus').toSorted(order)
  const top = buses.filter(({ data }) => data['tier'] === 'top')
  const bottom = buses.filter(({ data }) => data['tier'] === 'bottom')
  const routers = scene.nodes.filter(({ shape }) => shape === 'router').toSorted(order)
  const cardsOf = cardsByNetwork(scene)
  const above = [
    ...scene.nodes.filter(({ shape }) => shape === 'floating-ip'),
    ...top.flatMap(({ id }) => cardsOf.get(id) ?? [])
  ]

  const busTop = above.length > 0 ? 104 : 24
  const routerTop = top.length > 0 ? busTop + (top.length - 1) * TOP_SPACING + 62 : above.length > 0 ? busTop : 0
  const routerHeight = routers.reduce((most, router) => Math.max(most, heightOfRouter(router)), 0)
  const busBottom = routerTop + (routers.length > 0 ? routerHeight + 104 : 48)

  const routed = new Set(scene.edges.filter(({ shape }) => shape === 'route').map(({ to }) => to))
  const projects = bottom.filter(({ id }) => routed.has(id))
  const others = bottom.filter(({ id }) => !routed.has(id))
  const first = placeNetworks(placer, projects, cardsOf, busBottom, Infinity)
  const below = projects.length > 0 ? first.bottom + ROW_GAP : busBottom
  const rest = placeNetworks(placer, others, cardsOf, below, Math.max(first.width, ROW_WIDTH))
  const routersWidth = placeRouters(placer, routers, routerTop)
  const aboveWidth = placeAbove(placer, above, Math.max(240, ...top.map(labelWidth)) + 24)
  const width = Math.max(first.width, rest.width, routersWidth, aboveWidth, 320)
  top.forEach((bus, index) => placeBus(placer, bus, 0, busTop + index * TOP_SPACING, width))
  const folded = scene.nodes.filter(({ shape }) => shape === 'fold')
  placeBeside(placer, folded, { left: 0, top: Math.max(first.bottom, rest.bottom) + ROW_GAP })
  connectLogical(placer)
  const nodes = [...placer.nodes.values()]
  for (const node of nodes) if (node.shape !== 'fold') cornerBadge(node)
  return { view: scene.view, nodes, edges: placer.edges, notes: scene.notes, ...extent(nodes) }
}

/** Each card stands with the first network that names it. */
function cardsByNetwork({ nodes }: Scene): Map<string, SceneNode[]> {
  const cards = new Map<string, SceneNode[]>()
  for (const node of nodes) {
    const network = node.data['network']
    if (typeof network !== 'string' || node.shape === 'floating-ip') continue
    const list = cards.get(network)
    if (list) list.push(node)
    else cards.set(network, [node])
  }
  return cards
}

/** Networks side by side from the left, in a new row where the width is used up. Returns what they take. */
function placeNetworks(
  placer: Placer,
  buses: readonly SceneNode[],
  cardsOf: ReadonlyMap<string, readonly SceneNode[]>,
  top: number,
  room: number
): { width: number; bottom: number } {
  let [left, y, width, bottom] = [0, top, 0, top]
  for (const bus of buses) {
    const cards = cardsOf.get(bus.id) ?? []
    const own = networkWidth(bus, cards)
    if (left > 0 && left + own > room) [left, y] = [0, bottom + ROW_GAP]
    bottom = Math.max(bottom, placeNetwork(placer, bus, left, y, own, cards))
    width = Math.max(width, left + own)
    left += own + GROUP_GAP
  }
  return { width, bottom }
}

/** Many cards stand in two rows; the second looks through the gaps of the first. */
function rowsOf(cards: readonly SceneNode[]): { pitch: number; first: number } {
  if (cards.length <= ONE_ROW) return { pitch: 0, first: cards.length }
  return { pitch: Math.max(...cards.map(cardWidth)) + WIDE_GAP, first: Math.ceil(cards.length / 2) }
}

function networkWidth(bus: SceneNode, cards: readonly SceneNode[]): number {
  const { pitch, first } = rowsOf(cards)
  const inRow = cards.reduce((sum, card) => sum + cardWidth(card) + CARD_GAP, -CARD_GAP)
  return Math.max(labelWidth(bus) + 16, (pitch > 0 ? pitch * (first + 0.5) : inRow) + 24, 150)
}

/** Returns the lower end of the network's cards. */
function placeNetwork(
  placer: Placer,
  bus: SceneNode,
  left: number,
  y: number,
  width: number,
  cards: readonly SceneNode[]
): number {
  placeBus(placer, bus, left, y, width)
  if (cards.length === 0) return y
  const { pitch, first } = rowsOf(cards)
  if (pitch > 0) {
    cards.forEach((card, index) => {
      const [column, row] = index < first ? [index, 0] : [index - first + 0.5, 1]
      const shift = (pitch - WIDE_GAP - cardWidth(card)) / 2
      placeCard(placer, card, left + 12 + column * pitch + shift, y + 40 + row * (CARD + CARD_ROW_GAP))
    })
    return y + 40 + 2 * CARD + CARD_ROW_GAP
  }
  const total = cards.reduce((sum, card) => sum + cardWidth(card) + CARD_GAP, -CARD_GAP)
  let x = left + (width - total) / 2
  for (const card of cards) {
    placeCard(placer, card, x, y + 40)
    x += cardWidth(card) + CARD_GAP
  }
  return y + 40 + CARD
}

function placeBus(placer: Placer, bus: SceneNode, left: number, y: number, width: number): PlacedNode {
  const placed = placer.box(bus, left, y - 3.5, width, 7)
  const start = -width / 2 + 2
  const [name = '', detail = ''] = bus.lines
  placed.texts = [at(name, 'plane', start, -15, 'start')]
  if (detail !== '') placed.texts.push(at(detail, 'muted', start + textWidth(name, 'name') + 10, -15, 'start'))
  return placed
}

function placeCard(placer: Placer, card: SceneNode, left: number, top: number): void {
  const width = cardWidth(card)
  const height = card.shape === 'folded-hosts' ? 60 : CARD
  const placed = placer.box(card, left, top, width, height)
  if (card.shape === 'folded-hosts') {
    placed.texts = centred(card.lines)
    return
  }
  const start = -width / 2
  placed.glyph = { name: 'server', x: start + 17, y: -height / 2 + 19 }
  placed.texts = card.lines.map((line, index) =>
    at(
      line,
      index === 0 ? 'name' : index === 2 ? 'muted' : 'detail',
      start + (index === 0 ? 30 : 10),
      -height / 2 + 19 + index * 19,
      'start'
    )
  )
}

/** Routers stand over the middle of their networks, pushed apart where they would touch. */
function placeRouters(placer: Placer, routers: readonly SceneNode[], top: number): number {
  const wanted = routers.map((router) => {
    const targets = placer.scene.edges
      .filter(({ from, classes }) => from === router.id && classes.includes('interface'))
      .flatMap(({ to }) => placer.get(to) ?? [])
    const centre = targets.length === 0 ? 0 : targets.reduce((sum, { x }) => sum + x, 0) / targets.length
    return { router, centre, width: widthOfRouter(router) }
  })
  let free = 0
  for (const { router, centre, width } of wanted.toSorted((a, b) => a.centre - b.centre)) {
    const left = Math.max(free, centre - width / 2)
    const height = heightOfRouter(router)
    const placed = placer.box(router, left, top, width, height)
    placed.glyph = { name: 'router', x: -width / 2 + 20, y: -height / 2 + 20 }
    placed.texts = router.lines.map((line, index) =>
      at(
        line,
        index === 0 ? 'name' : 'detail',
        -width / 2 + (index === 0 ? 34 : 14),
        -height / 2 + 20 + index * 19,
        'start'
      )
    )
    free = left + width + ROUTER_GAP
  }
  return free
}

function placeAbove(placer: Placer, above: readonly SceneNode[], left: number): number {
  let x = left
  for (const node of above) {
    if (node.shape !== 'floating-ip') {
      placeCard(placer, node, x, 0)
      x += cardWidth(node) + CARD_GAP
      continue
    }
    const width = Math.max(128, widest(node.lines.slice(1), 'detail') + 30, textWidth(node.lines[0]!, 'name') + 30)
    placer.box(node, x, 16, width, 46).texts = centred(node.lines)
    x += width + CARD_GAP
  }
  return x
}

function labelWidth({ lines }: SceneNode): number {
  return textWidth(lines[0]!, 'name') + textWidth(lines[1] ?? '', 'muted') + 14
}

function cardWidth({ lines, shape, state }: SceneNode): number {
  if (shape === 'folded-hosts') return 120
  return Math.max(116, textWidth(lines[0]!, 'name') + (state ? 66 : 46), widest(lines.slice(1), 'detail') + 24)
}

function widthOfRouter({ lines }: SceneNode): number {
  return Math.max(180, textWidth(lines[0]!, 'name') + 62, widest(lines.slice(1), 'detail') + 30)
}

function heightOfRouter({ lines }: SceneNode): number {
  return 22 + lines.length * 19
}
