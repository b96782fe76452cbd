import type { MakeDecoder } from '../models/text/decode.ts'

/** Decoders of Node, strict. */
export const makeDecoder: MakeDecoder = (label) => {
  const decoder = new TextDecoder(label, { fatal: true })
  return (bytes) => decoder.decode(bytes)
}
