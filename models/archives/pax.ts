import type { MakeDecoder } from '../text/decode.ts'
import { decodeName } from './tar-header.ts'

/** What a PAX or GNU header says of the member that follows it. */
export interface Extended {
  name?: string
  size?: number
  /** the body is not the file's bytes, but those between its holes */
  sparse?: boolean
}

/**
 * The records of a PAX header that matter here: `30 path=…\n`, each headed by its own length in bytes. Records that are damaged
 * end the reading; those before them count.
 */
export function readPax(body: Uint8Array, makeDecoder: MakeDecoder): Extended {
  const found: Extended = {}
  for (let at = 0; at < body.length;) {
    const space = body.indexOf(0x20, at)
    if (space < 0 || space - at > 8) break
    const length = Number(String.fromCharCode(...body.subarray(at, space)))
    const end = at + length
    if (!Number.isInteger(length) || end <= space || end > body.length) break
    const record = body.subarray(space + 1, end - 1)
    const equals = record.indexOf(0x3d)
    const key = String.fromCharCode(...record.subarray(0, Math.min(Math.max(equals, 0), 64)))
    const value = record.subarray(equals + 1)
    if (key.startsWith('GNU.sparse.')) found.sparse = true
    if (key === 'path') found.name = decodeName(value, makeDecoder)
    else if (key === 'size') {
      const size = Number(String.fromCharCode(...value.subarray(0, 20)))
      if (Number.isSafeInteger(size) && size >= 0) found.size = size
    }
    at = end
  }
  return found
}
