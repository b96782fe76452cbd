/**
 * `qemu-img info [--backing-chain] [--output=json]` (1.5 to 9): a disk image and the images it rests on.
 *
 *     image: /var/lib/nova/instances/9d8c1c9e-1f0f-4c1e-8f5b-2a3d6c7b8e90/disk
 *     file format: qcow2
 *     virtual size: 10 GiB (10737418240 bytes)
 *     disk size: 204 KiB
 *     backing file: /var/lib/nova/instances/_base/0a1b2c
 */
import { readTyped } from '../text/typed.ts'
import { dict, word } from '../text/json-lookup.ts'
import { readJsonObjects, type JsonDict } from '../text/json-objects.ts'
import type { LineLedger } from '../text/line-ledger.ts'
import { diskName, diskRef, ownerOf } from '../text/virt/disks.ts'
import { diskUuid, placeOf } from '../text/virt/domain-facts.ts'
import { QEMU_ERROR, QEMU_SNAPSHOT, reportQemuError } from '../text/virt/qemu-img.ts'
import { known } from '../topology/facts.ts'
import { refs } from '../topology/ids.ts'
import { defineCommand } from './command.ts'

interface DiskImage {
  file: string
  format: string | undefined
  virtualSize: number | undefined
  diskSize: number | undefined
  backing: string | undefined
  backingFormat: string | undefined
  /** names of its internal snapshots */
  snapshots: string[]
  line: number
}
interface Images {
  images: DiskImage[]
  failed: boolean
}

const VALUED = new Set(['f', 'output', 'object', 'format'])
const DETAIL =
  /^(?:cluster_size|encrypted|encryption|cleanly shut down|Snapshot list:|ID\s+TAG|\d+ {2,}\S|Format specific information|Child node|\s+\S|backing file format|disk size|virtual size|file format)/

export const qemuImgInfo = defineCommand<Images>({
  id: 'qemu-img-info',
  title: 'qemu-img info',
  scope: 'host',
  matches: (commandLine) => readTyped(commandLine, ['qemu-img'], VALUED)?.words[0] === 'info',
  looksLike(output) {
    const lines = output.slice(0, 6)
    if (/^image: \S/.test(lines[0] ?? '') && /^file format: \S/.test(lines[1] ?? '')) return true
    if (/^qemu-img: Could not open/.test(lines[0] ?? '')) return true
    if (!/^\s*[[{]/.test(lines[0] ?? '')) return false
    const start = output.slice(0, 45).join('\n')
    return start.includes('"virtual-size":') && start.includes('"filename":')
  },
  read(ledger) {
    const record: Images = { images: [], failed: false }
    let start = 0
    while (start < ledger.length && ledger.at(start).trim() === '') start++
    if (/^\s*[[{]/.test(ledger.at(start)))
      for (const { value, line } of readJsonObjects(ledger, start).objects) {
        const image = fromJson(value, line)
        if (image) record.images.push(image)
      }
    else readText(ledger, record)
    return record
  },
  contribute({ images }, { host }, facts) {
    for (const { file: printed, format, virtualSize, diskSize, backing, backingFormat, snapshots, line } of images) {
      const file = diskName(printed)
      const backingFile = backing === undefined ? undefined : diskName(backing)
      const ref = diskRef(file, host)
      const told = { file, diskFormat: format, virtualSize, diskSize, backingFile, backingFormat }
      const named = snapshots.length > 0 ? { snapshots: snapshots.map((name) => ({ name })) } : {}
      facts.node(
        ref,
        { ...placeOf(ref, file, host), attributes: known({ uuid: diskUuid(ref), ...told, ...named }) },
        line
      )
      const owner = ownerOf(file)
      if (owner?.kind === 'server')
        facts.link('backs', ref, refs.byUuid('server', owner.uuid), line, { attributes: known({ format }) })
      if (backingFile === undefined) continue
      const base = diskRef(backingFile, host)
      facts.node(base, { ...placeOf(base, backingFile, host), attributes: known({ uuid: diskUuid(base) }) }, line)
      facts.link('backs', base, ref, line, { attributes: known({ format: backingFormat ?? format }) })
    }
  },
  isError: ({ failed, images }) => failed && images.length === 0,
  isEmpty: ({ images }) => images.length === 0
})

function readText(ledger: LineLedger, record: Images): void {
  let image: DiskImage | undefined
  for (let index = 0; index < ledger.length; index++) {
    const line = ledger.at(index)
    if (line.trim() === '') continue
    const [, key = '', value = ''] = /^([a-z][a-z _]*): (.*)$/.exec(line) ?? []
    if (QEMU_ERROR.test(line)) {
      record.failed = true
      reportQemuError(ledger, index)
      continue
    }
    if (key === 'image') {
      image = {
        file: value.trim(),
        format: undefined,
        virtualSize: undefined,
        diskSize: undefined,
        backing: undefined,
        backingFormat: undefined,
        snapshots: [],
        line: index
      }
      record.images.push(image)
    } else if (!image) continue
    else if (key === 'file format') image.format = value.trim()
    else if (key === 'virtual size') image.virtualSize = numberOf(/\((\d+) bytes\)/.exec(value)?.[1])
    else if (key === 'backing file') image.backing = /\(actual path: (.*)\)$/.exec(value)?.[1] ?? value.trim()
    else if (key === 'backing file format') image.backingFormat = value.trim()
    else if (QEMU_SNAPSHOT.test(line)) image.snapshots.push(QEMU_SNAPSHOT.exec(line)![1]!)
    else if (!DETAIL.test(line)) continue
    ledger.take(index)
  }
}

function fromJson(value: JsonDict, line: number): DiskImage | undefined {
  const file = value['filename']
  if (typeof file !== 'string' || file === '') return undefined
  return {
    ...{ file, line, format: textOf(value['format']), backingFormat: textOf(value['backing-filename-format']) },
    ...{ virtualSize: numberOf(value['virtual-size']), diskSize: numberOf(value['actual-size']) },
    snapshots: snapshotsOf(value['snapshots']),
    backing: textOf(value['full-backing-filename']) ?? textOf(value['backing-filename'])
  }
}

function snapshotsOf(value: JsonDict[string] | undefined): string[] {
  const names = (Array.isArray(value) ? value : []).map((each) => word(dict(each)['name']))
  return names.filter((name) => name !== undefined)
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function numberOf(value: unknown): number | undefined {
  return value === undefined || !Number.isFinite(Number(value)) ? undefined : Number(value)
}
