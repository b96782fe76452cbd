import { aggregate } from './aggregate.ts'
import { availabilityZone } from './availability-zone.ts'
import { allocation, baremetalPort, conductor, driver, instance, introspection, profiles } from './baremetal-parts.ts'
import { volumeAttachment, volumeBackup, volumeSnapshot, volumeType } from './block-storage.ts'
import {
  keypair,
  quota,
  resourceAllocation,
  resourceInventory,
  resourceProvider,
  resourceUsage,
  serverGroup,
  SILENT_COMPUTE
} from './compute-parts.ts'
import { recordset, secret, secretContainer, zone } from './designate-barbican.ts'
import { orchestrationService, overcloudStatus, stackOutput, stackResource } from './heat-parts.ts'
import { catalog, endpoint, group, region, role, service, SILENT_IDENTITY, user } from './keystone.ts'
import { addressGroup, addressScope, ipAvailability, networkRbac, qosPolicy, subnetPool } from './network-parts.ts'
import { loadBalancerStatus } from './octavia-status.ts'
import { amphora, healthMonitor, listener, loadBalancer, member, pool, SILENT_OCTAVIA } from './octavia.ts'
import { roleAssignment } from './role-assignment.ts'
import { subport, trunk } from './trunk.ts'
import { baremetalNode } from './baremetal-node.ts'
import { cellHost, computeHost, computeService, volumeService } from './compute-service.ts'
import { flavor } from './flavor.ts'
import { floatingIp } from './floating-ip.ts'
import { hypervisor } from './hypervisor.ts'
import { domain, project } from './project.ts'
import { image } from './image.ts'
import { networkAgent } from './network-agent.ts'
import { networkSegment } from './network-segment.ts'
import { network } from './network.ts'
import { port } from './port.ts'
import type { Resource } from './resource.ts'
import { router } from './router.ts'
import { securityGroupRule } from './security-group-rule.ts'
import { securityGroup } from './security-group.ts'
import { hypervisorServer } from './hypervisor-server.ts'
import { server } from './server.ts'
import { serverInterface } from './server-interface.ts'
import { SILENT } from './silent.ts'
import { stack } from './stack.ts'
import { subnet } from './subnet.ts'
import { volume } from './volume.ts'

/** Every resource whose output is recognised by its columns. One line each; the order has no meaning. */
export const RESOURCES: readonly Resource[] = [
  aggregate,
  availabilityZone,
  baremetalNode,
  cellHost,
  computeHost,
  computeService,
  domain,
  flavor,
  floatingIp,
  hypervisor,
  hypervisorServer,
  image,
  network,
  networkAgent,
  networkSegment,
  port,
  project,
  router,
  securityGroup,
  securityGroupRule,
  server,
  serverInterface,
  stack,
  subnet,
  volume,
  volumeService,
  ...[user, group, role, roleAssignment, region, service, endpoint, catalog],
  ...[trunk, subport, addressScope, subnetPool, addressGroup, networkRbac, qosPolicy, ipAvailability],
  ...[volumeSnapshot, volumeBackup, volumeType, volumeAttachment],
  ...[serverGroup, keypair, quota, resourceProvider, resourceInventory, resourceUsage, resourceAllocation],
  ...[stackResource, stackOutput, overcloudStatus, orchestrationService],
  ...[baremetalPort, introspection, allocation, conductor, driver, profiles, instance],
  ...[loadBalancerStatus, loadBalancer, listener, pool, member, healthMonitor, amphora],
  ...[zone, recordset, secret, secretContainer],
  ...[...SILENT, ...SILENT_IDENTITY, ...SILENT_COMPUTE, ...SILENT_OCTAVIA]
]
