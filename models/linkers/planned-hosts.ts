import { hostNamePattern } from '../blueprint/defaults.ts'
import type { Draft } from '../topology/draft.ts'
import type { Json, TopologyNode } from '../topology/vocabulary.ts'
import type { Linker } from './linker.ts'

/** More hosts of one role than any cloud has: somebody's typing mistake. */
const MOST = 2000

/**
 * Joins TripleO's files to one plan: a role, how many hosts it gets and what they are called stand in different files. A host
 * that was seen under a planned name is that host; the others are planned. Each is on its role's networks.
 */
export const plannedHosts: Linker = {
  id: 'planned-hosts',
  run(draft) {
    const roles = draft.ofKind('deployment-role')
    if (roles.length === 0) return
    const names = namesOf(draft)
    for (const role of roles) {
      const networks = networksOf(role, draft)
      for (const host of hostsOf(role, names, draft)) {
        const why = `the plan says how many hosts role ${role.name} has, and what they are called`
        draft.infer(host, 'role', role.name, why, role.sources)
        draft.infer(host, 'deploymentRole', role.id, why, role.sources)
        for (const id of networks)
          draft.link('on-network', host.id, id, { certainty: 'planned', sources: role.sources })
      }
    }
  }
}

/** The role's hosts: those that files name, and as many by its format as its count still wants. */
function hostsOf(role: TopologyNode, names: Map<string, TopologyNode>, draft: Draft): TopologyNode[] {
  const { count, countDefault, hostnameFormat, hostnameFormatDefault } = role.attributes
  const named = draft.ofKind('host').filter(({ attributes }) => {
    return attributes['deploymentRole'] === role.id || attributes['role'] === role.name
  })
  const wanted = Math.min(numberOf(count) ?? numberOf(countDefault) ?? 0, MOST)
  const format = textOf(hostnameFormat) ?? textOf(hostnameFormatDefault) ?? hostNamePattern(stackName(draft), role.name)
  const pattern = format.replaceAll('%stackname%', stackName(draft))
  if (!pattern.includes('%index%') && wanted > 1) return named
  const map = hostnameMap(draft)
  const hosts = new Set(named)
  for (let index = 0; hosts.size < wanted && index < wanted; index++) {
    const generated = pattern.replaceAll('%index%', String(index)).toLowerCase()
    const name = (Object.hasOwn(map, generated) ? textOf(map[generated]) : undefined)?.toLowerCase() ?? generated
    hosts.add(names.get(name) ?? addHost(name, role, names, draft))
  }
  return [...hosts]
}

function addHost(name: string, role: TopologyNode, names: Map<string, TopologyNode>, draft: Draft): TopologyNode {
  const host = draft.add({
    id: `host:${name}`,
    kind: 'host',
    name,
    aliases: [],
    certainty: 'planned',
    attributes: {},
    inferred: {},
    conflicts: [],
    sources: [...role.sources]
  })
  names.set(name, host)
  return host
}

/** Hosts by short and full name, lower case. */
function namesOf(draft: Draft): Map<string, TopologyNode> {
  const names = new Map<string, TopologyNode>()
  for (const host of draft.ofKind('host')) {
    const fqdn = textOf(host.attributes['fqdn'])
    for (const name of [host.name, host.name.replace(/\..*/, ''), fqdn, fqdn?.replace(/\..*/, '')]) {
      if (name !== undefined && !names.has(name.toLowerCase())) names.set(name.toLowerCase(), host)
    }
  }
  return names
}

/** The networks of roles_data.yaml and of the provisioning file; all hosts are on the provisioning network. */
function networksOf(role: TopologyNode, draft: Draft): Set<string> {
  const ids = new Set<string>()
  const control = draft.node('network:isolated-ctlplane')
  if (control) ids.add(control.id)
  for (const attribute of ['networks', 'deployedNetworks']) {
    const entries = role.attributes[attribute]
    for (const entry of Array.isArray(entries) ? entries : []) {
      const id = isDict(entry) ? textOf(entry['network']) : undefined
      if (id !== undefined && draft.node(id)) ids.add(id)
    }
  }
  return ids
}

/** A stack that was seen gives its name to the hosts, if there is one only. */
function stackName(draft: Draft): string {
  const [stack, ...others] = draft.ofKind('stack')
  return stack && others.length === 0 ? stack.name : 'overcloud'
}

function hostnameMap(draft: Draft): { [name: string]: Json } {
  const map = draft.node('cloud:overcloud')?.attributes['hostnameMap']
  return isDict(map) ? map : {}
}

function isDict(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function numberOf(value: Json | undefined): number | undefined {
  return typeof value === 'number' && value >= 0 ? Math.floor(value) : undefined
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
