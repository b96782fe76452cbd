/**
 * os-net-config's YAML or JSON (`/etc/os-net-config/config.json`, `config.yaml`; RHOSP 10 to 17): the bridges, bonds, VLANs,
 * addresses and routes that a host is to have. All of it is planned, on the host whose file it is.
 *
 *     network_config:
 *     - type: ovs_bridge
 *       name: br-ex
 *       members:
 *       - {type: interface, name: nic2, primary: true}
 */
import { PlanWriter } from '../emit/writer.ts'
import { outlineOf } from './outline.ts'
import { readYaml } from './read-yaml.ts'
import { defineCommand } from '../../commands/command.ts'
import { planNetwork, type NetworkConfig } from './plan-network.ts'

const FILE = /^(?:\/\S*\/)?(?:cat|less|more|jq|head|python3? -m json\.tool)\s.*\/os-net-config\/\S+\.(?:json|ya?ml)/
const TYPE =
  /["']?type["']?\s*:\s*["']?(?:interface|ovs_\w+|linux_\w+|vlan|sriov_\w+|ib_interface|ib_child_interface|team|route_table|nvidia_\w+|vpp_\w+|contrail_\w+|dpdk\w*)\b/

export const osNetConfig = defineCommand<NetworkConfig>({
  id: 'os-net-config',
  title: 'os-net-config',
  scope: 'host',
  matches: (commandLine) => FILE.test(commandLine.trim()),
  looksLike(output) {
    const outline = outlineOf(output)
    if (outline === undefined || outline.shape === 'list' || outline.shape === 'ini') return false
    const head = outline.lines.slice(0, 60).map((line) => line.slice(0, 4000))
    if (!head.slice(0, 3).some((line) => /network_config["']?\s*:/.test(line))) return false
    return head.some((line) => TYPE.test(line))
  },
  read(lines) {
    const tree = readYaml(lines)
    return { tree }
  },
  contribute({ tree }, source, facts) {
    if (source.host && tree) planNetwork(tree, source.host, new PlanWriter(facts))
  },
  isError: ({ tree }) => tree === undefined,
  isEmpty: ({ tree }) => (tree?.map?.get('network_config')?.list ?? []).length === 0
})
