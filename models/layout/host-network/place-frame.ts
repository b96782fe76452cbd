import type { PlacedNode, SceneNode } from '../../views/scene.ts'
import { textWidth } from '../measure.ts'
import { at, type Placer } from '../place.ts'
import { cardHeight, writeCard } from '../service-cards.ts'
import type { Spacing } from './spacing.ts'
import { signWidth } from './columns.ts'
import { inOrder, type FramePlan, type LowerLane, type NicPlace } from './frame.ts'

const LANE = 34
const SQUARE = 12
const NIC = 46
/** What the end of the cable adds to it. */
const CABLE = 16
const CARD_TOP = 38
/**
 * Heights between things: a card and the name of its tap, that and the bridge, two bridges beside the words of their patch or around
 * a list of addresses, a bridge and its cards, and what is left below.
 */
const GAPS = {
  roomy: { name: 34, tap: 22, patch: 112, list: 64, nic: 44, bond: 62, foot: 20 },
  tight: { name: 22, tap: 20, patch: 82, list: 54, nic: 30, bond: 50, foot: 14 }
}

/** Heights that all frames share, relative to a frame's top, so that eyes can travel across. */
export interface Rows {
  cardHeight: number
  nameY: number
  upperTop: number
  lowerTop: number
  nicTop: number
  nicHeight: number
  height: number
}

/** Heights from the fullest frame. */
export function rowsOf(plans: readonly FramePlan[], spacing: Spacing): Rows {
  const gaps = GAPS[spacing]
  const cards = plans.flatMap(({ columns, gateways }) => [
    ...columns.map(({ card }) => card),
    ...gateways.map(({ card }) => card)
  ])
  const lines = cards.reduce((most, card) => Math.max(most, card?.lines.length ?? 0), 0)
  const tunnels = plans.reduce((most, each) => Math.max(most, each.tunnels?.card.lines.length ?? 0), 0)
  const cardHeight = lines > 0 ? lines * 18 + 20 : 0
  const named = plans.some(({ columns }) => columns.length > 0)
  const nameY = CARD_TOP + cardHeight + (cardHeight > 0 ? gaps.name : 10)
  const below = Math.max(
    named ? nameY + gaps.tap : CARD_TOP + cardHeight + 22,
    tunnels > 0 ? CARD_TOP + tunnels * 17 + 40 : 0
  )
  const upperTop = plans.some(({ upper }) => upper) ? below : CARD_TOP
  const lists = plans.flatMap(({ lower }) => lower.map(({ list }) => list?.height ?? 0))
  const patches = plans.some(({ lower }) => lower.some((lane) => lane.patches.length > 0))
  const gap = Math.max(patches ? gaps.patch : 40, ...lists.map((height) => (height > 0 ? height + gaps.list : 0)))
  const hasUpper = plans.some(({ upper }) => upper)
  const hasLower = plans.some(({ lower }) => lower.length > 0)
  const lowerTop = hasUpper
    ? upperTop + LANE + (hasLower ? gap : 0)
    : CARD_TOP + (hasLower ? Math.max(0, ...lists) + 34 : 0)
  const laneBottom = hasLower ? lowerTop + LANE : hasUpper ? upperTop + LANE : CARD_TOP - 10
  const bonds = plans.some(({ lower }) => lower.some(({ nics }) => nics.some(({ bond }) => bond)))
  const nicTop = laneBottom + (bonds ? gaps.bond : gaps.nic)
  const nics = plans.flatMap(({ spare, lower }) => [...spare, ...lower.flatMap((lane) => lane.nics)])
  const nicHeight = nics.some(({ nic }) => nic.shape === 'nic' && nic.lines.length > 2) ? NIC + CABLE : NIC
  return {
    cardHeight,
    nameY,
    upperTop,
    lowerTop,
    nicTop,
    nicHeight,
    height: nics.length > 0 ? nicTop + nicHeight + gaps.foot : laneBottom + gaps.foot
  }
}

/** Places a frame and everything in it; returns what was placed. */
export function placeFrame(
  placer: Placer,
  plan: FramePlan,
  left: number,
  top: number,
  rows: Rows,
  childrenOf: (id: string) => readonly SceneNode[]
): PlacedNode[] {
  const placed: PlacedNode[] = []
  const box = (node: SceneNode, x: number, y: number, width: number, height: number): PlacedNode => {
    const result = placer.box(node, left + x, top + y, width, height)
    placed.push(result)
    return result
  }
  const square = (node: SceneNode, x: number, y: number): void =>
    void box(node, x - SQUARE / 2, y - SQUARE / 2, SQUARE, SQUARE)
  titled(box(plan.frame, 0, 0, plan.width, rows.height))
  if (plan.upper) laneWords(box(plan.upper, 12, rows.upperTop, plan.upperRight - 12, LANE))
  placeColumns(plan, rows, box, square)
  for (const { card, x, width } of plan.gateways) cardWords(box(card, x, CARD_TOP, width, rows.cardHeight), 'router')
  const peers = plan.upper ? childrenOf(plan.upper.id).filter(({ data }) => data['side'] === 'bottom') : []
  for (const lane of plan.lower) {
    placeLane(lane, rows, box, square, childrenOf)
    for (const { square: port, x } of lane.patches) {
      for (const peer of peers) if (peer.data['patch'] === port.id) square(peer, x, rows.upperTop + LANE)
    }
  }
  placeTunnels(plan, rows, box, square, childrenOf)
  for (const place of plan.spare) placeNic(place, rows, box)
  return placed
}

type Box = (node: SceneNode, x: number, y: number, width: number, height: number) => PlacedNode
type Square = (node: SceneNode, x: number, y: number) => void

function placeColumns({ columns }: FramePlan, rows: Rows, box: Box, square: Square): void {
  const spans = new Map<SceneNode, { left: number; right: number }>()
  for (const { port, name, card, x, width } of columns) {
    square(port, x + width / 2, rows.upperTop)
    const sign = signWidth(name, card)
    const words = textWidth(name.lines[0]!, 'detail') + 6 + sign
    const label = box(name, x + (width - words) / 2, rows.nameY - 9, words, 18)
    label.texts.push(at(name.lines[0]!, 'detail', sign / 2, 0))
    if (sign > 0) label.badge = { x: (sign - words) / 2, y: 0 }
    if (!card) continue
    const span = spans.get(card)
    spans.set(card, { left: Math.min(span?.left ?? Infinity, x), right: Math.max(span?.right ?? 0, x + width) })
  }
  for (const [card, { left, right }] of spans) {
    cardWords(
      box(card, left + 4, CARD_TOP, right - left - 8, rows.cardHeight),
      card.shape === 'namespace' ? 'namespace' : 'server'
    )
  }
}

function placeTunnels(
  { tunnels, upper, lower }: FramePlan,
  rows: Rows,
  box: Box,
  square: Square,
  childrenOf: (id: string) => readonly SceneNode[]
): void {
  if (!tunnels) return
  const { card, x, width } = tunnels
  const height = card.lines.length * 17 + 14
  const bridge = card.data['bridge']
  const own = bridge === upper?.id
  const placed = box(card, x, rows.upperTop - height - 24, width, height)
  placed.texts = card.lines.map((line, index) =>
    at(line, index === 0 ? 'plane' : 'detail', 0, (index - (card.lines.length - 1) / 2) * 17)
  )
  if (card.state) placed.badge = { x: width / 2, y: -height / 2 }
  const end = childrenOf(String(bridge)).find(({ data }) => data['under'] === card.id)
  const hasLane = own || lower.some(({ lane }) => lane.id === bridge)
  if (end && hasLane) square(end, x + width / 2, own ? rows.upperTop : rows.lowerTop)
}

function placeLane(
  lane: LowerLane,
  rows: Rows,
  box: Box,
  square: Square,
  childrenOf: (id: string) => readonly SceneNode[]
): void {
  laneWords(box(lane.lane, lane.x, rows.lowerTop, lane.width, LANE))
  for (const { square: port, x } of lane.patches) square(port, x, rows.lowerTop)
  if (lane.list) {
    const { card, x, width, height, legs } = lane.list
    const top = rows.lowerTop - 24 - height
    box(card, x, top, width, height)
    for (const [index, row] of inOrder(childrenOf(card.id)).entries()) {
      const label = box(row, x + 4, top + 5 + index * 21, width - 8, 21)
      label.texts = [
        at(row.lines[0]!, 'plane', -label.width / 2 + 8, 0, 'start'),
        at(row.lines[1] ?? '', 'mono', label.width / 2 - 8, 0, 'end')
      ]
    }
    for (const leg of legs) square(leg.square, leg.x, rows.lowerTop)
  }
  const ends = childrenOf(lane.lane.id).filter(({ data }) => data['over'] !== undefined)
  const bonds = new Map<SceneNode, { left: number; right: number }>()
  for (const place of lane.nics) {
    placeNic(place, rows, box)
    if (place.bond) {
      const span = bonds.get(place.bond)
      bonds.set(place.bond, {
        left: Math.min(span?.left ?? Infinity, place.x),
        right: Math.max(span?.right ?? 0, place.x + place.width)
      })
    }
    const end = ends.find(({ data }) => data['over'] === place.nic.id)
    if (end) square(end, place.x + place.width / 2, rows.lowerTop + LANE)
  }
  for (const [bond, { left, right }] of bonds) {
    const outline = box(bond, left - 6, rows.nicTop - 22, right - left + 12, rows.nicHeight + 28)
    outline.texts = [at(bond.lines.join(' · '), 'name', -outline.width / 2 + 10, -outline.height / 2 + 12, 'start')]
    const end = ends.find(({ data }) => data['over'] === bond.id)
    if (end) square(end, (left + right) / 2, rows.lowerTop + LANE)
  }
}

function placeNic({ nic, x, width }: NicPlace, rows: Rows, box: Box): void {
  const placed = box(nic, x, rows.nicTop, width, nic.shape === 'fold' ? cardHeight(nic) : rows.nicHeight)
  if (nic.shape === 'fold') return writeCard(placed)
  const top = -rows.nicHeight / 2 + 14
  const [name = '', ...details] = nic.lines
  placed.glyph = { name: 'nic', x: -width / 2 + 16, y: top }
  placed.texts = [
    at(name, 'name', -width / 2 + 30, top, 'start'),
    ...details.map((line, index) => at(line, 'detail', -width / 2 + 10, top + 19 + index * CABLE, 'start'))
  ]
  if (nic.state) placed.badge = { x: width / 2 - 13, y: top }
}

function cardWords(card: PlacedNode, glyph: 'server' | 'namespace' | 'router'): void {
  if (card.shape === 'fold') return writeCard(card)
  const left = -card.width / 2
  const top = -card.height / 2 + 18
  card.glyph = { name: glyph, x: left + 17, y: top }
  card.texts = card.lines.map((line, index) =>
    index === 0
      ? at(line, 'name', left + 30, top, 'start')
      : at(
          line,
          index === card.lines.length - 1 && index > 1 ? 'plane' : 'detail',
          left + 10,
          top + index * 18,
          'start'
        )
  )
}

function laneWords(lane: PlacedNode): void {
  const left = -lane.width / 2 + 16
  const [name = '', detail = ''] = lane.lines
  lane.texts = [at(name, 'name', left, 0, 'start')]
  if (detail !== '') lane.texts.push(at(detail, 'detail', left + textWidth(name, 'name') + 12, 0, 'start'))
}

function titled(frame: PlacedNode): void {
  const left = -frame.width / 2
  const top = -frame.height / 2 + 18
  const [name = '', detail = ''] = frame.lines
  frame.glyph = { name: 'host', x: left + 20, y: top }
  frame.texts = [at(name, 'title', left + 34, top, 'start')]
  if (detail !== '') frame.texts.push(at(detail, 'detail', left + 34 + textWidth(name, 'title') + 10, top, 'start'))
}
