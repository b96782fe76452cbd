import { splitActions, type Flow } from '../../text/openflow/flow.ts'

/**
 * What one rule of ML2/OVS says of a VLAN that only counts inside one host: the tunnel id or the VLAN of a physical network
 * that its packets have on the wire.
 */
export interface LocalVlanRule {
  localVlan: number
  line: number
  /** VNI or GRE key */
  tunnelId?: number
  /** the kind of tunnel that comes in by this table */
  tunnelType?: string
  /** 802.1Q tag on the physical network; 0 for none */
  wireVlan?: number
  /** the OpenFlow port it comes in by, as printed: inside br-int the way to the bridge of the physical network */
  inPort?: string
}

/** The bridge whose VLANs are the local ones. */
const INTEGRATION = 'br-int'
/** Tables of br-tun by what comes in there. */
const TUNNEL_TABLES = new Map([
  [3, 'gre'],
  [4, 'vxlan'],
  [6, 'geneve']
])
const NO_TAG = 0
const VLAN_PRESENT = 0x1000
const VLAN_MASK = 0xfff

/**
 * Reads the rewriting of one rule, or undefined when it does none. On br-int a match is the wire's VLAN and an action the
 * local one; on the bridges of physical networks it is the other way round; without a bridge only tunnels are told.
 */
export function localVlanRule(flow: Flow, bridge: string | undefined): LocalVlanRule | undefined {
  const rewriting = rewritten(flow.actions)
  if (!rewriting) return undefined
  const tunnel = number(flow.match.get('tun_id'))
  const matched = matchedVlan(flow.match)
  const { line } = flow
  if (tunnel !== undefined) {
    const tunnelType = TUNNEL_TABLES.get(flow.table)
    return isLocal(rewriting.vlan)
      ? { localVlan: rewriting.vlan, line, tunnelId: tunnel, ...(tunnelType === undefined ? {} : { tunnelType }) }
      : undefined
  }
  if (matched === undefined) return undefined
  if (rewriting.tunnelId !== undefined) {
    return isLocal(matched) && rewriting.stripped
      ? { localVlan: matched, line, tunnelId: rewriting.tunnelId }
      : undefined
  }
  const inPort = flow.match.get('in_port')
  if (bridge === undefined || inPort === undefined) return undefined
  if (bridge === INTEGRATION) {
    return isLocal(rewriting.vlan) ? { localVlan: rewriting.vlan, line, wireVlan: matched, inPort } : undefined
  }
  const wireVlan = rewriting.vlan ?? (rewriting.stripped && rewriting.switched ? NO_TAG : undefined)
  return isLocal(matched) && wireVlan !== undefined ? { localVlan: matched, line, wireVlan, inPort } : undefined
}

function isLocal(vlan: number | undefined): vlan is number {
  return vlan !== undefined && vlan > 0 && vlan < 4095
}

interface Rewriting {
  vlan: number | undefined
  tunnelId: number | undefined
  stripped: boolean
  /** handed to the bridge's own switching, as ML2/OVS does with provider traffic */
  switched: boolean
}

const VLAN_WORD = /vlan|VLAN/
const SET_VLAN = /^(?:mod_vlan_vid|set_vlan_vid):(\d+)$/
const SET_FIELD = /^set_field:(0x[0-9a-f]+|\d+)->(vlan_vid|tun_id)$/i
const LOAD = /^load:(0x[0-9a-f]+|\d+)->(?:NXM_NX_(TUN_ID)|OXM_OF_(VLAN_VID))\[(?:0\.\.\d+)?\]$/i
const SET_TUNNEL = /^set_tunnel(?:64)?:(0x[0-9a-f]+|\d+)$/i

/** OVN loads tunnel ids too, but strips no tag that the rule matched: `localVlanRule` tells them apart. */
function rewritten(actions: string): Rewriting | undefined {
  if (!VLAN_WORD.test(actions)) return undefined
  const found: Rewriting = { vlan: undefined, tunnelId: undefined, stripped: false, switched: false }
  for (const action of splitActions(actions)) {
    const vlan = SET_VLAN.exec(action)?.[1]
    const field = SET_FIELD.exec(action)
    const load = LOAD.exec(action)
    const tunnel =
      SET_TUNNEL.exec(action)?.[1] ?? (field?.[2] === 'tun_id' ? field[1] : load?.[2] ? load[1] : undefined)
    const tagged = field?.[2] === 'vlan_vid' ? field[1] : load?.[3] ? load[1] : undefined
    if (vlan !== undefined) found.vlan ??= Number(vlan)
    else if (tagged !== undefined) found.vlan ??= Number(tagged) & VLAN_MASK
    else if (tunnel !== undefined) found.tunnelId ??= Number(tunnel)
    else if (action === 'strip_vlan' || action === 'pop_vlan') found.stripped = true
    else if (action === 'NORMAL') found.switched = true
  }
  return found
}

/** `dl_vlan=5`, `vlan_vid=0x1005/0x1fff`, `vlan_tci=0x1005/0x1fff`; no tag is `vlan_tci=0x0000/0x1fff` or `dl_vlan=0xffff`. */
function matchedVlan(match: Flow['match']): number | undefined {
  const plain = match.get('dl_vlan')
  if (plain !== undefined) return plain === '0xffff' ? NO_TAG : number(plain)
  const [value, mask] = (match.get('vlan_tci') ?? match.get('vlan_vid') ?? '').split('/')
  const tci = number(value)
  if (tci === undefined) return undefined
  if (mask !== undefined && ((number(mask) ?? 0) & VLAN_PRESENT) === 0) return undefined
  if ((tci & VLAN_PRESENT) === 0) return NO_TAG
  return mask === undefined || ((number(mask) ?? 0) & VLAN_MASK) === VLAN_MASK ? tci & VLAN_MASK : undefined
}

function number(text: string | undefined): number | undefined {
  return text !== undefined && /^(?:0x[0-9a-f]{1,8}|\d{1,10})$/i.test(text) ? Number(text) : undefined
}
