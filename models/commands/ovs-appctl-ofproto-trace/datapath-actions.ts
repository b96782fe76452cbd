import { splitActions } from '../../text/openflow/flow.ts'
import type { DatapathAction } from './trace.ts'

/** Deeper than anything clones. */
const DEEPEST = 6

/** `set(tunnel(tun_id=0x1,dst=172.17.2.112,…)),4` → a tunnel, an output. What a clone does is done in its place. */
export function readDatapathActions(text: string, depth = 0): DatapathAction[] {
  const actions: DatapathAction[] = []
  for (const action of splitActions(text)) actions.push(...actionsOf(action, depth))
  return actions
}

function actionsOf(text: string, depth: number): DatapathAction[] {
  const bracket = text.indexOf('(')
  const name = bracket < 0 ? text : text.slice(0, bracket)
  const inside = bracket < 0 ? '' : text.slice(bracket + 1, text.endsWith(')') ? -1 : undefined)
  if (name === 'clone' && depth < DEEPEST) return readDatapathActions(inside, depth + 1)
  if (name === 'drop' && bracket < 0) return [{ type: 'drop' }]
  if (name === 'pop_vlan') return [{ type: 'pop-vlan' }]
  if (name === 'push_vlan') return [{ type: 'push-vlan', vlan: number(field(inside, 'vid')) }]
  if (name === 'recirc') return [{ type: 'recirculate', id: inside }]
  if (name === 'set' && inside.startsWith('tunnel(')) return [tunnel(inside, field(inside, 'tun_id'), inside)]
  if (name === 'tnl_push') return nativeTunnel(inside)
  const port = /^(?:output:)?(\d+|[A-Za-z][\w.-]*)$/.exec(text)?.[1]
  if (bracket < 0 && port !== undefined && !WORDS.has(text)) return [{ type: 'output', port }]
  return [{ type: 'other', text }]
}

/** Actions without arguments, which are no ports. */
const WORDS = new Set(['ct', 'ct_clear', 'pop_eth', 'pop_nsh', 'userspace', 'trunc', 'meter'])

/** The userspace datapath writes the outer headers itself, and names the port they leave by. */
function nativeTunnel(inside: string): DatapathAction[] {
  const addresses = /ipv[46]\(([^()]*)\)/.exec(inside)?.[1] ?? ''
  const port = /out_port\(([^()]*)\)/.exec(inside)?.[1]
  const out: DatapathAction[] = [tunnel(addresses, field(inside, 'vni') ?? field(inside, 'key'), addresses)]
  if (port !== undefined) out.push({ type: 'output', port })
  return out
}

function tunnel(fields: string, id: string | undefined, addresses: string): DatapathAction {
  return {
    type: 'tunnel',
    id: number(id),
    source: field(addresses, 'src') ?? field(fields, 'ipv6_src'),
    destination: field(addresses, 'dst') ?? field(fields, 'ipv6_dst')
  }
}

/** The value of `name=` at the start or behind a comma or bracket. */
function field(text: string, name: string): string | undefined {
  for (let at = text.indexOf(`${name}=`); at >= 0; at = text.indexOf(`${name}=`, at + 1)) {
    if (at > 0 && !/[(,]/.test(text[at - 1]!)) continue
    return /^[^,()]*/.exec(text.slice(at + name.length + 1, at + name.length + 80))![0].toLowerCase()
  }
  return undefined
}

function number(text: string | undefined): number | undefined {
  return text !== undefined && /^(?:0x[0-9a-f]{1,12}|\d{1,15})$/.test(text) ? Number(text) : undefined
}
