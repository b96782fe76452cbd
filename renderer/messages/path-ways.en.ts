/** Traces as paths, ways there and back, equal ways. */
export const pathWaysEn = {
  'pathWays.showTrace': 'Show this trace',
  'pathWays.trace': 'Trace',
  'pathWays.whichTrace': 'Which trace',
  'pathWays.traceText': 'Show its text',
  'pathWays.way': 'Which way',
  'pathWays.there': 'There',
  'pathWays.back': 'Back',
  'pathWays.both': 'Both',
  'pathWays.wayBack': 'The way back',
  'pathWays.around': 'Whole hosts',
  'pathWays.aroundHint': 'Draw all that is on these hosts, not only what the packet meets',
  'pathWays.fromHint': 'server, port or address',
  'pathWays.toHint': 'the same, dhcp, internet',
  'pathWays.notDrawn':
    'Nothing was pasted of what this path names: its steps stand below. Add “ovn-nbctl show” or “ovs-vsctl show” to see it drawn.',
  'pathWays.typed': 'Trace {from} to {to}',
  'pathWays.typedFrom': 'Trace from {from} to …'
} as const
