import type { Ref } from './facts.ts'
import { hostNameKey, isUuid } from './ids.ts'

/**
 * Identity of what the OVN databases name. Neutron calls its switches and routers `neutron-<id>`, its ports by their id, and
 * the router's side of a port `lrp-<id>`; with any other CMS the names themselves are the identity.
 */
export const ovnRefs = {
  /** A logical switch by name and, where known, by the row that is it in either database. */
  network: (name: string, ...rows: string[]): Ref => datapath('network', name, rows),
  /** A logical router, likewise. */
  router: (name: string, ...rows: string[]): Ref => datapath('router', name, rows),
  /** A router as somebody typed it at a command: by name, or by row. */
  routerTyped: (typed: string): Ref =>
    isUuid(typed) ? { kind: 'router', keys: [rowKey(typed), `uuid:${typed}`] } : datapath('router', typed, []),
  /** A switch, likewise. */
  networkTyped: (typed: string): Ref =>
    isUuid(typed) ? { kind: 'network', keys: [rowKey(typed), `uuid:${typed}`] } : datapath('network', typed, []),
  /** A row of which nothing else is known. */
  row: (kind: Ref['kind'], row: string): Ref => ({ kind, keys: [rowKey(row)] }),
  /** A logical switch port; `routerPort` is the peer that its option `router-port` names. */
  switchPort(name: string, row?: string, routerPort?: string): Ref {
    const keys = isUuid(name) ? [`uuid:${name}`] : [`name:${name}`]
    if (routerPort !== undefined) keys.push(...routerPortKeys(routerPort))
    return { kind: 'port', keys: withRow(keys, row) }
  },
  /** A logical router port, or with `cr-` in front its place on the gateway chassis. */
  routerPort: (name: string, row?: string): Ref => ({ kind: 'port', keys: withRow(routerPortKeys(name), row) }),
  /** A port of which only the name in the southbound database is known: a switch's or a router's. */
  boundPort(name: string, row?: string): Ref {
    if (isRedirectPort(name) || name.startsWith('lrp-')) return ovnRefs.routerPort(name, row)
    const keys = isUuid(name) ? [`uuid:${name}`] : [`name:${name}`, `lrp:${name}`]
    return { kind: 'port', keys: withRow(keys, row) }
  },
  /** Chassis that stand in for each other, by row in either database and by name, which is the same in both. */
  chassisGroup: (row: string | undefined, name?: string): Ref => ({
    kind: 'ha-chassis-group',
    keys: withRow(name === undefined ? [] : [`name:${name}`], row)
  }),
  /** A chassis by name, and by the host name it gives; `localhost` names no host. */
  chassis(name: string, hostname?: string, row?: string): Ref {
    const keys = withRow([`chassis:${name}`], row)
    if (hostname !== undefined && !/^localhost\b/i.test(hostname)) keys.push(hostNameKey(hostname))
    return { kind: 'host', keys }
  }
}

/** The Neutron id in the name of a logical switch or router. */
export function neutronId(name: string): string | undefined {
  const id = name.startsWith('neutron-') ? name.slice(8) : ''
  return isUuid(id) ? id : undefined
}

/** The Neutron port id in the name of any logical port: `X`, `lrp-X`, `cr-lrp-X`. */
export function neutronPortId(name: string): string | undefined {
  const id = name.replace(/^(?:cr-)?lrp-/, '')
  return isUuid(id) ? id : undefined
}

/** `cr-lrp-X`: the copy of a router port that is bound to the active gateway chassis. */
export function isRedirectPort(name: string): boolean {
  return name.startsWith('cr-')
}

/** The key of an OVSDB row in any database. */
export function rowKey(uuid: string): string {
  return `row:${uuid.toLowerCase()}`
}

function datapath(kind: 'network' | 'router', name: string, rows: readonly string[]): Ref {
  const id = neutronId(name)
  return { kind, keys: [id === undefined ? `name:${name}` : `uuid:${id}`, ...rows.map(rowKey)] }
}

function routerPortKeys(name: string): string[] {
  const port = name.replace(/^cr-/, '')
  const id = neutronPortId(port)
  return id === undefined ? [`lrp:${port}`] : [`uuid:${id}`, `lrp:${port}`]
}

function withRow(keys: string[], row: string | undefined): string[] {
  return row === undefined ? keys : [...keys, rowKey(row)]
}
