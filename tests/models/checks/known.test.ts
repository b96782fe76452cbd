import { expect, test } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { Known, nameOf } from '../../../models/checks/known.ts'

test('a host that nobody named goes by a few digits, in what is said of it and in what is to be pasted', () => {
  const output =
    '49761e8e-031f-4a60-b838-28bb82aac7b7\n    Bridge br-ex\n        Port br-ex\n            Interface br-ex\n                type: internal'
  const { lookup } = new Known(analyse([{ name: 'paste', text: `[root@ ~]# ovs-vsctl show\n${output}` }]))
  expect(lookup.ofKind('host').map(nameOf)).toEqual(['host 49761e8e'])
  expect(nameOf({ kind: 'ovs-port', name: 'ovs-49761e8e', id: 'x' })).toBe('ovs-49761e8e')
  expect(nameOf({ kind: 'queue', name: '', id: 'queue:x' })).toBe('queue:x')
})
