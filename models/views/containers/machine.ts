import type { TopologyNode } from '../../topology/vocabulary.ts'
import { stateOf, text } from '../filter.ts'
import { worst } from '../health.ts'
import type { Context } from './context.ts'
import { processesOf, type Inside } from './gather.ts'
import { layersOfMachine } from './layers.ts'
import { drawList } from './panel.ts'

const MOST_PROCESSES = 8

/** A virtual machine opened: the process of the host that it is, its own kernel, what runs on that, and its layers. */
export function drawMachine(context: Context, inside: Inside, machine: TopologyNode): void {
  const { sketch, health, words } = context
  const state = worst([health.findings(machine.id), stateOf(machine)])
  sketch.node({
    id: machine.id,
    shape: 'panel',
    parent: inside.host.id,
    subjects: [machine.id],
    lines: [machine.name, text(machine, 'status') ?? ''].filter((line) => line !== ''),
    certainty: machine.certainty,
    ...(state ? { state } : {}),
    classes: ['unfolded'],
    data: { opens: machine.id }
  })
  const heading = [words('picture.alive')]
  const slot = { slot: 'alive-title' }
  sketch.node({ id: `${machine.id}|alive`, shape: 'label', parent: machine.id, lines: heading, data: slot })
  drawQemu(context, machine)
  drawInside(context, machine)
  const layers = layersOfMachine(machine, words)
  drawList(context, machine, `${machine.id}|layers`, 'right', words('picture.layers'), layers)
}

/** The process that is the machine, as the host sees it; its usual name where none was seen. */
function drawQemu({ sketch, lookup, words }: Context, machine: TopologyNode): void {
  const link = lookup.linksOf(machine.id).find(({ kind, to }) => kind === 'runs' && to === machine.id)
  const process = link && lookup.node(link.from)
  const pid = process && text(process, 'pid')
  const detail = [pid === undefined ? '' : words('picture.pid', { pid }), words('picture.qemu')]
  const id = `${machine.id}|qemu`
  const certainty = process?.certainty ?? 'assumed'
  sketch.node({
    id,
    shape: 'process',
    parent: machine.id,
    subjects: process ? [process.id] : [],
    lines: [process?.name ?? 'qemu-kvm', detail.filter((word) => word !== '').join(' · ')],
    certainty,
    data: { slot: 'alive', order: 0 }
  })
  sketch.edge({ id: `keeps:${id}`, shape: 'keeps', from: id, to: `${machine.id}|box`, certainty })
}

function drawInside({ sketch, lookup, words }: Context, machine: TopologyNode): void {
  const box = `${machine.id}|box`
  const look = { certainty: machine.certainty, subjects: [machine.id] }
  const lines = [machine.name, words('picture.machine')]
  sketch.node({ id: box, shape: 'server', parent: machine.id, lines, ...look, data: { slot: 'box' } })
  const kernel = [words('picture.guestKernel'), text(machine, 'kernel') ?? ''].filter((word) => word !== '').join(' ')
  sketch.node({
    ...{ id: `${box}|kernel`, shape: 'process', parent: box, ...look },
    lines: [kernel, words('picture.kernelOfGuest')],
    data: { order: 0, depth: 0 }
  })
  const found = processesOf(lookup, machine)
  found.slice(0, MOST_PROCESSES).forEach(({ process, depth }, order) => {
    const pid = text(process, 'pid')
    const detail = [pid === undefined ? '' : words('picture.guestPid', { pid }), text(process, 'user') ?? '']
    sketch.node({
      id: `${box}|${process.id}`,
      shape: 'process',
      parent: box,
      subjects: [process.id],
      lines: [process.name, detail.filter((word) => word !== '').join(' · ')].filter((line) => line !== ''),
      certainty: process.certainty,
      data: { order: order + 1, depth: depth + 1 }
    })
  })
  const more = found.length - MOST_PROCESSES
  if (more > 0)
    sketch.node({
      ...{ id: `${box}|more`, shape: 'process', parent: box, ...look },
      lines: [words('picture.more', { count: more })],
      data: { order: MOST_PROCESSES + 1, depth: 1 }
    })
}
