import { describe, expect, it } from 'vitest'
import { openstack } from '../../../models/commands/openstack.ts'
import type { Facts } from '../../../models/topology/facts.ts'
import { mergeFacts } from '../../../models/topology/merge/merge.ts'
import { labOutputs, labTruth, type LabOutput } from '../../support/openstack-lab.ts'
import { runCommand } from '../../support/run-command.ts'

const outputs = labOutputs()
const results = outputs.filter(({ file }) => !/errors\/|\.stderr\./.test(file))
const run = ({ text, command }: { text: string; command: string }) =>
  runCommand(openstack, text, { commandLine: command })

/** Facts without the lines they stand on, in an order of their own. */
function spelled({ nodes, links }: Facts): string[] {
  const claims = nodes.map(({ ref, props }) => JSON.stringify([ref, props]))
  const drawn = links.map(({ kind, from, to, attributes }) => JSON.stringify([kind, from, to, attributes]))
  return [...claims, ...drawn].sort()
}

/** `-f value` prints no names: these cannot be told from their text, and say so. */
const UNTOLD = [
  /_show_.*\.value\.txt$/,
  /security_group_list\.value/,
  /baremetal_node_list_--long\.value/,
  /service_list_--long\.value/
]

describe('one command in every format and width', () => {
  const groups = new Map<string, LabOutput[]>()
  for (const output of results) groups.set(output.base, [...(groups.get(output.base) ?? []), output])
  it.each([...groups.keys()])('%s says the same', (base) => {
    const variants = groups.get(base)!
    const reference = variants.find(({ file }) => file.endsWith('.json')) ?? variants[0]!
    const expected = spelled(run(reference).facts)
    for (const variant of variants) {
      if (UNTOLD.some((pattern) => pattern.test(variant.file))) continue
      expect(spelled(run(variant).facts), variant.file).toEqual(expected)
    }
  })

  it('gives every line a fate', () => {
    for (const output of outputs) expect(run(output).ledger.leftover(), output.file).toEqual([])
  })

  it('reports what a format does not tell', () => {
    for (const output of results) {
      const { reports } = run(output).ledger
      const untold = UNTOLD.some((pattern) => pattern.test(output.file))
      if (!untold) expect(reports, output.file).toEqual([])
    }
  })

  it('puts every fact on a line that holds it', () => {
    for (const output of results) {
      const { facts, ledger } = run(output)
      for (const { line } of facts.nodes) expect(line, output.file).toBeGreaterThanOrEqual(1)
      for (const { line } of facts.nodes) expect(line, output.file).toBeLessThanOrEqual(ledger.length)
    }
  })
})

describe('outputs without their command line', () => {
  const tables = results.filter(({ file, text }) => file.endsWith('.table.txt') && text.includes('+--'))
  it.each(tables.map((table) => [table.file, table] as const))('%s', (_, table) => {
    const told = runCommand(openstack, table.text, { commandLine: '' })
    const titles = openstack.ambiguous!(told.record)
    const [resource] = told.record.tables[0]!.resources
    if (!resource || titles.length > 1) return
    // where one resource is named, it is the right one
    expect(`${table.command} `).toContain(`openstack ${resource.words} `)
  })
})

describe('errors of the lab', () => {
  const errors = outputs.filter(({ file, text }) => /errors\/|\.stderr\./.test(file) && text.trim() !== '')
  it.each(errors.map((error) => [error.file, error] as const))(
    '%s is an error in the words of the client',
    (_, error) => {
      const { record, ledger, facts } = run(error)
      expect(openstack.isError!(record)).toBe(true)
      expect(ledger.reports.length).toBeGreaterThan(0)
      expect(facts.nodes).toEqual([])
    }
  )
})

describe('the truth of the lab', () => {
  const truth = labTruth()
  const wanted = /^openstack\/.*_(?:list|show).*\.table\.txt$/
  const captures = results
    .filter(({ file }) => wanted.test(file))
    .map((output, at) => ({ capture: `c${at + 1}`, facts: run(output).facts }))
  const { draft } = mergeFacts(captures)
  const ids = (list: { id?: string | number; uuid?: string }[]) =>
    list.map((entry) => String(entry.id ?? entry.uuid)).sort()
  const uuids = (kind: Parameters<typeof draft.ofKind>[0]) =>
    draft
      .ofKind(kind)
      .flatMap(({ attributes }) => (typeof attributes['uuid'] === 'string' ? [attributes['uuid']] : []))
      .sort()

  it.each([
    ['project', 'projects'],
    ['domain', 'domains'],
    ['network', 'networks'],
    ['subnet', 'subnets'],
    ['router', 'routers'],
    ['port', 'ports'],
    ['floating-ip', 'floating_ips'],
    ['security-group', 'security_groups'],
    ['security-group-rule', 'security_group_rules'],
    ['server', 'servers'],
    ['aggregate', 'aggregates'],
    ['flavor', 'flavors'],
    ['image', 'images'],
    ['volume', 'volumes'],
    ['baremetal-node', 'baremetal_nodes'],
    ['user', 'users'],
    ['group', 'groups'],
    ['role', 'roles'],
    ['keystone-service', 'services'],
    ['endpoint', 'endpoints'],
    ['trunk', 'trunks'],
    ['rbac-policy', 'rbac_policies'],
    ['qos-policy', 'qos_policies'],
    ['subnet-pool', 'subnet_pools'],
    ['volume-snapshot', 'volume_snapshots'],
    ['volume-type', 'volume_types']
  ] as const)('every %s, and no other', (kind, name) => {
    expect(uuids(kind)).toEqual(ids(truth[name]))
  })

  it('stacks, agents and services', () => {
    expect(uuids('stack')).toEqual(Object.keys(truth.stacks).sort())
    expect(uuids('service')).toEqual(ids([...truth.network_agents, ...truth.compute_services]))
  })

  it('names, states and numbers of networks', () => {
    for (const network of truth.networks) {
      const node = draft.byUuid('network', network.id)!
      expect(node.name).toBe(network.name)
      expect(node.attributes).toMatchObject({
        providerType: network['provider:network_type'],
        external: network['router:external'],
        shared: network.shared,
        adminUp: network.admin_state_up,
        ...(network['provider:segmentation_id'] === null ? {} : { segmentationId: network['provider:segmentation_id'] })
      })
      if (network['provider:physical_network'] === null) expect(node.attributes).not.toHaveProperty('physicalNetwork')
    }
  })

  it('ports in their subnets', () => {
    for (const { port, subnets } of truth.relations.port_network_subnet) {
      const id = draft.byUuid('port', port)!.id
      const found = draft.linksOf(id).filter(({ kind, from }) => kind === 'in-subnet' && from === id)
      expect(found.map(({ to }) => draft.node(to)!.attributes['uuid']).sort(), port).toEqual([...subnets].sort())
    }
  })

  it('gateways of routers', () => {
    const named = draft.ofKind('router').flatMap((router) =>
      draft
        .linksOf(router.id)
        .filter(({ kind }) => kind === 'gateway')
        .map(({ to }) => ({ router: router.name, network: draft.node(to)!.name }))
    )
    const sorted = (list: { router: string; network: string }[]) => list.map((entry) => JSON.stringify(entry)).sort()
    expect(sorted(named)).toEqual(sorted(truth.relations.router_gateway))
  })

  it('hosts of servers', () => {
    for (const [key, host] of Object.entries(truth.relations.server_host)) {
      const server = draft.byUuid('server', key.slice(key.lastIndexOf(' ') + 1))!
      const parent = server.parent === undefined ? undefined : draft.node(server.parent)
      expect(parent?.attributes['fqdn'] ?? null, key).toBe(host)
    }
  })

  it('networks of servers', () => {
    for (const { server_id: id, networks } of truth.relations.server_networks) {
      expect(Object.keys(draft.byUuid('server', id)!.attributes['networks'] ?? {}).sort(), id).toEqual(
        [...networks].sort()
      )
    }
  })

  it('ports of floating IPs', () => {
    for (const { fip, port } of truth.relations.fip_port) {
      const node = draft.ofKind('floating-ip').find(({ name }) => name === fip)!
      const nat = draft.linksOf(node.id).find(({ kind }) => kind === 'nat')
      expect((nat && draft.node(nat.to)!.attributes['uuid']) ?? null, fip).toBe(port)
    }
  })

  it('servers of volumes', () => {
    for (const { volume, server } of truth.relations.volume_server) {
      const attachments = draft.byUuid('volume', volume)!.attributes['attachments']
      expect(JSON.stringify(attachments), volume).toContain(server)
    }
  })

  it('shows no conflict between a list and a show of one thing', () => {
    const steady = (
      ['network', 'subnet', 'router', 'port', 'floating-ip', 'security-group', 'flavor', 'image'] as const
    ).flatMap((kind) => draft.ofKind(kind))
    expect(steady.flatMap(({ id, conflicts }) => conflicts.map(({ attribute }) => `${id} ${attribute}`))).toEqual([])
  })
})
