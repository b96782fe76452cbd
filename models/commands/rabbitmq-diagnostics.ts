/**
 * The checks of `rabbitmq-diagnostics` and `rabbitmq-queues` (3.7 to 3.13), and `rabbitmqctl node_health_check`, `ping`: what was
 * asked of which node, and whether it passed.
 *
 *     Asking node rabbit@controller-0 to report any known resource alarms ...
 *     Node rabbit@controller-0 reported no alarms, local or clusterwide
 *     Checking health of node rabbit@controller-0 ...
 *     Health check passed
 */
import type { LineLedger } from '../text/line-ledger.ts'
import { isBrokerError, readSurroundings } from '../text/rabbitmq/banners.ts'
import { brokerNode } from '../text/rabbitmq/node-facts.ts'
import { readTyped } from '../text/typed.ts'
import { defineCommand } from './command.ts'

interface Check {
  node?: string
  /** absent where the tool only listed something */
  passed?: boolean
  alarms: string[]
  listeners: { protocol: string; interface: string; port: number }[]
  line: number
  failed: boolean
}

const VALUED = new Set(['n', 'node', 't', 'timeout', 'formatter', 'p', 'vhost'])
const VERB =
  /^(?:check_\w+|alarms|listeners|ping|is_booting|is_running|node_health_check|server_version|erlang_version|certificates|await_startup)$/
const ASKED =
  /^(?:Asking node |Checking (?:if|that|whether|health|for|port|all|local|on) |Will (?:ping|connect|check) |Testing TCP connections )/
const PASSED =
  /(?:reported no (?:(?:local )?alarms|quorum queues|mirrored queues|classic queues)|Health check passed|is fully booted and running|Ping succeeded|Successfully connected|check does not apply|has no .*(?:alarms|problems)|is not booting|are running|is running)/i
const NOT_PASSED =
  /(?:reported local queues |reported (?:the following )?(?:local )?alarms|Health check failed|is not running|Ping failed|is booting|cannot |could not )/i
const LISTENER = /^Interface: (\S+), port: (\d+), protocol: ([^,]+)/i

export const rabbitmqDiagnostics = defineCommand<Check>({
  id: 'rabbitmq-diagnostics',
  title: 'rabbitmq-diagnostics check_running',
  scope: 'cloud',
  matches: (commandLine) => verbOf(commandLine) !== undefined,
  looksLike(output) {
    const lines = output.slice(0, 8).filter((line) => line.trim() !== '')
    return lines.some((line) => nodeAsked(line) !== undefined) && lines.every((line) => !/^[[{|+]/.test(line))
  },
  read,
  contribute({ node, passed, alarms, listeners, line }, { commandLine }, facts) {
    if (node === undefined) return
    const verb = verbOf(commandLine)
    brokerNode(
      node,
      {
        alarms: alarms.length > 0 ? alarms : undefined,
        listeners: listeners.length > 0 ? listeners : undefined,
        checks: passed === undefined || verb === undefined ? undefined : { [verb]: passed ? 'passed' : 'failed' }
      },
      line,
      facts
    )
  },
  canonical: (commandLine) => `rabbitmq-diagnostics ${verbOf(commandLine) ?? 'check_running'}`,
  isError: ({ failed, passed }) => failed && passed === undefined
})

function read(ledger: LineLedger): Check {
  const check: Check = { alarms: [], listeners: [], line: 0, failed: false }
  for (let index = 0; index < ledger.length; index++) {
    const text = ledger.at(index).trim()
    if (text === '' || isBrokerError(text)) continue
    const node = nodeAsked(text)
    const [, where, port, protocol] = LISTENER.exec(text) ?? []
    if (node !== undefined) {
      check.node ??= node
      check.line ||= index
    } else if (where !== undefined && protocol !== undefined)
      check.listeners.push({ protocol, interface: where, port: Number(port) })
    else if (NOT_PASSED.test(text)) check.passed = false
    else if (PASSED.test(text)) check.passed ??= true
    else if (check.passed === false && /^(?:Memory|Free disk space|File handle|Disk) .*alarm/i.test(text))
      check.alarms.push(text.slice(0, 200))
    else if (/^(?:This command is DEPRECATED|It performs intrusive|Use one of the options)/.test(text)) {
      ledger.ignore(index, 'remark of the tool')
      continue
    } else continue
    ledger.take(index)
  }
  check.failed = readSurroundings(ledger).failed
  return check
}

/** The node that the tool says it asks: the first word with an `@`. */
function nodeAsked(line: string): string | undefined {
  if (line.length > 300 || !ASKED.test(line)) return undefined
  const node = line
    .split(' ')
    .find((word) => word.includes('@'))
    ?.replaceAll("'", '')
    .replace(/\.$/, '')
  return node !== undefined && /^[^\s@]+@[\w.-]+$/.test(node) ? node : undefined
}

function verbOf(commandLine: string): string | undefined {
  const verb = readTyped(commandLine, ['rabbitmq-diagnostics', 'rabbitmqctl', 'rabbitmq-queues'], VALUED)?.words[0]
  return verb !== undefined && VERB.test(verb) ? verb : undefined
}
