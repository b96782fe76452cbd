import type { RawCapture } from '../../../models/captures/capture.ts'
import { splitCaptures } from '../../../models/captures/split.ts'
import { defineCommand, type Command } from '../../../models/commands/command.ts'

/** What a capture is, in one line: `command @ host (who says so) container namespace flags: output`. */
export function told(capture: RawCapture): string {
  const { commandLine, chain, host, hostFrom, container, namespace, filtered, omitted, lines } = capture
  const parts = [
    commandLine ?? (chain ? chain.map((item) => `${item.commandLine}@${item.host ?? '?'}`).join(' ; ') : '-')
  ]
  if (host !== undefined) parts.push(`@ ${host} (${hostFrom})`)
  if (container !== undefined) parts.push(`in ${container}`)
  if (namespace !== undefined) parts.push(`ns ${namespace}`)
  if (filtered) parts.push('filtered')
  if (omitted) parts.push('omitted')
  return `${parts.join(' ')}: ${lines.map((line) => line.trim()).join('/')}`
}

export function split(text: string, name = 'paste'): string[] {
  return splitCaptures(name, text).map(told)
}

/** Commands as simple as can be, so that tests of captures depend on no reader: an output is its first line. */
function byFirstLine(id: string, scope: 'host' | 'cloud', first: RegExp, typed: RegExp): Command {
  return defineCommand({
    id,
    title: id,
    scope,
    matches: (commandLine) => typed.test(commandLine),
    looksLike: (output) => first.test(output.find((line) => line.trim() !== '') ?? ''),
    read: () => ({}),
    contribute: () => undefined
  })
}

export const BLOCK_COMMANDS: readonly Command[] = [
  byFirstLine('show', 'host', /^[0-9a-f]{8}-[0-9a-f-]{27}$|^ {4}Bridge /, /^ovs-vsctl (?:-t 5 )?show$/),
  byFirstLine('address', 'host', /^(?:lo|eth\d|ens\d) +(?:UP|DOWN|UNKNOWN) /, /^ip -br a/),
  byFirstLine('list', 'host', /^_uuid +: /, /^ovs-vsctl list /),
  byFirstLine('table', 'cloud', /^\+-/, /^openstack /),
  byFirstLine('words', 'host', /^[a-z][a-z0-9-]*$/, /^ovs-vsctl list-br$/),
  byFirstLine('other-words', 'cloud', /^[a-z][a-z0-9-]*$/, /^ovn-nbctl words$/)
]
