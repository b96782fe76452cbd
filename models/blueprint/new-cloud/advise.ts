import type { NewCloud } from './form.ts'

/** A word on a number of hosts: advice for a plan, never a fault. `role` and `count` are those it speaks of. */
export interface Advice {
  key: 'oneController' | 'even' | 'oneCompute' | 'noCompute' | 'fewCeph' | 'noCeph'
  role: string
  count: number
}

/** Roles whose services decide by a majority. */
const MAJORITIES = ['Controller', 'Database', 'Messaging']
/** Ceph keeps three copies, each on another host. */
const COPIES = 3

/** What an architect would say of the numbers; nothing of numbers that are not numbers yet. */
export function adviseNewCloud({ roles }: NewCloud): Advice[] {
  const countOf = (...names: string[]): number =>
    roles.filter(({ role }) => names.includes(role)).reduce((sum, { count }) => sum + Number(count), 0)
  if (roles.some(({ count }) => !/^\d{1,3}$/.test(count.trim())) || countOf(...roles.map(({ role }) => role)) === 0)
    return []
  const advice: Advice[] = []
  const say = (key: Advice['key'], role: string, count: number): void => void advice.push({ key, role, count })
  if (countOf('Controller') === 1) say('oneController', 'Controller', 1)
  for (const role of MAJORITIES) {
    const count = countOf(role)
    if (count > 0 && count % 2 === 0) say('even', role, count)
  }
  const computes = countOf('Compute', 'ComputeHCI')
  if (computes === 0) say('noCompute', 'Compute', 0)
  if (computes === 1) say('oneCompute', 'Compute', 1)
  const stores = countOf('CephStorage', 'ComputeHCI')
  if (stores === 0) say('noCeph', 'CephStorage', 0)
  else if (stores < COPIES) say('fewCeph', 'CephStorage', stores)
  return advice
}
