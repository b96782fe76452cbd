import { SERVICES } from '../catalogue/lookup.ts'
import type { Linker } from './linker.ts'
import { ByHostAndName, hostOf } from './lookup/places.ts'
import { evidence } from './lookup/values.ts'

const WHY = 'containers are named after what they run'

/** What the containers of a binary are called, in TripleO's own words. */
const NAMES = new Map<string, Set<string>>()
for (const { containers } of SERVICES) {
  for (const { name, binary } of containers) {
    if (binary !== undefined) NAMES.set(binary, (NAMES.get(binary) ?? new Set<string>()).add(name))
  }
}

/**
 * In which container of its host a service runs: `neutron-dhcp-agent` in `neutron_dhcp`. Director names containers after what they
 * run, and Kolla after the binary. Where two would fit, none is told.
 */
export const serviceContainers: Linker = {
  id: 'service-containers',
  run(draft) {
    const containers = ByHostAndName.of(draft, ['container'])
    for (const service of draft.ofKind('service')) {
      const { binary, container: told } = service.attributes
      const host = told === undefined && typeof binary === 'string' ? hostOf(draft, service) : undefined
      if (!host) continue
      const names = new Set([...(NAMES.get(binary as string) ?? []), (binary as string).replaceAll('-', '_')])
      const found = new Set([...names].flatMap((name) => containers.get(host, name) ?? []))
      const [only, ...others] = found
      if (only && others.length === 0) draft.infer(service, 'container', only.id, WHY, evidence(only))
    }
  }
}
