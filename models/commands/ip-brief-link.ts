/**
 * `ip -br link` (iproute2 4.9 and later; RHEL 7.5 to 9): device, state, hardware address, flags.
 *
 *     lo               UNKNOWN        00:00:00:00:00:00 <LOOPBACK,UP,LOWER_UP>
 *     eno2             UP             aa:55:aa:55:00:08 <BROADCAST,MULTICAST,UP,LOWER_UP>
 *     ovs-system       DOWN           52:54:00:75:8a:43 <BROADCAST,MULTICAST>
 *     vlan100@bond1    UP             52:54:00:71:f9:73 <BROADCAST,MULTICAST,UP,LOWER_UP>
 *     tap289ddff5-70@if16 UP          4e:4b:b1:8d:04:45 <BROADCAST,MULTICAST,UP,LOWER_UP>
 */
import { defineCommand } from './command.ts'
import { contributeDevices, deviceScope } from '../text/ip/device-facts.ts'
import type { IpRecord } from '../text/ip/ip-blocks.ts'
import { canonicalIpCommand, parseIpCommandLine } from '../text/ip/ip-command-line.ts'
import { isBriefRow, readIpBrief } from '../text/ip/ip-brief.ts'
import { firstRows } from '../text/first-rows.ts'

export const ipBriefLink = defineCommand<IpRecord>({
  id: 'ip-brief-link',
  title: 'ip -br link',
  scope: 'host',
  matches(commandLine) {
    const parsed = parseIpCommandLine(commandLine)
    return parsed?.object === 'link' && parsed.brief && !parsed.json
  },
  looksLike(output) {
    const rows = firstRows(output, 5)
    return rows.length > 0 && rows.every((line) => isBriefRow(line) && /<[A-Z0-9_,-]+>\s*$/.test(line.slice(0, 300)))
  },
  read: readIpBrief,
  contribute(record, source, facts) {
    const namespace = source.namespace ?? parseIpCommandLine(source.commandLine)?.namespace
    const scope = deviceScope(source.host, namespace, facts)
    if (scope) contributeDevices(record.devices, scope, facts)
  },
  canonical: (commandLine) => canonicalIpCommand('ip -br link', commandLine),
  isError: (record) => record.devices.length === 0 && record.errors > 0,
  isEmpty: (record) => record.devices.length === 0
})
