import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FactCollector } from '../../../models/topology/fact-collector.ts'
import type { FactSink } from '../../../models/topology/facts.ts'
import { nodeValue } from '../../../models/topology/facts.ts'
import { refs } from '../../../models/topology/ids.ts'
import { mergeFacts, type CaptureFacts } from '../../../models/topology/merge/merge.ts'

type Say = (facts: FactSink) => void

function captures(...says: Say[]): CaptureFacts[] {
  return says.map((say, index) => {
    const collector = new FactCollector(1)
    say(collector)
    return { capture: `c${index + 1}`, facts: collector.facts }
  })
}

function nodes(...says: Say[]) {
  return mergeFacts(captures(...says)).draft.all()
}

const uuidA = '1fd585a2-a3a5-41b8-a7e7-85dbbc3a83fc'
const uuidB = '566dc0c5-d42d-40eb-b988-9524a4b3158c'

describe('host identity', () => {
  it('joins a short name with the one FQDN that begins with it', () => {
    const [host, ...rest] = nodes(
      (f) => f.node(refs.host('compute-0'), {}, 0),
      (f) => f.node(refs.host('compute-0.localdomain'), {}, 0),
      (f) => f.node(refs.host('compute-0.internalapi.localdomain'), {}, 0)
    )
    expect(rest).toEqual([])
    expect(host).toMatchObject({
      id: 'host:compute-0',
      name: 'compute-0',
      attributes: { fqdn: 'compute-0.localdomain' }
    })
    expect(host!.aliases).toContain('host:compute-0.localdomain')
  })

  it('joins a short name with the one host that has FQDNs of two domains', () => {
    const says: Say[] = [
      (f) => f.node({ kind: 'host', keys: ['fqdn:compute-0.example.org', 'capture:1'] }, {}, 0),
      (f) => f.node({ kind: 'host', keys: ['fqdn:compute-0.localdomain', 'capture:1'] }, {}, 0),
      (f) => f.node(refs.host('compute-0'), {}, 0)
    ]
    expect(nodes(...says).map(({ id }) => id)).toEqual(['host:compute-0'])
    expect(nodes(...says.toReversed()).map(({ id }) => id)).toEqual(['host:compute-0'])
  })

  it('joins a short name with the one host that has its FQDN, whatever else was only heard of', () => {
    const says: Say[] = [
      (f) => f.node(refs.host('compute-0.example.org'), {}, 0),
      (f) => f.node(refs.host('compute-0.storage.invalid'), { weak: true }, 0),
      (f) => f.node(refs.host('compute-0.a.invalid'), { weak: true }, 0),
      (f) => f.node(refs.host('compute-0'), {}, 0)
    ]
    const hosts = (all: ReturnType<typeof nodes>): string[] =>
      all.filter(({ certainty }) => certainty === 'seen').map(({ id }) => id)
    expect(hosts(nodes(...says))).toEqual(['host:compute-0'])
    expect(hosts(nodes(...says.toReversed()))).toEqual(['host:compute-0'])
  })

  it('keeps names apart that differ only by a dash', () => {
    expect(
      nodes(
        (f) => f.node(refs.host('controller0'), {}, 0),
        (f) => f.node(refs.host('controller-0'), {}, 0)
      )
    ).toHaveLength(2)
  })

  it('keeps two databases apart even under one name, and the bridges with their own', () => {
    const speak =
      (uuid: string, bridge: string): Say =>
      (f) => {
        const host = { kind: 'host' as const, keys: ['name:controller-0', `capture:${uuid}`] }
        f.node({ ...host, keys: [...host.keys, `ovs:${uuid}`] }, { attributes: { ovsUuid: uuid } }, 0)
        f.node(refs.bridge(host, bridge), { parent: host }, 1)
      }
    const all = nodes(speak(uuidA, 'br-int'), speak(uuidB, 'br-int'))
    expect(all.filter((n) => n.kind === 'host')).toHaveLength(2)
    const bridges = all.filter((n) => n.kind === 'ovs-bridge')
    expect(new Set(bridges.map((n) => n.parent)).size).toBe(2)
  })

  it.each([
    ['joins what was typed in one terminal', [[], ['name:comp-1'], []], 1],
    ['parts a terminal by two names', [['name:comp-1'], ['name:comp-2'], []], 3],
    ['parts a terminal by two databases', [[`ovs:${uuidA}`], [`ovs:${uuidB}`]], 2],
    ['leaves what is one by its name together', [['name:comp-1'], ['name:comp-1'], []], 1]
  ])('%s', (_what, outputs, hosts) => {
    const says = outputs.map((keys, index): Say => (f) => {
      f.node({ kind: 'host', keys: [`capture:${index}`, 'terminal:1', ...keys] }, {}, 0)
    })
    expect(nodes(...says)).toHaveLength(hosts)
    expect(nodes(...says.toReversed())).toHaveLength(hosts)
  })

  it('keeps floating IPs of two clouds apart that have one address', () => {
    const floating =
      (...keys: string[]): Say =>
      (f) =>
        f.node({ kind: 'floating-ip', keys }, { attributes: { address: '10.0.10.50' } }, 0)
    const says = [
      floating(`uuid:${uuidA}`, 'address:10.0.10.50'),
      floating(`uuid:${uuidB}`, 'address:10.0.10.50'),
      floating(`uuid:${uuidA}`)
    ]
    const ids = [`floating-ip:${uuidA}`, `floating-ip:${uuidB}`]
    expect(nodes(...says).map(({ id }) => id)).toEqual(ids)
    expect(
      nodes(...says.toReversed())
        .map(({ id }) => id)
        .sort()
    ).toEqual(ids)
    expect(nodes(says[0]!, floating('address:10.0.10.50'))).toHaveLength(1)
  })

  it('names two hosts of one short name by FQDN', () => {
    const all = nodes(
      (f) => f.node(refs.host('web.a.example'), {}, 0),
      (f) => f.node(refs.host('web.b.example'), {}, 0)
    )
    expect(all.map((n) => n.name)).toEqual(['web.a.example', 'web.b.example'])
    expect(all.every((n) => n.aliases.includes('host:web'))).toBe(true)
  })

  it('tells an unnamed host by elimination and joins it with its chassis', () => {
    const chassis =
      (name: string, ip: string): Say =>
      (f) =>
        f.node(
          { kind: 'host', keys: [`chassis:${name}`, `fqdn:${name}.localdomain`] },
          { attributes: { chassis: { name, encaps: [{ type: 'geneve', ip }] } } },
          0
        )
    const show: Say = (f) => {
      const host = { kind: 'host' as const, keys: [`ovs:${uuidA}`] }
      f.node(host, {}, 0)
      f.clue({ type: 'tunnel-to', host, address: '172.17.2.2' }, 1)
      f.clue({ type: 'tunnel-to', host, address: '172.17.2.3' }, 1)
    }
    const all = nodes(chassis('one', '172.17.2.1'), chassis('two', '172.17.2.2'), chassis('three', '172.17.2.3'), show)
    expect(all).toHaveLength(3)
    expect(all.find((n) => n.name === 'one')!.aliases).toContain(`host:ovs-${uuidA}`)
  })

  it('tells the ends of two hosts that name only each other', () => {
    const show =
      (name: string, remote: string): Say =>
      (f) => {
        f.node(refs.host(name), {}, 0)
        f.clue({ type: 'tunnel-to', host: refs.host(name), address: remote }, 1)
      }
    const all = nodes(show('compute-0', '172.17.2.112'), show('compute-1', '172.17.2.111'))
    expect(all.map((n) => n.attributes['tunnelAddress'])).toEqual(['172.17.2.111', '172.17.2.112'])
    expect(all[0]!.inferred['tunnelAddress']).toBeDefined()
  })
})

describe('cloud objects', () => {
  it('gives a name without uuid to the one thing that bears it, and to none of two', () => {
    const named: Say = (f) =>
      f.node({ kind: 'network', keys: ['called:private'] }, { name: 'private', attributes: { shared: true } }, 0)
    const one: Say = (f) => f.node(refs.byUuid('network', uuidA), { name: 'private' }, 0)
    const two: Say = (f) => f.node(refs.byUuid('network', uuidB), { name: 'private' }, 0)
    const joined = nodes(named, one)
    expect(joined).toHaveLength(1)
    expect(joined[0]).toMatchObject({ id: `network:${uuidA}`, attributes: { shared: true } })
    expect(joined[0]!.aliases).toContain('network:private')
    expect(nodes(named, one, two)).toHaveLength(3)
  })

  it('keeps what disagrees, shows what was told with most detail', () => {
    const say =
      (attributes: { [key: string]: string | number }): Say =>
      (f) =>
        f.node(refs.byUuid('network', uuidA), { name: 'n', attributes }, 0)
    const [node] = nodes(say({ mtu: 1500 }), say({ mtu: 1442, providerType: 'geneve' }))
    expect(node!.attributes['mtu']).toBe(1442)
    expect(node!.conflicts).toEqual([
      {
        attribute: 'mtu',
        values: [
          { value: 1442, sources: [{ capture: 'c2', line: 1 }] },
          { value: 1500, sources: [{ capture: 'c1', line: 1 }] }
        ]
      }
    ])
  })

  it('writes the id of a node that exists, else the printed text', () => {
    const say: Say = (f) =>
      f.node(
        refs.byUuid('port', uuidA),
        { attributes: { deviceId: nodeValue(refs.byUuid('server', uuidB), uuidB) } },
        0
      )
    expect(nodes(say)[0]!.attributes['deviceId']).toBe(uuidB)
    const all = nodes(say, (f) => f.node(refs.byUuid('server', uuidB), { name: 'web' }, 0))
    expect(all.find((n) => n.kind === 'port')!.attributes['deviceId']).toBe(`server:${uuidB}`)
  })

  it('makes nothing of pointers alone', () => {
    expect(nodes((f) => f.node(refs.byUuid('port', uuidA), { weak: true }, 0))).toEqual([])
  })

  it('survives names that are properties of every object', () => {
    const all = nodes((f) =>
      f.node(
        refs.byName('network', '__proto__'),
        { name: '__proto__', attributes: { constructor: 'x', ['__proto__']: 1 } },
        0
      )
    )
    expect(all[0]!.name).toBe('__proto__')
    expect(Object.getPrototypeOf(all[0]!.attributes)).toBe(Object.prototype)
  })
})

describe('merging', () => {
  const keysOf = (...keys: string[]) => fc.subarray(keys, { minLength: 1 })
  const rest = {
    within: fc.option(fc.constantFrom('name:a', 'fqdn:a.x', 'ovs:2', 'name:z'), { nil: undefined }),
    name: fc.option(fc.constantFrom('n', 'm'), { nil: undefined }),
    mtu: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    weak: fc.boolean()
  }
  const host = fc.record({
    kind: fc.constant('host'),
    keys: keysOf('name:a', 'name:b', 'fqdn:a.x', 'fqdn:a.y', 'chassis:c', 'ovs:1', 'ovs:2', 'capture:k').filter(
      (keys) => !(keys.includes('ovs:1') && keys.includes('ovs:2'))
    ),
    ...rest
  })
  const other = fc.record({
    kind: fc.constantFrom('network', 'port', 'ovs-bridge', 'nic', 'bond'),
    keys: keysOf('name:a', 'name:b', 'uuid:u', 'row:r', 'called:n'),
    ...rest
  })
  const claim = fc.oneof(host, other)
  /** A machine has one name and one chassis; what disputes them is tested above by hand. */
  const plainHost = fc.record({
    kind: fc.constant('host'),
    keys: keysOf('name:a', 'fqdn:a.x', 'ovs:1', 'capture:k'),
    ...rest
  })
  const plainSpeech = fc.array(fc.oneof(plainHost, other), { maxLength: 5 })
  const speech = fc.array(claim, { maxLength: 5 })

  const say =
    (claims: (typeof claim extends fc.Arbitrary<infer T> ? T : never)[]): Say =>
    (f) => {
      claims.forEach(({ kind, keys, within, name, mtu, weak }, line) => {
        const scope =
          kind === 'ovs-bridge' || kind === 'nic' || kind === 'bond'
            ? { kind: 'host' as const, keys: [within ?? 'name:a'] }
            : undefined
        f.node(
          { kind: kind as 'host', keys, within: scope },
          { name, attributes: { mtu }, weak: weak && kind !== 'host' },
          line
        )
      })
    }

  /** Capture ids follow the inputs; everything else must not. */
  const content = (list: ReturnType<typeof nodes>, order: readonly number[]) =>
    JSON.stringify(
      list.map((node) => ({
        ...node,
        conflicts: node.conflicts.map((c) => ({
          ...c,
          values: c.values.map((v) => ({ ...v, sources: rename(v.sources, order) }))
        })),
        sources: rename(node.sources, order)
      }))
    )
  const rename = (sources: { capture: string; line: number }[], order: readonly number[]) =>
    sources.map((s) => `${order[Number(s.capture.slice(1)) - 1]}:${s.line}`).sort()

  it('does not depend on the order of captures', () => {
    fc.assert(
      fc.property(fc.array(speech, { minLength: 1, maxLength: 5 }), fc.infiniteStream(fc.nat()), (speeches, random) => {
        const order = speeches.map((_, index) => ({ index, at: random.next().value as number }))
        order.sort((a, b) => a.at - b.at || a.index - b.index)
        const straight = nodes(...speeches.map(say))
        const shuffled = nodes(...order.map(({ index }) => say(speeches[index]!)))
        expect(
          content(
            shuffled,
            order.map(({ index }) => index)
          )
        ).toBe(
          content(
            straight,
            speeches.map((_, index) => index)
          )
        )
      }),
      { numRuns: 500 }
    )
  })

  it('keeps every id that fewer captures gave, as id or alias', () => {
    fc.assert(
      fc.property(plainSpeech, plainSpeech, (first, second) => {
        const known = new Set(nodes(say(first), say(second)).flatMap((node) => [node.id, ...node.aliases]))
        for (const node of nodes(say(first))) if (!node.id.includes('~')) expect(known).toContain(node.id)
      }),
      { numRuns: 500 }
    )
  })

  it('says nothing new when it is told the same again', () => {
    fc.assert(
      fc.property(speech, (claims) => {
        const strip = (list: ReturnType<typeof nodes>) =>
          list.map(({ sources, conflicts, ...node }) => ({ ...node, n: conflicts.length }))
        expect(strip(nodes(say(claims), say(claims)))).toEqual(strip(nodes(say(claims))))
      })
    )
  })
})
