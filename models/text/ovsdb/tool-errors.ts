import type { LineLedger } from '../line-ledger.ts'

const LOG_LINE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z?\|\d+\|/
const FATAL_LOG = /\|(?:ERR|EMER)\||database connection failed|Alarm clock/
const ERROR_LINE =
  /^(?:sudo: |-?bash: |sh: )?(?:\S*\/)?(?:ovs-vsctl|ovs-ofctl|ovs-appctl|ovs-dpctl|ovn-appctl|ovn-nbctl|ovn-sbctl|ovn-trace)(?:: |\(\)|\|)|^Alarm clock$|command not found$/

/**
 * Looks through the lines nobody read for what an OVS tool prints on standard error: log lines are ignored, errors reported.
 * Answers true when there was an error.
 */
export function readToolErrors(ledger: LineLedger): boolean {
  let failed = false
  for (const index of ledger.leftover()) {
    const text = ledger.at(index).trim()
    if (ERROR_LINE.test(text) || (LOG_LINE.test(text) && FATAL_LOG.test(text))) {
      failed = true
      ledger.report(index, `the tool failed: ${text.slice(0, 200)}; paste the output of a run that succeeds`)
    } else if (LOG_LINE.test(text)) {
      ledger.ignore(index, 'log line of the tool')
    }
  }
  return failed
}
