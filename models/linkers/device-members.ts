import type { Linker } from './linker.ts'
import { devicesOf } from './lookup/devices.ts'
import { evidence, textOf } from './lookup/values.ts'

/** Device → the bond or Linux bridge it is a member of, by `master`. Open vSwitch's members are its ports. */
export const deviceMembers: Linker = {
  id: 'device-members',
  run(draft) {
    const masters = new Map(
      devicesOf(draft)
        .filter(({ kind }) => kind === 'bond' || kind === 'linux-bridge')
        .map((device) => [`${device.parent} ${device.name}`, device])
    )
    for (const device of devicesOf(draft)) {
      const printed = textOf(device, 'master')
      if (printed === undefined) continue
      const named = draft.node(printed)
      const master =
        named?.kind === 'bond' || named?.kind === 'linux-bridge' ? named : masters.get(`${device.parent} ${printed}`)
      if (master && master !== device) draft.link('member', device.id, master.id, { sources: evidence(device, master) })
    }
  }
}
