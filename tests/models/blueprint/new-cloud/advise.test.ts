import { describe, expect, it } from 'vitest'
import { adviseNewCloud } from '../../../../models/blueprint/new-cloud/advise.ts'
import { defaultNewCloud, type NewCloud } from '../../../../models/blueprint/new-cloud/form.ts'

/** The advice on a cloud with these counts, the other roles without hosts. */
function adviceOn(counts: { [role: string]: string }): string[] {
  const form = defaultNewCloud()
  const roles = form.roles.map(({ role }) => ({ role, count: counts[role] ?? '0' }))
  return adviseNewCloud({ ...form, roles } satisfies NewCloud).map(({ key, role, count }) => `${key} ${role} ${count}`)
}

describe('advice on sizes', () => {
  it.each([
    ['three controllers, two computes, three Ceph nodes', { Controller: '3', Compute: '2', CephStorage: '3' }, []],
    [
      'a classroom',
      { Controller: '1', Compute: '1', ComputeHCI: '1', CephStorage: '2' },
      ['oneController Controller 1']
    ],
    [
      'even numbers where a majority decides',
      { Controller: '4', Messaging: '2', Database: '3', Compute: '2', CephStorage: '3' },
      ['even Controller 4', 'even Messaging 2']
    ],
    [
      'a single compute and too little Ceph',
      { Controller: '3', Compute: '1', CephStorage: '2' },
      ['oneCompute Compute 1', 'fewCeph CephStorage 2']
    ],
    ['controllers alone', { Controller: '3' }, ['noCompute Compute 0', 'noCeph CephStorage 0']]
  ])('on %s', (_, counts, advice) => expect(adviceOn(counts as { [role: string]: string })).toEqual(advice))

  it('keeps quiet until the numbers are numbers, and there are hosts', () => {
    expect(adviceOn({ Controller: 'x', Compute: '1' })).toEqual([])
    expect(adviceOn({})).toEqual([])
  })
})
