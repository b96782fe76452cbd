import type { TopologyNode } from '../../topology/vocabulary.ts'
import { addressOf, sameAddress, versionOf } from '../facts/ip.ts'
import { stringOf, stringsOf } from '../facts/values.ts'
import { say, type Sentence } from '../sentence.ts'
import type { Ending } from '../trail.ts'
import { showChain, tracked } from './commands.ts'
import { filtering, translation, type Verdict } from './facts/evaluate.ts'
import type { Seen } from './facts/matches.ts'
import { RuleSet, type Hook } from './facts/rule-set.ts'
import { dropped, type Journey } from './journey.ts'

/** What the kernel of one host does with the packet between its devices: one for each stay, for marks stay on the packet. */
export class Kernel {
  readonly rules: RuleSet
  #mark: number | undefined = 0
  #translated = false

  constructor(
    readonly journey: Journey,
    readonly host: TopologyNode,
    /** device it came in by; undefined when a process of the host sent it */
    readonly device: string | undefined
  ) {
    this.rules = new RuleSet(host, journey.packet.version)
  }

  /** Whether any rule that translates at the hook could have been seen. */
  translates(hook: Hook): boolean {
    return this.rules.at('nat', hook).length > 0
  }

  /** The verdict of the translating chains at a hook; nothing is changed. */
  translation(hook: Hook, out?: string): Verdict {
    const seen = this.#seen(hook, out)
    const verdict = translation(this.rules, hook, seen)
    this.#mark = seen.mark
    return verdict
  }

  /** Changes the destination, with the rule as proof. */
  translateTarget(
    verdict: Verdict,
    hook: Hook,
    to: { address: string; port: number | undefined },
    assumed?: Sentence
  ): void {
    const { journey, host } = this
    const { packet } = journey
    const old = endText(packet.target, packet.targetPort)
    journey.change({ target: to.address, ...(to.port === undefined ? {} : { targetPort: to.port }) })
    this.#translated = true
    const sentence =
      assumed ??
      say('path.ctTranslates', {
        ...{ hook: hook.toUpperCase(), host: host.name, chains: verdict.through.join(' > ') },
        ...{ old, new: endText(to.address, to.port) }
      })
    const rule = ruleNode(journey, host, verdict, to)
    const verify = [...(verdict.chain ? [showChain(verdict.chain)] : []), tracked(packet.protocol, packet.targetPort)]
    journey.hop(rule ?? host, sentence, { verify, does: 'translates' })
  }

  /** Changes the source after routing where a rule does. `own` is the address of the device it leaves by; `usual` what engines do where no rules were pasted. */
  translateSource(out: string, own: string | undefined, usual: { masquerades: boolean; engine: string }): void {
    const { journey, host } = this
    const verdict = this.translation('postrouting', out)
    const pasted = this.translates('postrouting')
    if (pasted && verdict.does !== 'masquerade' && verdict.does !== 'snat') return
    if (!pasted && !usual.masquerades) return
    const source = verdict.does === 'snat' ? splitEnd(verdict.to ?? '').address : own
    if (source === undefined) return
    const old = journey.packet.source
    if (pasted && !verdict.sure) journey.trail.assume(say('path.ctAssumedFilterDoubt', { host: host.name }))
    journey.change({ source })
    const values = { host: host.name, old, new: source }
    const sentence = pasted
      ? say('path.ctMasquerades', { ...values, chains: verdict.through.join(' > ') })
      : say('path.ctMasqueradesAssumed', { ...values, engine: usual.engine })
    const verify = [...(verdict.chain ? [showChain(verdict.chain)] : []), tracked(journey.packet.protocol, undefined)]
    journey.hop(ruleNode(journey, host, verdict) ?? host, sentence, { verify, does: 'translates' })
  }

  /** Whether filters let it pass at a hook: an ending where one drops it; the chains that accept it otherwise. */
  filter(hook: Hook, out?: string): { end: Ending } | { through: string[] } {
    const { journey, host } = this
    const verdict = filtering(this.rules, hook, this.#seen(hook, out))
    if (verdict.does === 'drop') {
      const chain = verdict.chain?.name ?? ''
      const byRule = verdict.through.length > 1 || verdict.chain?.policy !== 'DROP'
      const values = { hook: hook.toUpperCase(), host: host.name, chain, chains: verdict.through.join(' > ') }
      return { end: dropped(say(byRule ? 'path.ctFiltered' : 'path.ctFilteredPolicy', values)) }
    }
    if (verdict.does === 'none') journey.trail.assume(say('path.ctAssumedFilter', { host: host.name }))
    else if (!verdict.sure) journey.trail.assume(say('path.ctAssumedFilterDoubt', { host: host.name }))
    return { through: verdict.does === 'accept' ? verdict.through : [] }
  }

  #seen(hook: Hook, out: string | undefined): Seen {
    const { packet } = this.journey
    return {
      protocol: packet.protocol,
      source: packet.source,
      target: packet.target,
      port: packet.targetPort,
      in: hook === 'postrouting' || hook === 'output' ? undefined : this.device,
      out,
      localTarget: isLocal(this.host, packet.target, this.journey),
      localSource: this.device === undefined,
      translated: this.#translated,
      mark: this.#mark
    }
  }
}

/** Whether the host itself has the address. */
export function isLocal(host: TopologyNode, address: string, { lookup }: Pick<Journey, 'lookup'>): boolean {
  if (isLoopback(address)) return true
  return [host, ...lookup.childrenOf(host.id)].some(
    (node) =>
      node.kind !== 'container' &&
      stringsOf(node, 'addresses').some((each) => sameAddress(each.replace(/\/.*/, ''), address))
  )
}

export function isLoopback(address: string): boolean {
  return /^127\./.test(address) || address === '::1'
}

/** `10.88.0.4:8080`, `[fd00::4]:80`, `:9697`, `10.0.0.5` */
export function splitEnd(text: string): { address: string | undefined; port: number | undefined } {
  const bracketed = /^\[([^\]]*)\](?::(\d{1,5}))?/.exec(text)
  if (bracketed) return { address: bracketed[1]!, port: bracketed[2] === undefined ? undefined : Number(bracketed[2]) }
  if (versionOf(text) !== undefined) return { address: text, port: undefined }
  const match = /^([^:]*):(\d{1,5})(?:-\d+)?$/.exec(text)
  const address = match?.[1] === '' ? undefined : match?.[1]
  return { address, port: match ? Number(match[2]) : undefined }
}

export function endText(address: string, port: number | undefined): string {
  if (port === undefined) return address
  return addressOf(address)?.version === 6 ? `[${address}]:${port}` : `${address}:${port}`
}

/** The node of the rule that decides: the one in its chain that translates to the same. */
function ruleNode(
  { lookup }: Journey,
  host: TopologyNode,
  { chain, does }: Verdict,
  to?: { address: string; port: number | undefined }
): TopologyNode | undefined {
  if (!chain) return undefined
  const own = chain.name.slice(chain.name.lastIndexOf(' ') + 1)
  const found = lookup
    .childrenOf(host.id)
    .filter((node) => node.kind === 'nat-rule' && stringOf(node, 'chain') === own && stringOf(node, 'type') === does)
  if (!to) return found.length === 1 ? found[0] : undefined
  return found.find(
    (node) =>
      stringOf(node, 'logicalIp') === to.address &&
      (to.port === undefined || node.attributes['logicalPort'] === to.port)
  )
}
