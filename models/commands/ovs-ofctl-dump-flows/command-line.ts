import { bridgeTyped } from '../../text/openflow/bridge-typed.ts'
import { parseOvsCommandLine } from '../../text/ovsdb/command-line.ts'

export interface DumpFlowsCommand {
  bridge: string | undefined
  /** the match that limits the rules; `undefined` for all */
  limit: string | undefined
  /** true when it limits to whole tables */
  wholeTables: boolean
  canonical: string
}

/** `ovs-ofctl [-O VERSION] dump-flows BRIDGE [MATCH]` and `ovs-appctl bridge/dump-flows BRIDGE`. */
export function parseDumpFlows(commandLine: string): DumpFlowsCommand | undefined {
  const typed = parseOvsCommandLine(commandLine, ['ovs-ofctl', 'ovs-appctl'])
  const verb = typed?.tool === 'ovs-appctl' ? 'bridge/dump-flows' : 'dump-flows'
  if (typed?.command !== verb) return undefined
  const words = typed.args.filter((word) => !word.startsWith('-'))
  const bridge = bridgeTyped(words[0])
  const limit = words.length > 1 ? words.slice(1).join(',') : undefined
  return {
    bridge,
    limit,
    wholeTables: limit === undefined || /^table(?:_id)?=\w+$/.test(limit.trim()),
    canonical: [typed.tool, verb, words[0], limit].filter((word) => word !== undefined).join(' ')
  }
}
