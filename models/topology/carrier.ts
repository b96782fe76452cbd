import type { TopologyNode } from './vocabulary.ts'

/**
 * Whether frames pass a card: false where its link or the card itself is down, undefined where nothing was printed of it. The state
 * that a bond's driver prints of its member is believed before that of the device.
 */
export function passesFrames({ attributes }: Pick<TopologyNode, 'attributes'>): boolean | undefined {
  const { miiStatus, flags, state } = attributes
  if (typeof miiStatus === 'string' && miiStatus !== '') return miiStatus.toLowerCase() === 'up'
  if (Array.isArray(flags) && flags.includes('NO-CARRIER')) return false
  const told = typeof state === 'string' ? state.toLowerCase() : ''
  return told === '' || told === 'unknown' ? undefined : told === 'up'
}
