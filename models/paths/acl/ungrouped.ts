import type { TopologyNode } from '../../topology/vocabulary.ts'
import type { Cloud } from '../facts/cloud.ts'
import { flagOf, stringOf, stringsOf } from '../facts/values.ts'
import { securityGroupsOf, type Groups } from './groups.ts'

/**
 * Whether a port of Neutron's is in no group of ports for certain, so that nothing filters it: one without port security, or one
 * that Neutron made for itself. With port security every port is in a group that drops, other groups or none.
 */
export function isUngrouped({ tables, driver }: Cloud, groups: Groups, port: TopologyNode): boolean {
  if (flagOf(port, 'portSecurityEnabled') === false) return true
  if (stringOf(port, 'deviceOwner')?.startsWith('network:') === true || stringOf(port, 'type') === 'localport')
    return true
  if (driver === 'ovs' || securityGroupsOf(port).length > 0 || groups.of(port).length > 0) return false
  // The groups themselves, one at least, none of which has it; or an empty list of what it may send.
  if (groups.told) return true
  return tables.has('Logical_Switch_Port') && stringsOf(port, 'portSecurity').length === 0
}
