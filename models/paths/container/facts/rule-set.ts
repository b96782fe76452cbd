import { parseRuleText, type StoredRule } from '../../../text/netfilter/rule-text.ts'
import type { TopologyNode } from '../../../topology/vocabulary.ts'
import { isObject, objectsOf, stringIn } from '../../facts/values.ts'

/** How a listing was made: those further left say more. */
const FORMS = ['saved', 'nft', 'listed', 'loose'] as const
export type Form = (typeof FORMS)[number]

export interface Chain {
  /** `nat DOCKER`, `netavark FORWARD` */
  name: string
  /** table and family, which jumps stay in */
  table: string
  form: Form
  policy: string | undefined
  rules: readonly StoredRule[]
  /** fewer rules are known than the chain may have */
  cut: boolean
}

export type Hook = 'prerouting' | 'input' | 'forward' | 'output' | 'postrouting'

/** The packet filters of a host, or of a namespace, as far as they were pasted. */
export class RuleSet {
  readonly #chains = new Map<string, Chain>()
  readonly #bases = new Map<string, Chain[]>()
  readonly #six: boolean
  #native = false
  #tables = false

  constructor(place: TopologyNode, version: 4 | 6) {
    this.#six = version === 6
    for (const entry of objectsOf(place, 'firewallChains')) {
      const name = stringIn(entry['name'])
      if (name === undefined || !this.#ofFamily(name, entry)) continue
      const steps = isObject(entry['steps']) ? entry['steps'] : {}
      const form = FORMS.find((each) => Array.isArray(steps[each]))
      const texts = form === undefined ? [] : (steps[form] as unknown[]).filter((text) => typeof text === 'string')
      const hook = stringIn(entry['hook'])
      if (hook !== undefined || form === 'nft') this.#native = true
      else this.#tables = true
      const chain: Chain = {
        name,
        table: name.slice(0, name.lastIndexOf(' ')),
        form: form ?? 'saved',
        policy: stringIn(entry['policy']),
        rules: texts.map(parseRuleText),
        cut: texts.length === 0 && entry['rules'] !== 0
      }
      this.#chains.set(name, chain)
      const base = hook ?? hookOf(name)
      if (base === undefined) continue
      const list = this.#bases.get(base)
      if (list) list.push(chain)
      else this.#bases.set(base, [chain])
    }
  }

  /** Chains of `nat` or `filter` that packets pass at a hook. */
  at(type: 'nat' | 'filter', hook: Hook): readonly Chain[] {
    return this.#bases.get(`${type} ${hook}`) ?? []
  }

  /** A chain that a rule of `from` jumps to. */
  jumped(from: Chain, target: string): Chain | undefined {
    return this.#chains.get(`${from.table} ${target}`)
  }

  /** Whether what is not in the listings exists nowhere: iptables does not print tables of nftables. */
  get whole(): boolean {
    return this.#native && (this.#tables || this.at('nat', 'prerouting').length > 0)
  }

  #ofFamily(name: string, entry: { [key: string]: unknown }): boolean {
    const six = name.startsWith('ipv6 ')
    // a table of the family `inet` holds for both
    return six === this.#six || (this.#six && !six && entry['hook'] !== undefined && !/^(?:nat|filter) /.test(name))
  }
}

/** iptables names its base chains after the hooks. */
function hookOf(name: string): string | undefined {
  const match = /^(?:ipv6 )?(nat|filter) (PREROUTING|INPUT|FORWARD|OUTPUT|POSTROUTING)$/.exec(name)
  return match ? `${match[1]} ${match[2]!.toLowerCase()}` : undefined
}
