/**
 * What `qemu-img check`, `map`, `snapshot -l` and `create` print of an image (QEMU 1.5 to 9), text and JSON.
 *
 *     $ qemu-img check disk
 *     2 errors were found on the image.
 *     Data may be corrupted, or further writes to the image may corrupt it.
 *     3 leaked clusters were found on the image.
 *     Image end offset: 393216
 */
import { readTyped, type Typed } from '../text/typed.ts'
import { word } from '../text/json-lookup.ts'
import { readJsonObjects } from '../text/json-objects.ts'
import type { LineLedger } from '../text/line-ledger.ts'
import { diskName, diskRef } from '../text/virt/disks.ts'
import { diskUuid, placeOf } from '../text/virt/domain-facts.ts'
import { QEMU_ERROR, QEMU_SNAPSHOT, reportQemuError } from '../text/virt/qemu-img.ts'
import { known, type FactSink, type Ref } from '../topology/facts.ts'
import { defineCommand } from './command.ts'

interface Told {
  file: string
  format?: string
  backing?: string
  backingFormat?: string
  snapshots?: string[]
  checkErrors?: number
  leakedClusters?: number
  line: number
}
interface Report {
  images: Told[]
  failed: boolean
}

const VALUED = new Set(['f', 'output', 'object', 'a', 'c', 'd', 'r', 'T', 'b', 'F', 'o', 'backing-file'])
const FORMATTED = /^Formatting '([^']+)', fmt=(\S+)/
const MAPPED = /^(?:0x)?[0-9a-f]+ +(?:0x)?[0-9a-f]+ +(?:0x)?[0-9a-f]+ +(\S.*)$/
const CHECKED =
  /^(?:No errors were found on the image\.|Image end offset: \d+|\d+ (?:errors|leaked clusters|internal errors) .*|Data may be corrupted.*|This means waste.*|\d+\/\d+ = [\d.]+% allocated.*|(?:ERROR|Leaked cluster|Repairing|Rebuilding|The following inconsistencies|Double checking|\d+ corruptions ).*)$/
const HEADING = /^(?:Offset\s+Length\s+Mapped to\s+File\s*|Snapshot list:|ID\s+TAG\s.*)$/
const FIRST =
  /^(?:No errors were found on the image\.|\d+ errors were found on the image\.|Image end offset: \d+|Offset\s+Length\s+Mapped to\s+File\s*|Snapshot list:|Formatting '[^']+', fmt=.*|\d+ leaked clusters were found on the image\.|(?:ERROR|Leaked) cluster \d+ refcount=\d+ reference=\d+)$/
const MAP_JSON = /^\[?\{ ?"start": ?\d+, ?"length": ?\d+, ?"depth":/

export const qemuImgReport = defineCommand<Report>({
  id: 'qemu-img-report',
  title: 'qemu-img check',
  scope: 'host',
  matches: (commandLine) => verbOf(typedOf(commandLine)) !== undefined,
  canonical: (commandLine) => `qemu-img ${verbOf(typedOf(commandLine)) ?? 'check'}`,
  looksLike: ([first = '']) => FIRST.test(first.slice(0, 300)) || MAP_JSON.test(first.slice(0, 300)),
  read(ledger, commandLine) {
    const typed = typedOf(commandLine)
    const asked = verbOf(typed) === 'create' ? undefined : typed?.words[1]
    return new ReportReader(ledger, asked).read()
  },
  contribute({ images }, { host }, facts) {
    for (const image of images) contributeImage(image, host, facts)
  },
  isError: ({ failed, images }) => failed && images.length === 0
})

function typedOf(commandLine: string): Typed | undefined {
  return readTyped(commandLine, ['qemu-img'], VALUED)
}

function verbOf(typed: Typed | undefined): string | undefined {
  const verb = typed?.words[0]
  if (verb === 'snapshot') return typed!.options.has('l') ? 'snapshot -l' : undefined
  return verb === 'check' || verb === 'map' || verb === 'create' ? verb : undefined
}

class ReportReader {
  readonly #images = new Map<string, Told>()
  #failed = false

  constructor(
    private readonly ledger: LineLedger,
    private readonly asked: string | undefined
  ) {}

  read(): Report {
    for (let index = 0; index < this.ledger.length; index++) {
      const line = this.ledger.at(index)
      if (this.ledger.isRead(index) || line.trim() === '') continue
      if (QEMU_ERROR.test(line)) {
        this.#failed = true
        reportQemuError(this.ledger, index)
      } else if (/^\s*[[{]/.test(line)) this.#json(index)
      else if (this.#line(line, index)) this.ledger.take(index)
    }
    return { images: [...this.#images.values()], failed: this.#failed }
  }

  #line(line: string, index: number): boolean {
    const [, created, format] = FORMATTED.exec(line) ?? []
    const mapped = MAPPED.exec(line)?.[1]
    const snapshot = QEMU_SNAPSHOT.exec(line)?.[1]
    const [, count, what] = /^(\d+) (errors|leaked clusters) were found/.exec(line) ?? []
    if (created !== undefined && format !== undefined) {
      const image = this.#image(created, index)
      image.format = format
      const backing = / backing_file=(\S+)/.exec(line)?.[1]
      const backingFormat = / backing_fmt=(\S+)/.exec(line)?.[1]
      if (backing !== undefined) image.backing = backing
      if (backingFormat !== undefined) image.backingFormat = backingFormat
    } else if (mapped !== undefined) this.#image(mapped.trim(), index)
    else if (snapshot !== undefined) this.#tell(index, (image) => (image.snapshots ??= []).push(snapshot))
    else if (count !== undefined)
      this.#tell(index, (image) => (image[what === 'errors' ? 'checkErrors' : 'leakedClusters'] = Number(count)))
    else if (line.startsWith('No errors')) this.#tell(index, (image) => (image.checkErrors = 0))
    else return CHECKED.test(line) || HEADING.test(line)
    return true
  }

  /** Most of these outputs do not say whose they are; the command line does. */
  #tell(index: number, told: (image: Told) => void): void {
    if (this.asked !== undefined) told(this.#image(this.asked, index))
  }

  #image(file: string, line: number): Told {
    const image = this.#images.get(file) ?? { file, line }
    this.#images.set(file, image)
    return image
  }

  #json(start: number): void {
    for (const { value, line } of readJsonObjects(this.ledger, start).objects) {
      const file = word(value['filename'])
      if (file === undefined) continue
      const image = this.#image(file, line)
      const format = word(value['format'])
      if (format !== undefined) image.format = format
      if (typeof value['check-errors'] === 'number') image.checkErrors = value['check-errors']
      if (typeof value['leaks'] === 'number') image.leakedClusters = value['leaks']
    }
  }
}

function contributeImage(told: Told, host: Ref | undefined, facts: FactSink): void {
  const file = diskName(told.file)
  const ref = diskRef(file, host)
  const backingFile = told.backing === undefined ? undefined : diskName(told.backing)
  const attributes = known({
    ...{ uuid: diskUuid(ref), file, diskFormat: told.format, backingFile, backingFormat: told.backingFormat },
    ...{ checkErrors: told.checkErrors, leakedClusters: told.leakedClusters },
    snapshots: told.snapshots?.map((name) => ({ name }))
  })
  facts.node(ref, { ...placeOf(ref, file, host), attributes }, told.line)
  if (backingFile === undefined) return
  const base = diskRef(backingFile, host)
  facts.node(base, { ...placeOf(base, backingFile, host), attributes: known({ uuid: diskUuid(base) }) }, told.line)
  facts.link('backs', base, ref, told.line, { attributes: known({ format: told.backingFormat ?? told.format }) })
}
