import type { Input } from '../../models/reading.ts'
import { decodeBytes } from '../../models/text/decode.ts'
import { gunzip, isGzip, TooLarge } from './gunzip.ts'
import { readProject } from './project-file.ts'
import type { Added } from './answers.ts'
import type { Given } from './protocol.ts'

/** Above this a text is no longer one that a person pasted or a command printed, and strings end at half a gigabyte. */
export const MOST_BYTES = 256 * 2 ** 20

/** The texts of the session by input id, whether they are open now or could come back by undo. */
export type Texts = Map<string, Input>

/** Reads one file: unpacks `.gz`, opens projects, decodes text, names what is no text. Never throws. */
export async function takeIn(given: Given, texts: Texts): Promise<Added> {
  const { id, name, blob } = given
  if (blob.size > MOST_BYTES) return { kind: 'unreadable', name, reason: 'too-large' }
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await blob.arrayBuffer())
    if (isGzip(bytes)) bytes = await gunzip(bytes, MOST_BYTES)
  } catch (error) {
    return { kind: 'unreadable', name, reason: error instanceof TooLarge ? 'too-large' : 'gone' }
  }
  const project = readProject(bytes)
  if (project !== undefined) return openProject(given, project, texts)
  const decoded = decodeBytes(bytes, (encoding) => {
    const decoder = new TextDecoder(encoding, { fatal: true })
    return (chunk) => decoder.decode(chunk)
  })
  if ('binary' in decoded) {
    texts.set(id, { name, text: '', binary: decoded.what })
    return { kind: 'input', entry: { id, name, size: bytes.byteLength, binary: decoded.what } }
  }
  texts.set(id, { name, text: decoded.text })
  return { kind: 'input', entry: { id, name, size: decoded.text.length } }
}

function openProject(given: Given, project: ReturnType<typeof readProject>, texts: Texts): Added {
  if (project === undefined || 'error' in project) {
    const detail = project?.error
    return { kind: 'unreadable', name: given.name, reason: 'project', ...(detail !== undefined && { detail }) }
  }
  const inputs = project.inputs.map((input, index) => {
    const id = `${given.id}.${index + 1}`
    texts.set(id, input)
    const binary = input.binary === undefined ? {} : { binary: input.binary }
    return { entry: { id, name: input.name, size: input.text.length, ...binary }, blob: new Blob([input.text]) }
  })
  return { kind: 'project', name: given.name, project: project.state, inputs }
}
