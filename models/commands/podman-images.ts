/**
 * `podman images`, `docker images`, `podman image ls` (podman 1.6 to 5, docker 1.13 to 27), as a table, as JSON or by a Go
 * template of `--format`: the images in a host's store.
 *
 *     REPOSITORY                                           TAG    IMAGE ID      CREATED       SIZE
 *     registry.example.com/rhosp/openstack-nova-compute    17.1   95784e0e6f84  2 months ago  1.9 GB
 *     <none>                                               <none> 34c167d900af  5 days ago    412 MB
 */
import { optionOf, readTyped, type Typed } from '../text/typed.ts'
import { readColumnRows, readHeading, type ColumnRow } from '../text/columns.ts'
import { readContainerErrors } from '../text/container-errors.ts'
import { readGapRows, readTemplateRows } from '../text/go-template.ts'
import { readJsonObjects, type JsonObject } from '../text/json-objects.ts'
import type { LineLedger } from '../text/line-ledger.ts'
import { containerImageRef } from '../topology/container-refs.ts'
import { known } from '../topology/facts.ts'
import { defineCommand } from './command.ts'

interface StoredImage {
  id: string | undefined
  /** repository and tag; one image may bear several names, or none */
  names: string[]
  size: string | undefined
  line: number
}
interface ImageStore {
  images: StoredImage[]
  filtered: boolean
  failed: boolean
}

const VALUED = new Set(['format', 'filter', 'f', 'sort'])

export const podmanImages = defineCommand<ImageStore>({
  id: 'podman-images',
  title: 'podman images',
  scope: 'host',
  matches: (commandLine) => parse(commandLine) !== undefined,
  looksLike(output) {
    const first = output.find((line) => line.trim() !== '') ?? ''
    if (isHeading(first)) return true
    if (!/^\s*[[{]/.test(first)) return false
    const start = output.slice(0, 60).join('\n')
    return /"(?:ParentId|RepoTags)":/.test(start) && /"(?:SharedSize|Dangling)":/.test(start)
  },
  read(ledger, commandLine) {
    const typed = parse(commandLine)
    const failed = readContainerErrors(ledger)
    const filtered =
      typed !== undefined && (typed.options.has('filter') || typed.options.has('f') || namesOne(typed.words))
    return { images: readImages(ledger, typed), filtered, failed }
  },
  contribute({ images }, { host }, facts) {
    if (!host) return
    for (const { id, names, size, line } of images) {
      for (const name of names.length > 0 ? names : [undefined]) {
        const shown = name ?? id?.slice(0, 12)
        if (shown === undefined) continue
        const ref = containerImageRef(host, { name, id: id ?? '' })
        facts.node(ref, { name: shown, parent: host, attributes: known({ imageId: id, size }) }, line)
      }
    }
  },
  isError: ({ images, failed }) => failed && images.length === 0,
  isFiltered: ({ filtered }) => filtered,
  isEmpty: ({ images }) => images.length === 0
})

function parse(commandLine: string): Typed | undefined {
  const typed = readTyped(commandLine, ['podman', 'docker'], VALUED)
  const [word, verb] = typed?.words ?? []
  return word === 'images' || (word === 'image' && (verb === 'ls' || verb === 'list')) ? typed : undefined
}

/** `podman images NAME` lists the images of that name only. */
function namesOne(words: readonly string[]): boolean {
  return words.length > (words[0] === 'image' ? 2 : 1)
}

function isHeading(line: string): boolean {
  const { names } = readHeading(line)
  return names[0] === 'REPOSITORY' && names.includes('IMAGE ID')
}

const COLUMNS = ['REPOSITORY', 'TAG', 'IMAGE ID', 'CREATED', 'SIZE']

function readImages(ledger: LineLedger, typed: Typed | undefined): StoredImage[] {
  const first = ledger.lines.findIndex((line) => line.trim() !== '')
  if (/^\s*[[{]/.test(ledger.at(first)))
    return readJsonObjects(ledger, first).objects.flatMap((object) => fromJson(object) ?? [])
  return rowsOf(ledger, typed).flatMap(({ cells, line }) => {
    const id = (cells.get('IMAGE ID') ?? cells.get('ID') ?? cells.get('Id'))?.replace(/^sha256:/, '')
    if (id !== undefined && !/^[0-9a-f]{12,64}$/.test(id)) return []
    const name = cells.get('Name') ?? nameOf(cells.get('REPOSITORY'), cells.get('TAG'))
    // a repository has many images: alone it names none of them
    if (id === undefined && name === undefined) return []
    const untold = id !== undefined && !cells.has('Name') && !cells.has('TAG')
    const names = name === undefined || untold || name.includes('<none>') ? [] : [name]
    return { id, names, size: cells.get('SIZE') ?? cells.get('VIRTUAL SIZE') ?? cells.get('Size'), line }
  })
}

/** Below a heading; without one where `-q`, `--noheading` or a template asked for that. */
function rowsOf(ledger: LineLedger, typed: Typed | undefined): ColumnRow[] {
  const format = typed && optionOf(typed, 'format')
  if (format !== undefined) {
    const whole = format.replace(/\{\{\s*\.Repository\s*\}\}:\{\{\s*\.Tag\s*\}\}/, '{{.Name}}')
    return readTemplateRows(ledger, whole).map(({ cells, line }) => ({
      cells: new Map(
        [...cells].map(([field, cell]) => [/^(?:Repository|Tag)$/.test(field) ? field.toUpperCase() : field, cell])
      ),
      line
    }))
  }
  const has = (...names: string[]): boolean => typed !== undefined && names.some((name) => typed.options.has(name))
  if (has('q', 'quiet')) return readGapRows(ledger, ['IMAGE ID'])
  return has('noheading', 'n') ? readGapRows(ledger, COLUMNS) : readColumnRows(ledger, isHeading)
}

function nameOf(repository: string | undefined, tag: string | undefined): string | undefined {
  if (repository === undefined || repository === '<none>') return undefined
  return tag === undefined || tag === '<none>' ? repository : `${repository}:${tag}`
}

function fromJson({ value, line }: JsonObject): StoredImage | undefined {
  const id = textOf(value['Id'] ?? value['id'] ?? value['ID'])?.replace(/^sha256:/, '')
  if (id === undefined || id === '') return undefined
  const listed = [value['Names'], value['names'], value['RepoTags']].find((names) => Array.isArray(names))
  const names = Array.isArray(listed)
    ? listed.filter((name) => typeof name === 'string' && !name.includes('<none>'))
    : []
  const own = nameOf(textOf(value['Repository']), textOf(value['Tag']))
  const size = value['Size'] ?? value['size']
  return {
    id,
    names: names.length > 0 ? names.map(String) : own === undefined ? [] : [own],
    size: typeof size === 'number' ? `${size} B` : textOf(size),
    line
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
