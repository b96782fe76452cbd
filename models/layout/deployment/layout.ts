import type { PlacedScene, Scene, SceneNode } from '../../views/scene.ts'
import { textWidth, widest } from '../measure.ts'
import { at, Placer } from '../place.ts'
import { placeCard, planCard, STEP } from './cards.ts'
import { endOf, standInRow, standTiers, widthOf, type Slot, type Stand } from './grid.ts'

const LINE_GAP = 46
const TIER_GAP = 48
const BUS = 6
const STATION = { width: 28, height: 18 }

/** Networks as lines, controllers above them, all else below; every station on one grid so that no two stubs meet. */
export function layoutDeployment(scene: Scene): PlacedScene {
  const placer = new Placer(scene)
  const lines = scene.nodes.filter(({ shape }) => shape === 'bus')
  const indexOf = new Map(lines.map(({ id }, index) => [id, index]))
  const children = childrenByParent(scene)
  const stations = scene.nodes.filter(({ shape }) => shape === 'station')
  const cards = scene.nodes
    .filter(({ data }) => typeof data['tier'] === 'string')
    .map((node) => {
      const own = stations.filter(({ data }) => data['of'] === node.id)
      const on = own.map(({ parent }) => indexOf.get(parent ?? '') ?? 0).sort((a, b) => a - b)
      return { card: planCard(node, children.get(node.id) ?? [], on.length), lines: on }
    })
  const tiers = balance(cards)

  const labels = Math.max(
    120,
    ...lines.map((line) => Math.max(widest(line.lines.slice(0, 1), 'plane'), textWidth(line.lines[1] ?? '', 'detail')))
  )
  const apart = standInRow(tiers.apart, 0)
  const names = Math.ceil((labels + 24) / STEP)
  const [upper, lower] = standTiers(tiers.upper, tiers.lower, Math.max(names, apart.length > 0 ? endOf(apart) + 1 : 0))

  // A group that was opened is as high as its hosts need; the others do not stretch with it.
  const heightOf = (slots: readonly Slot[]): number =>
    Math.max(0, ...slots.map(({ card }) => (card.node.shape === 'host-frame' ? 0 : card.height)))
  const place = ({ card, from }: Slot, top: number, height: number): void => {
    placeCard(placer, card, leftOf(from), top, card.node.shape === 'host-frame' ? card.height : height)
  }
  const tallest = (slots: readonly Slot[]): number => Math.max(0, ...slots.map(({ card }) => card.height))
  const upperHeight = tallest(upper)
  const topLine = upper.length > 0 ? upperHeight + TIER_GAP : TIER_GAP
  const lineY = (index: number): number => topLine + index * LINE_GAP
  const lowerTop = lines.length > 0 ? lineY(lines.length - 1) + TIER_GAP : topLine
  const lowerHeight = heightOf([...apart, ...lower])

  for (const slot of upper) {
    const height = slot.card.node.shape === 'host-frame' ? slot.card.height : heightOf(upper)
    place(slot, upperHeight - height, height)
  }
  for (const slot of [...apart, ...lower]) place(slot, lowerTop, lowerHeight)
  const width =
    Math.max(leftOf(Math.max(endOf(upper), endOf(lower), endOf(apart))), labels + 160) + vipWidth(children, lines)
  lines.forEach((line, index) => {
    placeLine(placer, line, width, lineY(index), children.get(line.id) ?? [])
  })
  placeStations(placer, [...upper, ...apart, ...lower], lines, stations, lineY)
  placeStubs(placer)
  const bottom = lowerTop + tallest([...apart, ...lower])
  return {
    view: scene.view,
    nodes: [...placer.nodes.values()],
    edges: placer.edges,
    notes: scene.notes,
    width,
    height: bottom
  }
}

/** Who stands where: what neither computes nor stores moves up where the lower tier would be much wider. */
function balance(stands: readonly Stand[]): { upper: Stand[]; lower: Stand[]; apart: Stand[] } {
  const tier = (name: string): Stand[] => stands.filter(({ card }) => card.node.data['tier'] === name)
  const [upper, lower, apart] = [tier('upper'), tier('lower'), tier('apart')]
  const [above, below] = [upper, lower.filter(({ card }) => !card.node.classes.includes('auxiliary'))]
  for (const stand of lower.filter((each) => !below.includes(each))) {
    if (widthOf(above) < widthOf(below) && above.length > 0) above.push(stand)
    else below.push(stand)
  }
  return { upper: above, lower: below, apart }
}

/** Left edge of a card that begins at a step. */
function leftOf(step: number): number {
  return step * STEP
}

/** Where a step's stub is: a card is 12 px wider than its steps. */
function stubX(step: number): number {
  return step * STEP + STEP / 2 + 6
}

function placeLine(placer: Placer, line: SceneNode, width: number, y: number, children: readonly SceneNode[]): void {
  const bus = placer.box(line, 0, y - BUS / 2, width, BUS)
  const [name = '', detail = ''] = line.lines
  bus.texts.push(
    { ...at(name, 'plane', -width / 2, -30, 'start'), halo: true },
    { ...at(detail, 'detail', -width / 2, -14, 'start'), halo: true }
  )
  let right = width
  for (const vip of children.filter(({ shape }) => shape === 'vip')) {
    const own = textWidth(vip.lines[0] ?? '', 'detail') + 22
    const box = placer.box(vip, right - own, y - 10, own, 20)
    box.texts.push(at(vip.lines[0] ?? '', 'on-tint', 0, 0))
    right -= own + 6
  }
}

function vipWidth(children: ReadonlyMap<string, readonly SceneNode[]>, lines: readonly SceneNode[]): number {
  const widths = lines.map(({ id }) =>
    (children.get(id) ?? [])
      .filter(({ shape }) => shape === 'vip')
      .reduce((sum, { lines: words }) => sum + textWidth(words[0] ?? '', 'detail') + 28, 0)
  )
  return Math.max(0, ...widths) + 12
}

function placeStations(
  placer: Placer,
  slots: readonly Slot[],
  lines: readonly SceneNode[],
  stations: readonly SceneNode[],
  lineY: (index: number) => number
): void {
  const byEnds = new Map(stations.map((station) => [`${String(station.data['of'])}>${station.parent}`, station]))
  for (const { card, stations: steps } of slots) {
    for (const [index, step] of steps) {
      const station = byEnds.get(`${card.node.id}>${lines[index]!.id}`)
      if (!station) continue
      const { width, height } = STATION
      const words = station.lines[0] ?? ''
      const own = Math.max(width, Math.min(STEP - 1, textWidth(words, 'on-plane') + 8))
      const box = placer.box(station, stubX(step) - own / 2, lineY(index) - height / 2, own, height)
      box.texts.push(
        at(words, station.classes.length > 0 || station.certainty !== 'seen' ? 'on-tint' : 'on-plane', 0, 0)
      )
    }
  }
}

function placeStubs(placer: Placer): void {
  for (const edge of placer.scene.edges) {
    const card = placer.get(edge.from)
    const station = placer.get(edge.to)
    if (!card || !station) continue
    const down = card.y < station.y
    const x = station.x
    placer.edge(edge, [
      { x, y: card.y + ((down ? 1 : -1) * card.height) / 2 },
      { x, y: station.y + ((down ? -1 : 1) * station.height) / 2 }
    ])
  }
}

function childrenByParent({ nodes }: Scene): Map<string, SceneNode[]> {
  const children = new Map<string, SceneNode[]>()
  for (const node of nodes) {
    if (node.parent === undefined) continue
    const list = children.get(node.parent)
    if (list) list.push(node)
    else children.set(node.parent, [node])
  }
  return children
}
