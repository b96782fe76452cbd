import { isStorageRole } from './defaults.ts'
import type { NicEntry } from './schema.ts'

/** What a preset needs to know of the host it is for. */
export interface LayoutHost {
  role: string
  /** names of the isolated networks that are defined and that the host is on */
  networks: readonly string[]
  /** set where br-ex leads to provider networks */
  physicalNetwork: string | undefined
  /** runs Open vSwitch for OVN or Neutron */
  chassis: boolean
  line: number
}

type Preset = (host: LayoutHost) => NicEntry[]

/** The NIC templates that director ships (network/config/<name> in 16, ansible templates in 17), as lists. */
const PRESETS: { readonly [name: string]: Preset } = {
  'single-nic-vlans': (host) => [
    bridge(host, isStorageRole(host.role) ? 'br-storage' : 'br-ex', ['eno1'], {
      network: 'ctlplane',
      vlans: tagged(host)
    })
  ],
  'bond-with-vlans': (host) => [
    { nic: 'eno1', network: 'ctlplane', $line: host.line },
    bridge(host, isStorageRole(host.role) ? 'br-bond' : 'br-ex', [bond(host, 'bond1', ['eno2', 'eno3'])], {
      vlans: tagged(host)
    })
  ],
  '2-linux-bonds-vlans': (host) => [
    { nic: 'eno1', network: 'ctlplane', $line: host.line },
    {
      ...{ bond: 'bond_api', members: ['eno2', 'eno3'], mode: '802.3ad', $line: host.line },
      vlans: tagged(host).filter((name) => name !== 'Tenant')
    },
    bridge(host, 'br-ex', [{ ...bond(host, 'bond-data', ['eno4', 'eno5']), mode: '802.3ad', linux: true }], {
      vlans: tagged(host).filter((name) => name === 'Tenant')
    })
  ],
  'multiple-nics': (host) => [
    { nic: 'eno1', network: 'ctlplane', $line: host.line },
    ...own(host, (name, nic) => ({ nic, network: name, $line: host.line })),
    ...(has(host, 'Tenant') ? [bridge(host, 'br-tenant', ['eno5'], { network: 'Tenant' })] : []),
    ...(needsExternalBridge(host) ? [bridge(host, 'br-ex', ['eno6'], { network: 'External' })] : [])
  ],
  'multiple-nics-vlans': (host) => [
    { nic: 'eno1', network: 'ctlplane', $line: host.line },
    ...own(host, (name, nic) => ({ nic, vlans: [name], $line: host.line })),
    ...(has(host, 'Tenant') ? [bridge(host, 'br-tenant', ['eno5'], { vlans: ['Tenant'] })] : []),
    ...(needsExternalBridge(host) ? [bridge(host, 'br-ex', ['eno6'], { vlans: ['External'] })] : [])
  ],
  undercloud: (host) => [
    ...(has(host, 'External') ? [{ nic: 'eth0', network: 'External', $line: host.line }] : []),
    {
      ...{ bridge: 'br-ctlplane', ports: ['eth1'], network: 'ctlplane', physicalNetwork: 'ctlplane' },
      $line: host.line
    }
  ]
}

/** The NICs, bonds and bridges of a preset, or undefined when there is none of that name. */
export function preset(name: string, host: LayoutHost): NicEntry[] | undefined {
  return Object.hasOwn(PRESETS, name) ? PRESETS[name]!(host) : undefined
}

function has(host: LayoutHost, network: string): boolean {
  return host.networks.includes(network)
}

function tagged(host: LayoutHost): string[] {
  return host.networks.filter((name) => name !== 'ctlplane')
}

/** `external_bridge` in the role's tags: computes have the bridge without an address on it. */
function needsExternalBridge(host: LayoutHost): boolean {
  return has(host, 'External') || host.chassis
}

/** NIC n+1 is for the n-th network in network_data.yaml's order, whether the role has it or not. */
function own(host: LayoutHost, entry: (network: string, nic: string) => NicEntry): NicEntry[] {
  return ['Storage', 'StorageMgmt', 'InternalApi'].flatMap((name, at) =>
    has(host, name) ? [entry(name, `eno${at + 2}`)] : []
  )
}

function bond(host: LayoutHost, name: string, members: string[]) {
  return { bond: name, members, mode: 'active-backup' as const, $line: host.line }
}

type BridgeEntry = Extract<NicEntry, { bridge: string }>

function bridge(
  host: LayoutHost,
  name: string,
  ports: NonNullable<BridgeEntry['ports']>,
  rest: { network?: string; vlans?: string[] }
): NicEntry {
  const mapped = name === 'br-ex' && host.chassis && host.physicalNetwork !== undefined
  return {
    ...{ bridge: name, ports, ...rest, $line: host.line },
    ...(mapped ? { physicalNetwork: host.physicalNetwork } : {})
  }
}
