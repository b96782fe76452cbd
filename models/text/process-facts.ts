import { containerRef, processRef } from '../topology/container-refs.ts'
import { known, type FactSink, type Ref } from '../topology/facts.ts'
import { isCloudProgram, programOf } from './host-programs.ts'
import type { ListedProcess } from './process-table.ts'

/** Of a host's processes those of a cloud and what started them, each below its parent; the others say nothing here. */
export function contributeProcesses(processes: readonly ListedProcess[], host: Ref, facts: FactSink): void {
  const byPid = new Map(processes.map((process) => [process.pid, process]))
  const kept = new Set<number>()
  for (const process of processes) {
    if (!isCloudProgram(programOf(process.command))) continue
    for (let at: ListedProcess | undefined = process; at && !kept.has(at.pid); at = byPid.get(at.ppid ?? -1))
      kept.add(at.pid)
  }
  for (const process of processes) {
    if (!kept.has(process.pid)) continue
    const ref = contributeProcess(process, host, host, facts)
    const { ppid, line } = process
    if (ppid !== undefined && kept.has(ppid)) facts.link('runs', processRef(host, ppid), ref, line)
  }
}

/** Docker's: `containerd-shim`, `containerd-shim-runc-v2`, RHEL 7's `docker-containerd-shim-current`. */
const SHIM = /^(?:docker-)?containerd-shim(?:-runc-v\d|-current)?$/

/** One process below `parent`. conmon and Docker's shim name the container they hold, and live as long as that does. */
export function contributeProcess(process: ListedProcess, parent: Ref, host: Ref, facts: FactSink): Ref {
  const { pid, ppid, user, command, line } = process
  const program = programOf(command)
  const ref = processRef(host, pid)
  // `-o comm` prints the program's name only, which is told already.
  const typed = command === program ? undefined : command.slice(0, LONGEST)
  const attributes = known({ pid, ppid, user, command: typed })
  facts.node(ref, { name: program, parent, attributes }, line)
  if (program === 'conmon') {
    const id = /\s(?:-c|--cid)[ =]([0-9a-f]{12,64})\b/.exec(command)?.[1]
    const name = /\s(?:-n|--name)[ =](\w[\w.-]*)/.exec(command)?.[1]
    const container = containerRef(host, { id, name })
    if (container) facts.node(container, { name, parent: host, attributes: { conmonPid: pid } }, line)
  }
  // Kubernetes' shims hold whole pods.
  if (SHIM.test(program) && !command.includes('-namespace k8s.io')) {
    const id = /[\s/]([0-9a-f]{64})(?:[\s/]|$)/.exec(command.slice(0, LONGEST))?.[1]
    const container = containerRef(host, { id })
    if (container) facts.node(container, { parent: host, attributes: { shimPid: pid, engine: 'docker' } }, line)
  }
  return ref
}

/** A command line of qemu or httpd is longer than anybody reads. */
const LONGEST = 2000
