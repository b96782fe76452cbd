import { containerRef, processRef, unitRef } from '../topology/container-refs.ts'
import type { FactSink, Ref } from '../topology/facts.ts'
import { containerOfGroup } from './cgroup-tree.ts'
import { isCloudProgram, isCloudUnit, programOf } from './host-programs.ts'
import { contributeProcess } from './process-facts.ts'

/** A process and the control groups it is in, outermost first. */
export interface GroupedProcess {
  pid: number
  command: string
  groups: readonly string[]
  line: number
}

/** Processes of containers stand in them; others of a cloud on the host, with the unit that holds them. */
export function contributeGrouped(processes: readonly GroupedProcess[], host: Ref, facts: FactSink): void {
  for (const { pid, command, groups, line } of processes) {
    const held = groups.flatMap((group) => containerOfGroup(group) ?? []).at(-1)
    const container = held && containerRef(host, { id: held.id })
    const process = { pid, ppid: undefined, user: undefined, command, line }
    if (container && held.conmon) {
      if (programOf(command) !== 'conmon') continue
      contributeProcess(process, host, host, facts)
      facts.node(container, { parent: host, attributes: { conmonPid: pid, containerId: held.id } }, line)
    } else if (container) {
      facts.node(container, { parent: host, attributes: { state: 'running', containerId: held.id } }, line)
      facts.link('runs', container, contributeProcess(process, container, host, facts), line)
    } else if (isCloudProgram(programOf(command))) {
      contributeProcess(process, host, host, facts)
      const unit = groups.findLast((group) => group.endsWith('.service'))
      if (unit === undefined || !isCloudUnit(unit)) continue
      facts.node(unitRef(host, unit), { name: unit, parent: host }, line)
      facts.node(processRef(host, pid), { weak: true, attributes: { unit } }, line)
    }
  }
}
