/** Folders of a sosreport that are not in the file system it was taken from. */
const OWN_FOLDERS = new Set([
  'sos_commands',
  'sos_containers',
  'sos_logs',
  'sos_reports',
  'sos_strings',
  'insights_commands'
])
/** Folders of the file system, as a sosreport copies them. */
const SYSTEM_FOLDERS = new Set(
  'boot dev etc home lib lib64 opt proc root run sys usr var snap srv tmp version.txt environment'.split(' ')
)
const REPORT_NAME = /^(?:(?:sosreport|sos-collector|sos)-|insights-.+-20\d{10,12}$)/

/** Where a path stands in a sosreport. */
export interface ReportPlace {
  /** path of the report's own folder, `''` when it was opened itself without one */
  root: string
  /** path below it */
  below: string
}

/**
 * Finds the reports of sos and of the Insights client among the files of an archive or folder as their names come by: a folder
 * named `sosreport-…`, or any that holds `sos_commands`.
 */
export class Reports {
  readonly #roots = new Set<string>()

  /** The report that a file belongs to, as far as the names seen so far tell. */
  placeOf(path: string): ReportPlace | undefined {
    const parts = path.split('/')
    const last = parts.length - 1
    for (let index = last; index >= 0; index--) {
      const root = parts.slice(0, index).join('/')
      const part = parts[index]!
      // A container's folder has folders like the report's.
      const own = index < last && OWN_FOLDERS.has(part) && parts[index - 2] !== 'sos_containers'
      if (own) this.#roots.add(root)
      const named = index > 0 && isReportName(parts[index - 1]!)
      if (!named && !this.#roots.has(root)) continue
      if (named || own || index === last || SYSTEM_FOLDERS.has(part))
        return { root, below: parts.slice(index).join('/') }
    }
    return undefined
  }
}

/** A report's folder; its archive, which is called the same, only holds that folder. */
function isReportName(part: string): boolean {
  return REPORT_NAME.test(part) && !/\.(?:tar|tgz|txz|[gx]z|zip)$/i.test(part)
}
