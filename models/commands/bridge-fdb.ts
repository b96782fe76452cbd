/**
 * `bridge fdb` (iproute2 3 to 6), with `-s`, `-t`: which device of a Linux bridge leads to a MAC, and which far end of a VXLAN.
 *
 *     fa:16:3e:11:22:33 dev tap1 master brq3
 *     fa:16:3e:11:22:34 dev tap1 vlan 1 master brq3 permanent
 *     00:00:00:00:00:00 dev vxlan-3 dst 172.17.2.12 self permanent
 *     33:33:00:00:00:01 dev eth0 self permanent
 *     2024-03-04T10:11:12.123456 [nsid current]fa:16:3e:11:22:35 dev tap2 used 3/3 master brq3
 */
import { notesRemark } from '../text/remark.ts'
import { bridgeObject } from '../text/bridge-command-line.ts'
import { firstRows } from '../text/first-rows.ts'
import { isIpAddress } from '../text/ip/address-words.ts'
import { readJsonObjects } from '../text/json-objects.ts'
import type { LineLedger } from '../text/line-ledger.ts'
import { deviceScope } from '../text/ip/device-facts.ts'
import { refs } from '../topology/ids.ts'
import { defineCommand } from './command.ts'

export interface BridgeFdbRecord {
  entries: { mac: string; dev: string; vlan?: number; far?: string; permanent: boolean; line: number }[]
  errors: number
}

const ROW = /^\s*(?:\[[^\]]{1,60}\]\s*)?([0-9a-f]{2}(?::[0-9a-f]{2}){5}) dev (\S+)((?: .*)?)$/i
/** Asked for one device, the tool names it nowhere. */
const NAMELESS = /^\s*([0-9a-f]{2}(?::[0-9a-f]{2}){5})((?: .*)?)$/i

export const bridgeFdb = defineCommand<BridgeFdbRecord>({
  id: 'bridge-fdb',
  title: 'bridge fdb',
  scope: 'host',
  matches: (commandLine) => bridgeObject(commandLine) === 'fdb',
  looksLike(output) {
    const rows = firstRows(output, 4)
    if (rows[0]?.startsWith('[') === true)
      return /^\[\s*\{\s*"mac"\s*:\s*"[0-9a-f:]{17}"\s*,\s*"ifname"/.test(rows.join(' ').slice(0, 400))
    return rows.length > 0 && rows.every((row) => row.length < 400 && ROW.test(row))
  },
  read(lines, commandLine) {
    const dev = / dev (\S+)/.exec(commandLine)?.[1]
    const record: BridgeFdbRecord = { entries: [], errors: 0 }
    if (firstRows(lines.lines, 1)[0]?.startsWith('[') === true) {
      record.entries.push(...jsonEntries(lines))
      return record
    }
    for (let index = 0; index < lines.length; index++) {
      const line = lines.at(index)
      const match = line.length < 400 ? (ROW.exec(line) ?? (dev === undefined ? null : withDevice(line, dev))) : null
      if (match) {
        const words = match[3]!.trim().split(/\s+/)
        const after = (name: string): string | undefined =>
          words.includes(name) ? words[words.indexOf(name) + 1] : undefined
        const [vlan, far] = [after('vlan'), after('dst')?.toLowerCase()]
        record.entries.push({
          mac: match[1]!.toLowerCase(),
          dev: match[2]!,
          ...(vlan !== undefined && /^\d{1,4}$/.test(vlan) ? { vlan: Number(vlan) } : {}),
          ...(far !== undefined && isIpAddress(far) ? { far } : {}),
          permanent: words.includes('permanent') || words.includes('local'),
          line: index
        })
      } else if (!notesRemark(lines, line, record)) continue
      lines.take(index)
    }
    return record
  },
  contribute(record, source, facts) {
    const scope = deviceScope(source.host, source.namespace, facts)
    if (!scope) return
    for (const { mac, dev, vlan, far, permanent, line } of record.entries) {
      // Groups that the device itself listens to tell nothing of others.
      if (/^(?:33:33|01:00:5e|01:80:c2)/.test(mac)) continue
      const name = [mac, vlan, far].filter((part) => part !== undefined).join(' ')
      const entry = { name, mac, vlan, remote: far, permanent: permanent || undefined }
      facts.node(
        refs.device(scope.within, dev),
        { name: dev, parent: scope.within, attributes: { forwarding: [entry] } },
        line
      )
    }
  },
  isError: (record) => record.entries.length === 0 && record.errors > 0,
  isEmpty: (record) => record.entries.length === 0
})

function withDevice(line: string, dev: string): RegExpExecArray | null {
  return ROW.exec(line.replace(NAMELESS, `$1 dev ${dev}$2`))
}

/** `bridge -j fdb` */
function jsonEntries(lines: LineLedger): BridgeFdbRecord['entries'] {
  const start = lines.lines.findIndex((line) => line.trimStart().startsWith('['))
  return readJsonObjects(lines, start).objects.flatMap(({ value, line }) => {
    const { mac, ifname, vlan, dst, state } = value
    if (typeof mac !== 'string' || typeof ifname !== 'string') return []
    return {
      mac: mac.toLowerCase(),
      dev: ifname,
      ...(typeof vlan === 'number' ? { vlan } : {}),
      ...(typeof dst === 'string' && isIpAddress(dst.toLowerCase()) ? { far: dst.toLowerCase() } : {}),
      permanent: state === 'permanent',
      line
    }
  })
}
