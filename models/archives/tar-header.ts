import type { MakeDecoder } from '../text/decode.ts'
import { decodeBytes } from '../text/decode.ts'

/** One 512-byte header of a tar: ustar, GNU or the form before both. */
export interface TarHeader {
  name: string
  /** of the body, in bytes */
  size: number
  /** `0` file, `5` folder, `1` and `2` links, `x` `g` PAX, `L` `K` GNU long names, `S` sparse */
  type: string
}

export const BLOCK = 512

/** True for 512 bytes whose checksum is that of a tar header. */
export function isTarHeader(block: Uint8Array): boolean {
  if (block.length < BLOCK || block[0] === 0) return false
  const told = octal(block, 148, 8)
  if (told === undefined) return false
  let plain = 0
  let signed = 0
  for (let index = 0; index < BLOCK; index++) {
    const byte = index >= 148 && index < 156 ? 32 : block[index]!
    plain += byte
    signed += byte > 127 ? byte - 256 : byte
  }
  return told === plain || told === signed
}

/** True for the blocks of zeros that end a tar. */
export function isZeros(block: Uint8Array): boolean {
  return block.every((byte) => byte === 0)
}

/** Reads a header; undefined when its checksum or its size says that it is none. */
export function readTarHeader(block: Uint8Array, makeDecoder: MakeDecoder): TarHeader | undefined {
  if (!isTarHeader(block)) return undefined
  const size = numberIn(block, 124, 12)
  if (size === undefined) return undefined
  const name = nameIn(block, 0, 100, makeDecoder)
  const ustar = block[257] === 0x75 && block[258] === 0x73 && block[262] === 0
  const prefix = ustar ? nameIn(block, 345, 155, makeDecoder) : ''
  const type = block[156] === 0 ? '0' : String.fromCharCode(block[156]!)
  return { name: prefix === '' ? name : `${prefix}/${name}`, size, type }
}

/** Text of a name field, whatever it is encoded in. */
export function decodeName(bytes: Uint8Array, makeDecoder: MakeDecoder): string {
  const decoded = decodeBytes(bytes, makeDecoder)
  return 'text' in decoded ? decoded.text : String.fromCharCode(...bytes.subarray(0, 4096))
}

function nameIn(block: Uint8Array, from: number, length: number, makeDecoder: MakeDecoder): string {
  const field = block.subarray(from, from + length)
  const end = field.indexOf(0)
  return decodeName(end < 0 ? field : field.subarray(0, end), makeDecoder)
}

/** Octal digits, or base 256 where the number is too large for them. */
function numberIn(block: Uint8Array, from: number, length: number): number | undefined {
  if (((block[from] ?? 0) & 0x80) === 0) return octal(block, from, length)
  let value = block[from]! & 0x3f
  if ((block[from]! & 0x40) !== 0) return undefined
  for (let index = from + 1; index < from + length; index++) value = value * 256 + block[index]!
  return Number.isSafeInteger(value) ? value : undefined
}

function octal(block: Uint8Array, from: number, length: number): number | undefined {
  let value = 0
  let digits = 0
  for (let index = from; index < from + length; index++) {
    const byte = block[index]!
    if (byte >= 0x30 && byte <= 0x37) {
      value = value * 8 + byte - 0x30
      digits++
    } else if (byte !== 0x20 && byte !== 0) return undefined
    else if (digits > 0) break
  }
  return digits > 0 || from === 124 ? value : undefined
}
