import type { LineLedger } from '../line-ledger.ts'

/** A guest's interface as libvirt describes it. */
export interface DomainInterface {
  mac?: string
  target?: string
  bridge?: string
  port?: string
  line: number
}

/** A guest's disk. */
export interface DomainDisk {
  source?: string
  target?: string
  format?: string
  serial?: string
  line: number
}

export interface Domain {
  name?: string
  uuid?: string
  display?: string
  image?: string
  interfaces: DomainInterface[]
  disks: DomainDisk[]
  line: number
}

const TAG = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:'[^']*'|"[^"]*"))*)\s*(\/?)>([^<]*)/g
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:'([^']*)'|"([^"]*)")/g

/** Reads the domains of `virsh dumpxml`, a tag at a time: what is cut off only misses what was cut. Takes the lines it reads. */
export function readDomains(ledger: LineLedger): Domain[] {
  const reader = new DomainReader()
  for (let index = 0; index < ledger.length; index++) {
    const line = ledger.at(index)
    for (const [, close, name = '', attributes = '', empty, text = ''] of line.matchAll(TAG)) {
      if (close === '/') reader.close(name)
      else {
        reader.open(name, attributesOf(attributes), text.trim(), index)
        if (empty === '/') reader.close(name)
      }
    }
    if (reader.domains.length > 0 || /^\s*<|^WARNING|^OVERWRITTEN|virsh edit|^or other|^-->/.test(line))
      ledger.take(index)
  }
  return reader.domains
}

function attributesOf(text: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', single, double] of text.matchAll(ATTRIBUTE))
    found.set(name, unescape(single ?? double ?? ''))
  return found
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&amp;', '&']
])

function unescape(text: string): string {
  return text.includes('&') ? text.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES.get(entity)!) : text
}

class DomainReader {
  readonly domains: Domain[] = []
  readonly #path: string[] = []

  open(name: string, attributes: ReadonlyMap<string, string>, text: string, line: number): void {
    this.#path.push(name)
    if (name === 'domain' && this.#path.length === 1) this.domains.push({ interfaces: [], disks: [], line })
    const domain = this.domains.at(-1)
    if (!domain) return
    const value = unescape(text)
    const parent = this.#path.at(-2)
    if (parent === 'domain' && name === 'name') domain.name = value
    if (parent === 'domain' && name === 'uuid') domain.uuid = value.toLowerCase()
    if (name === 'nova:name') domain.display = value
    if (name === 'nova:root' && attributes.get('type') === 'image' && attributes.has('uuid'))
      domain.image = attributes.get('uuid')!
    if (parent === 'devices' && name === 'interface') domain.interfaces.push({ line })
    if (parent === 'devices' && name === 'disk') domain.disks.push({ line })
    if (this.#path.includes('interface')) readInterface(domain.interfaces.at(-1), name, attributes)
    if (this.#path.at(-2) === 'disk') readDisk(domain.disks.at(-1), name, attributes, value)
  }

  close(name: string): void {
    const at = this.#path.lastIndexOf(name)
    if (at >= 0) this.#path.length = at
  }
}

function readInterface(own: DomainInterface | undefined, name: string, attributes: ReadonlyMap<string, string>): void {
  if (!own) return
  if (name === 'mac' && attributes.has('address')) own.mac = attributes.get('address')!.toLowerCase()
  if (name === 'target' && attributes.has('dev')) own.target = attributes.get('dev')!
  if (name === 'source' && attributes.has('bridge')) own.bridge = attributes.get('bridge')!
  if (name === 'parameters' && attributes.has('interfaceid')) own.port = attributes.get('interfaceid')!.toLowerCase()
}

function readDisk(
  own: DomainDisk | undefined,
  name: string,
  attributes: ReadonlyMap<string, string>,
  text: string
): void {
  if (!own) return
  const source = attributes.get('file') ?? attributes.get('dev') ?? attributes.get('name') ?? attributes.get('volume')
  if (name === 'source' && source !== undefined) own.source = source
  if (name === 'target' && attributes.has('dev')) own.target = attributes.get('dev')!
  if (name === 'driver' && attributes.has('type')) own.format = attributes.get('type')!
  if (name === 'serial' && text !== '') own.serial = text
}
