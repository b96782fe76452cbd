/** What the STATUS cell of `podman ps` and `docker ps` says, ages left out: they change from one look to the next. */
export interface ContainerStatus {
  /** running, exited, created, paused, restarting, dead, removing, stopping */
  state: string
  exitCode?: number
  health?: 'healthy' | 'unhealthy' | 'starting'
}

const WORDS =
  /^(Up|Exited|Created|Restarting|Paused|Dead|Removal In Progress|Removing|Initialized|Configured|Stopping|Stopped|Running)\b/i
const STATES: { [word: string]: string } = {
  up: 'running',
  running: 'running',
  exited: 'exited',
  stopped: 'exited',
  created: 'created',
  initialized: 'created',
  configured: 'created',
  restarting: 'restarting',
  paused: 'paused',
  dead: 'dead',
  'removal in progress': 'removing',
  removing: 'removing',
  stopping: 'stopping'
}

/** `Up 8 days (healthy)`, `Exited (137) 2 hours ago`; undefined for other text. */
export function parseContainerStatus(text: string): ContainerStatus | undefined {
  const word = WORDS.exec(text)?.[1]?.toLowerCase()
  if (word === undefined) return undefined
  const code = /^\w+ \((-?\d{1,9})\)/.exec(text)?.[1]
  const health = /\((?:health: )?(healthy|unhealthy|starting)\)/i.exec(text)?.[1]?.toLowerCase()
  const paused = /\(Paused\)/i.test(text)
  return {
    state: paused ? 'paused' : STATES[word]!,
    ...(code === undefined ? {} : { exitCode: Number(code) }),
    ...(health === undefined ? {} : { health: health as 'healthy' })
  }
}
