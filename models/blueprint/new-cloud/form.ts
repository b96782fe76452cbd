import { ISOLATED_NETWORKS } from '../defaults.ts'

/** What the dialog *New cloud* asks. Fields that are typed stay text until they are checked. */
export interface NewCloud {
  name: string
  release: (typeof RELEASES)[number]
  driver: 'ovn' | 'ovs'
  undercloud: boolean
  nics: (typeof NIC_PRESETS)[number]
  roles: RoleRow[]
  networks: NetworkRow[]
  providers: ProviderRow[]
  sample: boolean
}

export interface RoleRow {
  role: string
  count: string
}
export interface NetworkRow {
  name: string
  used: boolean
  /** empty for the provisioning network, which is untagged */
  vlan: string
  cidr: string
}
export interface ProviderRow {
  name: string
  type: 'flat' | 'vlan'
  vlan: string
  physicalNetwork: string
  cidr: string
  external: boolean
}

export const RELEASES = ['16.1', '16.2', '17.1'] as const
export const NIC_PRESETS = [
  'single-nic-vlans',
  'bond-with-vlans',
  '2-linux-bonds-vlans',
  'multiple-nics',
  'multiple-nics-vlans'
] as const
/** Roles that the dialog offers, in the order of director's role files. */
export const ROLES = [
  'Controller',
  'Compute',
  'ComputeHCI',
  'CephStorage',
  'Networker',
  'Database',
  'Messaging'
] as const
export const PROVISIONING = 'ctlplane'

/** What director deploys when nobody says otherwise: three controllers, two computes, isolated networks, one outside. */
export function defaultNewCloud(): NewCloud {
  const counts: { readonly [role: string]: string } = { Controller: '3', Compute: '2' }
  return {
    name: 'my-cloud',
    release: '17.1',
    driver: 'ovn',
    undercloud: true,
    nics: 'bond-with-vlans',
    roles: ROLES.map((role) => ({ role, count: counts[role] ?? '0' })),
    networks: ISOLATED_NETWORKS.filter(({ name }) => name !== 'Management').map(({ name, vlan, cidr }) => {
      return { name, used: true, vlan: vlan === undefined ? '' : String(vlan), cidr }
    }),
    providers: [
      { name: 'public', type: 'vlan', vlan: '10', physicalNetwork: 'datacentre', cidr: '10.0.0.0/24', external: true }
    ],
    sample: true
  }
}
