import { isUuid } from '../../topology/ids.ts'
import type { Json } from '../../topology/vocabulary.ts'
import type { Fields } from './fields.ts'

/** Another thing as a row names it: by name, by id, or by both. */
export interface Named {
  name?: string
  uuid?: string
}

/** Reads `cirros (ecd7…)`, a name beside an id of its own, an id alone, or the dict that newer servers print for a flavor. */
export function namedRef(row: Fields, nameKeys: string[], idKeys: string[]): Named | undefined {
  const value = row.raw(...nameKeys)
  const id = row.text(...idKeys)
  if (value === undefined) return id === undefined ? undefined : { uuid: id }
  if (id !== undefined) return { ...fromText(row.name(...nameKeys)!), uuid: id }
  const dict = typeof value === 'object' ? row.dict(...nameKeys) : dictIn(value, row, nameKeys)
  return dict ? fromDict(dict) : fromText(row.name(...nameKeys)!)
}

function dictIn(value: Json, row: Fields, keys: string[]): Record<string, Json> | undefined {
  return typeof value === 'string' && /^\s*\{|\w='/.test(value) ? row.dict(...keys) : undefined
}

/** A flavor inside a server (nova 2.47 and later) has no id of its own; the client fills in its name. */
function fromDict(dict: Record<string, Json>): Named | undefined {
  const name = textOf(dict['original_name']) ?? textOf(dict['name'])
  const id = textOf(dict['id'])
  if (name === undefined && id === undefined) return undefined
  return {
    ...(name === undefined ? {} : { name }),
    ...(id === undefined || (id === name && !isUuid(id)) ? {} : { uuid: id })
  }
}

function fromText(text: string): Named {
  const [, name, uuid] = /^(.*\S)\s*\(([^()\s]+)\)$/.exec(text) ?? []
  if (uuid !== undefined && (isUuid(uuid) || /^[\w.-]+$/.test(uuid)) && looksLikeId(uuid, name!))
    return { name: name!, uuid }
  return isUuid(text) ? { uuid: text } : { name: text }
}

/** `m1.tiny (1)` ends in an id; `Windows Server 2019 (ko-KR)` does not. */
function looksLikeId(text: string, name: string): boolean {
  return isUuid(text) || /^\d+$/.test(text) || (!name.includes(' ') && /^[0-9a-f-]{8,}$/i.test(text))
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' && value !== 'None' ? value : undefined
}
