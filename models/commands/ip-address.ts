/**
 * `ip address` (iproute2 2.6 to 6; RHEL 6 to 9), with `-4`, `-6`, `-d`, `-s`, `-o`, `-j`: devices in blocks, addresses below.
 *
 *     2: eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc fq_codel master br-ex state UP group default qlen 1000
 *         link/ether 52:54:00:e2:28:a3 brd ff:ff:ff:ff:ff:ff link-netnsid 0
 *         altname enp0s3
 *         inet 172.25.250.9/24 brd 172.25.250.255 scope global noprefixroute eth0
 *            valid_lft forever preferred_lft forever
 */
import { defineCommand } from './command.ts'
import { contributeDevices, deviceScope } from '../text/ip/device-facts.ts'
import { isDeviceHeader, isOnelineAddress, readIpBlocks, type IpRecord } from '../text/ip/ip-blocks.ts'
import { canonicalIpCommand, parseIpCommandLine } from '../text/ip/ip-command-line.ts'
import { isIpDamageNotice } from '../text/ip/ip-errors.ts'
import { isIpJson, readIpJson } from '../text/ip/ip-json.ts'
import { firstRows } from '../text/first-rows.ts'
/** what `| grep inet` leaves */
const ADDRESS = /^\s*inet6? [0-9a-f.:]{2,45}(?:\/\d+| peer \S+)[^\\]{0,80}? scope (?:global|link|host|site)\b/

export const ipAddress = defineCommand<IpRecord>({
  id: 'ip-address',
  title: 'ip a',
  scope: 'host',
  matches(commandLine) {
    const parsed = parseIpCommandLine(commandLine)
    return parsed?.object === 'address' && (!parsed.brief || parsed.json)
  },
  looksLike(output) {
    const rows = firstRows(output, 8).filter((line) => !isIpDamageNotice(line))
    if (isIpJson(rows, 'ifname')) return firstRows(output, 60).join('\n').includes('"addr_info"')
    const first = rows[0] ?? ''
    if (isOnelineAddress(first) || (first !== '' && rows.every((row) => ADDRESS.test(row)))) return true
    return (
      isDeviceHeader(first) && !/> .* (?:mode (?:DEFAULT|DORMANT)|state [a-z]+ priority \d)/.test(first.slice(0, 400))
    )
  },
  read: (lines) => (isIpJson(lines.lines, 'ifname') ? readIpJson(lines) : readIpBlocks(lines)),
  contribute(record, source, facts) {
    const namespace = source.namespace ?? parseIpCommandLine(source.commandLine)?.namespace
    const scope = deviceScope(source.host, namespace, facts)
    if (scope) contributeDevices(record.devices, scope, facts)
  },
  canonical: (commandLine) => canonicalIpCommand('ip a', commandLine),
  isError: (record) => record.devices.length === 0 && record.errors > 0,
  isEmpty: (record) => record.devices.length === 0
})
