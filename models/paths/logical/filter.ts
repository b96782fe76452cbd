import type { TopologyNode } from '../../topology/vocabulary.ts'
import { accessControlOf, type Stage } from '../acl/ruling.ts'
import { isNeutrons } from '../facts/ownership.ts'
import { flagOf, numberOf, stringOf } from '../facts/values.ts'
import type { Packet } from '../packet.ts'
import { callPort, flowHop } from '../physical/guest.ts'
import { say } from '../sentence.ts'
import type { Ending } from '../trail.ts'
import type { Walk } from '../walk.ts'
import { maySend, mayReceive } from './port-security.ts'

interface Gate {
  network: TopologyNode
  host: TopologyNode | undefined
  inport: TopologyNode | undefined
  outport: TopologyNode | undefined
}

const TELLS_PORT = ['ovn-nbctl list Logical_Switch_Port']

/** What keeps a port's packet out of its network: a disabled port, port security, the rules for what it sends. */
export function filterIngress(walk: Walk, gate: Gate): Ending | undefined {
  const { inport, network, host } = gate
  if (inport) {
    if (flagOf(inport, 'adminUp') === false)
      return drop(walk, gate, say('path.disabled', { port: callPort(walk, inport) }), inport)
    checkEnabled(walk, inport)
    const security = maySend(walk.cloud, inport, walk.packet)
    const values = { port: callPort(walk, inport), address: walk.packet.source, mac: walk.packet.sourceMac ?? '?' }
    if (security === 'unknown') walk.trail.miss(say('path.securityUnknown', values), TELLS_PORT)
    else if (security !== 'passes') {
      return drop(walk, gate, say(security === 'mac' ? 'path.spoofedMac' : 'path.spoofedAddress', values), inport)
    }
  }
  return ruled(walk, 'from-lport', { network, host, inport, outport: undefined })
}

/** Only one table prints whether a port is enabled; Neutron shows no disabled port as active. */
export function checkEnabled({ cloud, trail }: Walk, port: TopologyNode): void {
  const { tables } = cloud
  if (
    flagOf(port, 'adminUp') !== undefined ||
    stringOf(port, 'status') === 'ACTIVE' ||
    stringOf(port, 'type') === 'localport'
  )
    return
  if (tables.planned || tables.has('Logical_Switch_Port')) return
  trail.miss(say('path.enabledUnknown', { port: callPort({ cloud }, port) }), TELLS_PORT)
}

/** What keeps a packet from a port, on the port's own host. */
export function filterEgress(walk: Walk, gate: Gate & { outport: TopologyNode }): Ending | undefined {
  const refused = ruled(walk, 'to-lport', gate)
  if (refused) return refused
  const security = mayReceive(walk.cloud, gate.outport, walk.packet)
  if (security !== 'mac' && security !== 'address') return undefined
  const values = { port: callPort(walk, gate.outport), address: walk.packet.target }
  return drop(walk, gate, say('path.notItsAddress', values), gate.outport)
}

/** Rules for what a port sends that wait until a load balancer has chosen. */
export function filterLate(walk: Walk, gate: Gate): Ending | undefined {
  return gate.inport && walk.cloud.tables.acls ? ruled(walk, 'from-lport', gate, 'late') : undefined
}

function ruled(
  walk: Walk,
  direction: 'from-lport' | 'to-lport',
  gate: Gate,
  stage: Stage = 'first'
): Ending | undefined {
  const port = direction === 'from-lport' ? gate.inport : gate.outport
  const { packet, cloud, trail } = walk
  const ruling = accessControlOf(cloud).rule(direction, packet, gate.network, gate.inport, gate.outport, stage)
  // On a switch that is not Neutron's rules may hang on the switch itself: one list tells all of them.
  const ofSwitch = !port || (!cloud.tables.acls && !isNeutrons(cloud, gate.network))
  const values = { port: ofSwitch ? gate.network.name : callPort(walk, port), packet: describe(packet) }
  switch (ruling.kind) {
    case 'open':
      if (port && !packet.reply && packet.protocol !== 'arp') trail.assume(say(assumedOf(direction), values))
      return undefined
    case 'unknown':
      // The way on is drawn as if they let it pass; the verdict waits for the rules.
      if (!cloud.tables.acls) trail.assume(say(ofSwitch ? 'path.assumedRules' : assumedOf(direction), values))
      if (cloud.tables.acls && packet.targetPort === undefined && packet.protocol !== 'icmp') {
        trail.miss(say('path.portNotSaid', values), [])
      } else trail.miss(say('path.rulesUnknown', values), ruling.next)
      return undefined
    case 'invalid':
      return drop(walk, gate, say('path.stateInvalid', values), port ?? gate.network)
    case 'tie': {
      const [first] = ruling.acls
      trail.miss(say('path.rulesTie', { ...values, ...ruleValues(first!) }), ['ovs-appctl ofproto/trace br-int'])
      return undefined
    }
    case 'allow':
      if (ruling.acl?.kind === 'security-group-rule') {
        const group = cloud.lookup.node(ruling.acl.parent ?? '')?.name ?? ''
        flowHop(walk, gate.network, gate.host, say('path.groupLets', { ...values, group }), [ruling.acl])
      } else if (ruling.acl)
        flowHop(walk, gate.network, gate.host, say('path.ruleAllows', { ...values, ...ruleValues(ruling.acl) }), [
          ruling.acl
        ])
      return undefined
    case 'closed': {
      const reason = say(direction === 'from-lport' ? 'path.groupsCloseFrom' : 'path.groupsCloseTo', {
        ...values,
        groups: ruling.groups.map(({ name }) => name).join(', ')
      })
      return drop(walk, gate, reason, ruling.groups[0]!)
    }
    default: {
      const reason = say(direction === 'from-lport' ? 'path.ruleDropsFrom' : 'path.ruleDropsTo', {
        ...values,
        ...ruleValues(ruling.acl)
      })
      return drop(walk, gate, reason, ruling.acl)
    }
  }
}

function assumedOf(direction: 'from-lport' | 'to-lport'): 'path.assumedOpenFrom' | 'path.assumedOpenTo' {
  return direction === 'from-lport' ? 'path.assumedOpenFrom' : 'path.assumedOpenTo'
}

function ruleValues(acl: TopologyNode): { priority: number | string; match: string; action: string } {
  return {
    priority: numberOf(acl, 'priority') ?? '?',
    match: stringOf(acl, 'match') ?? '',
    action: stringOf(acl, 'action') ?? ''
  }
}

function describe({ protocol, targetPort, sourcePort, reply }: Packet): string {
  const port = reply ? sourcePort : targetPort
  return targetPort === undefined || protocol === 'icmp' || protocol === 'arp'
    ? protocol.toUpperCase()
    : `${protocol.toUpperCase()} ${port}`
}

function drop(walk: Walk, { network, host }: Gate, reason: ReturnType<typeof say>, proof: TopologyNode): Ending {
  flowHop(walk, network, host, reason, [proof])
  return { disposition: 'dropped', reason }
}
