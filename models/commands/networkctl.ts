/**
 * `networkctl [list]`, `networkctl status [LINK...]` (systemd 219 to 257): links as systemd-networkd knows them, on Ubuntu and
 * Debian. `networkctl lldp` is lldp.ts's.
 *
 *     IDX LINK             TYPE               OPERATIONAL SETUP
 *       1 lo               loopback           carrier     unmanaged
 *       2 ens3             ether              routable    configured
 *       3 bond0            bond               degraded    configured
 *
 *     3 links listed.
 */
import { firstRows } from '../text/first-rows.ts'
import { isLocalAddress } from '../text/ip/address-words.ts'
import { classify } from '../text/ip/device-kind.ts'
import { contributeDevices, deviceScope, type DeviceScope } from '../text/ip/device-facts.ts'
import { readTyped } from '../text/typed.ts'
import type { FactSink } from '../topology/facts.ts'
import { known } from '../topology/facts.ts'
import { refs } from '../topology/ids.ts'
import { defineCommand } from './command.ts'
import { isListRow, isListTitle, readList } from './networkctl/list.ts'
import type { Address, NetworkctlRecord } from './networkctl/record.ts'
import { isStatusHead, readStatus } from './networkctl/status.ts'

const VALUED = new Set(['n', 'lines', 'json'])

export const networkctl = defineCommand<NetworkctlRecord>({
  id: 'networkctl',
  title: 'networkctl list',
  scope: 'host',
  matches: (commandLine) => /^(?:list|status)$/.test(verbOf(commandLine) ?? ''),
  canonical: (_, { links, addresses }) =>
    addresses.length > 0 || links.some((link) => link.addresses.length > 0 || link.device.mac !== undefined)
      ? 'networkctl status'
      : 'networkctl list',
  looksLike(output) {
    const rows = firstRows(output, 3)
    const [first = '', second = ''] = rows
    return isListTitle(first) || (rows.length > 1 && rows.every(isListRow)) || isStatusHead(first, second)
  },
  read(ledger) {
    const record: NetworkctlRecord = { links: [], addresses: [], errors: 0 }
    readList(ledger, record)
    readStatus(ledger, record)
    return record
  },
  contribute({ links, addresses }, source, facts) {
    const scope = deviceScope(source.host, source.namespace, facts)
    if (!scope) return
    contributeDevices(
      links.map(({ device }) => device),
      scope,
      facts
    )
    for (const { device, state, driver, speed, neighbor } of links) {
      const attributes = known({ managedState: state, driver, speed, lldpNeighbors: neighbor && [neighbor] })
      if (Object.keys(attributes).length === 0) continue
      const ref = refs.device(scope.within, device.name, classify(device, scope.inNamespace).kind)
      facts.node(ref, { name: device.name, parent: scope.within, attributes }, device.line)
    }
    for (const link of links) tellHost(link.addresses, scope, facts)
    tellHost(addresses, scope, facts)
  },
  isError: ({ links, addresses, errors }) => errors > 0 && links.length + addresses.length === 0,
  isEmpty: ({ links, addresses }) => links.length + addresses.length === 0
})

/** `list` where nothing is asked; undefined for other tools and for what is printed as JSON. */
function verbOf(commandLine: string): string | undefined {
  const typed = readTyped(commandLine.slice(0, 1000), ['networkctl'], VALUED)
  return typed && !typed.options.has('json') ? (typed.words[0] ?? 'list') : undefined
}

/** Addresses without prefix length are the host's, not the device's: others know the host by them. */
function tellHost(told: readonly Address[], scope: DeviceScope, facts: FactSink): void {
  for (const { address, on, line } of told) {
    if (isLocalAddress(address) || scope.inNamespace || /^(?:lo$|docker|virbr|lxdbr|lxcbr|cni|podman)/.test(on))
      continue
    facts.node(scope.host, { attributes: { addresses: [address] } }, line)
    facts.clue({ type: 'local-address', host: scope.host, address }, line)
  }
}
