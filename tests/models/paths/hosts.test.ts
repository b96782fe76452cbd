import { describe, expect, it } from 'vitest'
import { ask } from '../../../models/paths/ask.ts'
import type { Path } from '../../../models/paths/path.ts'
import { Lookup } from '../../../models/topology/lookup.ts'
import { analysed } from '../../support/analysed.ts'
import { ovnLab } from '../../support/load-folder.ts'

const lab = ovnLab()
const whole = new Lookup(analysed(lab))
const shows = new Lookup(analysed(lab.filter(({ name }) => /compute-[01]\/ovs-vsctl_show/.test(name))))

function path(lookup: Lookup, from: string, to: string): Path {
  const answer = ask(lookup, { from, to })
  if ('trouble' in answer) throw new Error(answer.trouble.problem)
  return answer.paths[0]!
}

describe('between hosts', () => {
  it('is the physical half on ovs-vsctl show of two hosts alone, and says so', () => {
    expect(path(shows, 'tapefd676ec-b7', 'tap50e16ab2-79')).toMatchObject({
      disposition: 'unknown',
      reason: 'Only the physical half is known: not pasted is which network the ports are in, and what it lets pass.',
      hosts: ['host:compute-0', 'host:compute-1'],
      legs: [{ from: 'host:compute-0', to: 'host:compute-1', encapsulation: 'geneve' }],
      logical: [],
      next: ['ovn-nbctl show', 'ovn-sbctl show']
    })
    expect(path(shows, 'tapefd676ec-b7', 'tapa49e2c82-ca').legs).toEqual([])
  })

  it('is the tunnel, or the VLAN of the address that is asked for', () => {
    expect(path(whole, 'compute-0', 'compute-1')).toMatchObject({
      disposition: 'delivered',
      legs: [{ encapsulation: 'geneve' }]
    })
    expect(path(whole, 'controller-0', '172.17.1.111')).toMatchObject({
      disposition: 'delivered',
      legs: [{ from: 'host:controller-0', to: 'host:compute-0', encapsulation: 'vlan', id: 20 }]
    })
  })

  it('comes in from outside where a host stands on a provider network', () => {
    expect(path(whole, 'controller-0', '10.0.0.221')).toMatchObject({
      disposition: 'delivered',
      hosts: ['host:compute-0']
    })
    expect(path(whole, '10.0.0.7', '10.0.0.222')).toMatchObject({
      disposition: 'delivered',
      hosts: ['host:controller-1', 'host:compute-1']
    })
  })

  it('names the port of Open vSwitch where its network is known', () => {
    expect(path(whole, 'tapefd676ec-b7', 'tap50e16ab2-79')).toMatchObject({
      disposition: 'delivered',
      legs: [{ id: 1 }]
    })
  })

  it('gives every hop a place, a sentence and what it rests on', () => {
    for (const { hops } of [
      path(whole, 'vm-web-1', 'vm-web-3'),
      path(whole, 'vm-web-2', 'internet'),
      path(whole, 'compute-0', 'compute-1')
    ]) {
      for (const hop of hops) {
        expect(whole.node(hop.at), hop.does).toBeDefined()
        expect(hop.does).not.toMatch(/[{}]/)
        expect(hop.text.key).toMatch(/^path\./)
        expect(hop.sources.length, hop.does).toBeGreaterThan(0)
      }
    }
  })

  it('counts the room a tunnel leaves: 1500 less 58', () => {
    const tunnel = path(whole, 'vm-web-1', 'vm-web-3').hops.find(({ text }) => text.key === 'path.encapsulates')
    expect(tunnel).toMatchObject({ mtu: 1442 })
    expect(tunnel!.headers).toContain('Geneve VNI 1, option 0x0102/0x80: in 2, out 4')
  })
})
