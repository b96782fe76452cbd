/** A node of the cluster as the list of nodes names it. */
export interface ClusterNode {
  name: string
  /** online, offline, standby, maintenance, unclean … */
  state: string
  remote: boolean
  line: number
}

/** One resource on one host, or nowhere. */
export interface Placed {
  resource: string
  agent: string | undefined
  /** started, stopped, failed … */
  state: string
  /** master or slave, promoted or unpromoted, as printed, in lower case */
  role: string | undefined
  host: string | undefined
  bundle: string | undefined
  image: string | undefined
  group: string | undefined
  unmanaged: boolean
  line: number
}

/** An action that failed on a host. */
export interface FailedAction {
  resource: string
  host: string
  text: string
  line: number
}

export interface ClusterStatus {
  cluster: string | undefined
  nodes: ClusterNode[]
  placed: Placed[]
  failures: FailedAction[]
  engine: 'docker' | 'podman' | undefined
  failed: boolean
}
