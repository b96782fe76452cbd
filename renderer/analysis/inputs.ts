import { gather } from '../../models/archives/bytes.ts'
import type { Choice } from '../../models/archives/choose.ts'
import { HEAD_BYTES, packingOf } from '../../models/archives/kind.ts'
import { withoutPacking } from '../../models/archives/member-path.ts'
import type { Input } from '../../models/reading.ts'
import type { InputEntry } from '../state/work.ts'
import type { Added } from './answers.ts'
import { openArchive, Stopped, toInput, type OpenedArchive } from './archives.ts'
import { storeOf } from './byte-stores.ts'
import { readProject } from './project-file.ts'
import type { Given, Progress } from './protocol.ts'

/** Above this a text is no longer one that a person pasted or a command printed, and strings end at half a gigabyte. */
export const MOST_BYTES = 256 * 2 ** 20

/** The texts of the session by input id, whether they are open now or could come back by undo. */
export type Texts = Map<string, Input>

/** What taking a file in may use while it does. */
export interface Taking {
  /** says which files of a folder are worth reading */
  choice: Choice
  breathe(progress: Progress): Promise<void>
}

/** Reads one file: opens archives and projects, unpacks `.gz`, decodes text, names what is no text. Only `breathe` makes it throw. */
export async function takeIn(given: Given, texts: Texts, { choice, breathe }: Taking): Promise<Added> {
  const { id } = given
  let { name } = given
  if (choice.skipInFolder(name) !== undefined) return { kind: 'passed', name }
  const store = storeOf(given)
  let bytes: Uint8Array
  try {
    const packing = packingOf(await gather(store.stream(0, HEAD_BYTES), HEAD_BYTES))
    if (typeof packing === 'string') {
      const opened = await openArchive(id, name, store, breathe)
      if (!('bytes' in opened)) return takeMembers(opened, texts)
      bytes = opened.bytes
      name = withoutPacking(name)
    } else {
      if (store.size > MOST_BYTES) return { kind: 'unreadable', name, reason: 'too-large' }
      bytes = await gather(store.stream(0), MOST_BYTES)
    }
  } catch (error) {
    if (error instanceof Stopped) throw error.cause
    return { kind: 'unreadable', name, reason: 'gone' }
  }
  const project = readProject(bytes)
  if (project !== undefined) return openProject(given, project, texts)
  const input = toInput(name, bytes)
  texts.set(id, input)
  return { kind: 'input', entry: entryOf(id, input, bytes) }
}

function takeMembers({ id, name, members, report }: OpenedArchive, texts: Texts): Added {
  const entries = members.map((input, index) => {
    const memberId = `${id}.${index + 1}`
    texts.set(memberId, input)
    const binary = input.binary === undefined ? {} : { binary: input.binary }
    return { id: memberId, name: input.name, size: input.text.length, ...binary }
  })
  return { kind: 'archive', id, name, entries, report }
}

function entryOf(id: string, { name, text, binary }: Input, bytes: Uint8Array): InputEntry {
  return binary === undefined ? { id, name, size: text.length } : { id, name, size: bytes.byteLength, binary }
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
