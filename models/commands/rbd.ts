/**
 * `rbd ls [-l]`, `rbd info`, `rbd children`, `rbd du`, `rbd snap ls`, `rbd status`, also `--format json` (Jewel to Reef): images of a pool and what they
 * are clones of.
 *
 *     NAME                                       SIZE    PARENT                                            FMT  PROT  LOCK
 *     9d8c1c9e-1f0f-4c1e-8f5b-2a3d6c7b8e90_disk  10 GiB  images/0a1b2c3d-0000-4000-8000-00000000000b@snap    2        excl
 *     volume-0a1b2c3d-0000-4000-8000-00000000000a  1 GiB                                                     2
 */
import { readCephErrors } from '../text/ceph/command-line.ts'
import { rbdAsked, type RbdAsked, type RbdImage } from '../text/ceph/rbd.ts'
import { RBD_HEADING, RBD_INFO, RBD_SNAPSHOTS, readRbd } from '../text/ceph/rbd-output.ts'
import { firstRows } from '../text/first-rows.ts'
import { diskRef, ownerOf } from '../text/virt/disks.ts'
import { diskUuid, placeOf } from '../text/virt/domain-facts.ts'
import { known, nodeValue, type FactSink } from '../topology/facts.ts'
import { refs } from '../topology/ids.ts'
import { defineCommand } from './command.ts'

const VERBS = new Set(['ls', 'info', 'children', 'du', 'snap ls', 'status'])

interface Images {
  images: RbdImage[]
  asked: RbdAsked | undefined
  failed: boolean
}

export const rbd = defineCommand<Images>({
  id: 'rbd',
  title: 'rbd ls',
  scope: 'cloud',
  matches: (commandLine) => VERBS.has(rbdAsked(commandLine)?.verb ?? ''),
  canonical: (commandLine) => `rbd ${rbdAsked(commandLine)?.verb ?? 'ls'}`,
  looksLike(output) {
    const heads = [RBD_HEADING, RBD_INFO, RBD_SNAPSHOTS]
    if (firstRows(output, 2).some((line) => heads.some((head) => head.test(line)))) return true
    const start = firstRows(output, 6)
      .map((line) => line.slice(0, 300))
      .join('')
    return /^\s*(?:\[\s*)?\{\s*"(?:image|name)":\s*"[^"]*",\s*"id":\s*"[^"]*",.*"(?:size|snapshot)":/.test(start)
  },
  read(ledger, commandLine) {
    const asked = rbdAsked(commandLine)
    const failed = readCephErrors(ledger)
    return { images: readRbd(ledger, asked), asked, failed }
  },
  contribute({ images }, _, facts) {
    for (const image of images) contributeImage(image, facts)
  },
  isError: ({ failed, images }) => failed && images.length === 0,
  isEmpty: ({ images }) => images.length === 0
})

function contributeImage(
  { name, pool, snapshot, parent, size, used, watchers, line }: RbdImage,
  facts: FactSink
): void {
  const full = pool === undefined ? name : `${pool}/${name}`
  const owner = ownerOf(full) ?? (pool !== undefined && UUID.test(name) ? ownerOf(`${full}@snap`) : undefined)
  const ref = owner && owner.kind !== 'server' ? refs.byUuid(owner.kind, owner.uuid) : diskRef(full, undefined)
  const attributes = {
    uuid: diskUuid(ref),
    rbd: full,
    rbdSize: snapshot === undefined ? size : undefined,
    rbdUsed: used,
    watchers,
    pool: pool === undefined ? undefined : nodeValue(refs.byName('ceph-pool', pool), pool),
    rbdSnapshots: snapshot === undefined ? undefined : [{ name: snapshot }]
  }
  facts.node(ref, { ...placeOf(ref, full, undefined), attributes: known(attributes) }, line)
  if (owner?.kind === 'server') facts.link('backs', ref, refs.byUuid('server', owner.uuid), line)
  if (parent === undefined) return
  const base = diskRef(ownerOf(parent) ? parent : parent.replace(/@[^@]*$/, ''), undefined)
  facts.node(base, { ...placeOf(base, parent, undefined), attributes: known({ uuid: diskUuid(base) }) }, line)
  facts.link('backs', base, ref, line)
}

/** In a pool of Glance's the name is the image's uuid and nothing more. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
