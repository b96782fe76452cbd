import type { Ref } from '../../topology/facts.ts'
import { known } from '../../topology/facts.ts'
import { isUuid, refs } from '../../topology/ids.ts'
import type { Fields } from './fields.ts'
import type { Context } from './resource.ts'

/** TripleO's cinder-volume runs on whichever controller Pacemaker chose, under this name. */
const NO_HOST = new Set(['hostgroup', 'tripleo_ceph'])

/**
 * A service that reports to a control plane under `host` or `host@backend`: its claim, within its host where that is a machine.
 * Returns the host, if there is one.
 */
export function contributeService(
  row: Fields,
  { facts }: Context,
  service: { binary: string; host: string; attributes?: ReturnType<typeof known> }
): Ref | undefined {
  const { binary, host, attributes = {} } = service
  const at = host.indexOf('@')
  const machine = at < 0 ? host : host.slice(0, at)
  const backend = at < 0 ? undefined : host.slice(at + 1)
  const name = backend === undefined ? binary : `${binary}@${backend}`
  // Ironic's agent reports for each machine under that machine's uuid.
  const nowhere = NO_HOST.has(machine) || isUuid(machine)
  const parent = nowhere ? undefined : facts.node(refs.host(machine), { certainty: 'seen' }, row.line)
  const uuid = row.text('id')
  const own = parent ? [`name:${name}`] : [`name:${binary}@${host}`]
  facts.node(
    {
      kind: 'service',
      keys: uuid !== undefined && isUuid(uuid) ? [`uuid:${uuid}`, ...own] : own,
      ...(parent ? { within: parent } : {})
    },
    {
      name,
      parent,
      attributes: {
        binary,
        ...known({ uuid: uuid !== undefined && isUuid(uuid) ? uuid : undefined, backend, host }),
        ...attributes
      }
    },
    row.line
  )
  return parent
}
