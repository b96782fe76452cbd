import { isElision } from '../elision.ts'
import { dict, word } from '../json-lookup.ts'
import { readJsonObjects } from '../json-objects.ts'
import type { LineLedger } from '../line-ledger.ts'
import { cephCells } from './cells.ts'
import { rbdBytes, rbdFromJson, rbdPlace, type RbdAsked, type RbdImage } from './rbd.ts'

export const RBD_HEADING = /^NAME\s+(?:SIZE\s+PARENT\s+FMT\b|PROVISIONED\s+USED\s*$)/
export const RBD_SNAPSHOTS = /^SNAPID\s+NAME\s+SIZE\b/
export const RBD_INFO = /^rbd image '([^']+)':\s*$/

const PARENT = /^\s+parent: (\S+)/
const SIZE = /^\s+size (\S+(?: [kKMGTPE]?i?B)?)(?: in \d+ objects)?$/
const FIELD = /^\s+[a-z][\w ]*:|^\s+(?:order|size) /
const TOTAL = /^\s*<TOTAL>|^warning: |^Listing images:/
/** A name of a list: no blank in it, and no remark. */
const NAME = /^[^\s"'()[\]{}<>]+$/

/** Reads what `rbd ls`, `info`, `children` and `du` print. */
export function readRbd(ledger: LineLedger, asked: RbdAsked | undefined): RbdImage[] {
  if (asked?.verb === 'status') return readWatchers(ledger, asked)
  const reader = new RbdReader(ledger, asked)
  for (let index = 0; index < ledger.length; index++) {
    if (ledger.isRead(index) || ledger.at(index).trim() === '') continue
    if (reader.readLine(ledger.at(index), index)) ledger.take(index)
  }
  return reader.images
}

/** `rbd status IMAGE`: who has the image open, by address. */
function readWatchers(ledger: LineLedger, { image: name, pool }: RbdAsked): RbdImage[] {
  let image: RbdImage | undefined
  for (let index = 0; index < ledger.length; index++) {
    const line = ledger.at(index).trim()
    const address = /^watcher=\[?([\da-fA-F.:]{2,45}?)\]?:\d{1,5}\/\d+ client\.\d+/.exec(line)?.[1]?.toLowerCase()
    if (/^Watchers:(?: none)?$/.test(line) && name !== undefined) {
      const rest = { snapshot: undefined, parent: undefined, size: undefined, used: undefined }
      image = { name, pool, ...rest, watchers: [], line: index }
    } else if (address !== undefined && image) image.watchers!.push(address)
    else continue
    ledger.take(index)
  }
  return image ? [image] : []
}

class RbdReader {
  readonly images: RbdImage[] = []
  #table: 'none' | 'long' | 'use' | 'snapshots' = 'none'
  #info: RbdImage | undefined

  constructor(
    private readonly ledger: LineLedger,
    private asked: RbdAsked | undefined
  ) {}

  readLine(line: string, index: number): boolean {
    if (isElision(line)) {
      this.ledger.ignore(index, 'lines left out by hand')
      this.ledger.markIncomplete()
      return false
    }
    if (TOTAL.test(line)) {
      this.ledger.ignore(index, 'totals and remarks')
      return false
    }
    if (/^\s*[[{]/.test(line)) {
      this.#json(index)
      return false
    }
    if (RBD_SNAPSHOTS.test(line)) {
      this.#table = 'snapshots'
      return true
    }
    if (RBD_HEADING.test(line)) {
      // A second list is of another pool.
      if (this.#table !== 'none' && this.asked) this.asked = { ...this.asked, pool: undefined }
      this.#table = /PROVISIONED/.test(line) ? 'use' : 'long'
      return true
    }
    const named = RBD_INFO.exec(line)?.[1]
    if (named !== undefined) {
      this.#info = this.#add(named, index)
      return true
    }
    if (this.#info) return this.#field(this.#info, line)
    if (this.#table === 'snapshots') return this.#snapshot(cephCells(line.trim())[1], index)
    if (this.#table !== 'none') return this.#row(line, index)
    if (!this.asked || !NAME.test(line.trim())) return false
    const image = this.#add(line.trim(), index)
    if (this.asked.verb === 'children' && this.asked.image !== undefined) image.parent = this.#askedName()
    return true
  }

  #field(info: RbdImage, line: string): boolean {
    const parent = PARENT.exec(line)?.[1]
    if (parent !== undefined) info.parent = parent
    const size = SIZE.exec(line.trimEnd())?.[1]
    if (size !== undefined) info.size = rbdBytes(size)
    return parent !== undefined || size !== undefined || FIELD.test(line)
  }

  /** The parent, the protection and the lock may be missing; a size is one cell. */
  #row(line: string, index: number): boolean {
    const [name, ...cells] = cephCells(line)
    if (name === undefined || cells.length === 0) return false
    const image = this.#add(name, index)
    // Jewel to Luminous write `10240M`.
    image.size = rbdBytes(cells[0])
    if (this.#table === 'use') image.used = rbdBytes(cells[1])
    else image.parent = cells.find((cell) => cell.includes('/') && cell.includes('@'))
    return true
  }

  /** Snapshots are listed without their image. */
  #snapshot(name: string | undefined, index: number): boolean {
    const { image } = this.asked ?? {}
    if (name === undefined || image === undefined) return false
    this.#add(`${image}@${name}`, index)
    return true
  }

  #json(start: number): void {
    const { objects } = readJsonObjects(this.ledger, start)
    for (const { value, line } of objects) {
      for (const each of Array.isArray(value['images']) ? value['images'] : [value]) {
        if (this.asked?.verb === 'snap ls') {
          this.#snapshot(word(dict(each)['name']), line)
          continue
        }
        const image = rbdFromJson(each, this.asked?.pool, line)
        if (!image) continue
        if (this.asked?.verb === 'children' && this.asked.image !== undefined) image.parent ??= this.#askedName()
        this.images.push(image)
      }
    }
    if (objects.length > 0) return
    for (let index = start; index < this.ledger.length; index++)
      for (const [, name = ''] of this.ledger.at(index).matchAll(/"([^"\s]{1,200})"/g)) this.#add(name, index)
  }

  #add(printed: string, line: number): RbdImage {
    const pool = this.asked?.verb === 'children' ? undefined : this.asked?.pool
    const place = rbdPlace(printed, pool)
    const { name, snapshot } = place
    const image = { name, pool: place.pool, snapshot, parent: undefined, size: undefined, used: undefined, line }
    this.images.push(image)
    return image
  }

  #askedName(): string {
    const { pool, image = '' } = this.asked!
    return pool === undefined ? image : `${pool}/${image}@snap`
  }
}
