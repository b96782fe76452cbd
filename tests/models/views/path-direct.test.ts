import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { drawView } from '../../../models/views/draw.ts'
import { cards, overlaps, strays, textBoxes } from '../../support/geometry.ts'
import { ovnLab } from '../../support/load-folder.ts'

const PORT = '4cee861a-5ae2-44bc-b062-88f006d44eac'
const TAP = PORT.slice(0, 11)
const FUNCTION =
  '    vf 3     link/ether fa:16:3e:b4:ef:32 brd ff:ff:ff:ff:ff:ff, vlan 104, spoof checking on, link-state auto'

/**
 * The lab with a server that has a card of computehci-0 for itself; the tap that it had before may be left behind, and its host may
 * list the functions of the card.
 */
function withCard({ tap, listed = false }: { tap: boolean; listed?: boolean }) {
  const inputs = ovnLab().filter(({ name }) => /vsctl_show|ip_a|chassis|central.*ctl_list/.test(name))
  const edited = inputs.map(({ name, text }) => {
    const rows = text.split('\n\n').map((row) => {
      if (name.includes('list_logical_switch_port') && row.includes(`name                : "${PORT}"`))
        return row.replace(/\ntype( +): ""/, '\ntype$1: external')
      if (name.includes('sbctl_list_port_binding') && row.includes(`"${PORT}"`))
        return row.replace(/\ntype( +): ""/, '\ntype$1: external')
      return row
    })
    const kept = rows.join('\n\n')
    if (listed && name.includes('computehci-0/ip_a'))
      return { name, text: kept.replace(/(\d+: eno4: .*\n.*\n)/, `$1${FUNCTION}\n`) }
    if (tap || !name.includes('vsctl_show')) return { name, text: kept }
    return { name, text: kept.replace(new RegExp(` +Port tap${TAP}\n +Interface tap${TAP}\n`), '') }
  })
  return analyse(edited)
}

describe('the way of a server with a card of its own', () => {
  it.each([
    { from: 'vm-prov-1', to: 'vm-prov-2', tap: false },
    { from: 'vm-prov-1', to: 'vm-prov-2', tap: true },
    { from: 'vm-prov-2', to: 'vm-prov-1', tap: false }
  ])('is along the wire to its host, past the bridges there: $from to $to, tap $tap', ({ from, to, tap }) => {
    const scene = drawView(withCard({ tap }), 'path', { path: { question: { from, to }, choice: 0 } })
    const lit = new Set(scene.nodes.filter(({ classes }) => classes.includes('route')).map(({ id }) => id))
    expect(lit).toContain('physical|wire:datacentre')
    expect(lit).toContain('physical|host:computehci-0')
    expect(lit).toContain('physical|ovs-bridge:compute-0/br-ex')
    expect([...lit].filter((id) => id.includes('computehci-0/'))).toEqual([])
    const steps = scene.nodes.filter(
      ({ shape, data }) => shape === 'step' && data['on'] === 'physical|host:computehci-0'
    )
    expect(steps).toHaveLength(1)
    expect(overlaps(textBoxes({ ...scene, nodes: scene.nodes.filter(({ shape }) => shape !== 'step') }))).toEqual([])
    expect(overlaps(cards(scene))).toEqual([])
    expect(strays(scene)).toEqual([])
  })

  it.each([
    { from: 'vm-prov-1', to: 'vm-prov-2' },
    { from: 'vm-prov-2', to: 'vm-prov-1' }
  ])('is by the very card whose function it has: $from to $to', ({ from, to }) => {
    const topology = withCard({ tap: false, listed: true })
    const scene = drawView(topology, 'path', { path: { question: { from, to }, choice: 0 } })
    const lit = scene.nodes.filter(({ classes }) => classes.includes('route')).map(({ id }) => id)
    expect(lit).toContain('physical|nic:computehci-0/eno4')
    expect(lit.filter((id) => id.includes('bridge:computehci-0/'))).toEqual([])
    const steps = scene.nodes.filter(({ shape }) => shape === 'step').map(({ data }) => data['on'])
    expect(steps).toContain('physical|nic:computehci-0/eno4')
    expect(overlaps(cards(scene))).toEqual([])
    expect(strays(scene)).toEqual([])
  })

  it('is told on the card, which is on the wire of the port’s network', () => {
    const { nodes, edges } = drawView(withCard({ tap: false, listed: true }), 'host-network')
    expect(nodes.find(({ id }) => id === 'nic:computehci-0/eno4')).toMatchObject({
      lines: ['eno4', 'VF 3 vm-prov-1'],
      classes: []
    })
    // each row of hosts has the wire again
    expect(edges.find(({ from }) => from === 'nic:computehci-0/eno4')!.to).toMatch(/^wire:datacentre(?:@|$)/)
  })
})
