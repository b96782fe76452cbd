import type { SceneNode } from '../../views/scene.ts'
import { textWidth, widest } from '../measure.ts'
import { cardWidth, columnsOf, type Column } from './columns.ts'

export const PAD = 12
const GAP = 12
const ROW = 21

/** A bridge under the integration bridge, with what stands on it and hangs from it; `x` is relative to the frame. */
export interface LowerLane {
  lane: SceneNode
  x: number
  width: number
  patches: { square: SceneNode; x: number }[]
  list:
    { card: SceneNode; x: number; width: number; height: number; legs: { square: SceneNode; x: number }[] } | undefined
  nics: NicPlace[]
  /** right of the patches' words and of the list: from here on a line can come down to the lane */
  free: number
}

export interface NicPlace {
  nic: SceneNode
  x: number
  width: number
  bond?: SceneNode
}

/** Everything of one host's frame in its x direction. */
export interface FramePlan {
  frame: SceneNode
  columns: Column[]
  gateways: { card: SceneNode; x: number; width: number }[]
  tunnels: { card: SceneNode; x: number; width: number } | undefined
  upper: SceneNode | undefined
  /** right end of the integration bridge; it stops short where another bridge's tunnels rise */
  upperRight: number
  lower: LowerLane[]
  spare: NicPlace[]
  width: number
}

/** How words beside a patch are set: widest line plus the distance from the line. */
export type PatchWords = (square: SceneNode) => readonly string[]

/** Plans a frame: columns on top, lanes and cards below, wide enough for all of them. */
export function planFrame(
  frame: SceneNode,
  inside: readonly SceneNode[],
  childrenOf: (id: string) => readonly SceneNode[],
  cardOf: ReadonlyMap<string, SceneNode>,
  words: PatchWords
): FramePlan {
  const lanes = inside.filter(({ shape }) => shape === 'lane')
  const upper = lanes.find(({ data }) => data['row'] === 'upper')
  const { columns, width: columnsWidth } = columnsOf([...inside, ...(upper ? childrenOf(upper.id) : [])], cardOf)
  for (const column of columns) column.x += PAD
  let x = PAD + columnsWidth + (columns.length > 0 ? GAP : 0)
  const gateways = inside
    .filter(({ data }) => data['row'] === 'gateways')
    .map((card) => {
      const place = { card, x, width: Math.max(cardWidth(card), textWidth(card.lines[0]!, 'name') + 56) }
      x += place.width + GAP
      return place
    })
  const nics = inside.filter(({ shape, data }) => shape === 'nic' || data['row'] === 'nics')
  let cursor = PAD
  const spare = nics
    .filter(({ data }) => data['bridge'] === undefined)
    .map((nic) => {
      const place = { nic, x: cursor, width: nicWidth(nic) }
      cursor += place.width + GAP
      return place
    })
  const lower: LowerLane[] = []
  let left = PAD
  // the bridge that has the tunnels is the last, so that it can reach under them
  const folded = inside.find(({ shape }) => shape === 'tunnels-card')?.data['bridge']
  const rank = ({ id, data }: SceneNode): number => (id === folded ? Infinity : Number(data['order']))
  for (const lane of lanes
    .filter(({ data }) => data['row'] === 'lower')
    .toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)))) {
    const plan = planLane(lane, left, cursor, inside, childrenOf, nics, words)
    lower.push(plan)
    left = plan.x + plan.width + GAP
    const last = plan.nics.at(-1)
    if (last) cursor = last.x + last.width + GAP
  }
  const own = inside.some(({ shape, data }) => shape === 'tunnels-card' && data['bridge'] === upper?.id)
  const named = upper ? PAD + labelWidth(upper) + GAP : 0
  const tunnels = planTunnels(inside, lower, own ? x : Math.max(x, named), titleEnd(frame))
  const last = lower.at(-1)
  if (tunnels && last && last.lane.id === folded)
    last.width = Math.max(last.width, tunnels.x + tunnels.width / 2 + GAP - last.x)
  const tunnelsEnd = tunnels ? tunnels.x + tunnels.width + GAP : 0
  const right = Math.max(tunnelsEnd, named, x, left, cursor, titleEnd(frame) + 40) - GAP
  if (upper && lower.length === 0 && columns.length === 0) cursor = Math.max(cursor, 160)
  const width = Math.max(right + PAD, 200)
  const upperRight = own || !tunnels ? width - PAD : tunnels.x - GAP
  return { frame, columns, gateways, tunnels, upper, upperRight, lower, spare, width }
}

/** The folded tunnels stand over the bridge that has their address, right of everything plugged. */
function planTunnels(
  inside: readonly SceneNode[],
  lower: readonly LowerLane[],
  free: number,
  title: number
): FramePlan['tunnels'] {
  const card = inside.find(({ shape }) => shape === 'tunnels-card')
  if (!card) return undefined
  const width = Math.max(74, widest(card.lines.slice(1), 'detail') + 20, textWidth(card.lines[0]!, 'name') + 20)
  const under =
    lower.find(({ lane }) => lane.id === card.data['bridge']) ??
    lower.find(({ lane }) => lane.plane === 'ten') ??
    lower.at(-1)
  const centre = under
    ? under.list
      ? under.list.x + under.list.width / 2
      : under.x + under.width / 2
    : free + width / 2
  // down to another bridge it goes beside the words of that bridge's patches
  const beside = under && under.lane.id === card.data['bridge'] ? under.free + 4 : 0
  // The riser goes up through the frame's title row: it stands right of the words.
  return { card, x: Math.max(free, centre - width / 2, title + 12 - width / 2, beside - width / 2), width }
}

function planLane(
  lane: SceneNode,
  left: number,
  nicCursor: number,
  inside: readonly SceneNode[],
  childrenOf: (id: string) => readonly SceneNode[],
  nics: readonly SceneNode[],
  words: PatchWords
): LowerLane {
  const squares = childrenOf(lane.id)
  let x = left + 8
  let free = left
  const patches = squares
    .filter(({ data }) => data['patch'] !== undefined)
    .map((square) => {
      const place = { square, x: x + 8 }
      const [first = '', ...rest] = words(square)
      free = place.x + 12 + Math.max(textWidth(first, 'plane'), widest(rest, 'detail'))
      x += 8 + 12 + widest(words(square), 'detail') * 1.08 + 14
      return place
    })
  const card = inside.find(({ shape, data }) => shape === 'list-card' && data['bridge'] === lane.id)
  const rows = card ? childrenOf(card.id) : []
  const list = card && {
    card,
    x: x + 4,
    width:
      widest(
        rows.map(({ lines }) => lines[0]!),
        'name'
      ) +
      widest(
        rows.map(({ lines }) => lines[1] ?? ''),
        'mono'
      ) +
      44,
    height: rows.length * ROW + 10,
    legs: inOrder(squares.filter(({ data }) => data['under'] === card.id)).map((square, index) => ({
      square,
      x: x + 4 + 16 + index * 18
    }))
  }
  if (list) {
    list.width = Math.max(list.width, 16 * 2 + (list.legs.length - 1) * 18)
    x = list.x + list.width + 8
    free = x
  }
  const own = nics.filter(({ data }) => data['bridge'] === lane.id)
  const nicsWidth = own.reduce((sum, nic) => sum + nicWidth(nic) + GAP, 0)
  let width = Math.max(labelWidth(lane), x - left, nicsWidth + (own.some(({ data }) => data['bond']) ? 8 : 0))
  let cursor = Math.max(nicCursor, left + (width - nicsWidth) / 2)
  const places = own.map((nic): NicPlace => {
    const bond = typeof nic.data['bond'] === 'string' ? inside.find(({ id }) => id === nic.data['bond']) : undefined
    const place: NicPlace = { nic, x: cursor, width: nicWidth(nic), ...(bond ? { bond } : {}) }
    cursor += place.width + GAP
    return place
  })
  if (places.length > 0) width = Math.max(width, cursor - GAP - left)
  return { lane, x: left, width, patches, list, nics: places, free }
}

/** What the words of a lane need. */
function labelWidth({ lines }: SceneNode): number {
  return textWidth(lines[0]!, 'name') + textWidth(lines[1] ?? '', 'detail') + 44
}

/** Rows of a list and the ports under it, by their numbers: where some are left out, the others stand closer. */
export function inOrder(nodes: readonly SceneNode[]): SceneNode[] {
  return nodes.toSorted((a, b) => Number(a.data['index']) - Number(b.data['index']))
}

function nicWidth(node: SceneNode): number {
  const { lines } = node
  if (node.shape === 'fold') return cardWidth(node)
  return Math.max(
    96,
    textWidth(lines[0]!, 'name') + 46,
    ...lines.slice(1).map((line) => textWidth(line, 'detail') + 24)
  )
}

/** Right end of a frame's title row, without its badge. */
function titleEnd({ lines }: SceneNode): number {
  return 34 + textWidth(lines[0]!, 'title') + 10 + textWidth(lines[1] ?? '', 'detail')
}
