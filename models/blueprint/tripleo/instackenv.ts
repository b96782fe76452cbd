import type { Ref } from '../../topology/facts.ts'
import type { PlanWriter } from '../emit/writer.ts'
import { parseBridgeMappings } from '../../text/bridge-mappings.ts'
import type { YamlNode } from '../yaml-node.ts'
import { yamlFile } from './plan-file.ts'
import { at, entries, items, lineOf, numberAt, textAt, words } from './tree.ts'

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

/** `profile:control,boot_option:local`, or the same as a mapping. */
function capabilitiesOf(node: YamlNode | undefined): { [name: string]: string } | undefined {
  const text = textAt(node)
  if (text !== undefined) return parseBridgeMappings(text)
  if (!node?.map) return undefined
  const told = entries(node).filter(([, { scalar }]) => scalar !== undefined && scalar !== null && scalar !== '')
  return told.length > 0 ? Object.fromEntries(told.map(([name, { scalar }]) => [name, String(scalar)])) : undefined
}

/** The controller's address or name; Redfish is given as `https://192.0.2.5:8000/redfish/v1`. */
function managementAddress(node: YamlNode): string | undefined {
  const printed =
    textAt(node, 'pm_addr') ??
    textAt(node, 'driver_info', 'ipmi_address') ??
    textAt(node, 'driver_info', 'redfish_address')
  const url = printed === undefined ? null : /^[a-z+]{1,20}:\/\/(?:\[([^\]]+)\]|([^/:]+))/i.exec(printed)
  return (url ? (url[1] ?? url[2]) : printed)?.toLowerCase()
}

function contributeNode(node: YamlNode, write: PlanWriter): void {
  const name = textAt(node, 'name')
  const uuid = textAt(node, 'uuid')
  const macs = [
    ...items(node, 'ports').flatMap((port) => textAt(port, 'address') ?? []),
    ...words(at(node, 'mac'))
  ].map((mac) => mac.toLowerCase())
  const key = uuid !== undefined ? `uuid:${uuid}` : name !== undefined ? `called:${name}` : macs[0] && `name:${macs[0]}`
  if (key === undefined || key === '') return
  const told = capabilitiesOf(at(node, 'capabilities')) ?? capabilitiesOf(at(node, 'properties', 'capabilities'))
  const size = (field: string): number | undefined => numberAt(node, field) ?? numberAt(node, 'properties', field)
  const ref: Ref = { kind: 'baremetal-node', keys: [key] }
  const attributes = {
    uuid,
    driver: textAt(node, 'pm_type') ?? textAt(node, 'driver'),
    managementAddress: managementAddress(node),
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
