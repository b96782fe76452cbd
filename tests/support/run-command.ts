import type { Command, Source } from '../../models/commands/command.ts'
import { LineLedger } from '../../models/text/line-ledger.ts'
import { FactCollector } from '../../models/topology/fact-collector.ts'
import { refs } from '../../models/topology/ids.ts'
import type { Facts } from '../../models/topology/facts.ts'

/** Reads and contributes one output as the pipeline would, on host `host-0`; for unit tests of commands. */
export function runCommand<R>(
  command: Command<R>,
  output: string,
  options: {
    commandLine?: string
    host?: string | null
    namespace?: string
    container?: string
    filtered?: boolean
  } = {}
): { record: R; facts: Facts; ledger: LineLedger } {
  const ledger = new LineLedger(output.replace(/\n$/, '').split('\n'))
  const commandLine = options.commandLine ?? command.title
  const record = command.read(ledger, commandLine)
  const collector = new FactCollector(1)
  const host = options.host === null ? undefined : refs.host(options.host ?? 'host-0')
  const { namespace, container, filtered = false } = options
  const source: Source = { commandLine, host, namespace, container, filtered }
  command.contribute(record, source, collector)
  return { record, facts: collector.facts, ledger }
}
