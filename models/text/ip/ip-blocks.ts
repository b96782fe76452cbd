import { isElision } from '../elision.ts'
import type { LineLedger } from '../line-ledger.ts'
import { joinWrapped, type WholeLine } from '../wrapped-lines.ts'
import { readAddressLine, readLabelledAddress } from './ip-address-line.ts'
import { isDetail, readDetail } from './ip-details.ts'
import { newDevice, type IpDevice } from './ip-device.ts'
import { isIpDamageNotice, isIpError } from './ip-errors.ts'
import { readHeader } from './ip-header.ts'

/** What a listing in blocks says; `errors` counts the lines in which `ip` refused. */
export interface IpRecord {
  devices: IpDevice[]
  errors: number
}

const HEADER = /^\s*(\d+): +(\S+): +<(.*)$/
const ORPHAN = 'The line belongs to a device whose first line was not pasted; paste the output from its first line on.'
/** `ip -o addr` prints the family straight behind the name */
const ONELINE = /^\s*(\d+): +(\S+) +(inet6? .*)$/

/** True when the line opens a device's block in `ip addr` or `ip link`. */
export function isDeviceHeader(line: string): boolean {
  return HEADER.test(line)
}

/** True when the line is a row of `ip -o addr`. */
export function isOnelineAddress(line: string): boolean {
  return ONELINE.test(line)
}

/**
 * Reads `ip address` and `ip link` in all their forms: with and without `-d`, `-s`, `-o`, indented by a wiki, wrapped by a
 * terminal, cut off, or filtered down to some of the lines.
 */
export function readIpBlocks(lines: LineLedger): IpRecord {
  const devices = new Map<string, IpDevice>()
  let current: IpDevice | undefined
  let errors = 0
  let orphaned = false
  const open = (printed: string, line: number): IpDevice => {
    const device = newDevice(printed, line)
    const known = devices.get(device.name)
    if (!known) devices.set(device.name, device)
    return known ?? device
  }
  const detail = (text: string, whole: WholeLine): boolean => {
    if (current) return readAddressLine(current, text, whole.index) || readDetail(current, text)
    const label = readLabelledAddress(text)
    return label !== undefined && readAddressLine(open(label, whole.index), text, whole.index)
  }
  for (const whole of joinWrapped(lines.lines, (line) => isWholeLine(line))) {
    const [first = '', ...rest] = whole.text.split('\\')
    const header = HEADER.exec(first)
    const row = header ? null : ONELINE.exec(first)
    if (header) {
      current = open(header[2]!, whole.index)
      current.index = Number(header[1])
      readHeader(current, header[3]!)
    } else if (row) {
      current = open(row[2]!, whole.index)
      current.index = Number(row[1])
      readAddressLine(current, row[3]!, whole.index)
    } else if (isIpError(first)) {
      errors++
    } else if (isElision(first) || isIpDamageNotice(first)) {
      lines.markIncomplete()
      ignoreAll(lines, whole, 'says that lines are missing')
      continue
    } else if (!detail(first.trim(), whole)) {
      if (isUnknownDetail(first, current)) ignoreAll(lines, whole, 'detail of a kind of device that tells nothing here')
      else if (!current && isDetail(first.trim())) {
        if (!orphaned) lines.report(whole.index, ORPHAN)
        else ignoreAll(lines, whole, 'its device was not pasted')
        orphaned = true
      }
      continue
    }
    for (const text of rest) detail(text.trim(), whole)
    for (let index = whole.index; index < whole.index + whole.count; index++) lines.take(index)
  }
  return { devices: [...devices.values()], errors }
}

function isWholeLine(line: string): boolean {
  const text = line.trim()
  if (/^\s{4}/.test(line) || HEADER.test(line) || ONELINE.test(line)) return true
  return isDetail(text) || isIpError(text) || isElision(text) || isIpDamageNotice(text)
}

/** Newer versions print details nobody here has seen; they stand under a device, indented deeper than it. */
function isUnknownDetail(line: string, current: IpDevice | undefined): boolean {
  return current !== undefined && /^(?:\s{4}|\t)/.test(line)
}

function ignoreAll(lines: LineLedger, whole: WholeLine, reason: string): void {
  for (let index = whole.index; index < whole.index + whole.count; index++) lines.ignore(index, reason)
}
