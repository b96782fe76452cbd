/** One member of a tar to be built. */
export interface TarEntry {
  name: string
  body?: string | Uint8Array
  /** `0` file (default), `5` folder, `2` symbolic link, `x` PAX, … */
  type?: string
  /** says this size in the header instead of the body's */
  size?: number
  link?: string
}

const BLOCK = 512
const encoder = new TextEncoder()

/** A tar of these members, with its two blocks of zeros at the end. Names above 100 bytes or beyond ASCII get a PAX header. */
export function tarOf(entries: readonly TarEntry[]): Uint8Array {
  const blocks: Uint8Array[] = []
  for (const entry of entries) {
    const bytes = encoder.encode(entry.name)
    if (entry.type === undefined && (bytes.length > 100 || bytes.some((byte) => byte > 127))) {
      blocks.push(...member({ name: 'PaxHeader', type: 'x', body: paxRecord('path', entry.name) }))
      blocks.push(...member({ ...entry, name: 'long' }))
    } else blocks.push(...member(entry))
  }
  blocks.push(new Uint8Array(2 * BLOCK))
  return concat(blocks)
}

/** `27 path=…\n`: the number is the record's own length in bytes. */
export function paxRecord(key: string, value: string): Uint8Array {
  const rest = encoder.encode(` ${key}=${value}\n`).length
  let length = rest + 1
  while (String(length).length + rest !== length) length = String(length).length + rest
  return encoder.encode(`${length} ${key}=${value}\n`)
}

/** The 512 bytes that stand before a member's body. */
export function tarHeader({ name, type = '0', link = '', ...entry }: TarEntry): Uint8Array {
  const header = new Uint8Array(BLOCK)
  const put = (at: number, text: string): void => header.set(encoder.encode(text), at)
  put(0, name)
  put(100, '0000644\0')
  put(108, '0000000\0')
  put(116, '0000000\0')
  put(124, `${(entry.size ?? bytesOf(entry.body).length).toString(8).padStart(11, '0')}\0`)
  put(136, '00000000000\0')
  put(148, '        ')
  put(156, type)
  put(157, link)
  put(257, 'ustar\0' + '00')
  const sum = header.reduce((total, byte) => total + byte, 0)
  put(148, `${sum.toString(8).padStart(6, '0')}\0 `)
  return header
}

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}

function member(entry: TarEntry): Uint8Array[] {
  const body = bytesOf(entry.body)
  return [tarHeader(entry), body, new Uint8Array((BLOCK - (body.length % BLOCK)) % BLOCK)]
}

function bytesOf(body: string | Uint8Array = ''): Uint8Array {
  return typeof body === 'string' ? encoder.encode(body) : body
}
