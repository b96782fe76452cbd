/**
 * `rabbitmqctl report` and `rabbitmqctl environment` (3.3 to 3.13): a report is the output of many commands one below the other, and
 * each is read as its own; what is left is its first line and the settings of the applications, which hold passwords.
 *
 *     Reporting server status of node rabbit@controller-0 ...
 *
 *     Status of node rabbit@controller-0 ...
 *
 *     Application environment of node rabbit@controller-0 ...
 */
import { readSurroundings } from '../text/rabbitmq/banners.ts'
import { readTyped } from '../text/typed.ts'
import { defineCommand } from './command.ts'

const VALUED = new Set(['n', 'node', 't', 'timeout', 'formatter'])
const REPORTING = /^Reporting server status (?:of node \S+|on (?:\{\{\d{4},|\d{4}-\d\d-\d\d ))/
const ENVIRONMENT =
  /^(?:(?:Application environment|Command line arguments) of node \S+|Listing RabbitMQ-specific environment variables defined on node )/

export const rabbitmqctlReport = defineCommand<{ failed: boolean }>({
  id: 'rabbitmqctl-report',
  title: 'rabbitmqctl report',
  scope: 'cloud',
  gathers: true,
  matches(commandLine) {
    const verb = readTyped(commandLine, ['rabbitmqctl', 'rabbitmq-diagnostics'], VALUED)?.words[0]
    return verb === 'report' || verb === 'environment'
  },
  looksLike(output) {
    const first = output.slice(0, 4).find((line) => line.trim() !== '') ?? ''
    return REPORTING.test(first) || ENVIRONMENT.test(first)
  },
  read(ledger, commandLine) {
    let inSettings = false
    const { failed } = readSurroundings(ledger)
    if (/\benvironment\b/.test(commandLine)) inSettings = true
    for (let index = 0; index < ledger.length; index++) {
      const line = ledger.at(index)
      if (ledger.isRead(index)) continue
      if (REPORTING.test(line)) ledger.ignore(index, 'heading')
      else if (ENVIRONMENT.test(line)) inSettings = true
      if (inSettings) ledger.ignore(index, 'settings are not kept: passwords are among them')
    }
    return { failed }
  },
  contribute: () => undefined,
  canonical: (commandLine) => (/\benvironment\b/.test(commandLine) ? 'rabbitmqctl environment' : 'rabbitmqctl report'),
  isError: ({ failed }) => failed
})
