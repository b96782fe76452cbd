import type { Protocol } from '../../../models/paths/question.ts'

/** A question about a path as it was typed; without `to` while it is half typed. */
export interface TypedPath {
  from: string
  to?: string
  protocol?: Protocol
  port?: number
}

type Packet = Pick<TypedPath, 'protocol' | 'port'>

const VERB = /^(?:trace|path|route|follow|ping|추적|경로) /i
const VERB_AFTER = / (?:추적|경로)$/
const ARROWS = [' -> ', ' → ', ' => ', '->', '→', '=>', ' > ', ' to '] as const
/** The word that ends what is reached, in Korean. */
const TOWARDS = /^.+(?:으로|로|까지)$/
const PARTICLE = /(?:으로|로|까지)$/
const PROTOCOL = /^(?:icmp|tcp|udp|arp)$/i
const BEFORE_PORT = /^(?:tcp|udp|port|포트)$/i
const PORT = /^\d{1,5}$/
const PORT_OF = /^(tcp|udp)[/:](\d{1,5})$/i
const OF_PORT = /^(\d{1,5})\/(tcp|udp)$/i

/**
 * Reads `trace web-0 to db-0`, `web-0 -> 10.0.0.5:443`, `from A to B tcp 443`, `web-0에서 db-0으로`. Undefined for what asks about no
 * path. Whether the ends exist is not known here.
 */
export function readTypedPath(typed: string): TypedPath | undefined {
  const whole = typed.trim().replace(/\s+/g, ' ')
  const told = whole.replace(VERB, '').replace(VERB_AFTER, '').trim()
  const ping: Packet = /^ping /i.test(whole) ? { protocol: 'icmp' } : {}
  const text = told.replace(/^from /i, '')
  const asked = told !== whole || text !== told
  const korean = text.indexOf('에서')
  if (korean > 0) {
    const from = text.slice(0, korean).trim()
    const { end, rest } = reached(text.slice(korean + 2).trim())
    return end === '' ? { from, ...ping } : question(from, end, { ...ping, ...packetOf(rest).packet })
  }
  const arrow = ARROWS.map((word) => ({ word, at: text.toLowerCase().indexOf(word) })).find(({ at }) => at > 0)
  if (arrow) {
    const from = text.slice(0, arrow.at).trim()
    const { words, packet } = packetOf(
      text
        .slice(arrow.at + arrow.word.length)
        .trim()
        .split(' ')
    )
    const end = words.join(' ')
    return end === '' ? { from, ...ping } : question(from, end, { ...ping, ...packet })
  }
  const from = text.replace(/ (?:to|->|→|=>)$/i, '')
  return asked && from !== '' ? { from, ...ping } : undefined
}

/** `db-0으로 tcp 443` apart; without the particle everything but the packet's words is the end. */
function reached(text: string): { end: string; rest: string[] } {
  const words = text === '' ? [] : text.split(' ')
  const last = words.findIndex((word) => TOWARDS.test(word))
  if (last >= 0)
    return {
      end: words
        .slice(0, last + 1)
        .join(' ')
        .replace(PARTICLE, ''),
      rest: words.slice(last + 1)
    }
  const apart = packetOf(words)
  return { end: apart.words.join(' '), rest: words.slice(apart.words.length) }
}

/** Takes protocol and port off the end of what was typed. */
function packetOf(typed: readonly string[]): { words: string[]; packet: Packet } {
  const words = [...typed]
  let packet: Packet = {}
  for (let word = words.at(-1); word !== undefined; word = words.at(-1)) {
    const [, before, after] = PORT_OF.exec(word) ?? []
    const [, number, of] = OF_PORT.exec(word) ?? []
    if (before !== undefined) packet = { protocol: protocolOf(before), port: Number(after) }
    else if (number !== undefined) packet = { protocol: protocolOf(of ?? ''), port: Number(number) }
    else if (PROTOCOL.test(word)) packet = { ...packet, protocol: protocolOf(word) }
    else if (PORT.test(word) && BEFORE_PORT.test(words.at(-2) ?? '')) packet = { ...packet, port: Number(word) }
    else if (!(BEFORE_PORT.test(word) && packet.port !== undefined)) break
    words.pop()
  }
  return { words, packet }
}

function protocolOf(word: string): Protocol {
  const told = word.toLowerCase()
  return told === 'udp' || told === 'icmp' || told === 'arp' ? told : 'tcp'
}

/** The question with the port that may stand behind its end: `10.0.0.5:443`, `[fd00::5]:443`. */
function question(from: string, end: string, packet: Packet): TypedPath {
  const [, name = end, port] = /^\[([^\]]*)\]:(\d{1,5})$/.exec(end) ?? /^([^:]*):(\d{1,5})$/.exec(end) ?? []
  const { protocol, port: told }: Packet = port === undefined ? packet : { ...packet, port: Number(port) }
  // what is no port is part of a name
  if (told !== undefined && told > 65_535) return { from, to: end, ...(protocol === undefined ? {} : { protocol }) }
  if (told !== undefined) return { from, to: name, protocol: protocol ?? 'tcp', port: told }
  return { from, to: name, ...(protocol === undefined ? {} : { protocol }) }
}
