import type { Topology } from '../../models/topology/vocabulary.ts'

/** Output that shows everything its command prints. */
const WHOLE = ['parsed', 'empty']

/** Those of the commands to paste next that were pasted whole, from everywhere they could be. */
export function toldAlready(next: readonly string[], { captures, nodes }: Topology): string[] {
  const whole = captures.filter(({ command, status }) => command !== null && WHOLE.includes(status))
  const hosts = nodes.filter(({ kind, certainty }) => kind === 'host' && certainty !== 'planned')
  return next.filter((each) => {
    const from = whole.filter(({ command }) => command === each)
    if (/^(?:openstack|ovn-\w+) /.test(each)) return from.length > 0
    return hosts.length > 0 && hosts.every(({ name }) => from.some(({ host }) => host === name))
  })
}
