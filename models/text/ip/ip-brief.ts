import { isElision } from '../elision.ts'
import { isIpAddress } from './address-words.ts'
import type { LineLedger } from '../line-ledger.ts'
import { joinWrapped, type WholeLine } from '../wrapped-lines.ts'
import { isHardwareAddress, newDevice, OPERATIONAL_STATES, type IpDevice } from './ip-device.ts'
import { isIpDamageNotice, isIpError } from './ip-errors.ts'
import type { IpRecord } from './ip-blocks.ts'

/** Reads `ip -br address` and `ip -br link`: device, state, and what stands behind them, one device a line. */
export function readIpBrief(lines: LineLedger): IpRecord {
  const devices: IpDevice[] = []
  let errors = 0
  for (const whole of joinWrapped(lines.lines, isWholeLine)) {
    const words = whole.text.trim().split(/\s+/)
    const device = readRow(words, whole, lines)
    if (device) devices.push(device)
    else if (isIpError(whole.text)) errors++
    else if (isElision(whole.text) || isIpDamageNotice(whole.text)) lines.markIncomplete()
    else continue
    for (let index = whole.index; index < whole.index + whole.count; index++) {
      if (!lines.isRead(index)) lines.take(index)
    }
  }
  return { devices, errors }
}

/** True for a row of `ip -br address`, `ip -br link` alike. */
export function isBriefRow(line: string): boolean {
  return isRow(line.trim().split(/\s+/, 2))
}

function isRow(words: readonly string[]): boolean {
  return OPERATIONAL_STATES.has(words[1] ?? '') && !OPERATIONAL_STATES.has(words[0]!)
}

/** A row that begins with its state: the name was lost in copying. */
function isNamelessRow(words: readonly string[]): boolean {
  return OPERATIONAL_STATES.has(words[0]!) && words.slice(1).every((word) => isIpAddress(word.toLowerCase()))
}

const STATES = [...OPERATIONAL_STATES].join('|')
const ROW = new RegExp(`^(?!(?:${STATES})\\s)\\S+\\s+(?:${STATES})(?:\\s|$)`)

function isWholeLine(line: string): boolean {
  const text = line.trim()
  return (
    ROW.test(text) || isNamelessRow(text.split(/\s+/)) || isIpError(text) || isElision(text) || isIpDamageNotice(text)
  )
}

function readRow(words: string[], whole: WholeLine, lines: LineLedger): IpDevice | undefined {
  if (isNamelessRow(words)) {
    lines.report(whole.index, 'The row has no device name; it was lost in copying, so the row is left out.')
    return undefined
  }
  if (!OPERATIONAL_STATES.has(words[1] ?? '')) return undefined
  const device = newDevice(words[0]!, whole.index)
  device.state = words[1]!
  for (let at = 2; at < words.length; at++) {
    const word = words[at]!
    const address = word.toLowerCase()
    if (word === 'metric') at++
    else if (word === 'peer') readPeer(device, (words[++at] ?? '').toLowerCase())
    else if (word.startsWith('<')) device.flags = word.replace(/[<>]/g, '').split(',')
    else if (isHardwareAddress(address)) device.mac = address
    else if (isIpAddress(address)) device.addresses.push({ address, line: whole.index })
    else
      lines.report(whole.index, `"${word.slice(0, 60)}" of ${device.name} is no whole address; it was cut in copying.`)
  }
  return device
}

function readPeer(device: IpDevice, peer: string): void {
  const last = device.addresses.at(-1)
  if (last && isIpAddress(peer)) last.peer = peer
}
