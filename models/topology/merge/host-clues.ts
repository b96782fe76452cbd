import type { HostClue, Ref } from '../facts.ts'

/** What is known of one candidate host before it has a name. Addresses without prefix length. */
export interface HostEvidence {
  /** group number */
  group: number
  /** has a name, FQDN or chassis name */
  named: boolean
  tunnelsTo: ReadonlySet<string>
  ownAddresses: ReadonlySet<string>
  /** encapsulation addresses of the chassis this group is known to be */
  encaps: ReadonlySet<string>
}

/** A group's own tunnel address, and how it is known. */
export interface OwnAddress {
  group: number
  address: string
  why: 'stated' | 'eliminated'
}

/**
 * Tells each host's own tunnel address: stated (one of its addresses is somebody's tunnel end), or eliminated (in a full mesh
 * the one end to which a host has no tunnel is itself). An address that two hosts would have tells nothing.
 */
export function ownTunnelAddresses(hosts: readonly HostEvidence[]): OwnAddress[] {
  const ends = new Set<string>()
  for (const host of hosts) {
    for (const address of host.tunnelsTo) ends.add(address)
    for (const address of host.encaps) ends.add(address)
  }
  const found: OwnAddress[] = []
  const taken = new Set<string>()
  const open: HostEvidence[] = []
  for (const host of hosts) {
    const own = only([...host.ownAddresses].filter((address) => ends.has(address)))
    const stated = only([...host.encaps]) ?? own
    if (stated !== undefined) {
      found.push({ group: host.group, address: stated, why: 'stated' })
      if (host.tunnelsTo.size > 0 || host.ownAddresses.size > 0) taken.add(stated)
    } else if (host.tunnelsTo.size > 0 && host.encaps.size === 0) {
      open.push(host)
    }
  }
  for (const host of open) {
    if (host.tunnelsTo.size !== ends.size - 1) continue
    const missing = only([...ends].filter((address) => !host.tunnelsTo.has(address)))
    if (missing !== undefined && !taken.has(missing))
      found.push({ group: host.group, address: missing, why: 'eliminated' })
  }
  return unambiguous(found, hosts)
}

/** Drops eliminated addresses that two candidate hosts would share. */
function unambiguous(found: OwnAddress[], hosts: readonly HostEvidence[]): OwnAddress[] {
  const speaking = new Set(hosts.filter((host) => host.tunnelsTo.size > 0).map((host) => host.group))
  const claimants = new Map<string, number>()
  for (const { group, address, why } of found) {
    if (why === 'eliminated' && speaking.has(group)) claimants.set(address, (claimants.get(address) ?? 0) + 1)
  }
  return found.filter(({ address, why }) => why === 'stated' || claimants.get(address) === 1)
}

function only<T>(values: readonly T[]): T | undefined {
  return values.length === 1 ? values[0] : undefined
}

/** Collects the clues by host group. */
export function evidenceByGroup(
  clues: readonly HostClue[],
  groupOf: (ref: Ref) => number | undefined
): Map<number, { tunnelsTo: Set<string>; ownAddresses: Set<string> }> {
  const evidence = new Map<number, { tunnelsTo: Set<string>; ownAddresses: Set<string> }>()
  for (const clue of clues) {
    const group = groupOf(clue.host)
    if (group === undefined) continue
    let entry = evidence.get(group)
    if (!entry) evidence.set(group, (entry = { tunnelsTo: new Set(), ownAddresses: new Set() }))
    const address = clue.address.toLowerCase().replace(/\/\d+$/, '')
    if (clue.type === 'tunnel-to') entry.tunnelsTo.add(address)
    else entry.ownAddresses.add(address)
  }
  return evidence
}
