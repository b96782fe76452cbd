import type { NodeKind } from './vocabulary.ts'
import type { Ref } from './facts.ts'

/**
 * Identity keys, strongest first: the first one seen makes the id, all of them make aliases, so that an id given on fewer
 * facts still finds its node when more arrive. Keys are `type:value`:
 *
 * - `uuid`     the tool's identifier, verbatim
 * - `name`     unique in the kind, or in `within` (bridge in a host, binary in a host); a host's short name
 * - `fqdn`     a host's full name
 * - `chassis`  a host's OVN chassis name
 * - `address`  a host only heard of by address; a floating IP's address
 * - `lrp`      the OVN logical router port that a port is, without `cr-`
 * - `called`   soft: a name that several may bear; joins only where exactly one of the kind bears it
 * - `cid`      the first 12 digits of a container's or pod's id
 * - `pid`      a process' number on its host
 * - `ovs`      a host's Open_vSwitch row (`ovs-vsctl show`'s first line)
 * - `row`      `_uuid` of an OVSDB row, any database
 * - `capture`  a host of which nothing is known but that this text came from it
 * - `report`   the sosreport that a text is of, never an id: all of it came from one host
 * - `terminal` soft, never an id: what was typed one below the other; joins what nothing else tells apart
 */
const KEY_RANK: { [type: string]: number } = {
  uuid: 0,
  name: 1,
  fqdn: 2,
  chassis: 3,
  address: 4,
  lrp: 5,
  called: 6,
  ovs: 7,
  cid: 7,
  pid: 7,
  row: 8,
  capture: 9,
  report: 10,
  terminal: 11
}

/** Sort order of a key as identity; unknown types come last. */
export function keyRank(key: string): number {
  return KEY_RANK[key.slice(0, key.indexOf(':'))] ?? 99
}

const PLAIN = new Set(['uuid', 'name', 'fqdn', 'address', 'lrp', 'called'])

/** The printed half of a key: `uuid:abc` → `abc`; types that nobody would recognise keep a hint of what they are. */
export function keyLabel(key: string): string {
  const colon = key.indexOf(':')
  const type = key.slice(0, colon)
  const value = key.slice(colon + 1)
  return PLAIN.has(type) ? value : `${type}-${value}`
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** True for a dashed uuid as OVSDB and the OpenStack services print it. */
export function isUuid(text: string): boolean {
  return UUID.test(text)
}

/** The ones that commands name most. All values are printed text; letter case is folded where the field ignores it. */
export const refs = {
  /** A cloud object with a uuid: network, subnet, router, port, server, project, image … */
  byUuid(kind: NodeKind, uuid: string): Ref {
    return { kind, keys: [`uuid:${uuid}`] }
  },
  /** A cloud object known by name only. */
  byName(kind: NodeKind, name: string, within?: Ref): Ref {
    return within ? { kind, keys: [`name:${name}`], within } : { kind, keys: [`name:${name}`] }
  },
  /** A host by the name someone printed: short, FQDN, or with a TripleO network label (`controller-0.internalapi…`). */
  host(printed: string): Ref {
    return { kind: 'host', keys: [hostNameKey(printed)] }
  },
  /** A host by its OVN chassis name (= `system-id`). */
  chassis(name: string): Ref {
    return { kind: 'host', keys: [`chassis:${name}`] }
  },
  /** A host only heard of by address: the far end of a tunnel. */
  hostAddress(address: string): Ref {
    return { kind: 'host', keys: [`address:${address.toLowerCase()}`] }
  },
  bridge(host: Ref, name: string): Ref {
    return { kind: 'ovs-bridge', keys: [`name:${name}`], within: host }
  },
  /** OVS port names are unique in a host's database, so the bridge is no part of the identity. */
  ovsPort(host: Ref, name: string): Ref {
    return { kind: 'ovs-port', keys: [`name:${name}`], within: host }
  },
  ovsInterface(host: Ref, name: string): Ref {
    return { kind: 'ovs-interface', keys: [`name:${name}`], within: host }
  },
  namespace(host: Ref, name: string): Ref {
    return { kind: 'namespace', keys: [`name:${name}`], within: host }
  },
  /** A network device; `within` is a host or a namespace. All four device kinds share one identity space, see `merge/`. */
  device(within: Ref, name: string, kind: 'nic' | 'bond' | 'linux-bridge' | 'vlan-interface' = 'nic'): Ref {
    return { kind, keys: [`name:${name}`], within }
  }
}

const TRIPLEO_NETWORK_LABELS = new Set([
  'ctlplane',
  'internalapi',
  'internal_api',
  'storage',
  'storagemgmt',
  'storage_mgmt',
  'tenant',
  'external',
  'management'
])

/**
 * `Controller-0.InternalAPI.localdomain` → `fqdn:controller-0.localdomain`; a bare label → `name:controller-0`; clouds that
 * call their hosts by address know them by nothing else.
 * The TripleO network label is dropped: `<host>.<network>.<domain>` names the same machine on another network.
 */
export function hostNameKey(printed: string): string {
  const whole = printed.trim().toLowerCase()
  if (!whole.includes('.')) return `name:${whole}`
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(whole)) return `address:${whole}`
  const name = whole.endsWith('.') ? whole.slice(0, -1) : whole
  const dot = name.indexOf('.')
  if (dot < 0) return `name:${name}`
  const next = name.indexOf('.', dot + 1)
  const end = next < 0 ? name.length : next
  if (!TRIPLEO_NETWORK_LABELS.has(name.slice(dot + 1, end))) return `fqdn:${name}`
  return next < 0 ? `name:${name.slice(0, dot)}` : `fqdn:${name.slice(0, dot)}${name.slice(end)}`
}
