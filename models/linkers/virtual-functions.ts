import type { Draft } from '../topology/draft.ts'
import type { TopologyNode } from '../topology/vocabulary.ts'
import type { Linker } from './linker.ts'
import { hostOf } from './lookup/places.ts'
import { PortLookup } from './lookup/ports.ts'
import { asText, evidence, recordsOf } from './lookup/values.ts'

/** A function that nobody uses. */
const UNSET = '00:00:00:00:00:00'

/**
 * Port → the virtual function it has of a card (SR-IOV), as its attribute `virtualFunction`: Nova gives the function the port's MAC
 * address, and `ip link` lists it below the card. One left over on a host that the port is not bound to counts for nothing.
 */
export const virtualFunctions: Linker = {
  id: 'virtual-functions',
  run(draft) {
    let ports: PortLookup | undefined
    for (const nic of draft.ofKind('nic')) {
      for (const { index, mac, vlan } of recordsOf(nic, 'virtualFunctions')) {
        const printed = asText(mac)
        if (printed === undefined || printed === UNSET || typeof index !== 'number') continue
        const port = (ports ??= new PortLookup(draft)).byMac(printed)
        const host = hostOf(draft, nic)
        if (!port || !host || isElsewhere(draft, port, host)) continue
        const told = { nic: nic.id, index, ...(typeof vlan === 'number' ? { vlan } : {}) }
        const why = `${nic.name} of ${host.name} gives its function ${index} the port's MAC address`
        draft.infer(port, 'virtualFunction', told, why, evidence(nic))
      }
    }
  }
}

function isElsewhere(draft: Draft, port: TopologyNode, host: TopologyNode): boolean {
  const bound = draft.linksOf(port.id).filter(({ kind, from }) => kind === 'bound' && from === port.id)
  return bound.length > 0 && !bound.some(({ to }) => to === host.id)
}
