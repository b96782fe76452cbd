import { expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { drawView } from '../../../models/views/draw.ts'

const SHOW = `[root@compute-4 ~]# ovs-vsctl show
0c4a1a52-6f0e-4f6e-9d58-1f0d6a2b7c11
    Bridge br-ex
        Port bond1
            Interface ens1f0
            Interface ens1f1
                error: "could not open network device ens1f1 (No such device)"
    Bridge br-int
        Port br-int
            Interface br-int
                type: internal
`

it('marks the card of a bond that is in error, and not the one beside it', () => {
  const { nodes } = drawView(analyse([{ name: 'paste.txt', text: SHOW }]), 'host-network')
  const marked = nodes.filter(({ state }) => state === 'error').map(({ lines: [name] }) => name)
  expect(nodes.filter(({ shape }) => shape === 'nic').map(({ lines: [name] }) => name)).toEqual(['ens1f0', 'ens1f1'])
  expect(marked).toEqual(['ens1f1'])
})

it('counts one port as one', () => {
  const { nodes } = drawView(analyse([{ name: 'paste.txt', text: SHOW }]), 'host-network')
  expect(nodes.flatMap(({ lines }) => lines)).toContain('1 port')
})
