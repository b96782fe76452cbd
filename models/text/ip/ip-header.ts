import type { IpDevice } from './ip-device.ts'

/** Reads what stands behind `<` in `2: eth0: <BROADCAST,UP> mtu 1500 qdisc mq master bond0 state UP …`, cut off or not. */
export function readHeader(device: IpDevice, text: string): void {
  const close = text.indexOf('>')
  if (close < 0) return
  const flags = text.slice(0, close).split(',')
  device.flags = flags.map((flag) => flag.trim()).filter((flag) => flag !== '')
  const words = text
    .slice(close + 1)
    .trim()
    .split(/\s+/)
  for (let at = 0; at + 1 < words.length; at++) {
    const value = words[at + 1]!
    if (words[at] === 'mtu' && /^\d+$/.test(value)) device.mtu = Number(value)
    else if (words[at] === 'master') device.master = value
    else if (words[at] === 'state' && /^[A-Z]+$/.test(value)) device.state = value
  }
}
