/** A node of the cluster as the list of nodes names it. */
export interface ClusterNode {
  name: string
  /** online, offline, standby, maintenance, unclean … */
  state: string
  remote: boolean
  line: number
}

/** What is known of a resource's place from one line. */
export interface Placed {
  resource: string
  agent: string | undefined
  /** started, stopped, failed … */
  state: string
  /** master or slave, promoted or unpromoted, as printed, in lower case */
  role: string | undefined
  /** as printed: a host, or the guest that a bundle's container is */
  host: string | undefined
  bundle: string | undefined
  /** of a bundle's copies, where a heading tells it */
  replica: string | undefined
  image: string | undefined
  group: string | undefined
  /** what stands in parentheses: disabled, blocked, unmanaged */
  flags: readonly string[]
  line: number
}

/** An action that failed on a host, or on the guest that a bundle's container is. */
export interface FailedAction {
  resource: string
  host: string
  text: string
  line: number
}

export type Engine = 'docker' | 'podman' | 'rkt'

export interface ClusterStatus {
  cluster: string | undefined
  /** the coordinator, and whether its partition has quorum */
  coordinator: { name: string; quorum: boolean | undefined; line: number } | undefined
  nodes: ClusterNode[]
  /** guest of a bundle → the host it runs on */
  guests: Map<string, string>
  placed: Placed[]
  failures: FailedAction[]
  /** `corosync: active/enabled`, of the host that was asked */
  daemons: { name: string; state: string; line: number }[]
  /** whether pcsd answers on a host */
  pcsd: { host: string; state: string; line: number }[]
  engine: Engine | undefined
  failed: boolean
}
