import type { Added } from '../analysis/answers.ts'
import type { AwaitedArchive } from '../analysis/awaited-archive.ts'
import type { Given } from '../analysis/protocol.ts'
import type { HostFile } from '../host/host.ts'
import { dismiss, notify } from '../state/window.ts'
import type { Notice } from '../state/store.ts'
import type { App } from './app.ts'

/** Opens the archives that a project refers to, where the desktop program remembers them. Returns what became of each. */
export async function openArchives(app: App, archives: readonly AwaitedArchive[]): Promise<Added[]> {
  const calls: Given[] = archives.flatMap((awaited) => {
    const kept = awaited.handle === undefined ? undefined : app.host.keptArchive(awaited.handle)
    const { id, name, size } = awaited
    return kept ? [{ id, name, blob: new Blob(), served: { url: kept.url, size }, awaited }] : []
  })
  return calls.length > 0 ? await app.session.add(calls) : []
}

/** Says in one notice which archives are missing or not what they were, and lets the user look for them. */
export function tellOfAwaited(archives: readonly AwaitedArchive[], told: readonly Added[]): void {
  const arrived = told.filter((result) => result.kind === 'arrived')
  const changed = archives.filter(({ id }) => arrived.some((result) => result.id === id && !result.same))
  const missing = archives.filter(({ id }) => arrived.every((result) => result.id !== id))
  const wanted = [...missing, ...changed]
  if (wanted.length === 0) return
  const values = { missing: namesOf(missing), changed: namesOf(changed) }
  const key = changed.length === 0 ? 'awaited.missing' : missing.length === 0 ? 'awaited.changed' : 'awaited.both'
  notify('warning', key, values, wanted)
}

/** Says that an archive cannot be read any more, and lets the user look for it. */
export function tellOfLost(archive: AwaitedArchive): void {
  notify('warning', 'awaited.lost', { missing: archive.name }, [archive])
}

/** Asks where the archives of a notice are, and reads again with those that were found. */
export async function locateArchives(app: App, { id, locate = [] }: Notice): Promise<void> {
  const { files } = await app.host.openFiles()
  if (files.length === 0) return
  const calls = locate.flatMap((awaited): Given[] => {
    const file = fileFor(awaited, files, locate)
    if (!file) return []
    const { blob, served } = file
    return [{ id: awaited.id, name: awaited.name, blob, ...(served && { served }), awaited }]
  })
  dismiss(id)
  const told = await app.session.add(calls)
  tellOfAwaited(locate, told)
  if (told.some(({ kind }) => kind === 'arrived')) app.session.again()
}

/** One file for one archive is meant for it, whatever it is called now; of several, names decide. */
function fileFor(
  { name, size }: AwaitedArchive,
  files: readonly HostFile[],
  wanted: readonly AwaitedArchive[]
): HostFile | undefined {
  const [file] = files
  if (wanted.length === 1 && files.length === 1) return file
  const base = name.slice(name.lastIndexOf('/') + 1)
  const named = files.filter((other) => other.name === base)
  return named.find(({ blob, served }) => (served?.size ?? blob.size) === size) ?? named[0]
}

function namesOf(archives: readonly AwaitedArchive[]): string {
  return archives.map(({ name }) => name).join(', ')
}
