/**
 * `ovn-nbctl lb-list`, `lr-lb-list ROUTER` and `ls-lb-list SWITCH`, all versions; names are cut at 16 characters:
 *
 *     UUID                                    LB                  PROTO      VIP                  IPs
 *     0b91d1c3-0eee-4513-87fe-3a26240adfe0    lb0                 tcp        10.0.0.9:80          10.0.1.1:80,10.0.1.2:80
 *                                                                 tcp        10.0.0.9:81          10.0.1.1:81
 */
import { defineCommand } from './command.ts'
import { isElision } from '../text/elision.ts'
import type { LineLedger } from '../text/line-ledger.ts'
import { parseOvsCommandLine, type OvsCommandLine } from '../text/ovsdb/command-line.ts'
import { readToolErrors } from '../text/ovsdb/tool-errors.ts'
import { setOwn } from '../text/own-property.ts'
import type { FactSink } from '../topology/facts.ts'
import { known, nodeValue } from '../topology/facts.ts'
import { ovnRefs } from '../topology/ovn-refs.ts'

interface ListedBalancer {
  row: string
  name: string
  protocol: string
  /** VIP → backends, as printed */
  vips: { [vip: string]: string }
  line: number
}

interface LbList {
  /** the switch or router whose balancers were asked for */
  of: string | undefined
  verb: string
  balancers: ListedBalancer[]
  failed: boolean
}

const VERBS = new Set(['lb-list', 'lr-lb-list', 'ls-lb-list'])
const TITLES = /^\s*UUID\s+LB\s+PROTO\s+VIP\s+IPs\s*$/
/** a row whose titles a filter took */
const FILTERED =
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12} {2,}(?:\S{1,40} +)?(?:tcp|udp|sctp|tcp\/udp) +\[?[0-9a-f.:]{3,45}\]?(?::\d+)?(?: +[\d[]\S*)?$/
const UUID = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\s+(\S.*)$/i
const PROTOCOL = /^(?:tcp|udp|sctp|tcp\/udp)$/
const KEPT_LETTERS = 16

export const ovnNbctlLbList = defineCommand<LbList>({
  id: 'ovn-nbctl-lb-list',
  title: 'ovn-nbctl lb-list',
  scope: 'cloud',
  matches: (commandLine) => typed(commandLine) !== undefined,
  looksLike(output) {
    const first = output.slice(0, 5).find((line) => line.trim() !== '') ?? ''
    return TITLES.test(first) || FILTERED.test(first)
  },
  read(ledger, commandLine) {
    const parsed = typed(commandLine)
    const verb = parsed?.command ?? 'lb-list'
    const of = verb === 'lb-list' ? undefined : parsed?.args[0]
    return { of, verb, balancers: readBalancers(ledger), failed: readToolErrors(ledger) }
  },
  contribute({ of, verb, balancers }, _source, facts) {
    for (const balancer of balancers) contributeBalancer(balancer, facts)
    const [first] = balancers
    if (of === undefined || !first) return
    const holder = verb === 'lr-lb-list' ? ovnRefs.routerTyped(of) : ovnRefs.networkTyped(of)
    const loadBalancers = balancers.map(({ row }) => nodeValue(ovnRefs.row('load-balancer', row), row))
    facts.node(holder, { attributes: { loadBalancers }, weak: true }, first.line)
  },
  canonical: (_commandLine, { of, verb }) => (of === undefined ? `ovn-nbctl ${verb}` : `ovn-nbctl ${verb} ${of}`),
  isError: ({ balancers, failed }) => failed && balancers.length === 0,
  isEmpty: ({ balancers }) => balancers.length === 0
})

function typed(commandLine: string): OvsCommandLine | undefined {
  const parsed = parseOvsCommandLine(commandLine, ['ovn-nbctl'])
  return parsed && VERBS.has(parsed.command) ? parsed : undefined
}

function readBalancers(ledger: LineLedger): ListedBalancer[] {
  const balancers: ListedBalancer[] = []
  for (let index = 0; index < ledger.length; index++) {
    const line = ledger.at(index)
    const text = line.trim()
    if (TITLES.test(line)) {
      ledger.ignore(index, 'titles')
      continue
    }
    if (isElision(line)) {
      ledger.ignore(index, 'left out by whoever pasted')
      ledger.markIncomplete()
      continue
    }
    const begins = UUID.exec(text)
    const words = (begins ? begins[2]! : text).split(/\s+/)
    const at = words.findIndex((word, position) => PROTOCOL.test(word) && position + 1 < words.length)
    const [vip, backends = ''] = words.slice(at + 1)
    if (at < 0 || vip === undefined) continue
    if (begins) {
      const name = words.slice(0, at).join(' ')
      balancers.push({ row: begins[1]!.toLowerCase(), name, protocol: words[at]!, vips: {}, line: index })
    } else if (at !== 0) continue
    const open = balancers.at(-1)
    if (!open) continue
    setOwn(open.vips, vip, backends)
    ledger.take(index)
  }
  return balancers
}

function contributeBalancer({ row, name, protocol, vips, line }: ListedBalancer, facts: FactSink): void {
  // A VIP without a port is of any protocol; the tool then prints both, where the database has none.
  const attributes = known({ vips, protocol: protocol === 'tcp/udp' ? undefined : protocol })
  const whole = name !== '' && name.length < KEPT_LETTERS
  facts.node(ovnRefs.row('load-balancer', row), { name: whole ? name : undefined, attributes }, line)
}
