import type { TopologyNode } from '../../topology/vocabulary.ts'
import { addressOf, holds } from '../facts/ip.ts'
import { numberOf, stringOf, stringsOf } from '../facts/values.ts'
import { bridgeUnder, deviceTowards, deviceWith } from '../physical/devices.ts'
import { captureFilter, tcpdump } from '../physical/verify.ts'
import { say } from '../sentence.ts'
import type { Ending } from '../trail.ts'
import { atHostPort } from './at-port.ts'
import { inspect } from './commands.ts'
import { dwellingOf, gatewayOn, holderOf } from './facts/dwelling.ts'
import { lanOf } from './facts/lan.ts'
import { plannedAddress } from './facts/planned-ports.ts'
import { intoContainer, stopped } from './into.ts'
import { DELIVERED, dropped, unknown, type Journey } from './journey.ts'
import { Kernel } from './kernel.ts'
import { arrive, portOfTarget } from './arrive.ts'
import { apartFromHost } from './lan.ts'
import { leaveHost } from './leave-host.ts'
import { hostOf, type ContainerQuestion } from './question.ts'

/** A process of the host itself sends: curl on the host. */
export function fromHost(
  journey: Journey,
  asked: ContainerQuestion,
  host: TopologyNode,
  source: string | undefined
): Ending {
  const { to } = asked
  const far = hostOf(journey.lookup, to)
  if (far && far !== host) return toOtherHost(journey, asked, host, far, source)
  if (to.kind === 'outside') {
    journey.change({ source: source ?? '?' })
    return leaveHost(new Kernel(journey, host, undefined), host, to.address)
  }
  if (to.kind === 'container') return toContainer(journey, asked, host, to.container)
  return toOwnPort(journey, asked, host)
}

/** To an own address: the packet never leaves the host. */
export function toOwnPort(journey: Journey, { port, to }: ContainerQuestion, host: TopologyNode): Ending {
  const named = to.kind === 'host' ? to.address : undefined
  const planned = plannedAddress(journey.lookup, host, { port, protocol: journey.packet.protocol })
  const address = named ?? planned ?? ownAddresses(host)[0] ?? '127.0.0.1'
  journey.change({ source: address, target: address })
  if (port === undefined) {
    journey.hop(host, say('path.ctHostAnswers', { host: host.name, address }), { does: 'ends' })
    journey.reached = host
    return DELIVERED
  }
  journey.hop(host, say('path.ctLocal', { host: host.name, address, port }), {
    verify: [`ip route get ${address}`, `ss -ntp dst ${address}`],
    does: 'ends'
  })
  return atHostPort(new Kernel(journey, host, undefined), 'output')
}

/** Straight to the container's address: the host has an address on the bridge itself. */
function toContainer(journey: Journey, asked: ContainerQuestion, host: TopologyNode, container: TopologyNode): Ending {
  const { lookup, trail } = journey
  const holder = holderOf(lookup, container)
  const gone = stopped(container) ?? stopped(holder)
  if (gone) return gone
  const dwelling = dwellingOf(lookup, holder)
  if (dwelling.kind === 'unknown')
    return unknown(say('path.ctModeUnknown', { container: container.name }), inspect(holder))
  if (dwelling.kind === 'none') return dropped(say('path.ctNone', { container: container.name }))
  const lan = lanOf(lookup, holder)
  if (lan) return apartFromHost(journey, host, container, lan)
  if (dwelling.kind === 'host')
    return toOwnPort(journey, { ...asked, to: { kind: 'host', host, address: '127.0.0.1' } }, host)
  const { version } = journey.packet
  const endpoint = dwelling.endpoints.find(({ address }) => addressOf(address)?.version === version)
  if (dwelling.kind === 'user-space' || !endpoint) {
    const through = portOfTarget(journey, holder)
    if (through === undefined) {
      const sentence = say('path.ctNotPublished', {
        container: container.name,
        host: host.name,
        address: container.name
      })
      return dwelling.kind === 'user-space'
        ? dropped(sentence)
        : unknown(say('path.ctAddressUnknown', { container: container.name }), inspect(holder))
    }
    return toOwnPort(journey, { ...asked, port: through, to: { kind: 'host', host, address: '127.0.0.1' } }, host)
  }
  const { address, bridge } = endpoint
  const source = (bridge && gatewayOn(bridge, address)) ?? endpoint.gateway ?? '?'
  journey.change({ target: address, source })
  const block = bridge && stringsOf(bridge, 'addresses').find((each) => each.includes('/') && holds(each, address))
  const values = { host: host.name, address, device: bridge?.name ?? '', block: block ?? '' }
  const sentence = block === undefined ? say('path.ctLocalPing', values) : say('path.ctLocalOut', values)
  journey.hop(host, sentence, { verify: [`ip route get ${address}`], does: 'ends', proof: [bridge] })
  if (!bridge) trail.assume(say('path.ctAssumedRoute', { host: host.name, address }))
  return intoContainer(journey, holder, endpoint, bridge && stringOf(bridge, 'mac'))
}

/** Over the wire to another host, where the port is published. */
function toOtherHost(
  journey: Journey,
  asked: ContainerQuestion,
  host: TopologyNode,
  far: TopologyNode,
  source: string | undefined
): Ending {
  const { cloud, trail } = journey
  const named = asked.to.kind === 'host' ? asked.to.address : undefined
  const planned = plannedAddress(journey.lookup, far, asked)
  const reachable = planned !== undefined && deviceTowards(cloud, host, planned) ? planned : undefined
  const address = named ?? lanAddress(journey, asked) ?? reachable ?? sharedAddress(journey, host, far)
  const device = address === undefined ? undefined : deviceTowards(cloud, host, address)
  const own = device && stringsOf(device, 'addresses').find((each) => address !== undefined && holds(each, address))
  journey.change({ source: source ?? own?.replace(/\/.*/, '') ?? '?', target: address ?? '?' })
  const target = address === undefined ? undefined : deviceWith(cloud, far, address)
  journey.change({ sourceMac: device && stringOf(device, 'mac'), targetMac: target && stringOf(target, 'mac') })
  const values = { from: host.name, address: address ?? far.name, device: device?.name ?? '' }
  journey.hop(device ?? host, say(device ? 'path.ctLeavesHost' : 'path.ctLeavesHostUnknown', values), {
    frame: device !== undefined,
    verify: device ? [tcpdump(device.name, captureFilter(journey.packet))] : [`ip route get ${address ?? '<address>'}`],
    does: 'ends'
  })
  const tag = device && (bridgeUnder(cloud, device)?.tag ?? numberOf(device, 'vlanId'))
  trail.leg(host, far, tag === undefined ? 'flat' : 'vlan', tag)
  return arrive(journey, asked, far)
}

/** A container with macvlan or ipvlan is asked by its own address. */
export function lanAddress({ lookup }: Journey, { to }: ContainerQuestion): string | undefined {
  return to.kind === 'container' ? lanOf(lookup, holderOf(lookup, to.container))?.endpoint.address : undefined
}

/** The far host's address in a block that this host is in too, else its first. */
function sharedAddress(journey: Journey, host: TopologyNode, far: TopologyNode): string | undefined {
  const candidates = ownAddresses(far)
  return candidates.find((address) => deviceTowards(journey.cloud, host, address)) ?? candidates[0]
}

/** Addresses that others know the host by, without prefix, IPv4 before IPv6. */
export function ownAddresses(host: TopologyNode): string[] {
  const all = stringsOf(host, 'addresses').map((each) => each.replace(/\/.*/, ''))
  return [...all.filter((each) => !each.includes(':')), ...all.filter((each) => each.includes(':'))]
}
