/** A static route of a logical router. */
export interface OvnRoute {
  /** absent for the main table */
  table: string | undefined
  prefix: string | undefined
  nexthop: string | undefined
  outputPort: string | undefined
}

/**
 * Keys of a route by what it says: on its output port, which only one router has, and on its router where that is known.
 * `lr-route-list` prints no rows, `list` no routers.
 */
export function routeKeys({ table, prefix, nexthop, outputPort }: OvnRoute, router: string | undefined): string[] {
  const says = `${table ?? ''}|${prefix}|${nexthop}`
  const keys: string[] = []
  if (outputPort !== undefined) keys.push(`name:${outputPort}|${says}`)
  if (router !== undefined) keys.push(`name:${router}|${says}|${outputPort ?? ''}`)
  return keys
}
