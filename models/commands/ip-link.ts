/**
 * `ip link` (iproute2 2.6 to 6; RHEL 6 to 9), with `-d`, `-s`, `-o`, `-j`: devices in blocks, what they are below.
 *
 *     4: bond1: <BROADCAST,MULTICAST,MASTER,UP,LOWER_UP> mtu 1500 qdisc noqueue state UP mode DEFAULT group default qlen 1000
 *         link/ether 52:54:00:36:37:ea brd ff:ff:ff:ff:ff:ff promiscuity 0
 *         bond mode active-backup active_slave nic2 miimon 100
 *     7: vlan100@bond1: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc noqueue state UP mode DEFAULT
 *         vlan protocol 802.1Q id 100 <REORDER_HDR>
 */
import { defineCommand } from './command.ts'
import { contributeDevices, deviceScope } from '../text/ip/device-facts.ts'
import { isDeviceHeader, readIpBlocks, type IpRecord } from '../text/ip/ip-blocks.ts'
import { canonicalIpCommand, parseIpCommandLine } from '../text/ip/ip-command-line.ts'
import { isIpDamageNotice } from '../text/ip/ip-errors.ts'
import { isIpJson, readIpJson } from '../text/ip/ip-json.ts'
import { firstRows } from '../text/first-rows.ts'

export const ipLink = defineCommand<IpRecord>({
  id: 'ip-link',
  title: 'ip link',
  scope: 'host',
  matches(commandLine) {
    const parsed = parseIpCommandLine(commandLine)
    return parsed?.object === 'link' && (!parsed.brief || parsed.json)
  },
  looksLike(output) {
    const rows = firstRows(output, 8).filter((line) => !isIpDamageNotice(line))
    if (isIpJson(rows, 'ifname')) return !firstRows(output, 60).join('\n').includes('"addr_info"')
    const first = rows[0] ?? ''
    return isDeviceHeader(first) && /> .* mode (?:DEFAULT|DORMANT)/.test(first.slice(0, 400))
  },
  read: (lines) => (isIpJson(lines.lines, 'ifname') ? readIpJson(lines) : readIpBlocks(lines)),
  contribute(record, source, facts) {
    const namespace = source.namespace ?? parseIpCommandLine(source.commandLine)?.namespace
    const scope = deviceScope(source.host, namespace, facts)
    if (scope) contributeDevices(record.devices, scope, facts)
  },
  canonical: (commandLine) => canonicalIpCommand('ip link', commandLine),
  isError: (record) => record.devices.length === 0 && record.errors > 0,
  isEmpty: (record) => record.devices.length === 0
})
