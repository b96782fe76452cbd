import type { TopologyNode } from '../../topology/vocabulary.ts'
import { flagOf } from '../facts/values.ts'
import { say } from '../sentence.ts'
import type { Ending } from '../trail.ts'
import { engineOf, inside } from './commands.ts'
import type { Endpoint } from './facts/dwelling.ts'
import { dropped, unknown, type Journey } from './journey.ts'

/** The name of a container is looked up before anything is sent; an ending where nobody answers it. */
export function resolveName(
  journey: Journey,
  {
    name,
    holder,
    target,
    own,
    far
  }: { name: string; holder: TopologyNode; target: TopologyNode; own: Endpoint; far: Endpoint }
): Ending | undefined {
  const docker = engineOf(holder) === 'docker'
  const network = own.network ?? own.bridge?.name ?? ''
  // the default networks of both engines answer no names
  const told = docker ? own.network && own.network !== 'bridge' : own.bridge && flagOf(own.bridge, 'dns')
  const dns = told ?? (own.network === 'podman' || (docker && own.network === 'bridge') ? false : undefined)
  if (dns === false) return dropped(say('path.ctNoDns', { network, address: far.address }))
  if (dns === undefined) {
    return unknown(say('path.ctDnsUnknown', { network }), `${engineOf(holder)} network inspect ${network}`.trimEnd())
  }
  const values = { name, address: far.address, gateway: own.gateway ?? '' }
  journey.hop(own.bridge ?? target, say(docker ? 'path.ctResolvesDocker' : 'path.ctResolves', values), {
    verify: [inside(holder, `dig +short ${name} @${docker ? '127.0.0.11' : (own.gateway ?? '<gateway>')}`)]
  })
  return undefined
}
