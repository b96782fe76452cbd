import { beforeEach, describe, expect, it } from 'vitest'
import { drawView } from '../../../models/views/draw.ts'
import { namesOfFolded } from '../../../renderer/graph/folded.ts'
import { wholeOptions } from '../../../renderer/state/shown.ts'
import { store } from '../../../renderer/state/store.ts'
import { seek } from '../../../renderer/state/window.ts'
import { analysed } from '../../support/analysed.ts'
import { hostOfTaps } from '../../support/crowded.ts'

const cloud = analysed(hostOfTaps(120))
const [first, last] = ['ovs-port:compute-0/tap00000000-00', 'ovs-port:compute-0/tap00000077-00']
const around = ['ovs-bridge:compute-0/br-int', 'host:compute-0']

describe('what is looked for where it is folded', () => {
  beforeEach(() => store.set({ sought: [], view: 'host-network' }))
  const scene = () => drawView(cloud, 'host-network', wholeOptions(store.get()))

  it('is asked for by all its names; what is drawn is not', () => {
    expect(namesOfFolded(scene(), [last, ...around])).toEqual([last, ...around])
    expect(namesOfFolded(scene(), [first, ...around])).toEqual([])
    expect(namesOfFolded(scene(), ['port:elsewhere'])).toEqual([])
  })

  it('is drawn then, and stays', () => {
    seek(namesOfFolded(scene(), [last, ...around]))
    expect(namesOfFolded(scene(), [last, ...around])).toEqual([])
    expect(scene().nodes.find(({ id }) => id === last)).toMatchObject({ shape: 'ovs-port' })
    const { sought } = store.get()
    seek([last])
    expect(store.get().sought).toBe(sought)
  })

  it('gives way to what was looked for later', () => {
    for (let index = 0; index < 80; index++) seek([`port:${index}`])
    expect([store.get().sought.length, store.get().sought.at(-1)]).toEqual([60, 'port:79'])
  })
})
