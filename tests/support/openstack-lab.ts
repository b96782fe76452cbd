import { readFileSync } from 'node:fs'

const LAB = new URL('../fixtures/openstack-lab/', import.meta.url)

/** One captured output of the lab, and the command that printed it. */
export interface LabOutput {
  file: string
  command: string
  /** the same for all formats and widths of one command */
  base: string
  text: string
}

const FORMAT =
  /\.(?:table\.txt|json|yaml|csv|value\.txt|shell\.txt|max-width\d+\.txt|tty\d+_fit-width\.txt|tmux\d+-hardwrap\.txt)$/

/** Every output of an OpenStack client in the lab. */
export function labOutputs(): LabOutput[] {
  const entries = JSON.parse(readFileSync(new URL('commands.json', LAB), 'utf8')) as { file: string; command: string }[]
  return entries.map(({ file, command }) => {
    const base = file.replace(/^.*\//, '').replace(FORMAT, '')
    // a table shown in a narrow pane names no command of its own; remarks stand in brackets
    const typed = command.startsWith('tmux') ? base.replaceAll('_', ' ') : command.replace(/ \(.*$/, '')
    return { file, command: typed, base, text: readFileSync(new URL(file, LAB), 'utf8') }
  })
}

interface Entry {
  id?: string | number
  uuid?: string
  name: string
}

interface NetworkTruth {
  id: string
  name: string
  shared: boolean
  admin_state_up: boolean
  'router:external': boolean
  'provider:network_type': string
  'provider:physical_network': string | null
  'provider:segmentation_id': number | null
}

type EntryList =
  | 'projects'
  | 'domains'
  | 'subnets'
  | 'routers'
  | 'ports'
  | 'floating_ips'
  | 'security_groups'
  | 'security_group_rules'
  | 'servers'
  | 'aggregates'
  | 'flavors'
  | 'images'
  | 'volumes'
  | 'baremetal_nodes'
  | 'network_agents'
  | 'compute_services'
  | 'users'
  | 'groups'
  | 'roles'
  | 'services'
  | 'endpoints'
  | 'trunks'
  | 'rbac_policies'
  | 'qos_policies'
  | 'subnet_pools'
  | 'volume_snapshots'
  | 'volume_types'

/** What the services' own APIs said, as far as tests ask. */
export type LabTruth = { [list in EntryList]: Entry[] } & {
  networks: NetworkTruth[]
  stacks: { [id: string]: unknown }
  relations: {
    port_network_subnet: { port: string; subnets: string[] }[]
    router_gateway: { router: string; network: string }[]
    server_host: { [nameAndId: string]: string | null }
    server_networks: { server_id: string; networks: string[] }[]
    fip_port: { fip: string; port: string | null }[]
    volume_server: { volume: string; server: string }[]
  }
}

export function labTruth(): LabTruth {
  return JSON.parse(readFileSync(new URL('truth.json', LAB), 'utf8')) as LabTruth
}
