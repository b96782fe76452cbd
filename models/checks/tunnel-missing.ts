import type { Finding, TopologyLink, TopologyNode } from '../topology/vocabulary.ts'
import { finding, type Check } from './check.ts'
import { nameOf, neededOn, OVS_SHOW, type Known } from './known.ts'
import { fields, rows, text } from './read.ts'

/** A chassis whose `ovs-vsctl show` was read whole, and the hosts that its tunnels lead to. */
interface End {
  host: TopologyNode
  bridge: TopologyNode | undefined
  to: ReadonlyMap<string, TopologyLink>
  /** a tunnel leads to a chassis whose own Open vSwitch nobody showed: it may be any host whose own chassis is not known */
  loose: boolean
}

interface Hole {
  /** the side that lacks the tunnel */
  from: End
  to: End
  both: boolean
}

/** Beyond this a cloud is not missing tunnels but was never joined, and one sentence a host says it better. */
const MOST_HOLES = 200

/**
 * OVN joins every two chassis of a transport zone by tunnels on both sides. A pair is judged only where both sides' `ovs-vsctl
 * show` was read whole. Tunnels of the ML2/OVS agents come and go with the ports that need them: they are no mesh.
 */
export const tunnelMissing: Check = {
  id: 'tunnel-missing',
  run(known) {
    const mesh = meshOf(known)
    if (mesh.length < 2) {
      const other = mesh.length === 0 && known.topology.links.some(({ kind }) => kind === 'tunnel')
      const alone = mesh.length === 1 && known.anyWhole(/^ovn-sbctl (?:show$|(?:--\S+ )*list Chassis$)/)
      return { findings: [], needs: other || alone ? [] : ['ovs-vsctl show', 'ovn-sbctl show'] }
    }
    const whole = mesh.filter((host) => known.hasWholeOvs(host))
    const ends = whole.map((host) => endOf(known, host))
    const holes = ends.flatMap((a, index) => ends.slice(index + 1).flatMap((b) => judge(a, b) ?? []))
    const findings = holes.length > MOST_HOLES ? oneForEachHost(known, holes) : holes.map((hole) => tell(known, hole))
    const missing = mesh.filter((host) => !known.hasWholeOvs(host))
    return { findings, needs: whole.length === 0 ? ['ovs-vsctl show'] : neededOn('ovs-vsctl show', missing) }
  }
}

/** Hosts with an encapsulation in OVN, or with a tunnel that ovn-controller made or that leads to them. */
function meshOf(known: Known): TopologyNode[] {
  const ends = new Set<string>()
  for (const link of known.topology.links) {
    if (link.kind !== 'tunnel' || link.certainty === 'planned') continue
    const port = known.lookup.node(link.from)
    if (!port || !isOvnTunnel(port)) continue
    const host = known.hostOf(port)
    if (host) ends.add(host.id)
    ends.add(link.to)
  }
  return known.lookup.ofKind('host').filter((host) => {
    const { certainty } = host
    if (certainty === 'planned' || fields(host.attributes['chassis'])['isRemote'] === true) return false
    return ends.has(host.id) || encapsOf(host).length > 0
  })
}

/** ovn-controller names its ports `ovn-<chassis>-<n>`, and says in `external_ids` which chassis each is for. */
function isOvnTunnel(port: TopologyNode): boolean {
  if (/^ovn\d*-/.test(port.name)) return true
  return (rows(port.attributes['interfaces']) ?? []).some(
    ({ externalIds }) => fields(externalIds)['ovn-chassis-id'] !== undefined
  )
}

function endOf(known: Known, host: TopologyNode): End {
  const bridges = known.lookup.childrenOf(host.id).filter(({ kind }) => kind === 'ovs-bridge')
  const to = new Map<string, TopologyLink>()
  let loose = false
  for (const bridge of bridges) {
    for (const port of known.lookup.childrenOf(bridge.id)) {
      const tunnels = known.lookup.linksOf(port.id).filter(({ kind, from }) => kind === 'tunnel' && from === port.id)
      for (const tunnel of tunnels) {
        to.set(tunnel.to, tunnel)
        loose ||= known.lookup.node(tunnel.to)?.attributes['ovsUuid'] === undefined
      }
      loose ||= tunnels.length === 0 && isOvnTunnel(port)
    }
  }
  return { host, bridge: bridges.find(({ name }) => name === 'br-int'), to, loose }
}

function judge(a: End, b: End): Hole | undefined {
  const [there, back] = [a.to.has(b.host.id), b.to.has(a.host.id)]
  if ((there && back) || apart(a.host, b.host)) return undefined
  // A chassis known by nothing but tunnels and tables may be the far end itself.
  if ((!there && a.loose && !isIdentified(b.host)) || (!back && b.loose && !isIdentified(a.host))) return undefined
  if (there || back) return { from: there ? b : a, to: there ? a : b, both: false }
  // Nothing but the mesh says that the two belong together: both must be part of it.
  return inMesh(a) && inMesh(b) ? { from: a, to: b, both: true } : undefined
}

function inMesh({ host, to }: End): boolean {
  return to.size > 0 || encapsOf(host).length > 0
}

function oneForEachHost(known: Known, holes: readonly Hole[]): Finding[] {
  const first = new Map<string, { hole: Hole; count: number }>()
  for (const hole of holes) {
    const told = first.get(hole.from.host.id)
    if (told) told.count++
    else first.set(hole.from.host.id, { hole, count: 1 })
  }
  return [...first.values()].map(({ hole, count }) => tell(known, hole, count))
}

function tell(known: Known, { from, to, both }: Hole, count = 1): Finding {
  const key = count > 1 ? 'finding.tunnelsMissing' : both ? 'finding.tunnelMissingBoth' : 'finding.tunnelMissing'
  const port = known.lookup.node(to.to.get(from.host.id)?.from ?? '')
  const proof = [from.bridge ?? from.host, port ?? to.bridge ?? to.host]
  return finding(
    'tunnel-missing',
    'error',
    key,
    { from: nameOf(from.host), to: nameOf(to.host), ...(count > 1 && { count }) },
    {
      subjects: [from.host.id, to.host.id, ...(port ? [port.id] : [])],
      evidence: known.evidence(OVS_SHOW, ...proof),
      next: [
        'ovn-sbctl list Encap',
        `ovn-sbctl show  # is ${nameOf(to.host)} a chassis, at which address?`,
        `sudo tail -n 200 /var/log/containers/openvswitch/ovn-controller.log  # on ${nameOf(from.host)}`
      ]
    }
  )
}

/** Different transport zones, or no encapsulation in common. */
function apart(a: TopologyNode, b: TopologyNode): boolean {
  const [zonesA, zonesB] = [zonesOf(a), zonesOf(b)]
  if (zonesA.length + zonesB.length > 0 && !zonesA.some((zone) => zonesB.includes(zone))) return true
  const [typesA, typesB] = [typesOf(a), typesOf(b)]
  return typesA.length > 0 && typesB.length > 0 && !typesA.some((type) => typesB.includes(type))
}

function zonesOf(host: TopologyNode): string[] {
  const listed = fields(host.attributes['chassis'])['transportZones']
  const told = text(fields(host.attributes['externalIds'])['ovn-transport-zones'])
  const zones = Array.isArray(listed) ? listed.flatMap((zone) => text(zone) ?? []) : []
  return zones.length > 0 ? zones : (told ?? '').split(',').filter((zone) => zone !== '')
}

function encapsOf(host: TopologyNode) {
  return rows(fields(host.attributes['chassis'])['encaps']) ?? []
}

function typesOf(host: TopologyNode): string[] {
  return encapsOf(host).flatMap(({ type }) => text(type) ?? [])
}

/** Whether it is known as which chassis others would reach it. */
function isIdentified(host: TopologyNode): boolean {
  return encapsOf(host).length > 0 || fields(host.attributes['chassis'])['name'] !== undefined
}
