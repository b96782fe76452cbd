/**
 * `ovn-nbctl lr-policy-list ROUTER`, OVN 2.11 to 25.x: routes that a match decides.
 *
 *     Routing Policies
 *            101                            ip4.src == 10.0.0.0/24         reroute                10.0.1.2
 *             10                                ip4.dst == 10.0.9.9            drop
 */
import { defineCommand } from './command.ts'
import { isElision } from '../text/elision.ts'
import { parseOvsCommandLine } from '../text/ovsdb/command-line.ts'
import { readToolErrors } from '../text/ovsdb/tool-errors.ts'
import { known } from '../topology/facts.ts'
import { policyRefs } from '../topology/ovn-acl.ts'
import { claimTyped } from '../topology/ovn-typed.ts'

interface ListedPolicy {
  priority: number
  match: string
  action: string
  nexthops: string[]
  line: number
}

interface PolicyList {
  router: string | undefined
  policies: ListedPolicy[]
  failed: boolean
}

const TITLE = /^\s*Routing Policies\s*$/

export const ovnNbctlLrPolicyList = defineCommand<PolicyList>({
  id: 'ovn-nbctl-lr-policy-list',
  title: 'ovn-nbctl lr-policy-list',
  scope: 'cloud',
  matches: (commandLine) => parseOvsCommandLine(commandLine, ['ovn-nbctl'])?.command === 'lr-policy-list',
  looksLike: (output) => TITLE.test(output.slice(0, 5).find((line) => line.trim() !== '') ?? ''),
  read(ledger, commandLine) {
    const policies: ListedPolicy[] = []
    for (let index = 0; index < ledger.length; index++) {
      const line = ledger.at(index)
      const policy = policyOf(line, index)
      if (TITLE.test(line)) ledger.ignore(index, 'title')
      else if (policy) {
        policies.push(policy)
        ledger.take(index)
      } else if (isElision(line)) {
        ledger.ignore(index, 'left out by whoever pasted')
        ledger.markIncomplete()
      }
    }
    const router = parseOvsCommandLine(commandLine, ['ovn-nbctl'])?.args[0]
    return { router, policies, failed: readToolErrors(ledger) }
  },
  contribute({ router, policies }, _source, facts) {
    const parent = claimTyped('router', router, policies[0]?.line, facts)
    policyRefs(policies).forEach((ref, index) => {
      const { priority, match, action, nexthops, line } = policies[index]!
      const attributes = known({
        type: 'policy',
        priority,
        match,
        action,
        nexthops: nexthops.length > 0 ? nexthops : undefined
      })
      facts.node(ref, { name: '', parent, attributes }, line)
    })
  },
  canonical: (_commandLine, { router }) =>
    router === undefined ? 'ovn-nbctl lr-policy-list' : `ovn-nbctl lr-policy-list ${router}`,
  isError: ({ policies, failed }) => failed && policies.length === 0,
  isEmpty: ({ policies }) => policies.length === 0
})

const ACTIONS = new Set(['allow', 'drop', 'reroute', 'jump'])
const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]*:[0-9a-f:.]*)$/i

/** The match has blanks but no action's name standing alone: the last such word ends it. */
function policyOf(text: string, line: number): ListedPolicy | undefined {
  const [priority = '', ...words] = text.trim().split(/\s+/)
  const at = words.findLastIndex((word) => ACTIONS.has(word))
  if (!/^\d{1,5}$/.test(priority) || at < 1) return undefined
  const nexthops = words
    .slice(at + 1)
    .flatMap((word) => word.split(','))
    .filter((word) => ADDRESS.test(word))
    .map((word) => word.toLowerCase())
  const from = text.indexOf(priority) + priority.length
  const match = text.slice(from, text.lastIndexOf(` ${words[at]!}`)).trim()
  return { priority: Number(priority), match, action: words[at]!, nexthops, line }
}
