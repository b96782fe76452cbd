import type { Finding, TopologyNode } from '../topology/vocabulary.ts'
import { finding, type Check } from './check.ts'
import { nameOf, neededOn, OVS_SHOW, type Known } from './known.ts'
import { fields, isPatch, rows, text, type Fields } from './read.ts'

/** What Neutron's agent writes while it builds a pair. */
const BEING_BUILT = 'nonexistent-peer'

/** A patch port whose peer is not named, not there, or names another. Judged where `ovs-vsctl show` was read whole. */
export const patchWithoutPeer: Check = {
  id: 'patch-without-peer',
  run(known) {
    const hosts = new Set<TopologyNode>()
    const findings: Finding[] = []
    for (const port of known.lookup.ofKind('ovs-port')) {
      const host = known.hostOf(port)
      if (!host || port.certainty === 'planned') continue
      hosts.add(host)
      if (!known.hasWholeOvs(host)) continue
      for (const found of rows(port.attributes['interfaces']) ?? []) {
        if (isPatch(found)) findings.push(...judge(known, port, found, host))
      }
    }
    const unread = [...hosts].filter((host) => !known.hasWholeOvs(host))
    return { findings, needs: hosts.size === 0 ? ['ovs-vsctl show'] : neededOn('ovs-vsctl show', unread) }
  }
}

function judge(known: Known, port: TopologyNode, found: Fields, host: TopologyNode): Finding[] {
  const joined = known.lookup.linksOf(port.id).some(({ kind }) => kind === 'patch')
  const peer = text(fields(found['options'])['peer'])
  if (joined || peer === BEING_BUILT) return []
  const bridge = known.lookup.node(port.parent ?? '')
  const values = { port: port.name, host: nameOf(host), bridge: bridge?.name ?? '?' }
  const parts = {
    subjects: [port.id],
    evidence: known.evidence(OVS_SHOW, port),
    next: ['ovs-vsctl get Open_vSwitch . external_ids:ovn-bridge-mappings', `ovs-vsctl list Interface ${port.name}`]
  }
  return peer === undefined
    ? [finding('patch-without-peer', 'error', 'finding.patchWithoutPeer', values, parts)]
    : [finding('patch-without-peer', 'error', 'finding.patchPeerAbsent', { ...values, peer }, parts)]
}
