import type { DeviceScope } from '../ip/device-facts.ts'
import type { FactSink } from '../../topology/facts.ts'
import { ruleText } from './rule-text.ts'
import type { NetfilterChain, NetfilterRecord, NetfilterRule } from './rule.ts'

const NAT: { [target: string]: string } = {
  DNAT: 'dnat',
  SNAT: 'snat',
  MASQUERADE: 'masquerade',
  REDIRECT: 'redirect',
  NETMAP: 'netmap'
}
const PROTOCOLS: { [number: string]: string } = { '1': 'icmp', '6': 'tcp', '17': 'udp', '58': 'icmpv6', '132': 'sctp' }
const EVERYWHERE = new Set(['anywhere', '0.0.0.0/0', '::/0', 'default', ''])

/** An address or block as all tools would print it: whole ones without length, everything absent. */
export function plainBlock(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const not = text.startsWith('!')
  const block = text.replace(/^!\s*/, '').toLowerCase()
  if (EVERYWHERE.has(block)) return undefined
  const plain = block.replace(block.includes(':') ? /\/128$/ : /\/(?:32|255\.255\.255\.255)$/, '')
  return not ? `!${plain}` : plain
}

/** `6` → `tcp`; `all` → absent. */
export function plainProtocol(text: string | undefined): string | undefined {
  if (text === undefined || text === 'all' || text === '0' || text === 'ip') return undefined
  if (text === 'ipv6-icmp') return 'icmpv6'
  return Object.hasOwn(PROTOCOLS, text) ? PROTOCOLS[text] : text
}

interface ChainEntry {
  name: string
  policy?: string
  hook?: string
  rules: number
  /** the rules in their order, as `ruleText` writes them; by the tool that printed them, since not all print all */
  steps?: { [form in NonNullable<NetfilterRecord['form']>]?: string[] }
  line: number
}

/** Hosts with more rules have them from a machine; nobody follows a packet through them by hand. */
const MOST_STEPS = 1500
/** Tables that neither translate nor let pass, as a rule. */
const ASIDE = new Set(['mangle', 'raw', 'security'])

/**
 * Claims the rules that rewrite addresses, and on their host or namespace how many rules each chain has. What a search left of a
 * listing (`filtered`) tells neither their number nor their order.
 */
export function contributeNetfilter(
  record: NetfilterRecord,
  scope: DeviceScope,
  filtered: boolean,
  facts: FactSink
): void {
  const counts = new Map<string, ChainEntry>()
  const chainOf = (rule: NetfilterRule | NetfilterChain, chain: string): ChainEntry => {
    const name = `${rule.family === 6 ? 'ipv6 ' : ''}${rule.table ?? 'filter'} ${chain}`.trim()
    let count = counts.get(name)
    if (!count) counts.set(name, (count = { name, rules: 0, line: rule.line }))
    return count
  }
  for (const chain of record.chains) {
    const count = chainOf(chain, chain.name)
    if (chain.policy !== undefined) count.policy = chain.policy
    if (chain.hook !== undefined) count.hook = chain.hook
  }
  const { form } = record
  const whole = form !== undefined && !filtered && record.rules.length <= MOST_STEPS
  for (const rule of record.rules) {
    const entry = chainOf(rule, rule.chain)
    entry.rules++
    if (whole && !ASIDE.has(rule.table ?? 'filter')) ((entry.steps ??= {})[form] ??= []).push(ruleText(rule))
    contributeNat(rule, scope, facts)
  }
  for (const { line, rules, ...chain } of counts.values()) {
    const told = filtered ? chain : { ...chain, rules }
    facts.node(scope.within, { attributes: { firewallChains: [told] } }, line)
  }
}

function contributeNat(rule: NetfilterRule, scope: DeviceScope, facts: FactSink): void {
  const { target, family, chain, protocol, source, destination, destinationPort, to, line } = rule
  const type = target !== undefined && Object.hasOwn(NAT, target) ? NAT[target] : undefined
  if (type === undefined) return
  // What is masqueraded gets the address of the card; only the ports may be told.
  const rewritten = target === 'MASQUERADE' ? { address: undefined, port: to } : splitTarget(to)
  const inwards = type === 'dnat' || type === 'redirect' || type === 'netmap'
  const key = [type, chain, protocol, destination, destinationPort, source, to].join('|')
  const outer = inwards ? destination : rewritten.address
  const attributes = {
    type,
    table: rule.table ?? 'nat',
    chain,
    ipVersion: family,
    protocol,
    externalIp: outer,
    externalPort: portValue(inwards ? destinationPort : rewritten.port),
    logicalIp: inwards ? rewritten.address : source,
    logicalPort: portValue(inwards ? rewritten.port : undefined),
    source: inwards ? source : undefined,
    destination: inwards ? undefined : destination,
    destinationPort: inwards ? undefined : portValue(destinationPort),
    inInterface: rule.inInterface,
    outInterface: rule.outInterface,
    comment: rule.comment,
    packets: rule.packets,
    bytes: rule.bytes
  }
  const name = [type, protocol, outer, attributes.externalPort].filter((part) => part !== undefined).join(' ')
  facts.node(
    { kind: 'nat-rule', keys: [`name:${key}`], within: scope.within },
    { name, parent: scope.within, attributes },
    line
  )
}

/** `10.0.0.5:80`, `[fd00::5]:80`, `fd00::5`, `:80` → address and port. */
function splitTarget(to: string | undefined): { address: string | undefined; port: string | undefined } {
  if (to === undefined) return { address: undefined, port: undefined }
  const bracketed = /^\[([^\]]*)\](?::(\d[\d-]*))?$/.exec(to)
  const six = !bracketed && to.indexOf(':') !== to.lastIndexOf(':')
  const colon = bracketed || six ? -1 : to.indexOf(':')
  const address = bracketed?.[1] ?? (colon < 0 ? to : to.slice(0, colon))
  const port = bracketed?.[2] ?? (colon < 0 ? '' : to.slice(colon + 1))
  return { address: address === '' ? undefined : address.toLowerCase(), port: port === '' ? undefined : port }
}

function portValue(text: string | undefined): number | string | undefined {
  return text !== undefined && /^\d{1,5}$/.test(text) ? Number(text) : text
}
