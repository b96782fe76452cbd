import type { StoredRule } from '../../../text/netfilter/rule-text.ts'
import { fits, type Seen } from './matches.ts'
import type { Chain, Hook, RuleSet } from './rule-set.ts'

/** What a packet filter does with a packet, and the chain and rule that decide. */
export interface Verdict {
  does: 'dnat' | 'snat' | 'masquerade' | 'redirect' | 'accept' | 'drop' | 'none'
  /** of the translations: `10.88.0.4:8080` */
  to?: string
  chain?: Chain
  /** chains passed on the way there, by their own names */
  through: string[]
  /** a rule that nobody can judge from what was printed might decide otherwise */
  sure: boolean
}

const TRANSLATES: { [target: string]: Verdict['does'] } = {
  DNAT: 'dnat',
  SNAT: 'snat',
  MASQUERADE: 'masquerade',
  REDIRECT: 'redirect'
}
const STOPS = new Set(['DROP', 'REJECT'])
/** Targets after which the next rule is asked. */
const PASSES = new Set(['LOG', 'NFLOG', 'CONNMARK', 'CT', 'TCPMSS', 'CHECKSUM', 'CONTINUE', 'NOTRACK', 'CLASSIFY'])
/** No chain jumps deeper; the kernel refuses loops. */
const DEEPEST = 24

/** The translation of a new connection's first packet at a hook: of several tables the first that translates. Marks it sets stay on `seen`. */
export function translation(rules: RuleSet, hook: Hook, seen: Seen): Verdict {
  let sure = true
  for (const chain of rules.at('nat', hook)) {
    const verdict = run(rules, chain, seen, 0)
    sure &&= verdict.sure
    if (verdict.does !== 'none' && verdict.does !== 'accept') return { ...verdict, sure }
  }
  return { does: 'none', through: [], sure }
}

/** Whether filters let it pass: every table that has a chain at the hook must. `none` where no chain was pasted. */
export function filtering(rules: RuleSet, hook: Hook, seen: Seen): Verdict {
  let passed: Verdict = { does: 'none', through: [], sure: true }
  for (const chain of rules.at('filter', hook)) {
    const verdict = run(rules, chain, seen, 0)
    const policy = chain.policy === 'DROP' ? 'drop' : 'accept'
    const settled: Verdict =
      verdict.does === 'drop' || verdict.does === 'accept' ? verdict : { ...verdict, does: policy, chain }
    if (settled.does === 'drop' && settled.sure) return settled
    passed = { ...settled, does: 'accept', sure: passed.sure && settled.sure && settled.does === 'accept' }
  }
  return passed
}

function run(rules: RuleSet, chain: Chain, seen: Seen, depth: number): Verdict {
  const own = chain.name.slice(chain.name.lastIndexOf(' ') + 1)
  let sure = !chain.cut
  for (const rule of chain.rules) {
    const fit = fits(rule, seen)
    const { target } = rule
    if (fit === 'no' || target === undefined || PASSES.has(target)) continue
    const doubtful = fit === 'maybe' || (chain.form === 'loose' && hidesDevices(rule))
    if (target === 'MARK') {
      if (!doubtful) seen.mark = withMark(seen.mark, rule.setMark)
      else seen.mark = undefined
    } else if (target === 'RETURN') {
      if (!doubtful) return { does: 'none', through: [own], sure }
      sure = false
    } else if (target === 'ACCEPT' || STOPS.has(target)) {
      if (!doubtful) return { does: target === 'ACCEPT' ? 'accept' : 'drop', chain, through: [own], sure }
      sure = false
    } else if (Object.hasOwn(TRANSLATES, target)) {
      const does = TRANSLATES[target]!
      return { does, ...(rule.to === undefined ? {} : { to: rule.to }), chain, through: [own], sure: sure && !doubtful }
    } else {
      const next = depth < DEEPEST ? rules.jumped(chain, target) : undefined
      // engines name so the chain that only marks: without it the mark is not known, and nothing else is in doubt
      if (!next && target.endsWith('-SETMARK')) {
        seen.mark = undefined
        continue
      }
      const verdict: Verdict = next ? run(rules, next, seen, depth + 1) : { does: 'none', through: [], sure: false }
      sure &&= verdict.sure && !(doubtful && verdict.does !== 'none')
      if (verdict.does !== 'none') return { ...verdict, through: [own, ...verdict.through], sure }
    }
  }
  return { does: 'none', through: [own], sure }
}

/** `iptables -L` without `-v` leaves the devices out: a rule that seems to hold for everything may be for one device. */
function hidesDevices({ target }: StoredRule): boolean {
  return target !== undefined && BY_DEVICE.has(target)
}

const BY_DEVICE = new Set(['RETURN', 'ACCEPT', 'DROP', 'REJECT', 'SNAT', 'MASQUERADE'])

/** `0x2000/0x2000` and `0x2000` both set that bit as engines use them. */
function withMark(mark: number | undefined, text: string | undefined): number | undefined {
  const bits = Number((text ?? '').replace(/\/.*/, ''))
  return mark === undefined || Number.isNaN(bits) ? undefined : (mark | bits) >>> 0
}
