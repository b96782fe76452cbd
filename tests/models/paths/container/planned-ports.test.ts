import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../models/analyse.ts'
import { ask } from '../../../../models/paths/ask.ts'
import { portChoices } from '../../../../models/paths/container/port-choices.ts'
import type { Path } from '../../../../models/paths/path.ts'
import { Lookup } from '../../../../models/topology/lookup.ts'
import { containerCaptures } from '../../../support/containers.ts'

const SAMPLE = join(import.meta.dirname, '..', '..', '..', '..', 'samples', 'high-availability.yaml')
const planned = new Lookup(analyse([{ name: 'high-availability.yaml', text: readFileSync(SAMPLE, 'utf8') }]))
const podman = new Lookup(analyse(containerCaptures('podman4-netavark')))

function path(from: string, to: string): Path {
  const answer = ask(planned, { from, to, protocol: 'tcp' })
  if (!('paths' in answer)) throw new Error(JSON.stringify(answer))
  return answer.paths[0]!
}

describe('a port of a planned service', () => {
  it('is answered on the one address it has, by the container that shares the network of the host', () => {
    const found = path('controller-1', 'controller-0:5000')
    expect(found).toMatchObject({ disposition: 'delivered', to: 'container:controller-0/keystone' })
    expect(found.hops.at(-1)?.headers.join()).toContain('> 172.16.2.6')
    expect(found.hops.at(-1)?.does).toContain('httpd of keystone')
    expect(found.assumed.length).toBeGreaterThan(0)
  })

  it('is not taken for a port of another address, nor is a port that nobody plans', () => {
    expect(path('controller-1', '172.16.0.4:5000').disposition).not.toBe('delivered')
    expect(path('controller-1', 'controller-0:9999').disposition).not.toBe('delivered')
  })
})

describe('ports that are offered', () => {
  it('are those that containers publish, by the port or by who has it', () => {
    expect(portChoices(podman, '58080')).toEqual([{ end: 'pod4:58080', holder: 'web' }])
    expect(portChoices(podman, 'web').map(({ end }) => end)).toContain('pod4:58080')
    expect(portChoices(podman, '')).toEqual([])
    expect(portChoices(podman, 'nothing like it')).toEqual([])
  })

  it('are those of planned services, and no more than a list shows', () => {
    expect(portChoices(planned, 'controller-0:5000')).toEqual([{ end: 'controller-0:5000', holder: 'keystone' }])
    expect(portChoices(planned, 'controller')).toHaveLength(12)
  })
})
