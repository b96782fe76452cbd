import { count } from '../counters.ts'
import type { IpDevice } from './ip-device.ts'

const TITLES = /^(RX|TX): +bytes +packets\b/
const OTHER_TITLES = /^[RT]X(?: errors)?:/
const NUMBERS = /^\d+(?:\s+\d+)+$/

/** Reads a line of what `ip -s` counts: titles, or numbers below them. False for any other line. */
export function readIpCounters(device: IpDevice, text: string): boolean {
  const way = TITLES.exec(text)?.[1]
  if (way !== undefined) {
    device.counting = { way: way === 'RX' ? 'rx' : 'tx', titles: text.split(/\s+/).slice(1) }
    return true
  }
  if (OTHER_TITLES.test(text)) {
    delete device.counting
    return true
  }
  const { counting } = device
  if (!counting || !NUMBERS.test(text)) return false
  const numbers = text.split(/\s+/)
  counting.titles.forEach((title, at) => count((device.counters ??= {}), counting.way, title, numbers[at]))
  delete device.counting
  return true
}
