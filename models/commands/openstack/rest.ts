import type { FactValue } from '../../topology/facts.ts'
import { known } from '../../topology/facts.ts'
import type { NodeKind } from '../../topology/vocabulary.ts'
import { lowerCamel } from '../../text/lower-camel.ts'
import type { Fields } from './fields.ts'
import { pointerValue } from './refs.ts'

/** Secrets, links of the API to itself, and what the client adds of its own. */
const DROPPED =
  /(?:^|_)(?:adminpass|admin_pass|password|passwd|secret|secret_key|private_key|user_data|token|blob|payload|credentials?|driver_info|driver_internal_info|instance_info|location|headers|links|schema|file|self|stdout)$/

/** What the API's extensions put before a field's name. */
const EXTENSION =
  /^os_(?:ext_srv_attr|ext_sts|ext_az|srv_usg|dcf|vol_host_attr|vol_tenant_attr|vol_mig_status_attr|flv_ext_data|flv_disabled|flavor_access|extended_volumes)_/

/** Names that lost their capitals. */
const SPELLED: ReadonlyMap<string, string> = new Map([
  ['hostid', 'hostId'],
  ['accessipv4', 'accessIpv4'],
  ['accessipv6', 'accessIpv6'],
  ['diskconfig', 'diskConfig']
])

const FLAG = /^(?:is_\w+|admin_state_up|enabled|shared|default|protected|inherited|\w+_enabled|enable_\w+)$/
const TEXT =
  /(?:^|_)(?:id|uuid|name|description|version|checksum|fingerprint|hash|key|value|created|updated|at|address)$/
const LIST =
  /^(?:tags|availability_zone_hints|dns_nameservers|service_types|prefixes|pools|listeners|members|traits|capabilities|segments)$/

/** Fields that name another thing: what they are called as attributes, and its kind. */
const POINTERS: ReadonlyMap<string, readonly [attribute: string, kind: NodeKind]> = new Map<
  string,
  readonly [string, NodeKind]
>([
  ...(['project', 'domain', 'network', 'subnet', 'router', 'port', 'server', 'volume', 'image', 'user'] as const).map(
    (kind) => [`${kind}_id`, [kind, kind]] as const
  ),
  ['tenant_id', ['project', 'project']],
  ['project', ['project', 'project']],
  ['qos_policy_id', ['qosPolicy', 'qos-policy']],
  ['vip_network_id', ['vipNetwork', 'network']],
  ['vip_subnet_id', ['vipSubnet', 'subnet']],
  ['vip_port_id', ['vipPort', 'port']],
  ['volume_type_id', ['volumeTypeId', 'volume-type']],
  ['subnetpool_id', ['subnetPool', 'subnet-pool']],
  ['address_scope_id', ['addressScope', 'address-scope']],
  ['segment_id', ['segment', 'network-segment']]
])

/**
 * `attributes`, and every column of the row that nobody read, under its own name: numbers and flags as such, names of other
 * things as pointers, lists where the column is known to hold one. Secrets, and structures that formats print differently, are
 * left away. `elsewhere` are columns that are read later, or told by something else.
 */
export function withRest(
  row: Fields,
  attributes: { [key: string]: FactValue },
  ...elsewhere: string[]
): { [key: string]: FactValue } {
  const out: { [key: string]: FactValue } = known(attributes)
  for (const key of row.unread()) {
    const plain = key.replace(EXTENSION, '')
    if (elsewhere.includes(key) || DROPPED.test(plain)) continue
    const [name, kind] = POINTERS.get(plain) ?? []
    const attribute = name ?? SPELLED.get(plain) ?? lowerCamel(plain)
    if (attribute === '' || attribute === 'id' || attribute === 'name' || Object.hasOwn(out, attribute)) continue
    const value = kind ? pointerValue(kind, row.text(key)) : valueOf(row, key, plain)
    if (value !== undefined) out[attribute] = value
  }
  return out
}

function valueOf(row: Fields, key: string, plain: string): FactValue {
  if (LIST.test(plain)) return listOf(row, key)
  const value = row.raw(key)
  if (typeof value === 'object') return undefined
  if (FLAG.test(plain)) return row.flag(key)
  const text = row.name(key)
  if (text === undefined || /^(?:[[{(]|[\w.-]+='|Munch\()/.test(text) || text === 'n/a') return undefined
  if (TEXT.test(plain)) return text
  if (text === 'True' || text === 'true') return true
  if (text === 'False' || text === 'false') return false
  return row.number(key) ?? text
}

/** Some tables print a list as YAML does. */
function listOf(row: Fields, key: string): FactValue {
  const entries = (row.list(key) ?? []).filter((entry) => entry !== '-')
  return entries.length > 0 ? entries : undefined
}
