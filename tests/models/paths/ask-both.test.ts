import { describe, expect, it } from 'vitest'
import { askBack, askBoth } from '../../../models/paths/ask-both.ts'
import { Lookup } from '../../../models/topology/lookup.ts'
import { buildPath } from '../../../models/views/path/build.ts'
import { analysed } from '../../support/analysed.ts'
import { ovnLab } from '../../support/load-folder.ts'

const topology = analysed(ovnLab())
const lookup = new Lookup(topology)

describe('both directions', () => {
  it('of two servers: the same networks, turned', () => {
    const { there, back } = askBoth(lookup, { from: 'vm-web-1', to: 'vm-db-1', protocol: 'tcp', port: 3306 })
    if (!('paths' in there) || !back || !('paths' in back)) throw new Error('no paths')
    expect(back.paths[0]!.disposition).toBe('delivered')
    expect(back.paths[0]!.logical).toEqual([...there.paths[0]!.logical].reverse())
    expect(back.paths[0]!.hosts).toEqual([...there.paths[0]!.hosts].reverse())
  })

  it('of what left the cloud: the answer comes in to the address that it left with', () => {
    const { back } = askBoth(lookup, { from: 'vm-web-2', to: '8.8.8.8' })
    if (!back || !('paths' in back)) throw new Error('no way back')
    expect(back.paths[0]!.disposition).toBe('delivered')
    expect(back.paths[0]!.hosts).toEqual(['host:controller-1', 'host:compute-0'])
  })

  it('of what never arrived there is none: asked for alone, it says why', () => {
    const question = { from: 'vm-web-1', to: '192.168.10.99' }
    expect(askBoth(lookup, question).back).toBeUndefined()
    expect(askBack(lookup, question)).toEqual(askBoth(lookup, question).there)
  })

  it('lie over each other in the picture', () => {
    const question = { from: 'vm-web-2', to: '8.8.8.8' }
    const one = buildPath(topology, { path: { question, choice: 0 } })
    const both = buildPath(topology, { path: { question: { ...question, way: 'both' }, choice: 0 } })
    const lit = (scene: typeof one, name: string): number =>
      [...scene.nodes, ...scene.edges].filter(({ classes }) => classes.includes(name)).length
    expect(lit(both, 'route')).toBeGreaterThanOrEqual(lit(one, 'route'))
    expect(lit(one, 'route-back')).toBe(0)
  })
})
