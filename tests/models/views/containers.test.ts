import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { drawView } from '../../../models/views/draw.ts'
import { analysed } from '../../support/analysed.ts'
import { FIXTURES, loadFolder } from '../../support/load-folder.ts'

const lab = analysed(loadFolder(`${FIXTURES}/openstack-lab/podman`))
const MACHINE = { name: 'c8.yaml', text: readFileSync('samples/lessons/c8-layers.yaml', 'utf8') }
const NOVA_API = 'container:controller-0/nova_api'
const scene = drawView(lab, 'containers')
const opened = drawView(lab, 'containers', { expanded: [NOVA_API] })

describe('containers', () => {
  it('stand in the section of who keeps them alive', () => {
    const sectionOf = (name: string) =>
      scene.nodes.find(({ lines, shape }) => shape === 'container' && lines[0] === name)?.parent
    expect(sectionOf('nova_compute')).toBe('host:compute-0|systemd')
    expect(sectionOf('galera-bundle-podman-0')).toBe('host:controller-0|pacemaker')
    expect(sectionOf('neutron-haproxy-ovnmeta-f881690d-09d6-42a3-b02f-806ed63af627')).toBe('host:compute-0|agent')
    expect(sectionOf('keystone_db_sync')).toBe('host:controller-0|none')
  })

  it('tell which of them failed', () => {
    const failed = scene.nodes.filter(({ shape, state }) => shape === 'container' && state === 'error')
    expect(failed.map(({ lines }) => lines[0]).sort()).toEqual(['keystone_bootstrap', 'multipathd'])
  })

  it('show, opened, what stays alive and what only starts it', () => {
    const inside = opened.nodes.filter(({ parent }) => parent === NOVA_API)
    const titles = (slot: string) => inside.filter(({ data }) => data['slot'] === slot).map(({ lines }) => lines[0])
    expect(titles('alive')).toEqual(['tripleo_nova_api.service', 'conmon'])
    expect(titles('gone')).toEqual(['podman', 'crun'])
    expect(titles('box')).toEqual(['nova_api'])
    expect(inside.find(({ lines }) => lines[0] === 'conmon')?.certainty).toBe('seen')
    expect(inside.find(({ lines }) => lines[0] === 'podman')?.certainty).toBe('assumed')
    expect(opened.edges.filter(({ shape }) => shape === 'keeps')).toHaveLength(2)
    expect(opened.edges.filter(({ shape }) => shape === 'starts')).toHaveLength(4)
  })

  it('say of a plan nothing of who was not seen', () => {
    const text =
      'atlas: 1\nname: plan\nservices: false\nmachines: [{ name: node }]\n' +
      'things: [{ kind: container, name: web, on: host/node, attributes: { engine: podman, state: running } }]\n'
    const plan = drawView(analysed([{ name: 'plan.yaml', text }]), 'containers')
    const alive = plan.nodes.filter(({ data }) => data['slot'] === 'alive').map(({ lines }) => lines[0])
    expect(alive).toEqual(['conmon'])
    expect(plan.nodes.filter(({ data }) => data['slot'] === 'gone')).toHaveLength(2)
  })

  it('stand beside a virtual machine where it is known what runs in it', () => {
    const compute = drawView(analysed([MACHINE]), 'containers')
    const rows = (panel: string) => {
      const list = compute.nodes.find(({ parent, lines }) => parent === panel && lines[0] === 'Layers')!
      return compute.nodes.filter(({ parent }) => parent === list.id).map(({ lines }) => lines[1])
    }
    expect(rows('server:finance-db1')).toEqual(['own', 'own', 'own · 5.14.0', 'made by QEMU', "host's, by KVM"])
    expect(rows('container:compute0/pid-52010')).toEqual(['own', 'own', "host's · 4.18.0", "host's", "host's"])
    const inside = compute.nodes.filter(({ parent }) => parent === 'server:finance-db1|box')
    expect(inside.map(({ lines }) => lines[0])).toEqual(['Linux kernel 5.14.0-70.el9.x86_64', 'systemd', 'mariadbd'])
    const qemu = compute.nodes.find(({ id }) => id === 'server:finance-db1|qemu')
    expect(qemu?.subjects).toEqual(['process:compute0/pid-60417'])
    const folded = drawView(analysed([MACHINE]), 'containers', {
      expanded: ['server:finance-db1']
    })
    expect(folded.nodes.find(({ id }) => id === 'server:finance-db1')?.parent).toBe('host:compute0|machines')
  })

  it('fold to what needs a look where there are very many', () => {
    const rows = Array.from({ length: 600 }, (_, index) => {
      const id = index.toString(16).padStart(12, '0')
      const state = index === 7 ? 'Exited (1) 2 days ago' : 'Up 3 days'
      return `${id}  registry.example.com/nova:17.1  kolla_start  3 days ago  ${state}  app_${index}`
    })
    const heading = 'CONTAINER ID  IMAGE  COMMAND  CREATED  STATUS  PORTS  NAMES'
    const text = `[root@compute-0 ~]# podman ps -a\n${table([heading, ...rows])}\n`
    const many = drawView(analysed([{ name: 'paste', text }]), 'containers')
    const cards = many.nodes.filter(({ shape }) => shape === 'container')
    expect(cards.map(({ lines }) => lines[0])).toEqual(['app_7'])
  })
})

/** Cells two blanks apart, set in columns as podman sets them. */
function table(rows: readonly string[]): string {
  const cells = rows.map((row, index) => {
    const parts = row.split(/ {2,}/)
    return index === 0 ? parts : [...parts.slice(0, 5), '', ...parts.slice(5)]
  })
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)) + 2)
  return cells
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('')
        .trimEnd()
    )
    .join('\n')
}
