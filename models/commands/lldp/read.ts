import { isElision } from '../../text/elision.ts'
import { dict, own, word, type Dict } from '../../text/json-lookup.ts'
import { readJsonObjects } from '../../text/json-objects.ts'
import type { LineLedger } from '../../text/line-ledger.ts'
import { isToolRefusal } from '../../text/refusal.ts'
import type { Json } from '../../topology/vocabulary.ts'

/** What a switch says of itself on one cable; what it does not say is absent. */
export interface Neighbor {
  /** the host's own device that the cable is in */
  device: string | undefined
  /** the switch's name */
  name?: string | undefined
  chassisId?: string | undefined
  /** the switch's port */
  port?: string | undefined
  portDescription?: string | undefined
  address?: string | undefined
  vlan?: string | undefined
  line: number
}

export interface LldpNeighbors {
  neighbors: Neighbor[]
  failed: boolean
  /** where the output alone tells which tool printed it */
  tool?: string
}

type Field = 'name' | 'chassisId' | 'port' | 'portDescription' | 'address' | 'vlan'

/** lldpd's words in its text, below `Interface:` */
const PLAIN = new Map<string, Field>([
  ['SysName', 'name'],
  ['ChassisID', 'chassisId'],
  ['PortID', 'port'],
  ['PortDescr', 'portDescription'],
  ['MgmtIP', 'address'],
  ['VLAN', 'vlan']
])
/** below `lldp.<device>.` */
const KEYS = new Map<string, Field>([
  ['chassis.name', 'name'],
  ['chassis.mac', 'chassisId'],
  ['chassis.local', 'chassisId'],
  ['chassis.ifname', 'chassisId'],
  ['port.ifname', 'port'],
  ['port.local', 'port'],
  ['port.mac', 'port'],
  ['port.descr', 'portDescription'],
  ['chassis.mgmt-ip', 'address'],
  ['vlan.vlan-id', 'vlan']
])
/** headings of lldpad; what they tell stands below */
const TLVS = new Map<string, Field>([
  ['System Name TLV', 'name'],
  ['Chassis ID TLV', 'chassisId'],
  ['Port ID TLV', 'port'],
  ['Port Description TLV', 'portDescription'],
  ['Management Address TLV', 'address'],
  ['Port VLAN ID TLV', 'vlan']
])

/** Reads neighbours in any of the forms the two daemons print. */
export function readNeighbors(ledger: LineLedger, commandLine: string): LldpNeighbors {
  const out: LldpNeighbors = { neighbors: [], failed: false }
  const asked = /\s-i\s*(\S+)/.exec(commandLine)?.[1]
  let heading = ''
  for (let index = 0; index < ledger.length; index++) {
    const line = ledger.at(index)
    const text = line.trim()
    if (text === '' || ledger.isRead(index)) continue
    if (text.startsWith('{')) {
      readJson(ledger, index, out)
      break
    }
    const keyed =
      /^lldp\.(.+?)\.((?:chassis|port|vlan|via|rid|age|ppvid|pi|lldp-med|unknown-tlvs)(?:\.[\w.-]+)?)=(.*)$/.exec(
        text.slice(0, 1000)
      )
    const tlv = /^[A-Z][\w /.()-]*TLV$/.test(text)
    if (isElision(line)) ledger.markIncomplete()
    else if (
      (/^\S/.test(line) && isToolRefusal(line)) ||
      /^(?:Device not found or inactive|Agent instance|connect:|Failed to connect)/.test(text)
    )
      out.failed = true
    else if (keyed) takeKeyed(out, keyed, index)
    else if (tlv) {
      heading = text
      // A neighbour's word begins with who it is; nothing but the command line tells on which cable.
      if (text === 'Chassis ID TLV' || (out.neighbors.length === 0 && asked !== undefined))
        out.neighbors.push({ device: asked, line: index })
    } else if (heading !== '') takeBelow(out.neighbors.at(-1), TLVS.get(heading), text)
    else if (!takePlain(out, text, index)) {
      if (/^\s/.test(line) || /^(?:-{10,}|LLDP neighbors:)$/.test(text))
        ledger.ignore(index, 'frame, or what else it can do')
      continue
    }
    ledger.take(index)
  }
  return out
}

function takePlain(out: LldpNeighbors, text: string, line: number): boolean {
  const [, key = '', spaced = ''] = /^([A-Za-z]+):(.*)$/.exec(text.slice(0, 1000)) ?? []
  const rest = spaced.trim()
  if (key === 'Interface') {
    out.neighbors.push({ device: rest.split(',')[0], line })
    return true
  }
  const field = PLAIN.get(key)
  const open = out.neighbors.at(-1)
  if (field === undefined || !open) return false
  const told = /^(?:ChassisID|PortID)$/.test(key)
    ? rest.replace(/^(?:mac|ifname|local|ip|ifalias|unhandled) /, '')
    : rest
  set(open, field, field === 'vlan' ? told.split(',')[0]! : told)
  return true
}

function takeKeyed(out: LldpNeighbors, [, device = '', key = '', value = '']: RegExpExecArray, line: number): void {
  const last = out.neighbors.at(-1)
  const open = last?.device === device && key !== 'via' ? last : { device, line }
  if (open !== last) out.neighbors.push(open)
  set(open, KEYS.get(key), value)
}

function takeBelow(open: Neighbor | undefined, field: Field | undefined, text: string): void {
  const value = text.replace(/^(?:MAC|Ifname|Local|IPv4|IPv6|PVID|Network Address|Ifalias): */, '')
  // `Ifindex: 5` below an address is not one.
  if (open && !/^[A-Z]\w+: /.test(value)) set(open, field, value)
}

function set(open: Neighbor, field: Field | undefined, value: string): void {
  const text = value.trim()
  if (field !== undefined && open[field] === undefined && text !== '' && text !== 'not received') open[field] = text
}

function readJson(ledger: LineLedger, start: number, out: LldpNeighbors): void {
  for (const { value, line } of readJsonObjects(ledger, start).objects) {
    for (const [device, told] of entriesOf(own(value, 'lldp', 'interface'))) {
      const [name, chassis] = entriesOf(told['chassis'])[0] ?? []
      const port = dict(told['port'])
      const open: Neighbor = { device, line }
      set(open, 'name', name === 'id' ? '' : (name ?? ''))
      const ids = name === 'id' ? dict(told['chassis']) : (chassis ?? {})
      set(open, 'chassisId', word(own(ids, 'id', 'value')) ?? '')
      const address = ids['mgmt-ip']
      set(open, 'address', word(Array.isArray(address) ? address[0] : address) ?? '')
      set(open, 'port', word(own(port, 'id', 'value')) ?? '')
      set(open, 'portDescription', word(port['descr']) ?? '')
      const vlan = told['vlan']
      set(open, 'vlan', word(dict(Array.isArray(vlan) ? vlan[0] : vlan)['vlan-id']) ?? '')
      out.neighbors.push(open)
    }
  }
}

/** One of a kind is an object by name, several are a list of such. */
function entriesOf(value: Json | undefined): [name: string, told: Dict][] {
  const list = Array.isArray(value) ? value : [value]
  return list.flatMap((each) => Object.entries(dict(each)).map(([name, told]): [string, Dict] => [name, dict(told)]))
}
