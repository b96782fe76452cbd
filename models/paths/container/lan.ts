import type { TopologyNode } from '../../topology/vocabulary.ts'
import { stringOf } from '../facts/values.ts'
import { captureFilter, tcpdump } from '../physical/verify.ts'
import { say } from '../sentence.ts'
import type { Ending } from '../trail.ts'
import { inside } from './commands.ts'
import type { Lan } from './facts/lan.ts'
import { intoContainer } from './into.ts'
import { dropped, type Journey } from './journey.ts'

/** From the wire into a container with macvlan or ipvlan: no translation, no bridge. */
export function intoLan(journey: Journey, host: TopologyNode, container: TopologyNode, lan: Lan): Ending {
  const { endpoint, driver, parent } = lan
  const mac = macOf(lan)
  journey.change({ target: endpoint.address, targetMac: mac })
  const values = { driver, parent: parent.name, host: host.name, container: container.name }
  const sentence =
    driver === 'macvlan'
      ? say('path.ctLanIn', { ...values, mac: mac ?? '?' })
      : say('path.ctLanInShared', { ...values, address: endpoint.address })
  journey.hop(parent, sentence, {
    frame: true,
    verify: [tcpdump(parent.name, captureFilter(journey.packet)), `ip -d link show type ${driver}`],
    proof: [container]
  })
  return intoContainer(journey, container, endpoint, journey.packet.sourceMac, { attached: true })
}

/** Out of a container with macvlan or ipvlan, onto the wire; ends where it is for the host itself. */
export function outOfLan(journey: Journey, host: TopologyNode, holder: TopologyNode, lan: Lan): void {
  const { endpoint, driver, parent } = lan
  journey.change({ source: endpoint.address, sourceMac: macOf(lan), targetMac: undefined })
  const values = { driver, parent: parent.name, host: host.name, container: holder.name, address: endpoint.address }
  journey.hop(endpoint.inner ?? endpoint.namespace ?? holder, say('path.ctSends', { ...values, gateway: '' }), {
    frame: true,
    verify: [inside(holder, `ip route get ${journey.packet.target}`)],
    does: 'ends',
    proof: [holder]
  })
  journey.hop(parent, say('path.ctLanOut', values), {
    frame: true,
    verify: [tcpdump(parent.name, captureFilter(journey.packet)), `ip -d link show type ${driver}`]
  })
}

/** The kernel keeps a parent device and what stands on it apart. */
export function apartFromHost(journey: Journey, host: TopologyNode, holder: TopologyNode, lan: Lan): Ending {
  const { driver, parent } = lan
  const reason = say('path.ctLanOwnHost', {
    ...{ driver, parent: parent.name, host: host.name, container: holder.name }
  })
  journey.hop(parent, reason, { verify: [`ip -d link show type ${driver}`] })
  return dropped(reason)
}

/** macvlan has a MAC of its own, ipvlan that of its parent. */
function macOf({ driver, parent, endpoint }: Lan): string | undefined {
  return driver === 'macvlan' ? endpoint.mac : (stringOf(parent, 'mac') ?? endpoint.mac)
}
