import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Lookup } from '../../../models/topology/lookup.ts'
import type { Json, NodeKind, TopologyNode } from '../../../models/topology/vocabulary.ts'
import { analysed } from '../../support/analysed.ts'
import { FIXTURES, loadFolder, readJson } from '../../support/load-folder.ts'

type Dict = { [key: string]: Json }
type Truth = { [section: string]: Dict[] } & { role_assignments_count: number; relations: Dict }

/**
 * Everything the services' own APIs said of the lab (truth.json), against what the outputs of the clients gave: every section
 * but rabbitmq and podman, which are other tools' (`counts` counts the sections).
 */
const truth = readJson<Truth>('openstack-lab', 'truth.json')
const LAB = join(FIXTURES, 'openstack-lab')

/** What the API calls a field → our attribute; null where no node has a place for it or the clients never print it. */
interface Section {
  kind: NodeKind
  id?: string
  fields: { [field: string]: string | ((value: Json, entry: Dict) => [attribute: string, value: Json | undefined]) }
  /** told elsewhere in this file, or a copy of another field */
  elsewhere?: string[]
}

const at =
  (kind: NodeKind, attribute: string) =>
  (value: Json): [string, Json | undefined] => {
    return [attribute, value === null || value === '' ? undefined : `${kind}:${String(value)}`]
  }
const SECTIONS: { [section: string]: Section } = {
  projects: {
    kind: 'project',
    fields: { domain_id: at('domain', 'domain'), enabled: 'enabled', description: 'description' }
  },
  domains: { kind: 'domain', fields: { enabled: 'enabled' } },
  users: { kind: 'user', fields: { domain_id: at('domain', 'domain'), enabled: 'enabled' } },
  groups: { kind: 'group', fields: {} },
  roles: { kind: 'role', fields: {} },
  services: { kind: 'keystone-service', fields: { type: 'type' } },
  endpoints: {
    kind: 'endpoint',
    fields: {
      interface: 'interface',
      url: 'url',
      service_id: at('keystone-service', 'service'),
      region: at('region', 'region')
    }
  },
  networks: {
    kind: 'network',
    fields: {
      project_id: at('project', 'project'),
      status: 'status',
      admin_state_up: 'adminUp',
      shared: 'shared',
      'router:external': 'external',
      'provider:network_type': 'providerType',
      'provider:physical_network': 'physicalNetwork',
      'provider:segmentation_id': 'segmentationId',
      mtu: 'mtu',
      description: 'description',
      tags: 'tags'
    },
    elsewhere: ['subnets', 'availability_zones']
  },
  subnets: {
    kind: 'subnet',
    fields: {
      project_id: at('project', 'project'),
      cidr: 'cidr',
      ip_version: 'ipVersion',
      gateway_ip: 'gateway',
      enable_dhcp: 'dhcp',
      dns_nameservers: 'dnsNameservers',
      allocation_pools: 'allocationPools',
      host_routes: 'hostRoutes',
      ipv6_ra_mode: 'ipv6RaMode',
      ipv6_address_mode: 'ipv6AddressMode',
      subnetpool_id: 'subnetPool'
    },
    elsewhere: ['network_id']
  },
  routers: {
    kind: 'router',
    fields: {
      project_id: at('project', 'project'),
      status: 'status',
      admin_state_up: 'adminUp',
      ha: 'ha',
      distributed: 'distributed',
      enable_snat: 'snat',
      routes: 'routes'
    },
    elsewhere: ['gateway_network_id', 'gateway_network', 'gateway_ips', 'interfaces']
  },
  floating_ips: {
    kind: 'floating-ip',
    fields: {
      floating_ip_address: 'address',
      fixed_ip_address: 'fixedAddress',
      port_id: at('port', 'port'),
      router_id: at('router', 'router'),
      project_id: at('project', 'project'),
      status: 'status',
      description: 'description'
    },
    elsewhere: ['floating_network_id']
  },
  security_groups: {
    kind: 'security-group',
    fields: { project_id: at('project', 'project'), description: 'description' }
  },
  security_group_rules: {
    kind: 'security-group-rule',
    fields: {
      direction: 'direction',
      ethertype: 'ethertype',
      protocol: 'protocol',
      port_range_min: 'portRangeMin',
      port_range_max: 'portRangeMax',
      remote_group_id: at('security-group', 'remoteGroup')
    },
    elsewhere: ['security_group_id', 'remote_ip_prefix']
  },
  trunks: { kind: 'trunk', fields: { port_id: at('port', 'port'), status: 'status' }, elsewhere: ['sub_ports'] },
  rbac_policies: {
    kind: 'rbac-policy',
    fields: { object_type: 'objectType', object_id: at('network', 'object') },
    elsewhere: ['action', 'target_tenant']
  },
  flavors: {
    kind: 'flavor',
    fields: {
      vcpus: 'vcpus',
      ram: 'ram',
      disk: 'disk',
      // the client prints nothing where there is none
      swap: (value) => ['swap', value === 0 ? undefined : value],
      'OS-FLV-EXT-DATA:ephemeral': 'ephemeral',
      'os-flavor-access:is_public': 'public'
    }
  },
  images: {
    kind: 'image',
    fields: {
      disk_format: 'diskFormat',
      container_format: 'containerFormat',
      status: 'status',
      size: 'size',
      visibility: 'visibility',
      owner: at('project', 'project')
    },
    elsewhere: ['virtual_size']
  },
  volumes: {
    kind: 'volume',
    fields: {
      size: 'size',
      status: 'status',
      volume_type: 'volumeType',
      bootable: (value) => ['bootable', value === 'true']
    },
    elsewhere: ['attachments', 'encrypted', 'host', 'project_id']
  },
  volume_snapshots: {
    kind: 'volume-snapshot',
    fields: { volume_id: at('volume', 'volume'), status: 'status', size: 'size' }
  },
  volume_types: { kind: 'volume-type', fields: { is_public: 'public' } },
  baremetal_nodes: {
    kind: 'baremetal-node',
    id: 'uuid',
    fields: {
      power_state: 'powerState',
      provision_state: 'provisionState',
      maintenance: 'maintenance',
      maintenance_reason: 'maintenanceReason',
      driver: 'driver',
      resource_class: 'resourceClass'
    }
  }
}

const nothing = (value: Json | undefined): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0)

describe.each([
  ['tables', /^openstack\/.*\.table\.txt$/],
  ['JSON', /^openstack\/.*\.json$/]
])('all that the APIs of the lab said, from %s', (_, wanted) => {
  const topology = analysed(loadFolder(LAB, (path) => !wanted.test(path)))
  const lookup = new Lookup(topology)
  const find = (kind: NodeKind, id: Json): TopologyNode => {
    const node = lookup.node(`${kind}:${String(id)}`)
    if (!node) throw new Error(`no ${kind} ${String(id)}`)
    return node
  }

  it.each(Object.keys(SECTIONS))('%s', (section) => {
    const { kind, id = 'id', fields, elsewhere = [] } = SECTIONS[section]!
    expect(lookup.ofKind(kind).filter(({ certainty }) => certainty === 'seen')).toHaveLength(truth[section]!.length)
    for (const entry of truth[section]!) {
      const node = find(kind, entry[id]!)
      expect(
        Object.keys(entry).filter((key) => ![id, 'name', ...Object.keys(fields), ...elsewhere].includes(key))
      ).toEqual([])
      if (!nothing(entry['name'])) expect(node.name).toBe(entry['name'])
      for (const [field, told] of Object.entries(fields)) {
        const [attribute, value] = typeof told === 'string' ? [told, entry[field]] : told(entry[field]!, entry)
        if (nothing(value)) expect(node.attributes[attribute], `${node.id} ${attribute}`).toBeUndefined()
        else expect(node.attributes[attribute], `${node.id} ${attribute}`).toEqual(value)
      }
    }
  })

  it('role assignments', () => {
    const links = topology.links.filter(({ kind }) => kind === 'assigned')
    const system = [...lookup.ofKind('user'), ...lookup.ofKind('group')].flatMap(
      ({ attributes }) => attributes['systemRoles'] ?? []
    )
    const count = links.reduce((sum, { attributes }) => sum + (attributes['roles'] as Json[]).length, system.length)
    expect(count).toBe(truth.role_assignments_count)
    for (const { attributes } of links)
      for (const role of attributes['roles'] as string[]) expect(lookup.node(role)?.kind).toBe('role')
  })

  it('ports', () => {
    expect(lookup.ofKind('port')).toHaveLength(truth['ports']!.length)
    for (const entry of truth['ports']!) {
      const { attributes, name, parent } = find('port', entry['id']!)
      expect(name).toBe(entry['name'])
      expect(attributes['mac']).toBe(entry['mac_address'])
      expect(attributes['status'], name).toBe(entry['status'])
      const ips = (entry['fixed_ips'] as Dict[]).map(({ ip_address }) => String(ip_address)).sort()
      expect([...((attributes['addresses'] as string[] | undefined) ?? [])].sort()).toEqual(ips)
      if (ips.length > 0) expect(parent).toBe(`network:${String(entry['network_id'])}`)
      if (attributes['deviceOwner'] !== undefined) expect(attributes['deviceOwner']).toBe(entry['device_owner'])
      if (attributes['bindingHost'] !== undefined) expect(attributes['bindingHost']).toBe(entry['binding:host_id'])
      if (attributes['vnicType'] !== undefined) expect(attributes['vnicType']).toBe(entry['binding:vnic_type'])
    }
    const [trunk] = truth['trunks']!
    for (const { port_id: port, segmentation_id: tag } of trunk!['sub_ports'] as Dict[]) {
      expect(find('port', port!).attributes).toMatchObject({
        segmentationId: tag,
        parentPort: `port:${String(trunk!['port_id'])}`
      })
    }
  })

  it('rules of security groups', () => {
    for (const { id, security_group_id: group, remote_ip_prefix: prefix } of truth['security_group_rules']!) {
      const rule = find('security-group-rule', id!)
      expect(rule.parent).toBe(`security-group:${String(group)}`)
      if (prefix !== null) expect(rule.attributes['remoteIpPrefix']).toBe(prefix)
    }
  })

  it('gateways and interfaces of routers', () => {
    for (const router of truth['routers']!) {
      const links = lookup.linksOf(`router:${String(router['id'])}`)
      const gateways = links.filter(({ kind }) => kind === 'gateway')
      const wanted = router['gateway_network_id'] === null ? [] : [`network:${String(router['gateway_network_id'])}`]
      expect(gateways.map(({ to }) => to)).toEqual(wanted)
      expect(gateways.flatMap(({ attributes }) => attributes['addresses'])).toEqual(router['gateway_ips'])
      const inside = (router['interfaces'] as Dict[]).filter(
        ({ device_owner: owner }) => owner === 'network:router_interface'
      )
      const drawn = links.filter(({ kind }) => kind === 'interface').map(({ attributes }) => attributes['port'])
      expect([...new Set(drawn)].sort()).toEqual(inside.map(({ port_id }) => `port:${String(port_id)}`).sort())
    }
  })

  it('servers', () => {
    const powers = ['NOSTATE', 'Running', '', 'Paused', 'Shutdown']
    expect(lookup.ofKind('server')).toHaveLength(truth['servers']!.length)
    for (const entry of truth['servers']!) {
      const { name, attributes, parent } = find('server', entry['id']!)
      expect(name).toBe(entry['name'])
      expect(attributes).toMatchObject({ status: entry['status'], instanceName: entry['instance_name'] })
      expect(attributes['powerState']).toBe(powers[Number(entry['power_state'])])
      expect(attributes['project']).toBe(`project:${String(entry['project_id'])}`)
      expect(attributes['keyName'] ?? null).toBe(entry['key_name'])
      expect(attributes['taskState'] ?? null).toBe(entry['task_state'])
      expect(attributes['zone'] ?? '').toBe(entry['availability_zone'])
      if (entry['image_id'] !== null) expect(attributes['image']).toBe(`image:${String(entry['image_id'])}`)
      expect(lookup.node(String(attributes['flavor']))?.name).toBe(entry['flavor'])
      const host = parent === undefined ? undefined : lookup.node(parent)
      expect(host?.attributes['fqdn'] ?? null).toBe(entry['host'])
      const addresses = Object.entries(entry['addresses'] as { [network: string]: Dict[] }).map(([network, list]) => {
        return [network, list.map(({ addr }) => String(addr)).sort()]
      })
      expect(attributes['networks'] ?? {}).toEqual(Object.fromEntries(addresses))
      const volumes = (entry['volumes'] as string[]).map((id) => `volume:${id}`).sort()
      expect([...((attributes['volumes'] as string[] | undefined) ?? [])].sort()).toEqual(volumes)
      const groups = ((attributes['securityGroups'] as string[] | undefined) ?? []).map(
        (id) => lookup.node(id)?.name ?? id
      )
      expect(new Set(groups)).toEqual(new Set(entry['security_groups'] as string[]))
    }
  })

  it('hypervisors', () => {
    for (const entry of truth['hypervisors']!) {
      const host = lookup.ofKind('host').find(({ attributes }) => attributes['fqdn'] === entry['hypervisor_hostname'])
      expect(host?.attributes['hypervisor']).toMatchObject({
        type: entry['hypervisor_type'],
        hostIp: entry['host_ip'],
        state: entry['state'],
        vcpus: entry['vcpus'],
        memoryMb: entry['memory_mb']
      })
    }
  })

  it('agents and services', () => {
    const services = lookup.ofKind('service')
    for (const { binary, host, alive, agent_type: type, id, admin_state_up: up } of truth['network_agents']!) {
      const found = services.find(({ attributes }) => attributes['uuid'] === id)
      expect(found?.attributes).toMatchObject({ binary, host, alive, agentType: type, adminUp: up })
    }
    for (const { id, binary, host, zone, status, state, disabled_reason: reason } of truth['compute_services']!) {
      const found = services.find(({ attributes }) => attributes['uuid'] === id)
      expect(found?.attributes).toMatchObject({ binary, host, zone, status, state })
      expect(found?.attributes['disabledReason'] ?? null).toBe(reason)
    }
    for (const { binary, host, zone, status, state } of truth['volume_services']!) {
      const found = services.find(({ attributes }) => attributes['binary'] === binary && attributes['host'] === host)
      expect(found?.attributes).toMatchObject({ zone, status, state })
    }
  })

  it('aggregates and zones', () => {
    for (const { name, availability_zone: zone, hosts, metadata } of truth['aggregates']!) {
      const found = lookup.ofKind('aggregate').find((node) => node.name === name)!
      expect(found.attributes['zone'] ?? null).toBe(zone === null ? null : `availability-zone:${String(zone)}`)
      const fqdns = ((found.attributes['hosts'] as string[] | undefined) ?? []).map(
        (id) => lookup.node(id)!.attributes['fqdn']
      )
      expect(fqdns.sort()).toEqual(hosts)
      const { availability_zone: _, ...own } = metadata as Dict
      expect(found.attributes['properties'] ?? {}).toMatchObject(own)
    }
    const zones = lookup.ofKind('availability-zone').map(({ name }) => name)
    expect(zones).toEqual(expect.arrayContaining(truth['compute_availability_zones'] as unknown as string[]))
  })

  it('attachments of volumes', () => {
    for (const { id, attachments, project_id: project, host } of truth['volumes']!) {
      const { attributes } = find('volume', id!)
      // only `volume show` prints these
      if (attributes['project'] !== undefined) expect(attributes['project']).toBe(`project:${String(project)}`)
      if (attributes['host'] !== undefined) expect(attributes['host']).toBe(host)
      const told = (attributes['attachments'] as Dict[] | undefined) ?? []
      expect(told.map(({ server, device }) => [server, device])).toEqual(
        (attachments as Dict[]).map(({ server_id, device }) => [`server:${String(server_id)}`, device])
      )
    }
  })

  it('stacks and what they are made of', () => {
    const stacks = truth['stacks'] as unknown as { [id: string]: { name: string; status: string; resources: Dict[] } }
    for (const [id, { name, status, resources }] of Object.entries(stacks)) {
      const stack = find('stack', id)
      expect([stack.name, stack.attributes['status']]).toEqual([name, status])
      const parts = lookup.childrenOf(stack.id).filter(({ kind }) => kind === 'stack-resource')
      expect(parts.map((part) => [part.name, part.attributes['type'], part.attributes['status']]).sort()).toEqual(
        resources.map((each) => [each['resource_name'], each['resource_type'], each['resource_status']]).sort()
      )
      for (const { resource_name: part, physical_resource_id: made } of resources) {
        const value = String(parts.find((each) => each.name === part)!.attributes['physicalResource'])
        expect(value.replace(/^[a-z-]+:(?=[0-9a-f]{8}-)/, '')).toBe(made)
      }
    }
  })
})
