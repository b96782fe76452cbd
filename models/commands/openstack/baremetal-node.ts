import { nodeValue } from '../../topology/facts.ts'
import { refs } from '../../topology/ids.ts'
import type { Fields } from './fields.ts'
import { identity } from './refs.ts'
import type { Resource } from './resource.ts'
import { headings } from './resource.ts'
import { withRest } from './rest.ts'

/** `--long` prints every field */
const LONG = [
  'Allocation UUID | Automated Clean | BIOS Interface | Boot Interface | Boot Mode | Chassis UUID',
  'Clean Step | Conductor | Conductor Group | Console Enabled | Console Interface | Created At',
  'Current RAID configuration | Deploy Interface | Deploy Step | Description | Driver | Driver Info',
  'Driver Internal Info | Extra | Fault | Inspect Interface | Inspection Finished At | Inspection Started At',
  'Instance Info | Instance UUID | Last Error | Lessee | Maintenance | Maintenance Reason',
  'Management Interface | Name | Network Configuration | Network Interface | Owner | Power Interface',
  'Power State | Properties | Protected | Protected Reason | Provision Updated At | Provisioning State',
  'RAID Interface | Rescue Interface | Reservation | Resource Class | Retired | Retired Reason',
  'Secure Boot | Storage Interface | Target Power State | Target Provision State | Target RAID configuration | Traits',
  'UUID | Updated At | Vendor Interface'
].join(' | ')

/** `openstack baremetal node list|show`, `ironic node-list`: the machines of an undercloud. */
export const baremetalNode: Resource = {
  words: 'baremetal node',
  alias: ['baremetal'],
  lists: [headings('UUID | Name | Instance UUID | Power State | Provisioning State | Maintenance'), headings(LONG)],
  signs: [
    ['provisioning_state', 'power_state'],
    ['provision_state', 'power_state'],
    ['provisioning_state', 'maintenance']
  ],
  fields: `
    allocation_uuid automated_clean bios_interface boot_interface boot_mode chassis_uuid clean_step conductor
    conductor_group console_enabled console_interface created_at deploy_interface deploy_step description driver
    driver_info driver_internal_info extra fault inspect_interface name owner inspection_finished_at
    inspection_started_at instance_info instance_uuid last_error lessee maintenance maintenance_reason
    management_interface network_data network_interface power_interface power_state properties protected
    protected_reason provision_state provision_updated_at raid_config raid_interface rescue_interface reservation
    resource_class retired retired_reason secure_boot storage_interface target_power_state target_provision_state
    target_raid_config traits updated_at uuid vendor_interface Current_RAID_configuration
    Target_RAID_configuration Network_Configuration Provisioning_State
  `,
  contribute(row, context) {
    const { facts } = context
    const uuid = row.uuid('uuid')
    const name = row.name('name')
    const ref = identity('baremetal-node', uuid, name, row, context)
    if (!ref) return
    const instance = row.uuid('instance_uuid')
    facts.node(
      ref,
      {
        name,
        attributes: withRest(row, {
          uuid,
          powerState: row.text('power_state'),
          provisionState: row.text('provisioning_state', 'provision_state'),
          maintenance: row.flag('maintenance'),
          maintenanceReason: row.name('maintenance_reason'),
          instance: instance === undefined ? undefined : nodeValue(refs.byUuid('server', instance), instance),
          driver: row.text('driver'),
          resourceClass: row.text('resource_class'),
          profile: profileOf(row),
          lastError: row.name('last_error')
        })
      },
      row.line
    )
  }
}

/** Director's role for the machine: `profile:control,boot_option:local` among its capabilities. */
function profileOf(row: Fields): string | undefined {
  const capabilities = row.dict('properties')?.['capabilities']
  return typeof capabilities === 'string' ? /(?:^|,)profile:([^,]+)/.exec(capabilities)?.[1] : undefined
}
