import type { Input } from '../../models/reading.ts'
import { digestOf, ProjectWriter, type SavedArchive, type SavedMember } from './project-file.ts'
import type { ArchiveOf, Texts } from './texts.ts'

/** Characters up to which a project holds all its texts; above, those of archives stay in them. */
export const MOST_WHOLE = 20 * 2 ** 20

interface Named {
  id: string
  name: string
}

/** The project file for what the user did to these inputs. What is in a missing archive is always referred to. */
export async function saveProject(
  state: object,
  named: readonly Named[],
  texts: Texts,
  mostWhole: number = MOST_WHOLE
): Promise<Blob> {
  const lengths = named.map(({ id }) => texts.placeOf(id)?.input).map((input) => input?.length ?? input?.text.length)
  const large = lengths.reduce<number>((sum, length) => sum + (length ?? 0), 0) > mostWhole
  const known = new Map<ArchiveOf, Named[]>()
  for (const one of named) {
    const { member, missing } = texts.placeOf(one.id) ?? {}
    if (!member || (!large && !missing)) continue
    const members = known.get(member.archive)
    if (members) members.push(one)
    else known.set(member.archive, [one])
  }
  const archives = [...known.keys()]
  const saved: SavedArchive[] = []
  for (const [archive, members] of known) saved.push(await describe(archive, members, texts))
  const writer = new ProjectWriter(state, saved)
  for (const { id, name } of named) {
    const held = texts.placeOf(id)
    const archive = held?.member ? archives.indexOf(held.member.archive) : -1
    if (held?.member && archive >= 0) {
      const length = held.input.length ?? held.input.text.length
      writer.add({ name, archive, path: held.member.path, length } satisfies SavedMember)
    } else {
      const input = texts.get(id, name)
      if (input) writer.add(await whole(input, texts))
    }
  }
  return writer.end()
}

async function whole(input: Input, texts: Texts): Promise<Input> {
  const { name, binary } = input
  const text = await texts.textOf(input)
  return binary === undefined ? { name, text } : { name, text, binary }
}

/** Of an archive that is missing, what was known of it is handed on. */
async function describe(archive: ArchiveOf, members: readonly Named[], texts: Texts): Promise<SavedArchive> {
  const { name, size, handle, sha256 } = archive
  const inputs = members.map(({ id }) => texts.get(id))
  const digest = inputs.includes(undefined)
    ? (sha256 ?? '')
    : await digestOf(inputs.length, async (index) => (inputs[index] ? await texts.textOf(inputs[index]) : ''))
  return { name, size, sha256: digest, ...(handle !== undefined && { handle }) }
}
