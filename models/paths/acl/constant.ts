import { addressOf, blockOf } from '../facts/ip.ts'
import type { Constant } from './expression.ts'
import type { Token } from './lexer.ts'

const MAC = /^(?:[0-9a-f]{1,2}:){5}[0-9a-f]{1,2}$/i

/** A constant as it stands in a match: number, MAC, address, each with its mask, or a name. */
export function constantOf({ kind, text }: Token): Constant | undefined {
  if (kind === 'string') return { kind, text }
  if (kind === 'set' || kind === 'group') return { kind, name: text }
  return kind === 'constant' ? numberOf(text) : undefined
}

/** `10.0.0.0/24`, `10.0.0.0/255.255.255.0`, `fa:16:3e:00:00:01`, `0x800/0xff`, `22` → value and mask. */
export function numberOf(text: string): Extract<Constant, { kind: 'number' }> | undefined {
  const slash = text.indexOf('/')
  const [head, tail] = slash < 0 ? [text, undefined] : [text.slice(0, slash), text.slice(slash + 1)]
  const address = MAC.test(head) ? undefined : addressOf(head)
  if (address) {
    const mask = tail === undefined ? undefined : addressMask(text, tail, address.version)
    if (tail !== undefined && mask === undefined) return undefined
    return { kind: 'number', value: address.value, mask, version: address.version }
  }
  const value = plain(head)
  const mask = tail === undefined ? undefined : plain(tail)
  if (value === undefined || (tail !== undefined && mask === undefined)) return undefined
  return { kind: 'number', value, mask, version: undefined }
}

function addressMask(whole: string, tail: string, version: 4 | 6): bigint | undefined {
  const block = blockOf(whole)
  if (!block) return addressOf(tail)?.value
  const bits = BigInt(version === 4 ? 32 : 128)
  return ((1n << BigInt(block.length)) - 1n) << (bits - BigInt(block.length))
}

function plain(text: string): bigint | undefined {
  if (MAC.test(text)) return macValue(text)
  return /^(?:\d{1,20}|0x[0-9a-f]{1,32})$/i.test(text) ? BigInt(text) : undefined
}

export function macValue(mac: string): bigint {
  return mac.split(':').reduce((value, part) => (value << 8n) | BigInt(parseInt(part, 16)), 0n)
}
