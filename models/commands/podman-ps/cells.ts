import { parseContainerStatus } from '../../text/container-status.ts'
import { FIELDS, type ListedContainer } from './container.ts'

const ID = /^[0-9a-f]{12}(?:[0-9a-f]{52})?$/

/** Printed cells, by what stands over them, as a container; undefined when they tell neither id nor name. */
export function fromCells(cells: ReadonlyMap<string, string>, line: number): ListedContainer | undefined {
  const told = new Map<string, string>()
  for (const [title, cell] of cells) {
    const field = FIELDS.get(title.toLowerCase())
    if (field && cell !== '' && cell !== '<no value>') told.set(field, cell)
  }
  const id = told.get('id')
  const name = told.get('name')?.split(',')[0]!.trim()
  if (id !== undefined && !ID.test(id)) return undefined
  if (name !== undefined && !/^[\w][\w.-]*$/.test(name)) return undefined
  if (id === undefined && name === undefined) return undefined
  const status = parseContainerStatus(told.get('status') ?? told.get('state') ?? '')
  const exitCode = told.get('exitCode')
  const pid = Number(told.get('pid') ?? 0)
  return {
    id,
    name,
    image: told.get('image'),
    command: unquoted(told.get('command')),
    ...status,
    ...(exitCode !== undefined && /^-?\d{1,9}$/.test(exitCode) ? { exitCode: Number(exitCode) } : {}),
    ports: portsOf(told.get('ports')),
    podId: told.get('podId'),
    podName: told.get('podName'),
    ...(Number.isInteger(pid) && pid > 0 ? { pid } : {}),
    networks: list(told.get('networks')),
    line
  }
}

/** Docker quotes commands and cuts them with an ellipsis; podman cuts without quotes. */
function unquoted(text: string | undefined): string | undefined {
  return text?.replace(/^"(.*)"$/, '$1')
}

function list(text: string | undefined): string[] | undefined {
  const entries = text?.split(/,\s*/).filter((entry) => entry !== '')
  return entries && entries.length > 0 ? entries : undefined
}

/** `0.0.0.0:8080->80/tcp`, `9157/tcp`, `8080-8082`; a long state pushes its words under the heading of the ports. */
function portsOf(text: string | undefined): string[] | undefined {
  const ports = list(text)?.filter((entry) => /->|\d\/[a-z]|^[\d.:[\]-]+$/.test(entry))
  return ports && ports.length > 0 ? ports : undefined
}

const STATUS =
  /\s(Up (?:Less than a second|About an? \w+|\d+ [a-z]+|\d[\d.]*[a-z]+)(?: ago)?(?: \([^)]*\))*|Exited \(-?\d+\)[^()]*?ago|Restarting \(-?\d+\)[^()]*?ago|Created|Initialized|Paused|Dead|Removal In Progress|Stopping)(?=\s|$)/g

/**
 * A row whose heading was not pasted, or that does not keep to it: `id image command created status ports name`, told apart by
 * the id at its start, the status in its middle and the name at its end.
 */
export function fromLooseRow(text: string, line: number): ListedContainer | undefined {
  const [, id, image] = /^\s*([0-9a-f]{12}|[0-9a-f]{64})\s+(\S+)\s/.exec(text) ?? []
  if (id === undefined) return undefined
  const status = [...text.matchAll(STATUS)].at(-1)
  if (!status) return undefined
  const after = text.slice(status.index + status[0].length).trim()
  if (after === '') return undefined
  const words = after.split(/\s+/)
  const name = words.at(-1)!
  if (/[:>/@]/.test(name)) return undefined
  const cells = new Map([
    ['id', id],
    ['image', image!],
    ['status', status[1]!],
    ['ports', words.slice(0, -1).join(' ')],
    ['name', name]
  ])
  return fromCells(cells, line)
}
