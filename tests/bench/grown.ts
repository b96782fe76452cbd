import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Makes texts of at least a length: a head, and as many parts as it takes. */
function growing(head: string, part: (at: number) => string): (length: number) => string {
  return (length) => {
    const parts = [head]
    for (let [at, told] = [0, head.length]; told < length; at++) {
      parts.push(part(at))
      told += parts.at(-1)!.length + 1
    }
    return `${parts.join('\n')}\n`
  }
}

/** A network of its own for the servers that are added. */
const SAMPLE = readFileSync(join(import.meta.dirname, '../../samples/all-in-one.yaml'), 'utf8')
  .trimEnd()
  .replace('192.168.100.0/24', '10.0.0.0/16')

/** YAML and INI that would be damaged if it were repeated as it is, for a key stands once in a mapping or section. */
export const GROWN: { readonly [command: string]: (length: number) => string } = {
  'os-net-config': growing(
    'network_config:',
    (at) => `- type: ovs_bridge\n  name: br-${at}\n  members:\n  - {type: interface, name: nic${at}, primary: true}`
  ),
  instackenv: growing(
    'nodes:',
    (at) =>
      `  - name: node${at}\n    pm_type: ipmi\n    pm_addr: 192.0.2.205\n    ports: [{address: 52:54:00:aa:00:01, physical_network: ctlplane}]`
  ),
  'heat-environment': growing(
    'parameter_defaults:',
    (at) => `  Role${at}Count: 3\n  Role${at}Parameters: {NeutronBridgeMappings: 'datacentre:br-ex,tenant:br-isolated'}`
  ),
  'ansible-inventory': growing(
    'Controller:\n  vars: {tripleo_role_name: Controller}\n  hosts:',
    (at) => `    controller-${at}: {ansible_host: 192.168.24.10, internal_api_ip: 172.16.2.20}`
  ),
  'ansible-inventory-ini': growing(
    '[Compute]',
    (at) => `compute-${at} ansible_host=192.168.24.15 ansible_user=tripleo-admin`
  ),
  'podman-generate-kube': growing(
    '# Created with podman-4.4.1',
    (at) =>
      `---\nkind: Pod\nmetadata:\n  name: web-${at}\nspec:\n  containers:\n  - image: registry.example.com/httpd:2.4\n    name: web`
  ),
  blueprint: growing(SAMPLE, (at) => `      - { name: vm-${at + 3}, flavor: tiny, image: cirros, networks: [private] }`)
}
