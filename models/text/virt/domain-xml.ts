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
  /** what it rests on, nearest first */
  backing: { source?: string; format?: string }[]
  line: number
}

export interface Domain {
  name?: string
  uuid?: string
  /** of a domain that runs */
  id?: number
  display?: string
  image?: string
  /** Neutron's, as Nova's metadata tells them */
  ports: { uuid: string; line: number }[]
  interfaces: DomainInterface[]
  disks: DomainDisk[]
  line: number
}

const TAG = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:'[^']*'|"[^"]*"))*)\s*(\/?)>([^<]*)/g
const ATTRIBUTE = /(?<![\w:.-])([\w:.-]+)\s*=\s*(?:'([^']*)'|"([^"]*)")/g

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

const DEEPEST = 64
/** Devices that people search for in what `dumpxml` prints. */
const PARTS = new Set(['interface', 'disk'])

class DomainReader {
  readonly domains: Domain[] = []
  readonly #path: string[] = []
  /** the devices stand here without their domain */
  #alone = false
  /** tags opened deeper than any domain's are */
  #deeper = 0

  open(name: string, attributes: ReadonlyMap<string, string>, text: string, line: number): void {
    if (this.#path.length >= DEEPEST) {
      this.#deeper++
      return
    }
    if (this.#alone && PARTS.has(name)) this.#path.length = 0
    const parent = this.#path.at(-1) ?? (this.#alone ? 'devices' : undefined)
    this.#path.push(name)
    // libvirt's own state of a domain has the domain inside.
    if (PARTS.has(name) && this.domains.length === 0 && parent === undefined)
      return this.#part(name, attributes, text, line)
    if (name === 'domain' && (this.#path.length === 1 || parent === 'domstatus'))
      this.domains.push(newDomain(attributes.get('id'), line))
    const domain = this.domains.at(-1)
    if (!domain) return
    const value = unescape(text)
    if (parent === 'domain' && name === 'name') domain.name = value
    if (parent === 'domain' && name === 'uuid') domain.uuid = value.toLowerCase()
    if (name === 'nova:name') domain.display = value
    if (name === 'nova:root' && attributes.get('type') === 'image' && attributes.has('uuid'))
      domain.image = attributes.get('uuid')!
    if (name === 'nova:port' && attributes.has('uuid'))
      domain.ports.push({ uuid: attributes.get('uuid')!.toLowerCase(), line })
    if (parent === 'devices' && name === 'interface') domain.interfaces.push({ line })
    if (parent === 'devices' && name === 'disk') domain.disks.push({ backing: [], line })
    if (this.#path.includes('interface')) readInterface(domain.interfaces.at(-1), name, attributes)
    if (name === 'backingStore') domain.disks.at(-1)?.backing.push({})
    if (parent === 'backingStore') readBacking(domain.disks.at(-1)?.backing.at(-1), name, attributes)
    if (parent === 'disk') readDisk(domain.disks.at(-1), name, attributes, value)
  }

  /** Somebody searched for the devices: the domain that holds them was asked for by name. */
  #part(name: string, attributes: ReadonlyMap<string, string>, text: string, line: number): void {
    this.#alone = true
    this.domains.push(newDomain(undefined, line))
    this.#path.length = 0
    this.open(name, attributes, text, line)
  }

  close(name: string): void {
    if (this.#deeper > 0) {
      this.#deeper--
      return
    }
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
  const source = sourceOf(attributes)
  if (name === 'source' && source !== undefined) own.source = source
  if (name === 'target' && attributes.has('dev')) own.target = attributes.get('dev')!
  if (name === 'driver' && attributes.has('type')) own.format = attributes.get('type')!
  if (name === 'serial' && text !== '') own.serial = text
}

function readBacking(
  own: DomainDisk['backing'][number] | undefined,
  name: string,
  attributes: ReadonlyMap<string, string>
): void {
  if (!own) return
  const source = sourceOf(attributes)
  if (name === 'source' && source !== undefined) own.source = source
  if (name === 'format' && attributes.has('type')) own.format = attributes.get('type')!
}

function sourceOf(attributes: ReadonlyMap<string, string>): string | undefined {
  return attributes.get('file') ?? attributes.get('dev') ?? attributes.get('name') ?? attributes.get('volume')
}

function newDomain(id: string | undefined, line: number): Domain {
  const running = id !== undefined && /^\d{1,9}$/.test(id) ? { id: Number(id) } : {}
  return { ...running, interfaces: [], disks: [], ports: [], line }
}
