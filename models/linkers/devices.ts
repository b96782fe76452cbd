import type { Linker } from './linker.ts'
import { deviceTypeByName, isRepresentorName } from './lookup/device-names.ts'
import { DeviceLookup, devicesOf } from './lookup/devices.ts'
import { interfacesOf, isPatch, isTunnel } from './lookup/ovs-ports.ts'
import { hostOf } from './lookup/places.ts'
import { evidence, textOf } from './lookup/values.ts'

/** Ovs-port → the device of the same name on its host; and what a device is, where Open vSwitch or its name tells. */
export const devices: Linker = {
  id: 'devices',
  run(draft) {
    const lookup = new DeviceLookup(draft)
    for (const port of draft.ofKind('ovs-port')) {
      const host = hostOf(draft, port)
      const interfaces = interfacesOf(port)
      if (!host || interfaces.length > 1) continue
      const [only] = interfaces
      if (only && (isPatch(only) || isTunnel(only))) continue
      const device = lookup.anywhere(host, port.name)
      if (!device) continue
      draft.link('device', port.id, device.id, { sources: evidence(port, device) })
      if (
        only?.type !== 'internal' ||
        (device.attributes['deviceType'] !== undefined && !device.inferred['deviceType'])
      )
        continue
      device.attributes['deviceType'] = 'internal'
      device.inferred['deviceType'] = 'Open vSwitch has an internal port of this name'
    }
    for (const device of devicesOf(draft)) {
      const type = deviceTypeByName(device.name) ?? (device.kind === 'bond' ? 'bond' : undefined)
      const represents = isRepresentorName(textOf(device, 'portName') ?? '')
      if (type !== undefined && isEthernet(device.kind) && !represents)
        draft.infer(device, 'deviceType', type, 'the name is that of such a device')
    }
  }
}

/** VLAN devices and Linux bridges are kinds of their own; no device type stands for them. */
function isEthernet(kind: string): boolean {
  return kind === 'nic' || kind === 'bond'
}
