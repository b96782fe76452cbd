/**
 * `ovn-nbctl lr-route-list ROUTER`, all versions (route tables since OVN 22.03):
 *
 *     IPv4 Routes
 *     Route Table <main>:
 *                     0.0.0.0/0                  10.0.0.1 dst-ip lrp-cf870cf2-7e64-40bd-a753-e95af141e3f4
 *
 *     IPv6 Routes
 */
import { defineCommand } from './command.ts'
import { isElision } from '../text/elision.ts'
import type { LineLedger } from '../text/line-ledger.ts'
import { parseOvsCommandLine } from '../text/ovsdb/command-line.ts'
import { readToolErrors } from '../text/ovsdb/tool-errors.ts'
import type { FactSink, Ref } from '../topology/facts.ts'
import { known, nodeValue } from '../topology/facts.ts'
import { routeKeys } from '../topology/ovn-route.ts'
import { ovnRefs } from '../topology/ovn-refs.ts'
import { claimTyped } from '../topology/ovn-typed.ts'

interface ListedRoute {
  line: number
  table: string | undefined
  prefix: string
  nexthop: string
  policy: string | undefined
  outputPort: string | undefined
  /** `(learned)`, `ecmp`, `ecmp-symmetric-reply`, `bfd` */
  marks: string[]
}

interface LrRouteList {
  router: string | undefined
  routes: ListedRoute[]
  failed: boolean
}

export const ovnNbctlLrRouteList = defineCommand<LrRouteList>({
  id: 'ovn-nbctl-lr-route-list',
  title: 'ovn-nbctl lr-route-list',
  scope: 'cloud',
  matches: (commandLine) => parseOvsCommandLine(commandLine, ['ovn-nbctl'])?.command === 'lr-route-list',
  looksLike: (output) => FAMILY.test(output.find((line) => line.trim() !== '') ?? ''),
  read(ledger, commandLine) {
    const router = parseOvsCommandLine(commandLine, ['ovn-nbctl'])?.args[0]
    return { router, routes: readRoutes(ledger), failed: readToolErrors(ledger) }
  },
  contribute({ router, routes }, _source, facts) {
    const parent = claimTyped('router', router, routes[0]?.line, facts)
    for (const route of routes) contributeRoute(route, router, parent, facts)
  },
  canonical: (_commandLine, { router }) =>
    router === undefined ? 'ovn-nbctl lr-route-list' : `ovn-nbctl lr-route-list ${router}`,
  isError: ({ routes, failed }) => failed && routes.length === 0,
  isEmpty: ({ routes }) => routes.length === 0
})

const FAMILY = /^\s*IPv[46] Routes\s*$/
const TABLE = /^\s*Route Table (\S+):?\s*$/
const PREFIX = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]*:[0-9a-f:.]*)(?:\/\d{1,3})?$/i
const MARK = /^(?:\(learned\)|ecmp|ecmp-symmetric-reply|bfd)$/

function readRoutes(ledger: LineLedger): ListedRoute[] {
  const routes: ListedRoute[] = []
  let table: string | undefined
  for (let index = 0; index < ledger.length; index++) {
    const line = ledger.at(index)
    const heading = TABLE.exec(line)?.[1]?.replace(/:$/, '')
    if (FAMILY.test(line) || heading !== undefined) {
      table = heading === '<main>' ? undefined : heading
      ledger.take(index)
      continue
    }
    const route = routeOf(line, index, table)
    if (route) {
      routes.push(route)
      ledger.take(index)
    } else if (isElision(line)) {
      ledger.ignore(index, 'left out by whoever pasted')
      ledger.markIncomplete()
    }
  }
  return routes
}

function routeOf(text: string, line: number, table: string | undefined): ListedRoute | undefined {
  const [prefix = '', nexthop, ...words] = text.trim().split(/\s+/)
  if (!PREFIX.test(prefix) || nexthop === undefined || !(PREFIX.test(nexthop) || nexthop === 'discard'))
    return undefined
  const policy = words.find((word) => word === 'dst-ip' || word === 'src-ip')
  const marks = words.filter((word) => MARK.test(word))
  const outputPort = words.find((word) => word !== policy && !MARK.test(word))
  return { line, table, prefix: prefix.toLowerCase(), nexthop: nexthop.toLowerCase(), policy, outputPort, marks }
}

function contributeRoute(
  route: ListedRoute,
  typed: string | undefined,
  parent: Ref | undefined,
  facts: FactSink
): void {
  const keys = routeKeys(route, typed)
  if (keys.length === 0) return
  const { outputPort, marks } = route
  const attributes = known({
    ipPrefix: route.prefix,
    nexthop: route.nexthop,
    // The default, which the database leaves empty.
    policy: route.policy === 'dst-ip' ? undefined : route.policy,
    routeTable: route.table,
    outputPort: outputPort === undefined ? undefined : nodeValue(ovnRefs.routerPort(outputPort), outputPort),
    learned: marks.includes('(learned)') ? true : undefined,
    ecmp: marks.some((mark) => mark.startsWith('ecmp')) ? true : undefined
  })
  facts.node({ kind: 'route', keys }, { name: '', parent, attributes }, route.line)
}
