import { aggregate } from './aggregate.ts'
import { availabilityZone } from './availability-zone.ts'
import { baremetalNode } from './baremetal-node.ts'
import { computeHost, computeService, volumeService } from './compute-service.ts'
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
import { server } from './server.ts'
import { SILENT } from './silent.ts'
import { stack } from './stack.ts'
import { subnet } from './subnet.ts'
import { volume } from './volume.ts'

/** Every resource whose output is recognised by its columns. One line each; the order has no meaning. */
export const RESOURCES: readonly Resource[] = [
  aggregate,
  availabilityZone,
  baremetalNode,
  computeHost,
  computeService,
  domain,
  flavor,
  floatingIp,
  hypervisor,
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
  stack,
  subnet,
  volume,
  volumeService,
  ...SILENT
]
