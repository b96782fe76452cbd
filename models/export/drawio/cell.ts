import { coordinate as n, escapeXml } from '../xml.ts'

export interface Box {
  left: number
  top: number
  width: number
  height: number
}

/** Style entries in their order; what is undefined is left out. */
export type StyleEntries = Readonly<Record<string, string | number | undefined>>

/** A draw.io style: `rounded=1;fillColor=#fff;`. Values hold no `;` of their own. */
export function styleText(entries: StyleEntries): string {
  return Object.entries(entries)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${String(value).replaceAll(';', '')};`)
    .join('')
}

/** Attributes that draw.io shows under *Edit data*. */
export type Data = Readonly<Record<string, string>>

/** A shape in its parent's coordinates. With data it stands in an `object`, which then carries id and label. */
export function vertex(cell: {
  id: string
  parent: string
  box: Box
  style: StyleEntries
  label?: string
  data?: Data
  connectable?: boolean
}): string {
  const { box } = cell
  const geometry = `<mxGeometry x="${n(box.left)}" y="${n(box.top)}" width="${n(box.width)}" height="${n(box.height)}" as="geometry"/>`
  return wrapped(cell, `vertex="1"${cell.connectable === false ? ' connectable="0"' : ''}`, geometry)
}

/** Something that rides on a connector: `offset` px from the point half way along it. */
export function onEdge(cell: {
  id: string
  parent: string
  size: { width: number; height: number }
  offset: { x: number; y: number }
  style: StyleEntries
  label?: string
}): string {
  const { size, offset } = cell
  const geometry = `<mxGeometry width="${n(size.width)}" height="${n(size.height)}" relative="1" as="geometry"><mxPoint x="${n(offset.x)}" y="${n(offset.y)}" as="offset"/></mxGeometry>`
  return wrapped(cell, 'vertex="1" connectable="0"', geometry)
}

/** A connector bound to both its ends, with its corners in its parent's coordinates. */
export function connector(cell: {
  id: string
  parent: string
  source: string
  target: string
  corners: readonly { x: number; y: number }[]
  style: StyleEntries
  data: Data
}): string {
  const points = cell.corners.map(({ x, y }) => `<mxPoint x="${n(x)}" y="${n(y)}"/>`).join('')
  const way = points === '' ? '' : `<Array as="points">${points}</Array>`
  const geometry = `<mxGeometry relative="1" as="geometry">${way}</mxGeometry>`
  return wrapped(cell, `edge="1" source="${escapeXml(cell.source)}" target="${escapeXml(cell.target)}"`, geometry)
}

function wrapped(
  {
    id,
    parent,
    style,
    label = '',
    data
  }: { id: string; parent: string; style: StyleEntries; label?: string; data?: Data },
  kind: string,
  geometry: string
): string {
  const rest = `style="${escapeXml(styleText(style))}" ${kind} parent="${escapeXml(parent)}"`
  if (!data) return `<mxCell id="${escapeXml(id)}" value="${escapeXml(label)}" ${rest}>${geometry}</mxCell>`
  const attributes = Object.entries(data).map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
  return `<object id="${escapeXml(id)}" label="${escapeXml(label)}"${attributes.join('')}><mxCell ${rest}>${geometry}</mxCell></object>`
}
