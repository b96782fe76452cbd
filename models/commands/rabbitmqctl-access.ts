/**
 * `rabbitmqctl list_vhosts`, `list_users`, `list_permissions`, `list_topic_permissions`, `list_policies`, `list_parameters`,
 * `list_global_parameters`, `list_feature_flags`, and `rabbitmq-plugins list` (3.3 to 3.13), and `rabbitmqadmin list` of these: who
 * may do what on the broker, and how it is set up. Counted; a picture of the broker shows none of it, and parameters may hold passwords.
 *
 *     Listing permissions for vhost "/" ...
 *     user	configure	write	read
 *     openstack	.*	.*	.*
 */
import { readSurroundings } from '../text/rabbitmq/banners.ts'
import { isFrameBorder } from '../text/rabbitmq/frame.ts'
import { readTyped } from '../text/typed.ts'
import { defineCommand } from './command.ts'

interface Settings {
  rows: number
  failed: boolean
  /** what is listed, when the output says so */
  verb: string | undefined
}

const VALUED = new Set(['n', 'node', 'p', 'vhost', 't', 'timeout', 'formatter'])
const VERB =
  /^list_(?:vhosts|users|permissions|user_permissions|topic_permissions|policies|operator_policies|parameters|global_parameters|feature_flags|vhost_limits|user_limits)$/
const BANNER =
  /^(?:Listing (?:vhosts|users|(?:topic )?permissions|operator polic(?:ies|y overrides)|policies|(?:global )?runtime parameters|feature flags|plugins|vhost limits|user limits|limits|policy overrides)\b(?:.*\.\.\.)?$|(?:Permissions|Policies|Parameters) on \S+:$)/
const HEADING =
  /^(?:name\ttracing|user\ttags|(?:user|vhost)\tconfigure\twrite\tread|vhost\tname\tpattern(?:\t[\w-]+)*|name\tstate|(?:vhost\t)?component\tname\tvalue)\s*$/
/** How the output names what the tool calls otherwise. */
const VERBS: readonly (readonly [RegExp, string])[] = [
  [/^Listing vhosts|^name\ttracing/, 'list_vhosts'],
  [/^Listing users|^user\ttags/, 'list_users'],
  [/^Listing topic permissions/, 'list_topic_permissions'],
  [/^Listing permissions for user|^vhost\tconfigure/, 'list_user_permissions'],
  [/^Listing operator polic|^Listing policy overrides/, 'list_operator_policies'],
  [/^Listing policies|^Policies on|^vhost\tname\tpattern/, 'list_policies'],
  [/^Listing global runtime/, 'list_global_parameters'],
  [/^Listing runtime|^Parameters on|component\tname\tvalue/, 'list_parameters'],
  [/^Listing feature flags|^name\tstate/, 'list_feature_flags'],
  [/^Listing vhost limits/, 'list_vhost_limits'],
  [/^Listing user limits/, 'list_user_limits'],
  [/^Listing plugins|^Configured: E/, 'plugins']
]
const ADMIN_LISTS =
  /^(?:vhosts|users|permissions|policies|operator_policies|parameters|topic_permissions|vhost_limits)$/
const ADMIN_VALUED = new Set(
  'H host P port V vhost u username p password U base-uri d depth S sort f format c config N node'.split(' ')
)
const PLUGIN = /^\[[Ee !*\s]{2}\] \S+\s+\S+|^ ?Configured: E = |^ ?\| +Status: |^ ?\|\/\s*$/

export const rabbitmqctlAccess = defineCommand<Settings>({
  id: 'rabbitmqctl-access',
  title: 'rabbitmqctl list_permissions',
  scope: 'cloud',
  matches: (commandLine) => verbOf(commandLine) !== undefined,
  looksLike(output) {
    const [first = '', second = ''] = output.slice(0, 6).filter((line) => line.trim() !== '')
    if (BANNER.test(first.trim()) || HEADING.test(first)) return true
    return /^ ?Configured: E = explicitly enabled/.test(first) && /Status: \*/.test(second)
  },
  read(ledger) {
    const heading = ledger.lines
      .slice(0, 6)
      .find((line) => BANNER.test(line.trim()) || HEADING.test(line) || line.trim().startsWith('Configured: E'))
      ?.trim()
    const verb = VERBS.find(([pattern]) => heading !== undefined && pattern.test(heading))?.[1]
    const record: Settings = { rows: 0, failed: readSurroundings(ledger).failed, verb }
    for (let index = 0; index < ledger.length; index++) {
      const line = ledger.at(index)
      if (ledger.isRead(index) || line.trim() === '') continue
      const isRow = line.includes('\t') || PLUGIN.test(line) || /^\s*[|x│[{,]/.test(line) || isFrameBorder(line)
      if (BANNER.test(line.trim()) || HEADING.test(line)) ledger.ignore(index, 'heading')
      else if (isRow || /^\S+(?:\s+\[.*\])?$/.test(line.trim()) || line.trim().split(/\s+/).length < 8) {
        record.rows++
        ledger.ignore(index, 'who may use the broker is not shown')
      }
    }
    return record
  },
  contribute: () => undefined,
  canonical(commandLine, { verb }) {
    const shown = verb === 'plugins' ? 'rabbitmq-plugins list' : `rabbitmqctl ${verb ?? 'list_permissions'}`
    return verbOf(commandLine) ?? shown
  },
  isError: ({ rows, failed }) => failed && rows === 0,
  isEmpty: ({ rows }) => rows === 0
})

function verbOf(commandLine: string): string | undefined {
  const [list, noun = ''] = readTyped(commandLine, ['rabbitmqadmin'], ADMIN_VALUED)?.words ?? []
  if (list === 'list' && ADMIN_LISTS.test(noun)) return `rabbitmqadmin list ${noun}`
  const typed = readTyped(commandLine, ['rabbitmqctl', 'rabbitmq-diagnostics', 'rabbitmq-plugins'], VALUED)
  const verb = typed?.words[0]
  if (typed?.program === 'rabbitmq-plugins') return verb === 'list' ? 'rabbitmq-plugins list' : undefined
  return verb !== undefined && VERB.test(verb) ? `rabbitmqctl ${verb}` : undefined
}
