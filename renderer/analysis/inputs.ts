import { gather } from '../../models/archives/bytes.ts'
import type { Choice } from '../../models/archives/choose.ts'
import { HEAD_BYTES, packingOf } from '../../models/archives/kind.ts'
import { withoutPacking } from '../../models/archives/member-path.ts'
import type { Input } from '../../models/reading.ts'
import type { InputEntry } from '../state/work.ts'
import type { Added } from './answers.ts'
import { openArchive, Stopped, toInput, type OpenedArchive } from './archives.ts'
import { arrive } from './awaited.ts'
import { storeOf } from './byte-stores.ts'
import { openProject } from './open-project.ts'
import { readProject } from './project-file.ts'
import type { Given, Progress } from './protocol.ts'
import type { ArchiveOf, Texts } from './texts.ts'

/** Above this a text is no longer one that a person pasted or a command printed, and strings end at half a gigabyte. */
export const MOST_BYTES = 256 * 2 ** 20

/** What taking a file in may use while it does. */
export interface Taking {
  /** says which files of a folder are worth reading */
  choice: Choice
  breathe(progress: Progress): Promise<void>
}

/** Reads one file: opens archives and projects, unpacks `.gz`, decodes text, names what is no text. Only `breathe` makes it throw. */
export async function takeIn(given: Given, texts: Texts, { choice, breathe }: Taking): Promise<Added> {
  const { id, awaited } = given
  let { name } = given
  if (!awaited && choice.skipInFolder(name) !== undefined) return { kind: 'passed', name }
  let bytes: Uint8Array
  try {
    const store = await storeOf(given)
    const packing = packingOf(await gather(store.stream(0, HEAD_BYTES), HEAD_BYTES))
    if (typeof packing === 'string') {
      const opened = await openArchive(awaited?.name ?? name, store, breathe)
      if (!('bytes' in opened)) {
        const archive = { id, name: awaited?.name ?? name, size: store.size, ...handleOf(given) }
        return awaited ? await arrive(id, awaited, archive, opened, texts) : takeMembers(id, archive, opened, texts)
      }
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
  if (awaited) return { kind: 'unreadable', name, reason: 'gone' }
  const project = readProject(bytes)
  if (project !== undefined) return openProject(given, project, texts)
  const input = toInput(name, bytes)
  texts.set(id, input)
  return { kind: 'input', entry: entryOf(id, input, bytes) }
}

function takeMembers(id: string, archive: ArchiveOf, { members, report }: OpenedArchive, texts: Texts): Added {
  const entries = members.map(({ input, fetch }, index) => {
    const memberId = `${id}.${index + 1}`
    texts.set(memberId, input, { member: { archive, path: input.name }, ...(fetch && { fetch }) })
    const binary = input.binary === undefined ? {} : { binary: input.binary }
    return { id: memberId, name: input.name, size: input.length ?? input.text.length, ...binary }
  })
  return { kind: 'archive', id, name: archive.name, entries, report }
}

function handleOf({ served }: Given): { handle?: string } {
  return served ? { handle: served.url.slice(served.url.lastIndexOf('/') + 1) } : {}
}

function entryOf(id: string, { name, text, binary }: Input, bytes: Uint8Array): InputEntry {
  return binary === undefined ? { id, name, size: text.length } : { id, name, size: bytes.byteLength, binary }
}
