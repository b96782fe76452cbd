import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Ends {
  head: string
  between?: string
  tail?: string
}

/** Makes texts of at least a length: a head, as many parts as it takes, and a tail. */
function growing({ head, between = '\n', tail = '' }: Ends, part: (at: number) => string): (length: number) => string {
  return (length) => {
    const parts: string[] = []
    for (let [at, told] = [0, head.length]; told < length; at++) {
      parts.push(part(at))
      told += parts.at(-1)!.length + between.length
    }
    return `${head}\n${parts.join(between)}\n${tail}`
  }
}

/** A network of its own for the servers that are added. */
const SAMPLE = readFileSync(join(import.meta.dirname, '../../samples/all-in-one.yaml'), 'utf8')
  .trimEnd()
  .replace('192.168.100.0/24', '10.0.0.0/16')

const whole = (id: string): string =>
  readFileSync(join(import.meta.dirname, `../fixtures/outputs/${id}.txt`), 'utf8').trimEnd()

/** The lines from the one that begins so on, down to the one before that begins so. */
function lines(id: string, from: string, to: string): string {
  const all = whole(id).split('\n')
  const start = all.findIndex((line) => line.startsWith(from))
  const end = all.findIndex((line, index) => index > start && line.startsWith(to))
  return all.slice(start, end < 0 ? undefined : end).join('\n')
}

/** The objects of a list in a JSON file, each with a name of its own. */
function listed(id: string, key: string): (length: number) => string {
  const entries = (JSON.parse(whole(id)) as { [key: string]: object[] })[key]!.map((each) =>
    JSON.stringify(each, null, 2)
  )
  const named = (at: number): string =>
    entries[at % entries.length]!.replaceAll(/"name": "[a-z]+[a-z-]*/g, (name) => `${name}${at}`)
  return growing({ head: `{"${key}": [`, between: ',\n', tail: ']}' }, named)
}

const HOST = lines('ansible-inventory', '    controller-0:', '    controller-1:')
const HOST_LINE = lines('ansible-inventory-ini', 'controller-0 ', 'controller-1 ')
const POD = lines('podman-generate-kube', 'apiVersion:', 'status:')
const ROLE = lines('heat-environment', '  ComputeParameters:', '  ControllerHostnameFormat:')

/** YAML and INI that would be damaged if it were repeated as it is, for a key stands once in a mapping or section. */
export const GROWN: { readonly [command: string]: (length: number) => string } = {
  'os-net-config': listed('os-net-config', 'network_config'),
  instackenv: listed('instackenv', 'nodes'),
  'heat-environment': growing(
    { head: 'parameter_defaults:' },
    (at) =>
      `  Role${at}Count: 3\n  Role${at}HostnameFormat: 'role${at}-%index%'\n${ROLE.replace('Compute', `Role${at}`)}`
  ),
  'ansible-inventory': growing({ head: 'Controller:\n  vars: {tripleo_role_name: Controller}\n  hosts:' }, (at) =>
    HOST.replaceAll('controller-0', `controller-${at}`)
  ),
  'ansible-inventory-ini': growing({ head: '[Controller]' }, (at) =>
    HOST_LINE.replace('controller-0', `controller-${at}`)
  ),
  'podman-generate-kube': growing(
    { head: '# Created with podman-4.4.1' },
    (at) => `---\n${POD.replaceAll('web-pod', `web-${at}`)}`
  ),
  blueprint: growing(
    { head: SAMPLE },
    (at) => `      - { name: vm-${at + 3}, flavor: tiny, image: cirros, networks: [private] }`
  )
}
