import { readIpCounters } from './ip-counters.ts'
import { isHardwareAddress, type IpDevice, type VirtualFunction } from './ip-device.ts'

/** Kinds of device and of master that `ip -d` prints as the first word of a detail line. */
const LINK_KINDS = new Set(
  (
    'bareudp bond bridge can dsa dummy erspan geneve gre gretap gtp hsr ifb ip6erspan ip6gre ip6gretap ip6tnl ipip ipoib ' +
    'ipvlan ipvtap lowpan macsec macvlan macvtap netdevsim netkit nlmon openvswitch rmnet sit team tun vcan veth vlan vrf ' +
    'vti vti6 vxcan vxlan wireguard wwan xfrm'
  ).split(' ')
)
const MASTER_KINDS: { [word: string]: string } = {
  bond_slave: 'bond',
  bond_port: 'bond',
  bridge_slave: 'bridge',
  bridge_port: 'bridge',
  openvswitch_slave: 'openvswitch',
  openvswitch_port: 'openvswitch',
  team_slave: 'team',
  vrf_slave: 'vrf'
}
/** Lines that are read for nothing: lifetimes, counters, offload parameters. */
const SILENT =
  /^(?:valid_lft\b|[RT]X(?: errors|:)|[RT]X:?$|promiscuity\b|addrgenmode\b|numtxqueues\b|minmtu\b|gso_max_|parentbus\b|port \d|prog\/|qdisc\b|\d+(?:\s+\d+)+$)/

/** True when a line, blanks around it removed, is one that stands below a device. */
export function isDetail(text: string): boolean {
  if (/^(?:link\/|inet6? |altname |alias |vf \d)/.test(text) || SILENT.test(text)) return true
  const word = firstWord(text)
  return LINK_KINDS.has(word) || Object.hasOwn(MASTER_KINDS, word)
}

/** Reads one line below a device's header. False when it is not known. */
export function readDetail(device: IpDevice, text: string): boolean {
  if (readIpCounters(device, text)) return true
  if (!isDetail(text)) return false
  const words = text.split(/\s+/)
  const word = words[0]!
  const after = (name: string): string | undefined => valueAfter(words, name)
  if (word.startsWith('link/')) readLinkLayer(device, words)
  else if (word === 'altname') addOnce(device.alternateNames, words[1])
  else if (word === 'alias') device.alias = text.slice('alias '.length).trim()
  else if (word === 'vf') readVirtualFunction(device, words)
  else if (Object.hasOwn(MASTER_KINDS, word)) device.masterKind = MASTER_KINDS[word]!
  else if (LINK_KINDS.has(word)) readLinkKind(device, word, words.includes('external'), after)
  if (after('promiscuity') !== undefined || after('numtxqueues') !== undefined) device.detailed = true
  const bus = after('parentdev')
  if (bus !== undefined) device.busAddress = bus
  const port = after('portname')
  if (port !== undefined) device.portName = port
  return true
}

function readLinkLayer(device: IpDevice, words: string[]): void {
  device.linkType = words[0]!.slice('link/'.length)
  const mac = (words[1] ?? '').toLowerCase()
  if (isHardwareAddress(mac)) device.mac = mac
  const permanent = valueAfter(words, 'permaddr')?.toLowerCase()
  if (permanent !== undefined && isHardwareAddress(permanent)) device.permanentMac = permanent
  const namespace = valueAfter(words, 'link-netns')
  if (namespace !== undefined) device.peerNamespace = namespace
  const id = valueAfter(words, 'link-netnsid')
  if (id !== undefined && /^\d+$/.test(id)) device.peerNamespaceId = Number(id)
}

/** Who uses an `external` tunnel device tells each packet's key: the one printed is nobody's. */
function readLinkKind(
  device: IpDevice,
  kind: string,
  external: boolean,
  after: (name: string) => string | undefined
): void {
  device.linkKind = kind
  const id = decimal(after('id'))
  if (kind === 'vlan') {
    if (id !== undefined) device.vlanId = id
    const protocol = after('protocol')
    if (protocol !== undefined) device.vlanProtocol = protocol
  } else if (kind === 'bond') {
    const mode = after('mode')
    if (mode !== undefined) device.bondMode = mode
    const active = after('active_slave') ?? after('active_port')
    if (active !== undefined) device.activeMember = active
  } else if (id !== undefined && !external) {
    device.tunnelId = id
  }
  const remote = after('remote')
  if (remote !== undefined && remote !== 'any') device.tunnelRemote = remote
  const local = after('local')
  if (local !== undefined && local !== 'any') device.tunnelLocal = local
  const port = decimal(after('dstport'))
  if (port !== undefined) device.destinationPort = port
}

/** `vf 0 MAC 6e:…, vlan 100, …` of older versions, `vf 0     link/ether 6e:… brd …, vlan 100, …` of newer ones. */
function readVirtualFunction(device: IpDevice, words: string[]): void {
  const index = decimal(words[1])
  if (index === undefined) return
  const vf: VirtualFunction = { index }
  const mac = words
    .slice(2, 5)
    .map((word) => word.replace(/,$/, '').toLowerCase())
    .find(isHardwareAddress)
  if (mac !== undefined) vf.mac = mac
  const vlan = decimal(valueAfter(words, 'vlan'))
  if (vlan !== undefined) vf.vlan = vlan
  device.virtualFunctions.push(vf)
}

function valueAfter(words: string[], name: string): string | undefined {
  const at = words.indexOf(name)
  return at < 0 ? undefined : words[at + 1]
}

function decimal(text: string | undefined): number | undefined {
  const match = /^(\d{1,9}),?$/.exec(text ?? '')
  return match ? Number(match[1]) : undefined
}

function firstWord(text: string): string {
  const blank = text.search(/\s/)
  return blank < 0 ? text : text.slice(0, blank)
}

function addOnce(list: string[], value: string | undefined): void {
  if (value !== undefined && !list.includes(value)) list.push(value)
}
