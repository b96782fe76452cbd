/**
 * `bridge vlan`, `bridge -j vlan` (iproute2 3 to 6): the VLANs of a Linux bridge's ports.
 *
 *     port              vlan-id
 *     eth1              1 PVID Egress Untagged
 *                       20
 *                       30-39
 *     br0               1 PVID Egress Untagged
 */
import { bridgeObject } from '../text/bridge-command-line.ts'
import { isElision } from '../text/elision.ts'
import { firstRows } from '../text/first-rows.ts'
import { deviceScope } from '../text/ip/device-facts.ts'
import { readJsonObjects, type JsonDict } from '../text/json-objects.ts'
import { isToolRefusal } from '../text/refusal.ts'
import { refs } from '../topology/ids.ts'
import type { Json } from '../topology/vocabulary.ts'
import { defineCommand } from './command.ts'

export interface BridgeVlanRecord {
  ports: { name: string; vlans: { ids: string; pvid: boolean; untagged: boolean }[]; line: number }[]
  errors: number
}

const HEADER = /^port\s+vlan[ -]ids?\s*$/
const ROW = /^(\S+)?\s+(\d{1,4}(?:-\d{1,4})?)((?: PVID| Egress Untagged| untagged)*)\s*$/

export const bridgeVlan = defineCommand<BridgeVlanRecord>({
  id: 'bridge-vlan',
  title: 'bridge vlan',
  scope: 'host',
  matches: (commandLine) => bridgeObject(commandLine) === 'vlan',
  looksLike(output) {
    const first = firstRows(output, 1)[0] ?? ''
    return (
      HEADER.test(first) ||
      /^\[?\{(?:"ifname":"[^"]{1,15}","vlans"|"[^"]{1,15}"):\[\{"vlan":\d/.test(first.slice(0, 100))
    )
  },
  read(lines) {
    const record: BridgeVlanRecord = { ports: [], errors: 0 }
    const start = lines.lines.findIndex((line) => line.trim() !== '')
    if (/^\s*[[{]/.test(lines.at(start))) {
      for (const { value, line } of readJsonObjects(lines, start).objects) record.ports.push(...jsonPorts(value, line))
      return record
    }
    for (let index = 0; index < lines.length; index++) {
      const line = lines.at(index)
      const match = line.length < 200 ? ROW.exec(line) : null
      const bare = match ? null : /^(\S+)(?:\s+None)?\s*$/.exec(line)
      if (HEADER.test(line)) {
        lines.ignore(index, 'heading')
        continue
      } else if (isElision(line)) lines.markIncomplete()
      else if (isToolRefusal(line)) record.errors++
      else if (match?.[1] !== undefined || bare) {
        record.ports.push({ name: (match?.[1] ?? bare?.[1])!, vlans: [], line: index })
      } else if (!match || record.ports.length === 0) continue
      if (match) {
        const flags = match[3]!
        record.ports
          .at(-1)!
          .vlans.push({ ids: match[2]!, pvid: flags.includes('PVID'), untagged: /untagged/i.test(flags) })
      }
      lines.take(index)
    }
    return record
  },
  contribute(record, source, facts) {
    const scope = deviceScope(source.host, source.namespace, facts)
    if (!scope) return
    for (const { name, vlans, line } of record.ports) {
      const bridgeVlans = vlans.map(({ ids, pvid, untagged }) => ({ name: ids, pvid, untagged }))
      if (bridgeVlans.length === 0) continue
      facts.node(refs.device(scope.within, name), { name, parent: scope.within, attributes: { bridgeVlans } }, line)
    }
  },
  isError: (record) => record.ports.length === 0 && record.errors > 0,
  isEmpty: (record) => record.ports.length === 0
})

/** `{"ifname": "eth1", "vlans": […]}`; before iproute2 5 one object with the VLANs of every port by its name. */
function jsonPorts(value: JsonDict, line: number): BridgeVlanRecord['ports'] {
  const { ifname, vlans } = value
  const ports: [string, Json | undefined][] = typeof ifname === 'string' ? [[ifname, vlans]] : Object.entries(value)
  return ports.flatMap(([name, listed]) =>
    Array.isArray(listed) ? [{ name, vlans: listed.flatMap(jsonVlan), line }] : []
  )
}

function jsonVlan(printed: Json): BridgeVlanRecord['ports'][number]['vlans'] {
  if (typeof printed !== 'object' || printed === null || Array.isArray(printed)) return []
  const { vlan, vlanEnd, flags } = printed
  if (typeof vlan !== 'number') return []
  const told = Array.isArray(flags) ? flags : []
  const ids = typeof vlanEnd === 'number' ? `${vlan}-${vlanEnd}` : String(vlan)
  return [{ ids, pvid: told.includes('PVID'), untagged: told.includes('Egress Untagged') }]
}
