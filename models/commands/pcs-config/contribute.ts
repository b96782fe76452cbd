import { parseIp } from '../../text/ip-address.ts'
import { known, type FactSink } from '../../topology/facts.ts'
import { refs } from '../../topology/ids.ts'
import type { ClusterConfig, Configured } from './read.ts'

/** Claims nodes, virtual addresses and bundles; a resource that only a constraint names is completed, not claimed. */
export function contributeConfig({ cluster, nodes, resources, rules }: ClusterConfig, facts: FactSink): void {
  for (const { name, line } of nodes)
    facts.node(refs.host(name), { name, attributes: { pacemaker: known({ cluster }) } }, line)
  const claimed = new Set<string>()
  const groups = new Set(resources.flatMap(({ sort, name }) => (sort === 'group' ? [name] : [])))
  const inner = new Map<string, string | undefined>()
  for (const { within, agent } of resources) if (within !== undefined) inner.set(within, agent)
  for (const resource of resources) {
    const { name, within } = resource
    // A name stands for one resource of the cluster; pasted twice, it says the same.
    if (claimed.has(name)) continue
    if (isAddress(resource))
      contributeAddress(resource, within !== undefined && groups.has(within) ? within : undefined, facts)
    else if (resource.sort === 'bundle') contributeBundle(resource, inner.get(name), facts)
    else continue
    claimed.add(name)
  }
  const told = new Map<string, { [attribute: string]: Set<string> }>()
  const lines = new Map<string, number>()
  const say = (resource: string, attribute: string, other: string, line: number): void => {
    const of = told.get(resource) ?? {}
    ;(of[attribute] ??= new Set()).add(other)
    told.set(resource, of)
    if (!lines.has(resource)) lines.set(resource, line)
  }
  for (const { sort, resource, other, line } of rules) {
    if (sort === 'with') say(resource, 'colocatedWith', other, line)
    else if (sort === 'where') say(resource, 'placedWhere', other, line)
    else {
      say(resource, 'startsBefore', other, line)
      say(other, 'startsAfter', resource, line)
    }
  }
  for (const [name, ties] of told) {
    const attributes = Object.fromEntries(Object.entries(ties).map(([key, others]) => [key, [...others]]))
    const ref = { kind: isAddressName(name) ? ('vip' as const) : ('service' as const), keys: [`name:${name}`] }
    facts.node(ref, { name, attributes, ...(claimed.has(name) ? {} : { weak: true }) }, lines.get(name)!)
  }
}

function isAddress({ agent }: Configured): boolean {
  return /^ocf:heartbeat:IPaddr2?$/i.test(agent ?? '')
}

/** `ip-172.17.1.10` is what TripleO calls the resource of an address. */
function isAddressName(name: string): boolean {
  return /^ip-/.test(name)
}

function contributeAddress({ name, values, line }: Configured, group: string | undefined, facts: FactSink): void {
  const printed = values.get('ip')?.toLowerCase()
  const address = printed !== undefined && parseIp(printed) ? printed : undefined
  const keys = [...(address === undefined ? [] : [`address:${address}`]), `name:${name}`]
  const attributes = known({ address, resource: name, group, nic: values.get('nic') })
  facts.node({ kind: 'vip', keys }, { name, attributes }, line)
}

/** A bundle is told once for all its copies, so that it stands on no host. */
function contributeBundle(
  { name, engine, values, line }: Configured,
  agent: string | undefined,
  facts: FactSink
): void {
  const count = (...keys: string[]): number | undefined => {
    const told = keys.map((key) => values.get(key)).find((value) => value !== undefined)
    return told !== undefined && /^\d{1,6}$/.test(told) ? Number(told) : undefined
  }
  const attributes = known({
    ...{ binary: name, bundle: name, manager: 'pacemaker', engine, image: values.get('image') },
    ...{ agent, replicas: count('replicas'), promotedMax: count('promoted-max', 'masters') },
    controlPort: count('control-port')
  })
  facts.node(refs.byName('service', name), { name, attributes }, line)
}
