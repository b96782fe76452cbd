import { isContainerId } from '../captures/host-words.ts'
import { readTime } from '../captures/time.ts'

/** A file of a report, as far as it is looked at here. */
export interface ReportFile {
  name: string
  text: string
}

/** Files of a sosreport that say on which host it was taken, surest first. */
const HOST_FILES = [
  'sos_commands/host/hostname',
  'sos_commands/general/hostname',
  'insights_commands/hostname_-f',
  'insights_commands/hostname',
  'hostname',
  'sos_commands/host/hostname_-f',
  'etc/hostname'
]
/** Files of a sosreport that say when it was taken. */
const TIME_FILES = [
  'sos_commands/date/date_--utc',
  'sos_commands/date/date',
  'insights_commands/date_--utc',
  'insights_commands/date',
  'sos_commands/general/date',
  'sos_commands/host/date',
  'date'
]
/** What a report that was opened without its own folder begins with. */
const BELOW = /^(?:sos_commands\/|insights_commands\/|sos_containers\/|etc\/|proc\/|hostname$)/

/** True for the path, below a report's own folder, of a file that names the report's host, or tells when it was taken. */
export function isReportHostFile(below: string): boolean {
  return HOST_FILES.includes(below) || TIME_FILES.includes(below)
}

/** True for the path of a file that may tell when a report was taken: nothing else is in it. */
export function isReportTimeFile(name: string): boolean {
  return TIME_FILES.some((file) => name === file || name.endsWith(`/${file}`))
}

/** True for the text of a link to an output, as tools leave it that cannot make links: `../sos_commands/networking/ip_-o_addr`. */
export function isLinkText(text: string): boolean {
  return text.length < 400 && /^(?:\.\.?\/){0,8}sos_commands\/\S+\s*$/.test(text)
}

/** The host that a report was taken on. */
export interface ReportHost {
  host: string
  /** the report's own folder with `/`: two reports may call two hosts alike, as cleaned ones all speak of `host0` */
  root: string
}

/**
 * The host of every sosreport among the inputs, by the report's folder: what its `hostname` file says, whatever the folder is
 * called. Answers for an input's name; undefined where no report has it.
 */
export function reportHosts(inputs: readonly ReportFile[]): (name: string) => ReportHost | undefined {
  const told = toldByReports(inputs, HOST_FILES, hostIn)
  return (name) => {
    const found = told(name)
    return found && { host: found.said, root: found.root }
  }
}

/** When every sosreport among the inputs was taken, as ISO 8601: what its `date` file says. Answers for an input's name. */
export function reportTimes(inputs: readonly ReportFile[]): (name: string) => string | undefined {
  const told = toldByReports(inputs, TIME_FILES, readTime)
  return (name) => told(name)?.said
}

/** What the surest of these files of each report says, for the files of that report. */
function toldByReports(
  inputs: readonly ReportFile[],
  files: readonly string[],
  read: (text: string) => string | undefined
): (name: string) => { said: string; root: string } | undefined {
  const roots = new Set<string>()
  for (const { name } of inputs) {
    const at = name.search(/(?<![^/])(?:sos|insights)_commands\//)
    if (at >= 0) roots.add(name.slice(0, at))
  }
  if (roots.size === 0) return () => undefined
  const told = new Map<string, { said: string; rank: number }>()
  for (const { name, text } of inputs) {
    const rank = files.findIndex((file) => name.endsWith(file))
    if (rank < 0) continue
    const root = name.slice(0, name.length - files[rank]!.length)
    const known = told.get(root)
    const said = roots.has(root) && (!known || rank < known.rank) ? read(text.trim()) : undefined
    if (said !== undefined) told.set(root, { said, rank })
  }
  const known = [...told].sort(([one], [other]) => other.length - one.length)
  return (name) => {
    const found = known.find(([root]) => (root === '' ? BELOW.test(name) : name.startsWith(root)))
    return found && { said: found[1].said, root: found[0] }
  }
}

/** The host that a text names and nothing else, where it is a name to tell hosts apart by. */
export function hostIn(text: string): string | undefined {
  const named =
    text.length <= 255 && /^[A-Za-z][\w-]*(?:\.[\w-]+)*$/.test(text) && !isContainerId(text) && !/^localhost/.test(text)
  return named ? text : undefined
}
