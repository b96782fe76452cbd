/** A line of the tree that `systemd-cgls` and `systemctl status` draw: a control group, or a process in the one above. */
export type CgroupLine = { depth: number } & ({ group: string } | { pid: number; command: string })

const BRANCHES = /^[\s│├└─|`‣>-]*/

/** Reads a line of the tree; undefined when it is none. Depth counts characters before the text. */
export function readCgroupLine(line: string): CgroupLine | undefined {
  const depth = BRANCHES.exec(line)![0].length
  const text = line.slice(depth).trimEnd()
  const [, pid, command] = /^(\d{1,10}) (\S.*)$/.exec(text) ?? []
  if (pid !== undefined && depth > 0) return { depth, pid: Number(pid), command: command! }
  // systemd 250 and later name the group's number behind it, and behind the mark of one that is handed over
  const group = /^([\w@.:\\-]+)(?: …)?(?: \(#\d+\))?(?: …)?$/.exec(text)?.[1]
  if (group === undefined || !(depth > 0 || group === '-.slice')) return undefined
  // a dash that belongs to the name went with the branches
  return { depth, group }
}

/** What a control group tells of a container: podman names one for it and one for its conmon. */
export function containerOfGroup(group: string): { id: string; conmon: boolean } | undefined {
  const [, conmon, id] =
    /^(?:libpod|crio|docker|cri-containerd)-(conmon-)?([0-9a-f]{64})(?:\.scope)?$/.exec(group) ?? []
  return id === undefined ? undefined : { id, conmon: conmon !== undefined }
}
