/** `datacentre:br-ex,tenant:br-tenant` → `{datacentre: 'br-ex', tenant: 'br-tenant'}`; undefined when there are none. */
export function parseBridgeMappings(text: string | undefined): { [physnet: string]: string } | undefined {
  const mappings = Object.create(null) as { [physnet: string]: string }
  let count = 0
  for (const pair of (text ?? '').split(',')) {
    const colon = pair.lastIndexOf(':')
    const physnet = pair.slice(0, Math.max(colon, 0)).trim()
    const bridge = pair.slice(colon + 1).trim()
    if (physnet === '' || bridge === '') continue
    mappings[physnet] = bridge
    count++
  }
  return count > 0 ? mappings : undefined
}
