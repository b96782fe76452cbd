/**
 * `ip -br address` (iproute2 4.9 and later; RHEL 7.5 to 9): device, state, addresses.
 *
 *     lo               UNKNOWN        127.0.0.1/8 ::1/128
 *     eth0             UP             172.25.249.56/24 172.25.249.50/32 fe80::5054:ff:fe00:f901/64
 *     ovs-system       DOWN
 *     eth1.104@eth1    UP             10.0.104.1/24
 *     tap289ddff5-70@if16 UP          fe80::4c4b:b1ff:fe8d:445/64
 */
import { defineCommand } from './command.ts'
import type { IpRecord } from '../text/ip/ip-blocks.ts'
import { contributeDevices, deviceScope } from '../text/ip/device-facts.ts'
import { canonicalIpCommand, parseIpCommandLine } from '../text/ip/ip-command-line.ts'
import { isBriefRow, readIpBrief } from '../text/ip/ip-brief.ts'
import { isIpAddress } from '../text/ip/address-words.ts'
import { firstRows } from '../text/first-rows.ts'

export const ipBriefAddress = defineCommand<IpRecord>({
  id: 'ip-brief-address',
  title: 'ip -br a',
  scope: 'host',
  matches(commandLine) {
    const parsed = parseIpCommandLine(commandLine)
    return parsed?.object === 'address' && parsed.brief && !parsed.json
  },
  looksLike(output) {
    const rows = firstRows(output, 5)
    const words = (line: string): string[] => line.trim().toLowerCase().split(/\s+/).slice(2)
    return (
      rows.length > 0 &&
      rows.some((line) => isBriefRow(line) && isIpAddress(words(line)[0] ?? '')) &&
      rows.slice(1).every(isBriefRow) &&
      rows.every((line) => !words(line).some((word) => word.startsWith('<')))
    )
  },
  read: readIpBrief,
  contribute(record, source, facts) {
    const namespace = source.namespace ?? parseIpCommandLine(source.commandLine)?.namespace
    const scope = deviceScope(source.host, namespace, facts)
    if (scope) contributeDevices(record.devices, scope, facts)
  },
  canonical: (commandLine) => canonicalIpCommand('ip -br a', commandLine),
  isError: (record) => record.devices.length === 0 && record.errors > 0,
  isEmpty: (record) => record.devices.length === 0
})
