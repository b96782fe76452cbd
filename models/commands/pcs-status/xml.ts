import type { LineLedger } from '../../text/line-ledger.ts'
import { failedAction, memberState } from './lines.ts'
import type { ClusterStatus, Engine, Placed } from './record.ts'

/** True where `crm_mon --output-as xml` (2.0 on), `crm_mon -X` or `pcs status xml` begins. */
export function isStatusXml(line: string): boolean {
  return /^\s*<(?:crm_mon version=|pacemaker-result [^<>]*request="[^"<>]*crm_mon)/.test(line)
}

interface Tag {
  name: string
  closes: boolean
  /** `<node …/>` holds nothing */
  alone: boolean
  value(key: string): string | undefined
}

const ATTRIBUTE = /\s([\w-]+)="([^"]*)"/g
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** Reads the state of a cluster where it was printed as XML: the same record as from text. */
export function readStatusXml(ledger: LineLedger): ClusterStatus {
  const reader = new XmlReader()
  for (let index = 0; index < ledger.length; index++) {
    const line = ledger.at(index)
    const tags = tagsOf(line)
    if (ledger.isRead(index) || (tags.length === 0 && !line.startsWith('<?xml'))) continue
    for (const tag of tags) reader.tag(tag, index)
    ledger.take(index)
  }
  if (!reader.ended) ledger.markIncomplete()
  return reader.out
}

function tagsOf(line: string): Tag[] {
  return Array.from(line.matchAll(/<(\/?)([a-z][\w-]*)(\s[^<>]*|\/)?>/g), ([, slash, name = '', rest = '']) => {
    const told = new Map<string, string>()
    for (const [, key = '', value = ''] of rest.matchAll(ATTRIBUTE))
      told.set(
        key,
        value.replace(/&(lt|gt|amp|quot|apos);/g, (_, entity: string) => ENTITIES[entity]!)
      )
    return { name, closes: slash === '/', alone: rest.endsWith('/'), value: (key) => told.get(key) || undefined }
  })
}

class XmlReader {
  readonly out: ClusterStatus = {
    ...{ cluster: undefined, coordinator: undefined, engine: undefined, failed: false, guests: new Map() },
    ...{ nodes: [], placed: [], failures: [], daemons: [], pcsd: [] }
  }
  ended = false
  #section = ''
  #bundle: { name: string; image: string | undefined } | undefined
  #replica: string | undefined
  #group: string | undefined
  #clone = false
  #resource: { placed: Placed; hosts: number } | undefined

  tag(tag: Tag, line: number): void {
    const { name, closes, alone } = tag
    if (/^(?:nodes|resources|failures|summary|node_attributes|node_history|bans)$/.test(name))
      this.#section = closes || alone ? '' : name
    else if (name === 'pacemaker-result' || name === 'crm_mon') this.ended = closes
    else if (closes) this.#close(name)
    else if (name === 'current_dc') this.#coordinator(tag, line)
    else if (name === 'status' && (tag.value('code') ?? '0') !== '0') this.out.failed = true
    else if (this.#section === 'nodes' && name === 'node') this.#node(tag, line)
    else if (this.#section === 'failures' && name === 'failure') this.#failure(tag, line)
    else if (this.#section === 'resources') this.#open(tag, line)
  }

  #close(name: string): void {
    if (name === 'resource') this.#end()
    else if (name === 'bundle') this.#bundle = this.#replica = undefined
    else if (name === 'group') this.#group = undefined
    else if (name === 'clone') this.#clone = false
  }

  #coordinator(tag: Tag, line: number): void {
    const name = tag.value('name')
    const quorum = tag.value('with_quorum')
    const told = quorum === undefined ? undefined : quorum === 'true'
    if (name !== undefined) this.out.coordinator = { name, quorum: told, line }
  }

  #node(tag: Tag, line: number): void {
    const name = tag.value('name')
    // The guest that a bundle's copy is; where it runs, its container tells.
    if (name === undefined || tag.value('id_as_resource') !== undefined) return
    const is = (key: string): boolean => tag.value(key) === 'true'
    const special = ['unclean', 'pending', 'standby', 'maintenance'].find(is)
    const state = special ?? (is('online') ? 'online' : 'offline')
    this.out.nodes.push({ name, state, remote: tag.value('type') === 'remote', line })
  }

  #open(tag: Tag, line: number): void {
    const id = tag.value('id')
    if (tag.name === 'bundle' && id !== undefined) {
      const type = /^(?:docker|podman|rkt)$/.exec(tag.value('type') ?? '')?.[0]
      this.out.engine ??= type as Engine | undefined
      this.#bundle = { name: id, image: tag.value('image') }
    } else if (tag.name === 'replica') this.#replica = id
    else if (tag.name === 'group') this.#group = id
    else if (tag.name === 'clone') this.#clone = true
    else if (tag.name === 'resource' && id !== undefined) this.#begin(id, tag, line)
    else if (tag.name === 'node') this.#on(tag.value('name'), line)
  }

  #begin(resource: string, tag: Tag, line: number): void {
    const is = (key: string): boolean => tag.value(key) === 'true'
    const { state, role } = memberState(tag.value('role') ?? 'unknown')
    const flags = [
      ...(tag.value('managed') === 'false' ? ['unmanaged'] : []),
      ...(/^stopped$/i.test(tag.value('target_role') ?? '') ? ['disabled'] : []),
      ...(is('blocked') ? ['blocked'] : [])
    ]
    const within = { bundle: this.#bundle?.name, image: this.#bundle?.image, replica: this.#replica }
    const placed = { resource, agent: tag.value('resource_agent'), state: is('failed') ? 'failed' : state, role, flags }
    this.#resource = { placed: { ...placed, host: undefined, ...within, group: this.#group, line }, hosts: 0 }
    if (tag.alone) this.#end()
  }

  #on(host: string | undefined, line: number): void {
    if (!this.#resource || host === undefined) return
    this.#resource.hosts++
    this.out.placed.push({ ...this.#resource.placed, host, line })
  }

  /** Copies of a clone that run nowhere are as many as the cluster has nodes: they are nobody. */
  #end(): void {
    if (this.#resource?.hosts === 0 && !this.#clone) this.out.placed.push(this.#resource.placed)
    this.#resource = undefined
  }

  #failure(tag: Tag, line: number): void {
    const host = tag.value('node')
    const key = tag.value('op_key')
    if (host === undefined || key === undefined) return
    const reason = tag.value('exitreason')
    const why = reason === undefined || reason === 'none' ? '' : `: ${reason}`
    const text = `${key} on ${host} '${tag.value('exitstatus') ?? 'failed'}' (${tag.value('exitcode') ?? '?'})${why}`
    const resource = failedAction(text)?.resource
    if (resource !== undefined) this.out.failures.push({ resource, host, text, line })
  }
}
