import type { StoredRule } from '../../../text/netfilter/rule-text.ts'
import { holds, sameAddress } from '../../facts/ip.ts'

/** What a packet filter sees of a new connection's first packet at one hook. */
export interface Seen {
  protocol: string
  source: string
  target: string
  port: number | undefined
  /** devices by name; undefined where the hook has none, '?' where nobody told */
  in?: string | undefined
  out?: string | undefined
  /** the target is an address of the host itself */
  localTarget: boolean
  localSource: boolean
  /** its destination was translated before */
  translated: boolean
  /** bits; undefined where a rule that may have matched sets them */
  mark: number | undefined
}

export type Fit = 'yes' | 'no' | 'maybe'

/** Whether a rule matches. What cannot be told is a maybe, never a no. */
export function fits(rule: StoredRule, seen: Seen): Fit {
  return all([
    ofList(rule.protocol, (each) => yes(each === seen.protocol)),
    ofList(rule.source, (each) => inBlock(each, seen.source)),
    ofList(rule.destination, (each) => inBlock(each, seen.target)),
    ofList(rule.destinationPort, (each) => inPorts(each, seen.port)),
    device(rule.inInterface, seen.in),
    device(rule.outInterface, seen.out),
    ...rule.conditions.map((condition) => holdsTrue(condition, seen))
  ])
}

function all(parts: readonly Fit[]): Fit {
  if (parts.includes('no')) return 'no'
  return parts.includes('maybe') ? 'maybe' : 'yes'
}

function yes(condition: boolean): Fit {
  return condition ? 'yes' : 'no'
}

function negated(fit: Fit): Fit {
  return fit === 'maybe' ? 'maybe' : yes(fit === 'no')
}

/** `a,b` is either; `!a` is all else; absent is anything. */
function ofList(text: string | undefined, test: (each: string) => Fit): Fit {
  if (text === undefined) return 'yes'
  if (text.startsWith('!')) return negated(ofList(text.slice(1), test))
  const found = text.split(',').map((each) => test(each.trim()))
  if (found.includes('yes')) return 'yes'
  return found.includes('maybe') ? 'maybe' : 'no'
}

function inBlock(block: string, address: string): Fit {
  if (address === '?' || !/^[0-9a-f.:]+(?:\/\d+)?$/i.test(block)) return 'maybe'
  return yes(block.includes('/') ? holds(block, address) : sameAddress(block, address))
}

function inPorts(ports: string, port: number | undefined): Fit {
  if (port === undefined) return 'no'
  const match = /^(\d+)(?:[:-](\d+))?$/.exec(ports)
  if (!match) return 'maybe'
  return yes(port >= Number(match[1]) && port <= Number(match[2] ?? match[1]))
}

function device(named: string | undefined, own: string | undefined): Fit {
  if (named === undefined) return 'yes'
  if (named.startsWith('!')) return negated(device(named.slice(1), own))
  if (own === '?') return 'maybe'
  const start = /[+*]$/.test(named) ? named.slice(0, -1) : undefined
  return yes(start === undefined ? own === named : own?.startsWith(start) === true)
}

function holdsTrue(condition: string, seen: Seen): Fit {
  if (condition.startsWith('!')) return negated(holdsTrue(condition.slice(1), seen))
  const [name = '', value = ''] = condition.split(' ')
  if (name === 'dst-type' && value === 'LOCAL') return yes(seen.localTarget)
  if (name === 'src-type' && value === 'LOCAL') return yes(seen.localSource)
  if (name === 'ctstate') {
    const states = value.split(',')
    return yes(states.includes('NEW') || (states.includes('DNAT') && seen.translated))
  }
  if (name === 'mark') return marked(value, seen.mark)
  return 'maybe'
}

function marked(text: string, mark: number | undefined): Fit {
  const match = /^(0x[0-9a-f]{1,8}|\d{1,10})(?:\/(0x[0-9a-f]{1,8}|\d{1,10}))?$/i.exec(text)
  if (!match || mark === undefined) return 'maybe'
  const mask = match[2] === undefined ? 0xffffffff : Number(match[2])
  return yes((mark & mask) >>> 0 === Number(match[1]))
}
