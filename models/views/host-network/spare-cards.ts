import type { TopologyNode } from '../../topology/vocabulary.ts'
import { byName, text } from '../filter.ts'
import { devicesOf } from '../underlay.ts'
import type { Context } from './context.ts'
import { foldedAs } from './folded.ts'
import { physicalNetworkOf } from './functions.ts'
import { drawNic } from './nic.ts'

/** More cards side by side than this make a frame that nobody reads. */
const MOST_WIDE = 24

/** Cards that no bridge has: with an address, or just there. */
export function drawSpareCards(context: Context, host: TopologyNode): void {
  const { lookup, sketch, underlay, folds } = context
  const placed = new Set(underlay.flatMap(({ stations }) => stations.map(({ device }) => device.id)))
  const drawn = ({ id }: TopologyNode): boolean => sketch.has(id) || sketch.has(`row:${id}`) || folds.counted.has(id)
  const spare = devicesOf(lookup, host)
    .toSorted(byName)
    .filter((device) => {
      if (drawn(device) || device.attributes['master'] !== undefined) return false
      const plain = text(device, 'deviceType') !== 'physical' && device.kind === 'nic'
      return !plain || placed.has(device.id)
    })
  const split = folds.split(
    {
      ...{ id: `fold:${host.id}|cards`, most: Math.min(context.most, MOST_WIDE) },
      ...{ subjects: ({ id }: TopologyNode) => [id], keep: ({ id }: TopologyNode) => placed.has(id) }
    },
    spare
  )
  for (const device of split.shown) {
    const physical = physicalNetworkOf(lookup, context.functions.get(device.id) ?? [])
    const bus = physical === undefined ? undefined : ({ id: `wire:${physical}`, plane: 'ext' } as const)
    if (bus) sketch.node({ ...bus, shape: 'bus', lines: [physical!], data: { place: 'bottom', rank: -1 } })
    drawNic(context, host, device.id, device.name, device, bus)
  }
  foldedAs(context, split, 'cards', host.id, { row: 'nics' })
}
