/**
 * `podman images`, `docker images`, `podman image ls` (podman 1.6 to 5, docker 1.13 to 27), as a table or as JSON: the images in
 * a host's store.
 *
 *     REPOSITORY                                           TAG    IMAGE ID      CREATED       SIZE
 *     registry.example.com/rhosp/openstack-nova-compute    17.1   95784e0e6f84  2 months ago  1.9 GB
 *     <none>                                               <none> 34c167d900af  5 days ago    412 MB
 */
import { optionOf, readTyped, type Typed } from '../text/typed.ts'
import { readColumnRows, readHeading } from '../text/columns.ts'
import { readContainerErrors } from '../text/container-errors.ts'
import { readJsonObjects, type JsonObject } from '../text/json-objects.ts'
import type { LineLedger } from '../text/line-ledger.ts'
import { containerImageRef } from '../topology/container-refs.ts'
import { known } from '../topology/facts.ts'
import { defineCommand } from './command.ts'

interface StoredImage {
  id: string
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
  matches(commandLine) {
    const typed = parse(commandLine)
    const format = typed && optionOf(typed, 'format')
    return typed !== undefined && (format === undefined || format === 'json')
  },
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
    return { images: readImages(ledger), filtered, failed }
  },
  contribute({ images }, { host }, facts) {
    if (!host) return
    for (const { id, names, size, line } of images) {
      for (const name of names.length > 0 ? names : [undefined]) {
        const ref = containerImageRef(host, { name, id })
        facts.node(ref, { name: name ?? id.slice(0, 12), parent: host, attributes: known({ imageId: id, size }) }, line)
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

function readImages(ledger: LineLedger): StoredImage[] {
  const first = ledger.lines.findIndex((line) => line.trim() !== '')
  if (/^\s*[[{]/.test(ledger.at(first)))
    return readJsonObjects(ledger, first).objects.flatMap((object) => fromJson(object) ?? [])
  return readColumnRows(ledger, isHeading).flatMap(({ cells, line }) => {
    const id = cells.get('IMAGE ID')?.replace(/^sha256:/, '')
    if (id === undefined || !/^[0-9a-f]{12,64}$/.test(id)) return []
    const name = nameOf(cells.get('REPOSITORY'), cells.get('TAG'))
    return { id, names: name === undefined ? [] : [name], size: cells.get('SIZE') ?? cells.get('VIRTUAL SIZE'), line }
  })
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
