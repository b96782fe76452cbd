import { withoutPrefix } from '../text/ip-address.ts'
import { isLocalAddress } from '../text/ip/address-words.ts'
import type { Linker } from './linker.ts'
import { devicesOf } from './lookup/devices.ts'
import { encapsOf } from './lookup/hosts.ts'
import { asText, recordOf, textsOf } from './lookup/values.ts'

/** Loopback devices and bridges that have the same address on every machine. */
const EVERYWHERE = /^(?:lo|docker\d*|virbr\d.*|lxcbr\d+|cni.*|podman\d*)$/

/**
 * A host's `addresses`: those of its devices, with prefix; those that nova and its chassis tell, where no device shows them.
 */
export const hostAddresses: Linker = {
  id: 'host-addresses',
  run(draft) {
    const found = new Map<string, Set<string>>()
    for (const device of devicesOf(draft)) {
      const host = device.parent === undefined ? undefined : draft.node(device.parent)
      if (host?.kind !== 'host' || EVERYWHERE.test(device.name)) continue
      for (const address of textsOf(device, 'addresses')) {
        if (isLocalAddress(address)) continue
        const list = found.get(host.id)
        if (list) list.add(address)
        else found.set(host.id, new Set([address]))
      }
    }
    for (const host of draft.ofKind('host')) {
      const addresses = new Set([...textsOf(host, 'addresses'), ...(found.get(host.id) ?? [])])
      const whole = new Set([...addresses].filter((address) => address.includes('/')).map(withoutPrefix))
      const management = asText(recordOf(host, 'hypervisor')['hostIp'])
      if (management !== undefined && !isLocalAddress(management)) addresses.add(management)
      for (const address of encapsOf(host)) addresses.add(address)
      const shown = [...addresses].filter((address) => address.includes('/') || !whole.has(address))
      if (shown.length > 0) host.attributes['addresses'] = shown.sort()
    }
  }
}
