/**
 * `nmcli device show`, `nmcli device [status]`, `nmcli connection [show [NAME]]`, with `-t`, `-f`, `-p`, and `nmcli` alone
 * (NetworkManager 1.0 to 1.44). Of a connection's settings the device and its type are read.
 *
 *     GENERAL.DEVICE:                         br-ex
 *     GENERAL.HWADDR:                         52:54:00:E2:28:A3
 *     IP4.ADDRESS[1]:                         10.0.0.12/24
 *     DEVICE  TYPE      STATE      CONNECTION
 *     eth0    ethernet  connected  System eth0
 */
import { cellsOf, readHeading, type Columns } from '../text/columns.ts'
import { isElision } from '../text/elision.ts'
import { firstRows } from '../text/first-rows.ts'
import { isIpAddress, isLocalAddress } from '../text/ip/address-words.ts'
import { deviceScope } from '../text/ip/device-facts.ts'
import { isHardwareAddress } from '../text/ip/ip-device.ts'
import { isToolRefusal } from '../text/refusal.ts'
import { refs } from '../topology/ids.ts'
import { defineCommand } from './command.ts'
import { nmcliAsked, terseCells } from './nmcli/asked.ts'
import { isMultiline, readMultiline } from './nmcli/multiline.ts'
import { isOverviewHead, takeOverview } from './nmcli/overview.ts'
import type { Device } from './nmcli/record.ts'

export interface NmcliRecord {
  devices: Device[]
  errors: number
}

const FIELD = /^\s*([A-Z][A-Z0-9-]*\.[A-Z0-9-]+)(?:\[\d+\])?:(.*)$/
const HEADER = /^(?:DEVICE\s+TYPE\s+STATE\b|NAME\s+UUID\s+TYPE\s+DEVICE\b)/
const KINDS: { [type: string]: 'bond' | 'linux-bridge' | 'vlan-interface' } = {
  bond: 'bond',
  bridge: 'linux-bridge',
  vlan: 'vlan-interface'
}
/** `-f` prints whatever columns were asked for; that of devices must be one. */
const ANY_HEADER = /^[A-Z][A-Z0-9-]*(?:\s{1,60}[A-Z][A-Z0-9-]*)*\s*$/
/** What a connection is to be, and the wide lines of `-p`. */
const SETTING = /^\s*[a-z\d][\w-]*\.[a-z][\w.-]*:/
const RULE = /^(?:[=-]{5,}|\s{2,}[A-Z][\w ()'.-]{1,80})\s*$/

export const nmcli = defineCommand<NmcliRecord>({
  id: 'nmcli',
  title: 'nmcli',
  scope: 'host',
  matches: (commandLine) => nmcliAsked(commandLine) !== undefined,
  looksLike(output) {
    const rows = firstRows(output, 5)
    if (isOverviewHead(rows[0] ?? '')) return /^\s+(?:"|[a-z]+(?: \([\w-]+\))?, )/.test(rows[1] ?? '')
    const isPretty = /^={5,}\s*$/.test(rows[0] ?? '')
    if (rows.slice(0, isPretty ? 5 : 2).some((row) => HEADER.test(row))) return true
    const first = isPretty ? rows.find((row) => row.startsWith('GENERAL.')) : rows[0]
    if (/^DEVICE: +\S/.test(rows[0] ?? '')) return /^TYPE: +[a-z]/.test(rows[1] ?? '')
    return /^\s*(?:GENERAL\.DEVICE:\s*\S|connection\.id: {2,}\S)/.test(first ?? '')
  },
  read(lines, commandLine) {
    const record: NmcliRecord = { devices: [], errors: 0 }
    const asked = nmcliAsked(commandLine)
    const overview = lines.lines.slice(0, 40).some(isOverviewHead)
    const profile = asked?.object === 'connection' && asked.name !== undefined
    let columns: Columns | undefined
    if (firstRows(lines.lines, 2).every(isMultiline))
      for (const { cells, line } of readMultiline(lines)) takeRow(record, cells, line)
    for (let index = 0; index < lines.length; index++) {
      const line = lines.at(index)
      const field = line.length < 2000 ? FIELD.exec(line) : null
      const cells = columns && !field && line.length < 2000 ? cellsOf(columns, line) : undefined
      if (line.trim() === '' || lines.isRead(index)) continue
      if (HEADER.test(line) || (asked?.fields && !columns && !asked.terse && ANY_HEADER.test(line))) {
        columns = readHeading(line)
        lines.ignore(index, 'heading')
        continue
      } else if (/^Warning: /.test(line) || /^(?:Text|Command)\w*Provider\(/.test(line)) {
        lines.ignore(index, 'remark')
        continue
      } else if (SETTING.test(line)) {
        takeSetting(record, line, index)
        lines.ignore(index, 'what a connection is to be')
        continue
      } else if (RULE.test(line) && !overview) {
        lines.ignore(index, 'a rule or title')
        continue
      } else if (isElision(line)) lines.markIncomplete()
      else if (isToolRefusal(line)) record.errors++
      else if (overview) {
        if (!takeOverview(record.devices, line, index)) continue
      } else if (field) {
        const named = record.devices.length === 0 && asked?.object === 'device' ? asked.name : undefined
        if (named !== undefined && field[1] !== 'GENERAL.DEVICE')
          record.devices.push({ name: named, line: index, addresses: [] })
        takeField(record, field[1]!, field[2]!.trim(), index, profile)
      } else if (asked?.terse) {
        const terse = terseCells(asked.terse, line)
        if (!terse) continue
        takeRow(record, terse, index)
      } else if (columns) takeRow(record, cells ?? looseCells(line), index)
      else continue
      lines.take(index)
    }
    return record
  },
  contribute(record, source, facts) {
    const scope = deviceScope(source.host, source.namespace, facts)
    if (!scope) return
    for (const { name, line, type, mac, mtu, state, connection, addresses } of record.devices) {
      // The port of a bridge is none of the kernel's devices, and says no bridge.
      if (name === '' || type === 'ovs-port') continue
      if (type === 'ovs-bridge') {
        facts.node(refs.bridge(scope.host, name), { name, parent: scope.host }, line)
        continue
      }
      const kind = type !== undefined && Object.hasOwn(KINDS, type) ? KINDS[type] : 'nic'
      const attributes = {
        mac,
        mtu,
        addresses: addresses.length > 0 ? addresses : undefined,
        managedState: state,
        connection,
        deviceType: type === 'loopback' ? 'loopback' : type === 'bond' ? 'bond' : undefined
      }
      facts.node(refs.device(scope.within, name, kind), { name, parent: scope.within, attributes }, line)
      for (const address of addresses) {
        if (isLocalAddress(address) || scope.inNamespace || /^(?:docker|virbr|cni|podman)/.test(name)) continue
        facts.clue({ type: 'local-address', host: scope.host, address: address.split('/')[0]! }, line)
      }
    }
  },
  isError: (record) => record.devices.length === 0 && record.errors > 0,
  isEmpty: (record) => record.devices.length === 0
})

function takeField(record: NmcliRecord, key: string, value: string, line: number, profile: boolean): void {
  const last = record.devices.at(-1)
  const said = value !== '' && value !== '--'
  if (key === 'GENERAL.DEVICES' && last?.name === '' && said) last.name = value
  else if (key === 'GENERAL.DEVICE' && said) record.devices.push({ name: value, line, addresses: [] })
  else if (!last || !said) return
  else if (key === 'GENERAL.TYPE') last.type = value
  else if (key === 'GENERAL.HWADDR' && isHardwareAddress(value.toLowerCase())) last.mac = value.toLowerCase()
  else if (key === 'GENERAL.MTU' && /^\d{1,6}$/.test(value)) last.mtu = Number(value)
  else if (key === 'GENERAL.STATE' && !profile) last.state = value.replace(/^\d+ \(?([^)]*)\)?$/, '$1')
  else if (key === 'GENERAL.CONNECTION') last.connection = value
  else if ((key === 'IP4.ADDRESS' || key === 'IP6.ADDRESS') && isIpAddress(value.toLowerCase())) {
    last.addresses.push(value.toLowerCase())
  }
}

/** `connection show NAME`: the device the connection is for, known before it has one. */
function takeSetting(record: NmcliRecord, line: string, index: number): void {
  const [, key, value = ''] = /^(connection\.[a-z-]+): *(\S.*)?$/.exec(line.trim()) ?? []
  if (value === '' || value === '--') return
  const last = record.devices.at(-1)
  if (key === 'connection.id') record.devices.push({ name: '', connection: value, line: index, addresses: [] })
  else if (last && key === 'connection.type') last.type = value.replace(/^802-3-/, '')
  else if (last && key === 'connection.interface-name') last.name = value
}

function takeRow(record: NmcliRecord, cells: Map<string, string>, line: number): void {
  const name = cells.get('DEVICE')
  if (name === undefined || name === '--') return
  const device: Device = { name, line, addresses: [] }
  const type = cells.get('TYPE')?.replace(/^802-3-/, '')
  const [state, connection] = [cells.get('STATE'), cells.get('CONNECTION') ?? cells.get('NAME')]
  if (type !== undefined) device.type = type
  // A connection has a state of its own.
  if (state !== undefined && !cells.has('NAME')) device.state = state
  if (connection !== undefined && connection !== '--') device.connection = connection
  record.devices.push(device)
}

/** A row whose first cell is wider than its column: of a connection, the uuid tells where the others are. */
function looseCells(line: string): Map<string, string> {
  const match = /\s([0-9a-f]{8}-[0-9a-f-]{27})\s+(\S+)\s+(\S+)\s*$/.exec(line)
  if (!match) return new Map()
  return new Map([
    ['NAME', line.slice(0, match.index).trim()],
    ['TYPE', match[2]!],
    ['DEVICE', match[3]!.replace(/"$/, '')]
  ])
}
