import { fileNameClues } from '../captures/file-name.ts'
import { shortName } from '../topology/merge/claim.ts'
import { hostIn, type ReportFile, type ReportHost } from './report-host.ts'

/** `hostname`, printed into a file of its own. */
const NAMED = /^(.+)\/hostname(?:_-[fs])?(?:\.(?:txt|log|out|stdout))?$/
/** Folders of outputs in the folder that is a host's. */
const INNER = /^(.+)\/(?:cmd_?outputs?|commands?|cmds?|outputs?)$/i
/** What may lie in a host's folder besides: files of its own system. */
const SYSTEM = /^(?:etc|proc|run)\//

/**
 * The host of every folder that scripts kept for one host and called by a number or an address: what its `hostname` output says.
 * It speaks for the outputs beside it. Answers for an input's name; undefined where a folder's own name tells the host, or where
 * its outputs of `hostname` tell two.
 */
export function folderHosts(inputs: readonly ReportFile[]): (name: string) => ReportHost | undefined {
  const folders = new Map<string, string | undefined>()
  for (const { name, text } of inputs) {
    const folder = NAMED.exec(name)?.[1]
    const host = folder === undefined ? undefined : hostIn(text.trim())
    if (folder === undefined || host === undefined || fileNameClues(name).host !== undefined) continue
    const told = folders.get(folder)
    const agrees = !folders.has(folder) || (told !== undefined && shortName(told) === shortName(host))
    folders.set(folder, !agrees ? undefined : told === undefined || host.length > told.length ? host : told)
  }
  const roots = new Map<string, { host: string; root: string }>()
  for (const [folder, host] of folders) {
    const root = INNER.exec(folder)?.[1]
    if (host === undefined) continue
    roots.set(folder, { host, root: root ?? folder })
    if (root !== undefined) roots.set(root, { host, root })
  }
  if (roots.size === 0) return () => undefined
  return (name) => hostBeside(roots, name)
}

function hostBeside(roots: ReadonlyMap<string, ReportHost>, name: string): ReportHost | undefined {
  for (let end = name.lastIndexOf('/'), beside = true; end > 0; end = name.lastIndexOf('/', end - 1), beside = false) {
    const found = roots.get(name.slice(0, end))
    if (found) return beside || SYSTEM.test(name.slice(end + 1)) ? found : undefined
  }
  return undefined
}
