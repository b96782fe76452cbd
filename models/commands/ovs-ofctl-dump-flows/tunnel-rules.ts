import { splitActions, type Flow } from '../../text/openflow/flow.ts'

/**
 * What one rule of the Open vSwitch agent on its tunnel bridge says: through which tunnels a MAC of a local VLAN is sent, through
 * which everything else of it is, or with which MAC ARP for an address is answered on the spot.
 */
export type TunnelRule =
  | { kind: 'mac'; localVlan: number; mac: string; tunnelId: number; outputs: string[]; learned: boolean }
  | { kind: 'flood'; localVlan: number; tunnelId: number; outputs: string[] }
  | { kind: 'arp'; localVlan: number; address: string; mac: string }

const MAC = /^[0-9a-f]{2}(?::[0-9a-f]{2}){5}$/i
const SET_TUNNEL =
  /^(?:set_tunnel(?:64)?:(0x[0-9a-f]+|\d+)|load:(0x[0-9a-f]+|\d+)->NXM_NX_TUN_ID\[(?:0\.\.\d+)?\]|set_field:(0x[0-9a-f]+|\d+)->tun_id)$/i
const OUTPUT = /^output:"?([^"]+)"?$/
const SENDER = /^(?:mod_dl_src:|set_field:)([0-9a-f:]{17})(?:->eth_src)?$/i
const UNTAG = /^(?:strip_vlan|pop_vlan|load:0(?:x0)?->NXM_OF_VLAN_TCI\[\])$/i

/** Reads one rule, or undefined when it is of another kind. Numbers of ports stay as printed. */
export function tunnelRule({ match, actions }: Flow): TunnelRule | undefined {
  const localVlan = vlanOf(match)
  if (localVlan === undefined) return undefined
  const todo = splitActions(actions)
  const address = match.get('arp_tpa')
  if (address !== undefined) {
    const mac = firstOf(todo, SENDER)
    return mac === undefined || !todo.some((each) => /^(?:IN_PORT|in_port)$/.test(each))
      ? undefined
      : { kind: 'arp', localVlan, address, mac: mac.toLowerCase() }
  }
  const tunnel = todo.map((each) => SET_TUNNEL.exec(each)).find((found) => found !== null)
  const outputs = todo.flatMap((each) => OUTPUT.exec(each)?.[1] ?? [])
  if (!tunnel || outputs.length === 0 || !todo.some((each) => UNTAG.test(each))) return undefined
  const tunnelId = Number(tunnel[1] ?? tunnel[2] ?? tunnel[3])
  const mac = match.get('dl_dst') ?? match.get('eth_dst')
  if (mac === undefined) return { kind: 'flood', localVlan, tunnelId, outputs }
  if (!MAC.test(mac)) return undefined
  const learned = match.has('vlan_tci')
  return { kind: 'mac', localVlan, mac: mac.toLowerCase(), tunnelId, outputs, learned }
}

/** `dl_vlan=1`; rules that Open vSwitch learned match the twelve bits alone: `vlan_tci=0x0001/0x0fff`. */
function vlanOf(match: Flow['match']): number | undefined {
  const [value, mask] = (match.get('dl_vlan') ?? match.get('vlan_vid') ?? match.get('vlan_tci') ?? '').split('/')
  if (value === undefined || !/^(?:0x[0-9a-f]{1,4}|\d{1,4})$/i.test(value)) return undefined
  if (mask !== undefined && (Number(mask) & 0xfff) !== 0xfff) return undefined
  const vlan = Number(value) & 0xfff
  return vlan > 0 && vlan < 4095 && value !== '0xffff' ? vlan : undefined
}

function firstOf(actions: readonly string[], wanted: RegExp): string | undefined {
  for (const action of actions) {
    const found = wanted.exec(action)?.[1]
    if (found !== undefined) return found
  }
  return undefined
}
