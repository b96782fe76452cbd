import type { Plain } from '../write-blueprint.ts'
import { vlanOf } from './check.ts'
import { PROVISIONING, type NewCloud, type ProviderRow } from './form.ts'

type Mapping = { readonly [key: string]: Plain | undefined }

/** The blueprint that a form without problems stands for, ready to be written. */
export function toBlueprint(form: NewCloud): Mapping {
  const used = form.networks.filter(({ name, used }) => used || name === PROVISIONING)
  const external = used.some(({ name }) => name === 'External')
  const shared = form.providers[0]?.physicalNetwork.trim()
  return {
    atlas: 1,
    name: form.name.trim(),
    release: form.release,
    driver: form.driver,
    ...(shared !== undefined && shared !== 'datacentre' && { physicalNetwork: shared }),
    networks: Object.fromEntries(
      used.map(({ name, cidr, vlan }): [string, Mapping] => {
        const gateway = name === PROVISIONING || name === 'External' ? firstAddress(cidr) : undefined
        const pool = name === 'External' ? poolOf(cidr, 4, 199) : undefined
        return [name, { cidr: cidr.trim(), vlan: name === PROVISIONING ? undefined : vlanOf(vlan), gateway, pool }]
      })
    ),
    undercloud: form.undercloud ? undercloud(external) : undefined,
    roles: form.roles
      .filter(({ count }) => Number(count) > 0)
      .map(({ role, count }) => ({
        role,
        count: Number(count),
        hosts: `${hostStem(role)}-%index%`,
        nics: form.nics
      })),
    providerNetworks: form.providers.length > 0 ? form.providers.map(provider) : undefined,
    projects: form.sample ? [sampleProject(form)] : undefined
  }
}

function undercloud(external: boolean): Mapping {
  return { name: 'undercloud', networks: external ? [PROVISIONING, 'External'] : [PROVISIONING], nics: 'undercloud' }
}

function hostStem(role: string): string {
  if (role === 'CephStorage') return 'ceph'
  return role.toLowerCase()
}

function provider({ name, type, vlan, physicalNetwork, cidr, external }: ProviderRow): Mapping {
  return {
    name: name.trim(),
    type,
    vlan: type === 'vlan' ? vlanOf(vlan) : undefined,
    physicalNetwork: physicalNetwork.trim(),
    external: external || undefined,
    shared: external ? undefined : true,
    subnets: [
      {
        name: `${name.trim()}-subnet`,
        cidr: cidr.trim(),
        pool: external ? poolOf(cidr, 200, 249) : undefined,
        dhcp: external ? false : undefined
      }
    ]
  }
}

function sampleProject({ providers, roles }: NewCloud): Mapping {
  const outside = providers.find(({ external }) => external)?.name.trim()
  const computes = roles.some(({ role, count }) => role.startsWith('Compute') && Number(count) > 0)
  return {
    name: 'demo',
    networks: [{ name: 'private', subnets: [{ name: 'private-subnet', cidr: '192.168.100.0/24' }] }],
    routers: [{ name: 'demo-router', gateway: outside, interfaces: ['private-subnet'] }],
    servers: computes
      ? [
          { name: 'web', count: 2, networks: ['private'] },
          { name: 'entrance', networks: ['private'], floatingIp: outside === undefined ? undefined : true }
        ]
      : undefined
  }
}

/** Hosts and floating IPs often share one wire: each gets its own part of it. Blocks of other sizes are left to the planner. */
function poolOf(cidr: string, from: number, to: number): [string, string] | undefined {
  const block = /^(\d{1,3}\.\d{1,3}\.\d{1,3})\.0\/24$/.exec(cidr.trim())?.[1]
  return block === undefined ? undefined : [`${block}.${from}`, `${block}.${to}`]
}

function firstAddress(cidr: string): string {
  const [address = ''] = cidr.trim().split('/')
  const parts = address.split('.')
  return [...parts.slice(0, 3), String(Number(parts[3]) + 1)].join('.')
}
