/** What changes from one step of a path to the next. */
export const pathHopEn = {
  'pathHop.added': 'put around',
  'pathHop.rewritten': 'rewritten',
  'pathHop.takenOff': 'Taken off: {headers}',
  'pathHop.innerPacket': 'the inner packet',
  'pathHop.betweenHosts': 'between the hosts',
  'pathHop.flowHash': 'hash of the inner flow > {port}'
} as const
