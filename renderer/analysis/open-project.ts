import type { Added } from './answers.ts'
import type { readProject } from './project-file.ts'
import type { AwaitedArchive } from './awaited-archive.ts'
import type { Given } from './protocol.ts'
import type { Texts } from './texts.ts'

/** Takes the texts of a project; those that stayed in archives wait for them. */
export function openProject(given: Given, project: ReturnType<typeof readProject>, texts: Texts): Added {
  if (project === undefined || 'error' in project) {
    const detail = project?.error
    return { kind: 'unreadable', name: given.name, reason: 'project', ...(detail !== undefined && { detail }) }
  }
  const waiting = project.archives.map((archive, index) => {
    return { ...archive, id: `${given.id}.a${index + 1}`, members: [] as [string, string][] }
  })
  const inputs = project.inputs.map((input, index) => {
    const id = `${given.id}.${index + 1}`
    if ('text' in input) {
      texts.set(id, input)
      const binary = input.binary === undefined ? {} : { binary: input.binary }
      return { entry: { id, name: input.name, size: input.text.length, ...binary }, blob: new Blob([input.text]) }
    }
    const { name, path, length } = input
    const archive = waiting[input.archive]!
    archive.members.push([path, id])
    texts.set(id, { name, text: '', length }, { member: { archive, path }, missing: true })
    return { entry: { id, name, size: length } }
  })
  const archives: AwaitedArchive[] = waiting.filter(({ members }) => members.length > 0)
  return { kind: 'project', name: given.name, project: project.state, inputs, archives }
}
