import { DamagedStream } from './bytes.ts'

/** What the xz decoder reports: the packed bytes ended, or use a filter or check it was not built with. */
const ENDED = '8'
const UNKNOWN = new Set(['2', '4', '6'])

/** What an error of the xz decoder says of the stream, as a `DamagedStream`; the error itself where it is not the decoder's. */
export function xzDamage(error: unknown): unknown {
  const code = /error code (\d+)/.exec(error instanceof Error ? error.message : String(error))?.[1]
  if (code === ENDED || (code === undefined && error instanceof TypeError))
    return new DamagedStream('cut-off', 'the packed bytes end too early')
  if (code === undefined) return error
  return UNKNOWN.has(code)
    ? new DamagedStream('unsupported', 'it uses an xz filter or check that is not known here')
    : new DamagedStream('damaged', 'the packed bytes are damaged')
}
