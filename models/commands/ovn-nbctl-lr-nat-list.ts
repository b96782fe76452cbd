/**
 * `ovn-nbctl lr-nat-list ROUTER`; the columns differ between versions (GATEWAY_PORT since OVN 22.06, MATCH since 24.03,
 * EXTERNAL_PORT since 20.06):
 *
 *     TYPE             GATEWAY_PORT          EXTERNAL_IP        EXTERNAL_PORT    LOGICAL_IP          EXTERNAL_MAC         LOGICAL_PORT
 *     dnat_and_snat                          10.0.0.221                          192.168.10.11       fa:16:3e:e7:71:15    efd676ec-b758-…
 *     dnat_and_snat                          10.0.0.222                          192.168.20.21
 *     snat                                   10.0.0.210                          192.168.10.0/24
 */
import { defineCommand } from './command.ts'
import { natCells, natColumns, type NatCells } from '../text/ovn-router-list.ts'
import { isElision } from '../text/elision.ts'
import type { LineLedger } from '../text/line-ledger.ts'
import { parseOvsCommandLine } from '../text/ovsdb/command-line.ts'
import { readToolErrors } from '../text/ovsdb/tool-errors.ts'
import type { FactSink, Ref } from '../topology/facts.ts'
import { known, nodeValue } from '../topology/facts.ts'
import { floatingIpRef, natRuleRefs } from '../topology/ovn-nat.ts'
import { ovnRefs } from '../topology/ovn-refs.ts'
import { claimTyped } from '../topology/ovn-typed.ts'

interface LrNatList {
  /** as typed; undefined when only output was pasted */
  router: string | undefined
  /** the header has the column that tells a distributed floating IP from a centralized one */
  printsMac: boolean
  rules: { cells: NatCells; line: number }[]
  failed: boolean
}

export const ovnNbctlLrNatList = defineCommand<LrNatList>({
  id: 'ovn-nbctl-lr-nat-list',
  title: 'ovn-nbctl lr-nat-list',
  scope: 'cloud',
  matches: (commandLine) => parseOvsCommandLine(commandLine, ['ovn-nbctl'])?.command === 'lr-nat-list',
  looksLike: (output) => natColumns(output.find((line) => line.trim() !== '') ?? '') !== undefined,
  read(ledger, commandLine) {
    const router = parseOvsCommandLine(commandLine, ['ovn-nbctl'])?.args[0]
    return { router, ...readRules(ledger), failed: readToolErrors(ledger) }
  },
  contribute(record, _source, facts) {
    const router = claimTyped('router', record.router, record.rules[0]?.line, facts)
    const refs = natRuleRefs(
      record.rules.map(({ cells }) => ({
        type: cells.get('TYPE'),
        externalIp: cells.get('EXTERNAL_IP')?.toLowerCase(),
        logicalIp: cells.get('LOGICAL_IP')?.toLowerCase()
      }))
    )
    refs.forEach((ref, index) => contributeRule(record, index, ref, router, facts))
  },
  canonical: (_commandLine, { router }) =>
    router === undefined ? 'ovn-nbctl lr-nat-list' : `ovn-nbctl lr-nat-list ${router}`,
  isError: (record) => record.failed && record.rules.length === 0,
  isEmpty: (record) => record.rules.length === 0
})

function readRules(ledger: LineLedger): Pick<LrNatList, 'rules' | 'printsMac'> {
  const rules: LrNatList['rules'] = []
  let columns: ReturnType<typeof natColumns>
  let printsMac = false
  for (let index = 0; index < ledger.length; index++) {
    const line = ledger.at(index)
    const header = natColumns(line)
    if (header) {
      columns = header
      printsMac = header.some(({ name }) => name === 'EXTERNAL_MAC')
      ledger.take(index)
      continue
    }
    const cells = natCells(line, columns ?? [])
    if (cells) {
      rules.push({ cells, line: index })
      ledger.take(index)
    } else if (isElision(line)) {
      ledger.ignore(index, 'left out by whoever pasted')
      ledger.markIncomplete()
    }
  }
  return { rules, printsMac }
}

function contributeRule(
  { rules, printsMac, router: typed }: LrNatList,
  index: number,
  ref: Ref,
  router: Ref | undefined,
  facts: FactSink
): void {
  const { cells, line } = rules[index]!
  const port = cells.get('LOGICAL_PORT')
  const externalIp = cells.get('EXTERNAL_IP')!.toLowerCase()
  const logicalIp = cells.get('LOGICAL_IP')!.toLowerCase()
  const externalMac = cells.get('EXTERNAL_MAC')?.toLowerCase()
  const portRef = port === undefined ? undefined : ovnRefs.switchPort(port)
  const rule = known({
    type: cells.get('TYPE'),
    externalIp,
    logicalIp,
    externalMac,
    externalPortRange: cells.get('EXTERNAL_PORT'),
    logicalPort: portRef && nodeValue(portRef, port!),
    match: cells.get('MATCH')
  })
  facts.node(ref, { name: '', parent: router, attributes: rule }, line)
  if (cells.get('TYPE') !== 'dnat_and_snat') return
  const mode = externalMac === undefined ? (printsMac ? 'centralized' : undefined) : 'distributed'
  const floating = known({
    address: externalIp,
    fixedAddress: logicalIp,
    mode,
    externalMac,
    router: router && nodeValue(router, typed!),
    port: portRef && nodeValue(portRef, port!)
  })
  facts.node(floatingIpRef(externalIp), { name: externalIp, attributes: floating }, line)
  if (portRef) facts.link('nat', floatingIpRef(externalIp), portRef, line)
}
