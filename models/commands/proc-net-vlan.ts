/**
 * `cat /proc/net/vlan/config` (kernel 2.6 to 6): VLAN devices, their tags and what they stand on.
 *
 *     VLAN Dev name	 | VLAN ID
 *     Name-Type: VLAN_NAME_TYPE_RAW_PLUS_VID_NO_PAD
 *     bond1.100      | 100  | bond1
 *     vlan20         | 20  | eth1
 */
import { firstRows } from '../text/first-rows.ts'
import { contributeDevices, deviceScope } from '../text/ip/device-facts.ts'
import type { IpRecord } from '../text/ip/ip-blocks.ts'
import { newDevice } from '../text/ip/ip-device.ts'
import { notesRemark } from '../text/remark.ts'
import { defineCommand } from './command.ts'

const TITLE = /^VLAN Dev name\s+\| VLAN ID\s*$/
const ROW = /^(\S{1,15})\s*\|\s*(\d{1,4})\s*\|\s*(\S{1,15})\s*$/

export const procNetVlan = defineCommand<IpRecord>({
  id: 'proc-net-vlan',
  title: 'cat /proc/net/vlan/config',
  scope: 'host',
  matches: (commandLine) => /^(?:\/\S*\/)?(?:cat|less|more|grep)\s.*\/proc\/net\/vlan\/config\b/.test(commandLine),
  looksLike: (output) => TITLE.test(firstRows(output, 1)[0] ?? ''),
  read(lines) {
    const record: IpRecord = { devices: [], errors: 0 }
    for (let index = 0; index < lines.length; index++) {
      const line = lines.at(index)
      const [, name, tag, lower] = ROW.exec(line.slice(0, 200)) ?? []
      if (name !== undefined) {
        const device = newDevice(name, index)
        record.devices.push(Object.assign(device, { linkKind: 'vlan', vlanId: Number(tag), lower }))
      } else if (TITLE.test(line) || line.startsWith('Name-Type: ')) {
        lines.ignore(index, 'titles')
        continue
      } else if (!notesRemark(lines, line, record)) continue
      lines.take(index)
    }
    return record
  },
  contribute(record, source, facts) {
    const scope = deviceScope(source.host, source.namespace, facts)
    if (scope) contributeDevices(record.devices, scope, facts)
  },
  isError: (record) => record.devices.length === 0 && record.errors > 0,
  isEmpty: (record) => record.devices.length === 0
})
