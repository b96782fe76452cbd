import type { Json } from '../../topology/vocabulary.ts'
import { Fields } from './fields.ts'
import { listener, loadBalancer, member, pool } from './octavia.ts'
import type { Context, Resource } from './resource.ts'

type Printed = Record<string, Json>

/** `openstack loadbalancer status show`: a balancer and all below it, one in another, each with its state. */
export const loadBalancerStatus: Resource = {
  words: 'loadbalancer status',
  alias: ['loadbalancer status show'],
  signs: [['loadbalancer']],
  fields: 'loadbalancer',
  fits: (row) => row.dict('loadbalancer') !== undefined,
  contribute(row, context) {
    const balancer = row.dict('loadbalancer')
    if (!balancer) return
    const say = ({ contribute }: Resource, thing: Printed, filter = context.filter): void => {
      const fields = new Fields(Object.keys(thing), Object.values(thing), row.line)
      contribute?.(fields, { facts: context.facts, filter, rows: [fields] })
    }
    const pools = new Pools()
    const held = { loadbalancers: [named(balancer)] }
    const fronts = below(balancer, 'listeners')
    say(loadBalancer, { ...balancer, listeners: fronts.map(named) }, none)
    for (const front of fronts) {
      const { pools: _, ...rest } = front
      say(listener, { ...rest, ...held }, none)
      for (const each of below(front, 'pools')) pools.add(each, front)
    }
    for (const each of below(balancer, 'pools')) pools.add(each)
    for (const { printed, fronts: users } of pools.all()) {
      const members = below(printed, 'members')
      say(pool, { ...printed, ...held, listeners: users.map(named), members: members.map(named) }, none)
      for (const each of members) say(member, each, () => textOf(printed['id']))
    }
  }
}

/** The pools of a balancer; listeners may share one. */
class Pools {
  readonly #byId = new Map<Json | undefined, { printed: Printed; fronts: Printed[] }>()

  add(printed: Printed, front?: Printed): void {
    const known = this.#byId.get(printed['id'])
    if (known && front) known.fronts.push(front)
    else if (!known) this.#byId.set(printed['id'], { printed, fronts: front ? [front] : [] })
  }

  all(): Iterable<{ printed: Printed; fronts: Printed[] }> {
    return this.#byId.values()
  }
}

const none: Context['filter'] = () => undefined

function named({ id }: Printed): Json {
  return id === undefined ? {} : { id }
}

function below(thing: Printed, key: string): Printed[] {
  const list = thing[key]
  return Array.isArray(list) ? list.filter(isPrinted) : []
}

function isPrinted(value: Json): value is Printed {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}
