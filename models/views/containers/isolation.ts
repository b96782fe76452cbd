import { naturalOrder } from '../../text/natural-order.ts'
import { own, word } from '../../text/json-lookup.ts'
import type { TopologyNode } from '../../topology/vocabulary.ts'
import { text, texts } from '../filter.ts'
import type { Words } from '../words.ts'

/** Rows of a list: what, and what of it. */
export type Row = [name: string, value: string]

const MODES: readonly [type: string, attribute: string][] = [
  ['net', 'networkMode'],
  ['pid', 'pidMode'],
  ['ipc', 'ipcMode'],
  ['uts', 'utsMode'],
  ['user', 'usernsMode']
]

/** The namespaces of a container, each its own, the host's or another container's; those that nothing tells are left out. */
export function namespaceRows(container: TopologyNode, first: TopologyNode | undefined, words: Words): Row[] {
  const rows = MODES.flatMap(([type, attribute]): Row[] => {
    const mode = text(container, attribute)
    // `lsns` names a namespace by its oldest process: one that PID 1 stands for is the container's own.
    const isOwn = typeof own(first?.attributes, 'namespaces', type) === 'number'
    if (mode === undefined) return isOwn ? [[type, words('picture.own')]] : []
    if (mode === 'host') return [[type, words('picture.ofHost')]]
    const other = /^(?:container|ns):(.+)$/.exec(mode)?.[1]
    if (other !== undefined) return [[type, words('picture.ofContainer', { name: shortId(other) })]]
    if (type === 'user' && mode !== 'private' && !/^(?:auto|keep-id|nomap)/.test(mode)) return []
    return [[type, /^(?:private|shareable|)$/.test(mode) ? words('picture.own') : `${words('picture.own')} · ${mode}`]]
  })
  const mounts = typeof own(first?.attributes, 'namespaces', 'mnt') === 'number' || rows.length > 0
  return mounts ? [...rows, ['mnt', words('picture.own')]] : rows
}

function shortId(id: string): string {
  return /^[0-9a-f]{64}$/.test(id) ? id.slice(0, 12) : id
}

/** Capabilities that were added stand first, without their `CAP_`. */
export function capabilityRows(container: TopologyNode, words: Words): Row[] {
  if (container.attributes['privileged'] === true) return [[words('picture.privileged'), '']]
  const added = new Set(texts(container, 'capAdd').map(plain))
  const all = new Set([...added, ...texts(container, 'capabilities').map(plain)])
  return [...all]
    .sort((a, b) => Number(added.has(b)) - Number(added.has(a)) || naturalOrder(a, b))
    .map((name) => [name, added.has(name) ? '+' : ''])
}

function plain(capability: string): string {
  return capability.replace(/^CAP_/i, '').toUpperCase()
}

/** What of the host is seen inside, as `source → destination`; one path where both are the same. */
export function mountRows({ attributes }: TopologyNode, words: Words): Row[] {
  const mounts = Array.isArray(attributes['mounts']) ? attributes['mounts'] : []
  return mounts
    .flatMap((mount): Row[] => {
      const destination = word(own(mount, 'destination'))
      if (destination === undefined) return []
      const source = word(own(mount, 'source'))
      const readOnly = own(mount, 'readOnly') === true ? words('picture.readOnly') : ''
      return [[source === undefined || source === destination ? destination : `${source} → ${destination}`, readOnly]]
    })
    .sort(([a], [b]) => naturalOrder(a, b))
}
