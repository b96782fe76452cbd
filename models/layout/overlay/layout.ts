import type { PlacedScene, Scene, SceneNode } from '../../views/scene.ts'
import { extent } from '../extent.ts'
import { textWidth, widest } from '../measure.ts'
import { at, Placer } from '../place.ts'
import { placeMatrix } from './matrix.ts'
import { connectMesh } from './mesh.ts'
import { placeRing } from './ring.ts'

const HEADING = 52
const ROW = 21

/** The summary on top, what is carried at the left, and the ends of the tunnels in a ring or as a matrix. */
export function layoutOverlay(scene: Scene): PlacedScene {
  const placer = new Placer(scene)
  const heading = scene.nodes.find(({ classes }) => classes.includes('heading'))
  if (heading) placeHeading(placer, heading)
  const carried = scene.nodes.find(({ shape }) => shape === 'list-card')
  const list = carried ? placeCarried(placer, carried) : 0
  const chassis = scene.nodes.filter(({ shape }) => shape === 'chassis')
  if (chassis.length > 0) placeRing(placer, chassis, list, heading ? HEADING : 0)
  else placeMatrix(placer, 0, HEADING + 8)
  connectMesh(placer)
  const nodes = [...placer.nodes.values()]
  return { view: scene.view, nodes, edges: placer.edges, notes: scene.notes, ...extent(nodes) }
}

function placeHeading(placer: Placer, node: SceneNode): void {
  const [name = '', detail = ''] = node.lines
  const width = Math.max(textWidth(name, 'plane'), textWidth(detail, 'detail'))
  const box = placer.box(node, 0, 0, width, 36)
  box.texts.push(at(name, 'plane', -width / 2, -9, 'start'), at(detail, 'detail', -width / 2, 9, 'start'))
}

/** Name and VNI, a row each. Returns where the next thing may begin. */
function placeCarried(placer: Placer, card: SceneNode): number {
  const rows = placer.scene.nodes.filter(({ parent }) => parent === card.id)
  const names = widest(
    rows.map(({ lines }) => lines[0] ?? ''),
    'plane'
  )
  const numbers = widest(
    rows.map(({ lines }) => lines[1] ?? ''),
    'mono'
  )
  const title = card.lines[0] ?? ''
  const width = Math.max(names + numbers + 48, textWidth(title, 'name') + 24, 150)
  const height = 34 + rows.length * ROW + 6
  const top = HEADING + 12
  const box = placer.box(card, 0, top, width, height)
  box.texts.push(at(title, 'name', -width / 2 + 12, -height / 2 + 18, 'start'))
  rows.forEach((row, index) => {
    const placed = placer.box(row, 4, top + 32 + index * ROW, width - 8, ROW)
    const [name = '', number = ''] = row.lines
    placed.texts.push(at(name, row.plane === 'none' ? 'detail' : 'plane', -placed.width / 2 + 8, 0, 'start'))
    if (number !== '') placed.texts.push(at(number, 'mono', placed.width / 2 - 8, 0, 'end'))
  })
  return width + 56
}
