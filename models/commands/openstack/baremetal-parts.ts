import { known, nodeValue } from '../../topology/facts.ts'
import { contributeService } from './control-service.ts'
import { entity } from './entity.ts'
import { pointerValue } from './refs.ts'
import type { Resource } from './resource.ts'
import { headings } from './resource.ts'
import { refs } from '../../topology/ids.ts'

/** What ironic keeps beside nodes. */

/** `openstack baremetal port list|show`, `ironic port-list`: a machine's network card, by its MAC. */
export const baremetalPort = entity({
  kind: 'baremetal-port',
  words: 'baremetal port',
  lists: [
    'UUID | Address',
    'UUID | Address | Created At | Extra | Node UUID | Local Link Connection | Portgroup UUID | PXE boot enabled | Updated At | Internal Info | Is Smart NIC port',
    'UUID | Address | Created At | Extra | Node UUID | Local Link Connection | Portgroup UUID | PXE boot enabled | Updated At | Internal Info | Is Smart NIC port | Physical Network'
  ],
  signs: [
    ['node_uuid', 'address'],
    ['pxe_enabled', 'address']
  ],
  fields: `
    address created_at extra internal_info is_smartnic local_link_connection name node_uuid physical_network
    portgroup_uuid pxe_enabled updated_at uuid
  `,
  ids: ['uuid'],
  parent: ['baremetal-node', 'node_uuid'],
  fits: (row) => /^[0-9a-f:]{17}$/i.test(row.text('address') ?? '00:00:00:00:00:00'),
  attributes(row, { filter }) {
    const link = row.dict('local_link_connection')
    return {
      mac: row.text('address')?.toLowerCase(),
      node: pointerValue('baremetal-node', row.text('node_uuid') ?? filter('--node')),
      pxeEnabled: row.flag('pxe_enabled', 'pxe_boot_enabled'),
      localLinkConnection: link
    }
  }
})

/** `openstack baremetal introspection list|status`: how far the discovery of a node is. */
export const introspection: Resource = {
  words: 'baremetal introspection',
  lists: [headings('UUID | Started at | Finished at | Error')],
  signs: [
    ['started_at', 'finished_at', 'error'],
    ['finished', 'finished_at', 'started_at']
  ],
  fields: 'error finished finished_at started_at state uuid',
  contribute(row, { facts }) {
    const uuid = row.uuid('uuid')
    if (uuid === undefined) return
    const introspection = known({
      startedAt: row.text('started_at'),
      finishedAt: row.text('finished_at'),
      finished: row.flag('finished'),
      state: row.text('state'),
      error: row.name('error')
    })
    facts.node(refs.byUuid('baremetal-node', uuid), { attributes: { uuid, introspection } }, row.line)
  }
}

/** `openstack baremetal allocation list|show`: which node was given to whom. */
export const allocation = entity({
  kind: 'allocation',
  words: 'baremetal allocation',
  lists: ['UUID | Name | Resource Class | State | Node UUID'],
  signs: [
    ['candidate_nodes', 'resource_class'],
    ['resource_class', 'state', 'node_uuid']
  ],
  fields: `
    candidate_nodes created_at extra last_error name node_uuid owner resource_class state traits updated_at uuid
  `,
  attributes: (row) => ({ node: pointerValue('baremetal-node', row.text('node_uuid')) })
})

/** `openstack baremetal conductor list`. */
export const conductor: Resource = {
  words: 'baremetal conductor',
  lists: [headings('Hostname | Conductor Group | Alive')],
  signs: [['hostname', 'conductor_group', 'alive']],
  contribute(row, context) {
    const host = row.name('hostname')
    if (host === undefined) return
    contributeService(row, context, {
      ...{ binary: 'ironic-conductor', host },
      attributes: known({ alive: row.flag('alive'), conductorGroup: row.text('conductor_group') })
    })
  }
}

/** `openstack baremetal driver list`: which conductor can drive what. */
export const driver: Resource = {
  words: 'baremetal driver',
  lists: [headings('Supported driver(s) | Active host(s)')],
  signs: [['supported_driver_s', 'active_host_s']],
  contribute(row, context) {
    const name = row.text('supported_driver_s')
    for (const host of row.list('active_host_s') ?? []) {
      contributeService(row, context, {
        ...{ binary: 'ironic-conductor', host },
        attributes: { drivers: name === undefined ? [] : [{ name }] }
      })
    }
  }
}

/** `openstack overcloud profiles list`: which flavour of machine a node was tagged as. */
export const profiles: Resource = {
  words: 'overcloud profiles',
  lists: [
    headings('Node UUID | Node Name | Provision State | Current Profile | Possible Profiles'),
    headings('Node UUID | Node Name | Provision State | Current Profile | Possible Profiles | Errors')
  ],
  signs: [['current_profile', 'possible_profiles']],
  contribute(row, { facts }) {
    const uuid = row.uuid('node_uuid')
    if (uuid === undefined) return
    const attributes = known({
      uuid,
      provisionState: row.text('provision_state'),
      profile: row.name('current_profile'),
      possibleProfiles: row.list('possible_profiles')
    })
    facts.node(refs.byUuid('baremetal-node', uuid), { name: row.name('node_name'), attributes }, row.line)
  }
}

/** `metalsmith list|show`: which machine became which host of the overcloud. */
export const instance = entity({
  kind: 'baremetal-node',
  words: 'metalsmith',
  lists: [
    'UUID | Node Name | Allocation UUID | Hostname | State | IP Addresses',
    'UUID | Node Name | Hostname | State | IP Addresses'
  ],
  signs: [['node_name', 'hostname', 'ip_addresses']],
  names: ['node_name'],
  attributes(row) {
    const host = row.name('hostname')
    return {
      host: host === undefined ? undefined : nodeValue(refs.host(host), host),
      instanceState: row.text('state'),
      allocation: pointerValue('allocation', row.text('allocation_uuid')),
      ipAddresses: row.name('ip_addresses')
    }
  }
})
