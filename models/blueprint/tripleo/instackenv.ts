import type { Ref } from '../../topology/facts.ts'
import type { PlanWriter } from '../emit/writer.ts'
import { parseBridgeMappings } from '../../text/bridge-mappings.ts'
import type { YamlNode } from '../yaml-node.ts'
import { yamlFile } from './plan-file.ts'
import { at, items, lineOf, numberAt, textAt, words } from './tree.ts'

const MACHINE = /["']?(?:pm_type|pm_addr|pm_user|driver_info|kernel_id)["']?\s*:/

/**
 * `instackenv.json`, `nodes.json`, `baremetal.yaml`: the machines that director may use. Passwords and users of their
 * management controllers are left away.
 *
 *     nodes:
 *       - name: node00
 *         pm_type: ipmi
 *         pm_addr: 192.0.2.205
 *         ports: [{address: 52:54:00:aa:00:01, physical_network: ctlplane}]
 */
export const instackenv = yamlFile({
  id: 'instackenv',
  title: 'instackenv.json',
  fits: ({ shape, keys, lines }) =>
    (shape === 'json' || (shape === 'map' && keys.has('nodes'))) &&
    lines.slice(0, 60).some((line) => line.length < 100_000 && MACHINE.test(line)) &&
    lines.slice(0, 60).some((line) => line.slice(0, 1000).includes('nodes')),
  contribute(tree, write) {
    items(tree, 'nodes').forEach((node) => contributeNode(node, write))
  }
})

function contributeNode(node: YamlNode, write: PlanWriter): void {
  const name = textAt(node, 'name')
  const uuid = textAt(node, 'uuid')
  const macs = [
    ...items(node, 'ports').flatMap((port) => textAt(port, 'address') ?? []),
    ...words(at(node, 'mac'))
  ].map((mac) => mac.toLowerCase())
  const key = uuid !== undefined ? `uuid:${uuid}` : name !== undefined ? `called:${name}` : macs[0] && `name:${macs[0]}`
  if (key === undefined || key === '') return
  const capabilities = textAt(node, 'capabilities') ?? textAt(node, 'properties', 'capabilities')
  const told = capabilities === undefined ? undefined : parseBridgeMappings(capabilities)
  const size = (field: string): number | undefined => numberAt(node, field) ?? numberAt(node, 'properties', field)
  const ref: Ref = { kind: 'baremetal-node', keys: [key] }
  const attributes = {
    uuid,
    driver: textAt(node, 'pm_type') ?? textAt(node, 'driver'),
    managementAddress: (textAt(node, 'pm_addr') ?? textAt(node, 'driver_info', 'ipmi_address'))?.toLowerCase(),
    macs: macs.length > 0 ? macs : undefined,
    cpus: size('cpu') ?? size('cpus'),
    memoryMb: size('memory') ?? size('memory_mb'),
    diskGb: size('disk') ?? size('local_gb'),
    arch: textAt(node, 'arch') ?? textAt(node, 'properties', 'cpu_arch'),
    profile: told?.['profile'],
    capabilities: told
  }
  write.node(ref, name ?? macs[0] ?? '', undefined, attributes, lineOf(node))
  for (const port of items(node, 'ports')) {
    const mac = textAt(port, 'address')?.toLowerCase()
    if (mac === undefined) continue
    const physicalNetwork = textAt(port, 'physical_network')
    write.node({ kind: 'baremetal-port', keys: [`name:${mac}`] }, mac, ref, { mac, physicalNetwork }, lineOf(port))
  }
}
