import type { Input } from '../../models/reading.ts'
import type { Added } from './answers.ts'
import type { OpenedArchive } from './archives.ts'
import { digestOf } from './project-file.ts'
import type { AwaitedArchive } from './awaited-archive.ts'
import type { ArchiveOf, Texts } from './texts.ts'

/** Puts the texts of an archive where a project waits for them. What the archive does not have stays missing. */
export async function arrive(
  id: string,
  { name, sha256, members }: AwaitedArchive,
  archive: ArchiveOf,
  opened: OpenedArchive,
  texts: Texts
): Promise<Added> {
  const byPath = new Map(opened.members.map((member) => [member.input.name, member]))
  const known = { ...archive, sha256 }
  let asLong = true
  const inputs = members.map(([path, memberId]) => {
    const found = byPath.get(path)
    asLong &&= lengthOf(found?.input) === lengthOf(texts.placeOf(memberId)?.input)
    const member = { archive: known, path }
    if (found) texts.set(memberId, found.input, { member, ...(found.fetch && { fetch: found.fetch }) })
    else texts.miss(memberId, member)
    return found?.input
  })
  const digest = (): Promise<string> =>
    digestOf(inputs.length, async (at) => (inputs[at] ? await texts.textOf(inputs[at]) : ''))
  const same = !inputs.includes(undefined) && (sha256 === '' ? asLong : sha256 === (await digest()))
  return { kind: 'arrived', id, name, same }
}

function lengthOf(input: Input | undefined): number | undefined {
  return input?.length ?? input?.text.length
}
