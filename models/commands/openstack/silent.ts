import type { Resource } from './resource.ts'
import { headings } from './resource.ts'

/**
 * Resources that are read but have no place in the topology yet. They stand here because their columns look like others', so
 * that output pasted without its command line is not taken for something it may not be.
 */
const silent = (words: string, lists: string[], signs: string[][] = []): Resource => ({
  words,
  lists: lists.map(headings),
  signs
})

export const SILENT: readonly Resource[] = [
  silent('role', ['ID | Name', 'ID | Name | Domain']),
  silent('user', ['ID | Name', 'ID | Name | Project | Domain | Description | Email | Enabled']),
  silent('group', ['ID | Name', 'ID | Name | Domain ID | Description']),
  silent('service', ['ID | Name | Type', 'ID | Name | Type | Description | Enabled']),
  silent(
    'endpoint',
    [
      'ID | Region | Service Name | Service Type | Enabled | Interface | URL',
      'ID | Region | Service Name | Service Type'
    ],
    [['service_type', 'interface', 'url']]
  ),
  silent('catalog', ['Name | Type | Endpoints'], [['endpoints', 'type']]),
  silent('region', ['Region | Parent Region | Description']),
  silent('volume type', ['ID | Name | Is Public', 'ID | Name', 'ID | Name | Is Public | Description | Properties']),
  silent('volume snapshot', ['ID | Name | Description | Status | Size']),
  silent('network rbac', ['ID | Object Type | Object ID']),
  silent('network trunk', ['ID | Name | Parent Port | Description'], [['sub_ports', 'port_id']]),
  silent('network qos policy', ['ID | Name | Shared | Default | Project']),
  silent('address scope', ['ID | Name | IP Version | Shared | Project']),
  silent('subnet pool', ['ID | Name | Prefixes'], [['prefixes', 'default_prefixlen']]),
  silent('ip availability', ['Network ID | Network Name | Total IPs | Used IPs']),
  silent('server group', ['ID | Name | Policy', 'ID | Name | Policies']),
  silent('keypair', ['Name | Fingerprint', 'Name | Fingerprint | Type']),
  silent('baremetal port', ['UUID | Address'], [['node_uuid', 'address']]),
  silent('resource provider', ['uuid | name | generation | root_provider_uuid | parent_provider_uuid']),
  silent('stack resource', ['resource_name | physical_resource_id | resource_type | resource_status | updated_time'])
]

/** What these print is text for people, a line at a time, or a file's content. */
const FREE_TEXT = new Set([
  ...['console log', 'stack event', 'stack template', 'stack failures', 'stack hook', 'software deployment output'],
  ...['baremetal introspection data', 'metric measures', 'event', 'workflow execution output', 'messaging ping']
])

/** True for a resource whose output is no table in any format but JSON and YAML. */
export function isFreeText(words: string): boolean {
  return FREE_TEXT.has(words)
}
