import type { Severity, TopologyNode } from '../topology/vocabulary.ts'
import { finding, type Check } from './check.ts'
import { nameOf, neededOn, OVS_SHOW, type Known } from './known.ts'
import { isPatch, isTunnel, rows, text, type Fields } from './read.ts'

const LISTS = /^ovs-vsctl (?:show$|.*\b(?:list|find) Interface)/

/** Open vSwitch keeps in the database why it could not make a port; `ovs-vsctl show` prints it as `error:`. */
export const portError: Check = {
  id: 'port-error',
  run(known) {
    const ports = known.lookup.ofKind('ovs-port').filter(({ certainty }) => certainty !== 'planned')
    const findings = ports.flatMap((port) =>
      (rows(port.attributes['interfaces']) ?? []).flatMap((found) => {
        const error = text(found['error'])
        return error === undefined ? [] : [describe(known, port, found, error)]
      })
    )
    const hosts = new Set(ports.flatMap((port) => known.hostOf(port) ?? []))
    const unread = [...hosts].filter((host) => !known.wholeOf(host, OVS_SHOW) && !shownByList(known, host))
    return { findings, needs: hosts.size === 0 ? ['ovs-vsctl show'] : neededOn('ovs-vsctl show', unread) }
  }
}

/** `list Interface` prints errors too; it speaks of ports, not of the host. */
function shownByList(known: Known, host: TopologyNode): boolean {
  return known.lookup
    .childrenOf(host.id)
    .some((bridge) => known.lookup.childrenOf(bridge.id).some((port) => known.wholeOf(port, LISTS)))
}

function describe(known: Known, port: TopologyNode, found: Fields, error: string) {
  const severity = severityOf(known, port, found)
  const host = known.hostOf(port)
  const name = text(found['name']) ?? port.name
  return finding(
    'port-error',
    severity,
    severity === 'info' ? 'finding.portErrorStale' : 'finding.portError',
    { port: name, host: host ? nameOf(host) : '?', error },
    {
      subjects: [port.id],
      evidence: known.evidence(LISTS, port),
      next: [`ip link show ${name}`, `ovs-vsctl list Interface ${name}`, ...further(severity, port, name)]
    }
  )
}

/** What is left over may go; a card or a server's tap is wanted. The members of a bond share one port. */
function further(severity: Severity, port: TopologyNode, name: string): string[] {
  if (severity === 'info') return [`ovs-vsctl --if-exists del-port ${name}`]
  return name === port.name ? [] : [`ovs-appctl bond/show ${port.name}`]
}

/** A card, a bond, a tunnel, or what a running server is plugged into. */
function severityOf(known: Known, port: TopologyNode, found: Fields): Severity {
  if (isTunnel(found)) return 'error'
  const plugged = known.lookup.linksOf(port.id).filter(({ kind, to }) => kind === 'plugged' && to === port.id)
  const running = plugged.some(({ from }) =>
    known.lookup
      .linksOf(from)
      .some(
        ({ kind, from: server }) => kind === 'attached' && known.lookup.node(server)?.attributes['status'] === 'ACTIVE'
      )
  )
  if (running) return 'error'
  const name = text(found['name']) ?? port.name
  const isGuests = plugged.length > 0 || /^(?:tap|qvo|qr-|qg-|vhu|vnet|ha-|sg-|fg-)/.test(name)
  const isCard = !isGuests && !isPatch(found) && found['type'] !== 'internal'
  return isCard ? 'error' : 'info'
}
