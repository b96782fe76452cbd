import type { TopologyNode } from '../../topology/vocabulary.ts'
import { stringOf } from '../facts/values.ts'
import { say } from '../sentence.ts'
import type { Ending } from '../trail.ts'
import { inside } from './commands.ts'
import { dwellingOf } from './facts/dwelling.ts'
import { listenersOn, type AskedPort, type Listener, type Publisher } from './facts/ports.ts'
import { intoContainer, nameOf, toProcess } from './into.ts'
import { DELIVERED, unknown, type Journey } from './journey.ts'
import type { Kernel } from './kernel.ts'

const FORWARDERS = /^(?:docker-proxy|rootlessport|rootlesskit|slirp4netns|pasta|passt)/

/** Programs that listen for a container; conmon only keeps the port from others. */
export function isForwarder({ name }: TopologyNode): boolean {
  return FORWARDERS.test(name)
}

/** A socket of the host itself, or of a container that shares its network. */
export function toSocket(kernel: Kernel, asked: AskedPort, listener: Listener | undefined): Ending {
  const { journey, host } = kernel
  const { port } = asked
  const filtered = kernel.device === undefined ? { through: [] } : kernel.filter('input')
  if ('end' in filtered) return filtered.end
  const { process } = listener ?? listenersOn(journey.lookup, host, asked)[0] ?? {}
  const container = process?.parent === undefined ? undefined : journey.lookup.node(process.parent)
  // of a planned service its container is known, not its process
  const own = process?.kind === 'container' ? process : container?.kind === 'container' ? container : undefined
  const named = process && ((process.kind === 'container' && stringOf(process, 'process')) || nameOf(process))
  const values = { process: named ?? 'a process', port, host: host.name }
  const sentence = own
    ? say('path.ctSocketContainer', { ...values, container: own.name })
    : say('path.ctSocket', values)
  journey.reached = process ?? own ?? host
  journey.hop(process ?? own ?? host, sentence, {
    verify: [`ss -lntup 'sport = :${port}'`],
    does: 'ends',
    proof: [own]
  })
  return DELIVERED
}

/** Through a process of the host that accepts the connection and makes another of its own. */
export function throughForwarder(
  kernel: Kernel,
  { container, inner, text }: Publisher,
  listening: TopologyNode | undefined
): Ending {
  const { journey, host } = kernel
  const { lookup, packet, trail } = journey
  const dwelling = dwellingOf(lookup, container)
  const filtered = kernel.device === undefined ? { through: [] } : kernel.filter('input')
  if ('end' in filtered) return filtered.end
  // slirp4netns leaves listening to rootlessport, unless it is told not to
  const usual =
    dwelling.kind === 'user-space' ? (dwelling.program === 'pasta' ? 'pasta' : 'rootlessport') : 'docker-proxy'
  const program = listening ? nameOf(listening).replace(/\.avx2$/, '') : usual
  const port = packet.targetPort ?? 0
  if (!listening && usual === 'docker-proxy') trail.assume(say('path.ctAssumedProxy'))
  else if (!listening) trail.assume(say('path.ctAssumedForwarder', { program, port, host: host.name }))
  journey.hop(listening ?? host, say('path.ctForwarder', { program, port, host: host.name }), {
    verify: [`ss -lntup 'sport = :${port}'`],
    does: 'translates',
    proof: [container]
  })
  if (program.startsWith('docker-proxy')) return proxied(kernel, container, inner, text)
  return carried(journey, program, container, inner)
}

/** docker-proxy connects through the bridge like anybody on the host. */
function proxied(kernel: Kernel, container: TopologyNode, inner: number, published: string): Ending {
  const { journey } = kernel
  const dwelling = dwellingOf(journey.lookup, container)
  const [endpoint] = dwelling.kind === 'bridge' ? dwelling.endpoints : []
  if (!endpoint)
    return unknown(say('path.ctModeUnknown', { container: container.name }), `docker inspect ${container.name}`)
  const source = endpoint.gateway ?? '?'
  journey.change({ source, target: endpoint.address, targetPort: inner })
  const values = { program: 'docker-proxy', source, address: endpoint.address, port: inner, published }
  journey.hop(endpoint.bridge ?? kernel.host, say('path.ctProxyConnects', values), {
    verify: [`ss -ntp dst ${endpoint.address}`]
  })
  const mac = endpoint.bridge?.attributes['mac']
  return intoContainer(journey, container, endpoint, typeof mac === 'string' ? mac : undefined)
}

/** Rootless: the data gets into the namespace by a process, over no device that the host sees. */
function carried(journey: Journey, program: string, container: TopologyNode, inner: number): Ending {
  journey.change({ targetPort: inner, target: '?', sourceMac: undefined, targetMac: undefined })
  const values = { program, container: container.name, port: inner }
  const sentence = program.startsWith('pasta')
    ? say('path.ctPasta', values)
    : program.startsWith('slirp')
      ? say('path.ctSlirp', values)
      : say('path.ctRootlessport', values)
  journey.hop(container, sentence, { verify: [inside(container, 'ss -nt')] })
  return toProcess(journey, container, undefined)
}
