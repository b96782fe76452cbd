import { readCommandLine } from '../captures/command-line.ts'
import { fileNameClues } from '../captures/file-name.ts'
import { plainFileCommand } from '../captures/plain-files.ts'
import { COMMANDS } from '../commands/registry.ts'
import { isReportHostFile } from './report-host.ts'
import { Reports } from './report-files.ts'

/** Why a member of an archive is passed over. */
export type Skip = 'not-read' | 'log' | 'binary' | 'too-large' | 'unsafe' | 'link' | 'special' | 'encrypted' | 'nested'

const BINARY =
  /\.(?:png|jpe?g|gif|svg|ico|pdf|so(?:\.\d+)*|o|a|ko|pyc|pyo|class|jar|rpm|deb|iso|img|qcow2|raw|vmdk|db|sqlite3?|journal~?|core|dump|pcap(?:ng)?|bin|exe|dll|woff2?|ttf|mp4|webm|docx?|xlsx?|pptx?|ods|odt)$/i
const IGNORED_FOLDERS = /(?:^|\/)(?:\.git|node_modules|__MACOSX|\.svn)\//
/** Written beside archives, to tell whether they came through whole. */
const CHECKSUMS = /\.(?:sha(?:1|256|512)(?:sum)?|md5(?:sum)?|asc|sig)$/i
const LOGS = /(?:^|\/)(?:var\/log|sos_logs|sos_strings)\/|\/(?:pods|containers)\/.*\/logs\/|(?:^|\/)journalctl/
const PACKED = /\.(?:gz|xz|tgz|txz|tar|zip)$/i
/** What director was told to deploy, in the home of its user. */
const PLANS =
  /^home\/[^/]+\/(?:undercloud\.conf|instackenv[\w-]*\.(?:json|ya?ml)|(?:[^/]+\/){1,4}[\w-]*inventory\.ya?ml)$/
/** What `oc adm must-gather` and its like write of every object there is. */
const CLUSTER_DUMP = /(?:^|\/)(?:namespaces|cluster-scoped-resources)\/.*\.(?:ya?ml|json|log)$/

/**
 * Says of each file of an archive or folder, by its path, whether reading it could tell anything. In a sosreport, with its tens of
 * thousands of files, only outputs of commands that Atlas reads and a few plain files do; elsewhere everything that may be text.
 */
export class Choice {
  readonly #reports = new Reports()

  /** Says which files there are, where that is known before the first is read. */
  learn(paths: Iterable<string>): void {
    for (const path of paths) this.#reports.placeOf(path)
  }

  /** In a folder that a person made, everything is read but what a sosreport in it has too much of, and sums of archives. */
  skipInFolder(path: string): Skip | undefined {
    if (CHECKSUMS.test(path)) return 'not-read'
    return this.#reports.placeOf(path) ? this.skip(path) : undefined
  }

  /** Whether the file at this path is known to be of a report. */
  isReported(path: string): boolean {
    return this.#reports.placeOf(path) !== undefined
  }

  /** Why the file at this path is not read; undefined when it is. */
  skip(path: string): Skip | undefined {
    const place = this.#reports.placeOf(path)
    if (IGNORED_FOLDERS.test(path)) return 'not-read'
    if (CHECKSUMS.test(path)) return 'not-read'
    if (BINARY.test(path)) return 'binary'
    if (LOGS.test(path)) return 'log'
    if (!place) return CLUSTER_DUMP.test(path) && !isOutput(path) ? 'not-read' : undefined
    if (isReportHostFile(place.below) || PLANS.test(place.below)) return undefined
    // What was copied out of a container says nothing of the host.
    if (plainFileCommand(path) !== undefined) return place.below.startsWith('sos_containers/') ? 'not-read' : undefined
    const output =
      /^(?:sos_(?:commands|containers)|insights_commands)\//.test(place.below) || !place.below.includes('/')
    if (output && isOutput(path)) return undefined
    return /(?:^|\/)sosreport-[^/]*$/.test(place.below) && PACKED.test(path) ? undefined : 'not-read'
  }
}

/** True when the file is named after a command line that one of the commands reads. */
function isOutput(path: string): boolean {
  const { commandLine } = fileNameClues(path)
  if (commandLine === undefined) return false
  const typed = readCommandLine(commandLine).commands.at(-1)?.commandLine ?? commandLine
  return COMMANDS.some((command) => command.matches(typed))
}
