import { readTyped } from '../typed.ts'
import type { Json } from '../../topology/vocabulary.ts'
import { dict, word } from '../json-lookup.ts'

/** One image of a pool, or a snapshot of it; sizes in bytes, as exactly as they were printed. */
export interface RbdImage {
  /** without the pool */
  name: string
  pool: string | undefined
  snapshot: string | undefined
  /** `pool/image@snapshot` that it is a clone of */
  parent: string | undefined
  size: number | undefined
  used: number | undefined
  /** addresses of those that have it open; none where nobody has */
  watchers?: string[]
  line: number
}

const VALUED = new Set(
  'p pool id user n name c conf m k keyring K keyfile cluster namespace image snap format dest-pool parent-pool'.split(
    ' '
  )
)

/** What was asked of `rbd`: the verb without aliases, the pool, and the image where one was named. */
export interface RbdAsked {
  verb: string
  pool: string | undefined
  image: string | undefined
}

/** Takes an `rbd` command line apart; undefined for other programs. */
export function rbdAsked(commandLine: string): RbdAsked | undefined {
  const inner = commandLine.replace(/^(?:\S*\/)?cephadm\s+shell\s+(?:\S+\s+)*?(?:--\s+)?(?=rbd\s)/, '')
  const typed = readTyped(inner, ['rbd'], VALUED)
  if (!typed) return undefined
  const option = (...names: string[]): string | undefined =>
    names.map((name) => typed.options.get(name)?.[0]).find((value) => value !== undefined && value !== '')
  const [first = '', ...rest] = typed.words
  const snapshots = /^snaps?$/.test(first) && /^(?:ls|list)$/.test(rest[0] ?? '')
  const verb = snapshots ? 'snap ls' : first === 'list' ? 'ls' : first === 'disk-usage' ? 'du' : first
  const second = snapshots ? rest[1] : rest[0]
  const pool = option('p', 'pool')
  const image = option('image')
  if (verb === 'ls') return { verb, pool: second ?? pool, image: undefined }
  const spec = second === undefined ? undefined : rbdSpec(second)
  return { verb, pool: spec?.pool ?? pool, image: spec?.image ?? image }
}

/** `[POOL/[NAMESPACE/]]IMAGE[@SNAPSHOT]` */
export function rbdSpec(text: string): { pool: string | undefined; image: string; snapshot: string | undefined } {
  const at = text.lastIndexOf('@')
  const path = at < 0 ? text : text.slice(0, at)
  const slash = path.indexOf('/')
  const snapshot = at < 0 ? undefined : text.slice(at + 1)
  return { pool: slash < 0 ? undefined : path.slice(0, slash), image: path.slice(path.lastIndexOf('/') + 1), snapshot }
}

/** An image from what `--format json` prints: its name alone, an entry of `ls -l` or `du`, or all of `info`. */
export function rbdFromJson(value: Json, pool: string | undefined, line: number): RbdImage | undefined {
  if (typeof value === 'string')
    return { ...rbdPlace(value, pool), parent: undefined, size: undefined, used: undefined, line }
  const told = dict(value)
  const name = word(told['image']) ?? word(told['name'])
  if (name === undefined) return undefined
  const from = dict(told['parent'])
  const [parentPool, parentImage] = [word(from['pool']), word(from['image'])]
  const snapshot = word(told['snapshot'])
  return {
    ...rbdPlace(word(told['pool']) === undefined ? name : `${word(told['pool'])}/${name}`, pool),
    ...(snapshot === undefined ? {} : { snapshot }),
    ...{ size: bytes(told['size'] ?? told['provisioned_size']), used: bytes(told['used_size']), line },
    parent:
      parentPool === undefined || parentImage === undefined
        ? undefined
        : `${parentPool}/${parentImage}@${word(from['snapshot']) ?? ''}`.replace(/@$/, '')
  }
}

/** Where an image is by its printed name, in the pool that was asked where it names none. */
export function rbdPlace(text: string, pool: string | undefined): Pick<RbdImage, 'name' | 'pool' | 'snapshot'> {
  const spec = rbdSpec(text)
  return { name: spec.image, pool: spec.pool ?? pool, snapshot: spec.snapshot }
}

function bytes(value: Json | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined
}

const POWERS = ['', 'K', 'M', 'G', 'T', 'P', 'E']

/** `10 GiB`, `10240M`, `0 B` → bytes */
export function rbdBytes(text: string | undefined): number | undefined {
  const [, number, unit = ''] = /^([\d.]+) ?([kKMGTPE]?)(?:i?B|)$/.exec(text ?? '') ?? []
  const value = Number(number)
  return number !== undefined && Number.isFinite(value)
    ? Math.round(value * 1024 ** POWERS.indexOf(unit.toUpperCase()))
    : undefined
}
