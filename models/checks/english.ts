/** Title and explanation of every finding; catalogues of other languages have the same keys. */
export const ENGLISH = {
  'finding.capturesApart':
    '{count} findings join outputs that were taken up to {minutes} minutes apart. What one says may have changed before the other was taken: paste them again, taken together.',
  'finding.capturesApart.title': 'Findings rest on outputs taken {minutes} minutes apart',
  'finding.factsDisagree': 'Captures say {printed}. They may have been taken at different times.',
  'finding.factsDisagree.title': '{name}: {attribute} differs between captures',
  'finding.tunnelMissing':
    '{to} has a tunnel to {from}, but br-int of {from} has none back. What {from} sends to {to} is lost: traffic between their servers, and to a gateway.',
  'finding.tunnelMissing.title': '{from} has no tunnel to {to}',
  'finding.tunnelsMissing':
    '{from} lacks tunnels to {count} chassis that its peers join, {to} among them: nothing it sends to them over an overlay network arrives. It may have another encapsulation address or type than the others know, or ovn-controller may not reach the Southbound database.',
  'finding.tunnelsMissing.title': '{from} has no tunnel to {count} chassis',
  'finding.tunnelMissingBoth':
    'Both are chassis of one OVN mesh, and neither br-int has a tunnel to the other. Their servers cannot reach each other on tenant networks.',
  'finding.tunnelMissingBoth.title': 'No tunnel between {from} and {to}',
  'finding.portError': 'Open vSwitch says: {error}. The port is in the database and carries no traffic.',
  'finding.portError.title': '{port} on {host} is in error',
  'finding.portErrorStale':
    'Open vSwitch says: {error}. No server is known to be running behind this port: it may be left over from a migration or a deletion.',
  'finding.portErrorStale.title': '{port} on {host} is in error, perhaps left over',
  'finding.patchWithoutPeer':
    'A patch port joins two bridges only when both ends name each other. Nothing passes between {bridge} and the other bridge here.',
  'finding.patchWithoutPeer.title': 'Patch port {port} on {host} names no peer',
  'finding.patchPeerAbsent':
    'It names {peer} as its peer, which is not on this host or does not name it back. Nothing passes between {bridge} and the other bridge here.',
  'finding.patchPeerAbsent.title': 'Patch port {port} on {host} has no peer',
  'finding.bridgeWithoutNic':
    'Provider networks leave the host through {bridge}, which has only internal and patch ports: there is no card, bond, VLAN device or veth to leave by.',
  'finding.bridgeWithoutNic.title': '{bridge} on {host} has no network card',
  'finding.bondDown': 'None of its members carries traffic: {down}. Everything over {bond} is cut off.',
  'finding.bondDown.title': 'Bond {bond} on {host} is down',
  'finding.bondDegraded':
    '{down} of its {total} members carry no traffic ({members}). One more failure cuts {bond} off.',
  'finding.bondDegraded.title': 'Bond {bond} on {host} is degraded',
  'finding.uplinkDown': '{nic} has no carrier, and no other card leads out of {bridge}.',
  'finding.uplinkDown.title': 'Uplink {nic} of {bridge} on {host} has no carrier',
  'finding.bridgeMappingMissing':
    '{port} is bound on {host}, in {network} on physical network {physical}. {host} maps {mapped}: the port reaches nothing outside of its host.',
  'finding.bridgeMappingMissing.title': '{host} has no bridge mapping for {physical}',
  'finding.agentDown':
    'Neutron has not heard of it in time. {host} hosts ports or a gateway: new bindings there fail and changes do not arrive.',
  'finding.agentDown.title': '{agent} on {host} is not alive',
  'finding.agentDownIdle':
    'Neutron has not heard of it in time. No port is known to be on {host}; the row may be that of a host that was removed.',
  'finding.agentDownIdle.title': '{agent} on {host} is not alive',
  'finding.computeServiceDown':
    'Nova has not heard of it for a minute or more: nothing can be started, stopped or moved there. A full queue, a clock that is off or a down conductor looks the same.',
  'finding.computeServiceDown.title': '{service} on {host} is down',
  'finding.computeServiceDownServers':
    'Nova has not heard of it for a minute or more, and {count} active servers are there: none of them can be managed. A full queue, a clock that is off or a down conductor looks the same.',
  'finding.computeServiceDownServers.title': '{service} on {host} is down',
  'finding.computeServiceDisabled': 'The scheduler places nothing there. Reason given: {reason}.',
  'finding.computeServiceDisabled.title': '{service} on {host} is disabled',
  'finding.queueWithoutConsumer':
    '{messages} messages wait and nobody takes them: the service that owns the queue is dead or not connected. Right after a failover this passes by itself.',
  'finding.queueWithoutConsumer.title': 'Queue {queue} has messages and no consumer',
  'finding.containerExited': 'It ended with exit code {code}. Its service is lost on {host} until somebody starts it.',
  'finding.containerExited.title': 'Container {container} on {host} has exited',
  'finding.containerNotStarted': 'It was created and has never run (state: {state}).',
  'finding.containerNotStarted.title': 'Container {container} on {host} has not started',
  'finding.containerFailing': 'It does not stay up (state: {state}).',
  'finding.containerFailing.title': 'Container {container} on {host} is {state}',
  'finding.containerUnhealthy': 'It runs, but its health check fails. Nothing restarts it for that.',
  'finding.containerUnhealthy.title': 'Container {container} on {host} is unhealthy'
} as const satisfies { readonly [key: string]: string }

type Titled<K> = K extends `${infer Key}.title` ? Key : never
/** The key of an explanation; its title stands under `KEY.title`. */
export type FindingKey = Titled<keyof typeof ENGLISH>
