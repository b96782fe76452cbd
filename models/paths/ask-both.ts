import type { Lookup } from '../topology/lookup.ts'
import { askPacket } from './ask-packet.ts'
import { askContainerBoth, asksContainer } from './container/ask-container.ts'
import type { Path } from './path.ts'
import type { Answer, Question } from './question.ts'

/** Both directions of a question. No way back where nothing got there, or whoever answered did so on the spot. */
export function askBoth(lookup: Lookup, question: Question): { there: Answer; back?: Answer } {
  if (asksContainer(lookup, question)) return askContainerBoth(lookup, question)
  const there = askPacket(lookup, question)
  const [path] = 'paths' in there ? there.paths : []
  const turned = path && turnedQuestion(lookup, path, question)
  return turned ? { there, back: askPacket(lookup, turned) } : { there }
}

/** The way back alone; where there is none, how the way there ends. */
export function askBack(lookup: Lookup, question: Question): Answer {
  const { there, back } = askBoth(lookup, question)
  return back ?? there
}

/** The answer to what arrived: rules that keep state let it pass, and NAT finds back to who asked. */
function turnedQuestion(lookup: Lookup, path: Path, { protocol, port, to }: Question): Question | undefined {
  const { disposition } = path
  if (disposition !== 'delivered' && disposition !== 'provider') return undefined
  if (protocol === 'arp' || protocol === 'dhcp' || protocol === 'dns') return undefined
  const network = lookup.node(path.logical.at(-1) ?? '')
  const known = lookup.node(path.to) !== undefined
  const packet = { ...(protocol === undefined ? {} : { protocol }), ...(port === undefined ? {} : { port }) }
  if (disposition === 'delivered') return known ? { from: path.to, to: path.from, ...packet, reply: true } : undefined
  if (network?.kind !== 'network') return undefined
  const address = /^[0-9a-f.:]+$/i.test(to.trim()) ? { fromAddress: to.trim() } : {}
  const id = network.id.slice(network.id.indexOf(':') + 1)
  return { from: `outside:${id}`, to: path.from, ...packet, ...address, reply: true }
}
