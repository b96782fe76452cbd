import type { Finding, TopologyNode } from '../topology/vocabulary.ts'
import { passesFrames } from '../topology/carrier.ts'
import { finding, type Check } from './check.ts'
import { nameOf, neededOn, type Known } from './known.ts'
import { isPatch, isTunnel, rows, text } from './read.ts'

const SHOWS_BOND = /^(?:ovs-appctl bond\/show|ip |cat \/proc\/net\/bonding|ovs-vsctl )/
const BOND_SHOW = /^ovs-appctl bond\/show/
const BONDING = /^cat \/proc\/net\/bonding/
const LISTS_DEVICES = /^ip (?:-\S+ )*(?:a|addr|address|l|link)\b/

const DEVICES = new Set(['nic', 'bond', 'vlan-interface'])

interface Bond {
  node: TopologyNode
  host: TopologyNode
  members: { name: string; node?: TopologyNode; up: boolean | undefined }[]
  /** what would print the state of its members */
  command: string
  /** what did print it */
  told: RegExp
}

/**
 * Bonds of Open vSwitch and of the kernel with members that carry nothing, and uplinks of a bridge without carrier. A card that
 * is in no bond and no bridge is nobody's loss.
 */
export const bondDegraded: Check = {
  id: 'bond-degraded',
  run(known) {
    const bonds = [...switchBonds(known), ...kernelBonds(known)]
    const findings = [...bonds.flatMap((bond) => judge(known, bond)), ...darkUplinks(known)]
    const unread = bonds.filter(({ members }) => members.length === 0 || members.some(({ up }) => up === undefined))
    if (bonds.length === 0 && findings.length === 0 && !known.anyWhole(LISTS_DEVICES))
      return { findings, needs: ['ip link', 'ovs-appctl bond/show'] }
    return { findings, needs: [...new Set(unread.flatMap(({ command, host }) => neededOn(command, [host])))] }
  }
}

/** A port with several cards; `bond/show` tells which of them are enabled, else the cards' own state does. */
function switchBonds(known: Known): Bond[] {
  return known.lookup.ofKind('ovs-port').flatMap((node): Bond[] => {
    const host = known.hostOf(node)
    const told = rows(node.attributes['bondMembers'])
    const cards = (rows(node.attributes['interfaces']) ?? []).filter((found) => !isTunnel(found) && !isPatch(found))
    if (!host || node.certainty === 'planned' || (told === undefined && cards.length < 2)) return []
    const members = told
      ? told.map(({ name, enabled, mayEnable }) => ({
          name: text(name) ?? '?',
          up: told && enabled !== false && mayEnable !== false
        }))
      : cards.map(({ name, state }) => {
          const device = deviceOf(known, host, text(name) ?? '')
          const own = state === 'down' ? false : undefined
          return {
            name: text(name) ?? '?',
            ...(device && { node: device }),
            up: own ?? (device && passesFrames(device))
          }
        })
    const command = `ovs-appctl bond/show ${node.name}`
    return [{ node, host, members, command, told: told ? BOND_SHOW : SHOWS_BOND }]
  })
}

/** Members are the host's devices, and never those of a namespace. */
function deviceOf(known: Known, host: TopologyNode, name: string): TopologyNode | undefined {
  return known.lookup.childrenOf(host.id).find((node) => node.name === name && DEVICES.has(node.kind))
}

function kernelBonds(known: Known): Bond[] {
  return known.lookup.ofKind('bond').flatMap((node): Bond[] => {
    const host = known.hostOf(node)
    if (!host || node.certainty === 'planned') return []
    const members = known.lookup.linksOf(node.id).flatMap(({ kind, from, to }) => {
      const member = kind === 'member' && to === node.id ? known.lookup.node(from) : undefined
      return member ? [{ name: member.name, node: member, up: passesFrames(member) }] : []
    })
    const driver = members.some((member) => member.node.attributes['miiStatus'] !== undefined)
    return [{ node, host, members, command: `cat /proc/net/bonding/${node.name}`, told: driver ? BONDING : SHOWS_BOND }]
  })
}

function isDark(flags: unknown): boolean {
  return Array.isArray(flags) && flags.includes('NO-CARRIER')
}

function judge(known: Known, { node, host, members, command, told }: Bond): Finding[] {
  const down = members.filter(({ up }) => up === false)
  if (down.length === 0) return []
  const all = down.length === members.length
  const names = down.map(({ name }) => name).join(', ')
  const parts = {
    subjects: [node.id, ...down.flatMap((member) => member.node?.id ?? [])],
    evidence: known.evidence(told, ...down.flatMap((member) => member.node ?? []), node),
    next: [command, ...down.slice(0, 3).map(({ name }) => `ethtool ${name}`)]
  }
  const values = { bond: node.name, host: nameOf(host) }
  return all
    ? [finding('bond-degraded', 'error', 'finding.bondDown', { ...values, down: names }, parts)]
    : [
        finding(
          'bond-degraded',
          'warning',
          'finding.bondDegraded',
          { ...values, down: down.length, total: members.length, members: names },
          parts
        )
      ]
}

/** Bridges all of whose cards are without carrier; a bond below says so itself. */
function darkUplinks(known: Known): Finding[] {
  return known.lookup.ofKind('ovs-bridge').flatMap((bridge) => {
    const links = known.lookup.linksOf(bridge.id).filter(({ kind, from }) => kind === 'uplink' && from === bridge.id)
    const cards = links.flatMap(({ to }) => known.lookup.node(to) ?? [])
    const [card] = cards
    const host = known.hostOf(bridge)
    if (!card || !host || cards.length !== 1 || !isDark(card.attributes['flags'])) return []
    const inBond = known.lookup.linksOf(card.id).some(({ kind, from }) => kind === 'member' && from === card.id)
    if (inBond) return []
    const values = { nic: card.name, bridge: bridge.name, host: nameOf(host) }
    const parts = {
      subjects: [card.id, bridge.id],
      evidence: known.evidence(LISTS_DEVICES, card),
      next: [`ethtool ${card.name}`, `ip -s link show ${card.name}`]
    }
    return [finding('bond-degraded', 'error', 'finding.uplinkDown', values, parts)]
  })
}
