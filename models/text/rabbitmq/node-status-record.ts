export interface Listener {
  protocol: string
  interface: string
  port: number
}

/** Used, of what may be used. */
export interface Share {
  used?: number
  limit?: number
}

/** What a node of the broker says of itself. Sizes are bytes, times seconds. */
export interface NodeStatus {
  node?: string
  version?: string
  erlang?: string
  uptime?: number
  maintenance?: boolean
  alarms?: string[]
  memoryUsed?: number
  memoryLimit?: number
  diskFree?: number
  diskFreeLimit?: number
  fileDescriptors?: Share
  sockets?: Share
  listeners?: Listener[]
  line: number
  failed: boolean
  /** the tool says that the node does not run */
  stopped?: boolean
}
