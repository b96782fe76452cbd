import { attached } from './attached.ts'
import { backing } from './backing.ts'
import { bundleCopies } from './bundle-copies.ts'
import { containerImages } from './container-images.ts'
import { containerNetworks } from './container-networks.ts'
import { containerProcesses } from './container-processes.ts'
import { containerUnits } from './container-units.ts'
import { clouds } from './clouds.ts'
import { deviceMembers } from './device-members.ts'
import { devices } from './devices.ts'
import { domainNames } from './domain-names.ts'
import { dhcpSubnets } from './dhcp-subnets.ts'
import { floatingIps } from './floating-ips.ts'
import { chassisGroups } from './chassis-groups.ts'
import { gatewayChassis } from './gateway-chassis.ts'
import { guestHosts } from './guest-hosts.ts'
import { guestPorts } from './guest-ports.ts'
import { hostAddresses } from './host-addresses.ts'
import { hostRoles } from './host-roles.ts'
import { inSubnet } from './in-subnet.ts'
import { learnedMacs } from './learned-macs.ts'
import type { Linker } from './linker.ts'
import { localSegments } from './local-segments.ts'
import { localVlans } from './local-vlans.ts'
import { namespacePorts } from './namespace-ports.ts'
import { namespaces } from './namespaces.ts'
import { overlayNetworks } from './overlay-networks.ts'
import { onlyRouter } from './only-router.ts'
import { openflowNames } from './openflow-names.ts'
import { ovsInterfaces } from './ovs-interfaces.ts'
import { patchPairs } from './patch-pairs.ts'
import { physicalDevices } from './physical-devices.ts'
import { plannedHosts } from './planned-hosts.ts'
import { plugged } from './plugged.ts'
import { portBinding } from './port-binding.ts'
import { portCounters } from './port-counters.ts'
import { portTypes } from './port-types.ts'
import { providerNetworks } from './provider-networks.ts'
import { queueServices } from './queue-services.ts'
import { routers } from './routers.ts'
import { servers } from './servers.ts'
import { serviceContainers } from './service-containers.ts'
import { tunnels } from './tunnels.ts'
import { uplinks } from './uplinks.ts'
import { virtualFunctions } from './virtual-functions.ts'
import { vethPairs } from './veth-pairs.ts'

/** In the order they run: a linker may stand on what earlier ones drew. */
export const LINKERS: readonly Linker[] = [
  guestHosts,
  bundleCopies,
  openflowNames,
  ovsInterfaces,
  patchPairs,
  physicalDevices,
  devices,
  deviceMembers,
  vethPairs,
  uplinks,
  hostAddresses,
  portTypes,
  dhcpSubnets,
  inSubnet,
  portBinding,
  virtualFunctions,
  tunnels,
  plugged,
  learnedMacs,
  portCounters,
  servers,
  domainNames,
  guestPorts,
  attached,
  backing,
  namespaces,
  routers,
  namespacePorts,
  onlyRouter,
  chassisGroups,
  gatewayChassis,
  providerNetworks,
  overlayNetworks,
  floatingIps,
  localVlans,
  localSegments,
  plannedHosts,
  queueServices,
  containerImages,
  containerNetworks,
  containerProcesses,
  containerUnits,
  serviceContainers,
  hostRoles,
  clouds
]
