/** One container as a list prints it. */
export interface ListedContainer {
  id?: string | undefined
  name?: string | undefined
  image?: string | undefined
  command?: string | undefined
  state?: string | undefined
  exitCode?: number | undefined
  health?: string | undefined
  ports?: string[] | undefined
  podId?: string | undefined
  podName?: string | undefined
  pid?: number | undefined
  startedAt?: string | undefined
  labels?: { [name: string]: string } | undefined
  networks?: string[] | undefined
  line: number
}

/** Fields of a container by the words that stand over a column or in a Go template. */
export const FIELDS: ReadonlyMap<string, string> = new Map([
  ['container id', 'id'],
  ['id', 'id'],
  ['image', 'image'],
  ['image id', ''],
  ['imageid', ''],
  ['command', 'command'],
  ['created', ''],
  ['created at', ''],
  ['createdat', ''],
  ['createdhuman', ''],
  ['runningfor', ''],
  ['running for', ''],
  ['startedat', ''],
  ['status', 'status'],
  ['state', 'state'],
  ['ports', 'ports'],
  ['names', 'name'],
  ['name', 'name'],
  ['pod id', 'podId'],
  ['pod', 'podId'],
  ['podname', 'podName'],
  ['pid', 'pid'],
  ['service', ''],
  ['size', ''],
  ['labels', 'labels'],
  ['mounts', ''],
  ['local volumes', ''],
  ['localvolumes', ''],
  ['networks', 'networks'],
  ['exitcode', 'exitCode'],
  ['is infra', ''],
  ['cgroup', ''],
  ['namespaces', ''],
  ['restarts', ''],
  // `--ns`: the namespaces of a container by their numbers
  ['cgroupns', ''],
  ['ipc', ''],
  ['mnt', ''],
  ['net', ''],
  ['pidns', ''],
  ['userns', ''],
  ['uts', '']
])
