import { say } from '../sentence.ts'
import type { Ending } from '../trail.ts'
import { arrive } from './arrive.ts'
import { lanAddress, ownAddresses } from './from-host.ts'
import { unknown, type Journey } from './journey.ts'
import { hostOf, type ContainerQuestion } from './question.ts'

/** Somebody whom nobody pasted sends: another machine, the internet. */
export function fromOutside(journey: Journey, asked: ContainerQuestion, source: string | undefined): Ending {
  const host = hostOf(journey.lookup, asked.to)
  if (!host) return unknown(say('path.ctPlaceUnknown', { address: '?' }), 'podman ps', 'ip a')
  const named = asked.to.kind === 'host' ? asked.to.address : lanAddress(journey, asked)
  const target = named ?? ownAddresses(host)[0] ?? '?'
  journey.change({ source: source ?? '198.51.100.1', target })
  return arrive(journey, asked, host)
}
