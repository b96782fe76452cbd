import type { FactValue } from '../../topology/facts.ts'
import { nodeValue } from '../../topology/facts.ts'
import { isUuid, refs } from '../../topology/ids.ts'
import { entity } from './entity.ts'
import type { Fields } from './fields.ts'
import { pointerValue } from './refs.ts'
import type { Resource } from './resource.ts'

/** Ids of keystone are 32 hex digits, or 64 where a directory server holds the users. */
const KEYSTONE_ID = /^[0-9a-f]{32}(?:[0-9a-f]{32})?$/
const hasId = (row: Fields): boolean => {
  const id = row.text('id')
  return id === undefined || KEYSTONE_ID.test(id) || isUuid(id)
}

/** `openstack user list|show`. */
export const user = entity({
  kind: 'user',
  words: 'user',
  lists: [
    'ID | Name',
    'ID | Name | Project | Domain | Description | Email | Enabled',
    'id | name | enabled | email',
    'id | name | email | enabled'
  ],
  signs: [['password_expires_at'], ['default_project_id', 'domain_id']],
  fields: `
    id name enabled email description default_project_id domain_id options password_expires_at project_id
  `,
  fits: hasId,
  attributes: (row) => ({
    domain: pointerValue('domain', row.text('domain_id', 'domain')),
    project: pointerValue('project', row.text('default_project_id', 'project_id', 'project'))
  })
})

/** `openstack group list|show`. */
export const group = entity({
  kind: 'group',
  words: 'group',
  lists: ['ID | Name', 'ID | Name | Domain ID | Description'],
  fits: hasId,
  fields: 'id name domain_id description'
})

/** `openstack role list|show`: what a user may be in a project. */
export const role = entity({
  kind: 'role',
  words: 'role',
  lists: ['ID | Name', 'ID | Name | Domain', 'id | name'],
  fits: hasId,
  fields: 'id name domain_id description options',
  attributes: (row) => ({ domain: pointerValue('domain', row.text('domain_id', 'domain')) })
})

/** `openstack region list|show`: a region's name is its identifier. */
export const region = entity({
  kind: 'region',
  words: 'region',
  lists: ['Region | Parent Region | Description'],
  ids: [],
  names: ['region'],
  fields: 'region parent_region description',
  attributes: (row) => ({ parentRegion: pointerValue('region', row.text('parent_region')) })
})

/** `openstack service list|show`: the catalogue's entry of a service, not the daemons that run it. */
export const service = entity({
  kind: 'keystone-service',
  words: 'service',
  lists: [
    'ID | Name | Type',
    'ID | Name | Type | Description | Enabled',
    'id | name | type | description',
    'ID | Name | Type | Description'
  ],
  fits: hasId,
  fields: 'id name type description enabled'
})

/** `openstack endpoint list|show`, `keystone endpoint-list`: where a service is reached, a URL a row. */
export const endpoint = entity({
  kind: 'endpoint',
  words: 'endpoint',
  lists: [
    'ID | Region | Service Name | Service Type | Enabled | Interface | URL',
    'ID | Region | Service Name | Service Type',
    'ID | Region | Service Name | Service Type | PublicURL | AdminURL | InternalURL',
    'id | region | publicurl | internalurl | adminurl | service_id'
  ],
  signs: [['service_type', 'interface', 'url'], ['interface', 'service_id', 'url'], ['publicurl']],
  fields: `
    adminurl enabled id interface internalurl publicurl region region_id service_id service_name service_type url
  `,
  names: [],
  attributes(row) {
    const id = row.text('service_id')
    const name = row.name('service_name')
    // one word each: a narrow column breaks them anywhere
    const word = (...keys: string[]): string | undefined => row.text(...keys)?.replace(/\s+/g, '')
    const named = name === undefined ? undefined : nodeValue(serviceRef(name), name)
    return {
      region: pointerValue('region', word('region', 'region_id')),
      service: id === undefined ? named : nodeValue(refs.byUuid('keystone-service', id), name ?? id),
      serviceType: word('service_type'),
      url: word('url'),
      publicUrl: word('publicurl'),
      internalUrl: word('internalurl'),
      adminUrl: word('adminurl')
    }
  }
})

const serviceRef = (name: string) => ({ kind: 'keystone-service' as const, keys: [`called:${name}`] })

/** `openstack catalog list|show`: services with the endpoints this user would be sent to, by interface. */
export const catalog: Resource = {
  words: 'catalog',
  lists: [['Name', 'Type', 'Endpoints']],
  signs: [['endpoints', 'type']],
  fields: 'endpoints id name type',
  contribute(row, { facts }) {
    const name = row.name('name')
    if (name === undefined) return
    const uuid = row.text('id')
    const keys = [...(uuid === undefined ? [] : [`uuid:${uuid}`]), `called:${name}`]
    const catalog = catalogOf(row)
    facts.node(
      { kind: 'keystone-service', keys },
      {
        name,
        attributes: {
          ...(uuid === undefined ? {} : { uuid }),
          ...(row.text('type') === undefined ? {} : { type: row.text('type') }),
          ...(catalog.length > 0 ? { catalog } : {})
        }
      },
      row.line
    )
  }
}

const FACE = /^(public|internal|admin)(?:URL)?:(.*)$/

function catalogOf(row: Fields): FactValue[] {
  const told = row.records('endpoints').flatMap(({ region, interface: face, url }) => {
    return typeof url === 'string' ? [entryOf(String(region ?? ''), String(face ?? ''), url)] : []
  })
  const entries = told.length > 0 ? told : printedCatalog((row.text('endpoints') ?? '').split(/\s+/))
  const sorted = entries.map((entry) => ({ entry, text: JSON.stringify(entry) }))
  return sorted.sort((a, b) => (a.text < b.text ? -1 : 1)).map(({ entry }) => entry)
}

/** A table prints a region's name, then an interface and its URL below, perhaps broken by the column's width. */
function printedCatalog(words: readonly string[]): { [key: string]: string }[] {
  const faces = words.flatMap((word, at) => (FACE.test(word) ? [at] : []))
  return faces.map((at, index) => {
    const [, face = '', start = ''] = FACE.exec(words[at]!) ?? []
    const next = faces[index + 1]
    const rest = words.slice(at + 1, next === undefined ? words.length : next - 1)
    return entryOf(words[at - 1] ?? '', face, [start, ...rest].join(''))
  })
}

function entryOf(region: string, face: string, url: string): { [key: string]: string } {
  return { interface: face.replace(/URL$/, ''), ...(region === '' ? {} : { region }), url }
}

/** `openstack application credential list`: what it is for; never the secret. */
export const SILENT_IDENTITY: readonly Resource[] = [
  { words: 'application credential' },
  { words: 'credential' },
  { words: 'token', signs: [['expires', 'id', 'project_id', 'user_id']], fields: 'expires id project_id user_id' },
  { words: 'ec2 credentials' },
  { words: 'access token' }
]
