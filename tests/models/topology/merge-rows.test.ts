import { describe, expect, it } from 'vitest'
import { FactCollector } from '../../../models/topology/fact-collector.ts'
import type { FactSink } from '../../../models/topology/facts.ts'
import { nodeValue } from '../../../models/topology/facts.ts'
import { refs } from '../../../models/topology/ids.ts'
import { mergeFacts } from '../../../models/topology/merge/merge.ts'
import { ovnRefs } from '../../../models/topology/ovn-refs.ts'

function merge(...says: ((facts: FactSink) => void)[]) {
  const captures = says.map((say, index) => {
    const collector = new FactCollector(1)
    say(collector)
    return { capture: `c${index + 1}`, facts: collector.facts }
  })
  const nodes = mergeFacts(captures).draft.all()
  return (kind: string) => nodes.find((node) => node.kind === kind)!
}

describe('rows that other rows name', () => {
  const port = { kind: 'port', keys: ['name:p'] } as const
  const byRow = (facts: FactSink) => {
    const chassis = nodeValue(ovnRefs.row('host', 'aaaa'), 'aaaa')
    facts.node({ ...port, keys: [...port.keys] }, { attributes: { chassis } }, 0)
  }
  const byName = (facts: FactSink) => {
    const host = facts.node(ovnRefs.chassis('c-1', 'compute-0'), {}, 0)
    facts.node({ ...port, keys: [...port.keys] }, { attributes: { chassis: nodeValue(host, 'c-1') } }, 0)
  }

  it('give way without a conflict when nobody listed the row', () => {
    const found = merge(byRow, byName)('port')
    expect(found.attributes['chassis']).toBe('host:compute-0')
    expect(found.conflicts).toEqual([])
    expect(merge(byRow)('port').attributes['chassis']).toBe('aaaa')
  })

  it('are the same when somebody did', () => {
    const listed = (facts: FactSink) => facts.node(ovnRefs.chassis('c-1', undefined, 'aaaa'), {}, 0)
    expect(merge(byRow, byName, listed)('port')).toMatchObject({
      attributes: { chassis: 'host:compute-0' },
      conflicts: []
    })
  })
})

describe('what commands leave open', () => {
  it('puts a thing without a parent where its keys are unique', () => {
    const host = refs.host('compute-0')
    expect(merge((facts) => facts.node(refs.ovsPort(host, 'tap0'), {}, 0))('ovs-port').parent).toBe('host:compute-0')
    const onBridge = merge(
      (facts) => facts.node(refs.ovsPort(host, 'tap0'), {}, 0),
      (facts) => {
        const bridge = facts.node(refs.bridge(host, 'br-int'), { parent: host }, 0)
        facts.node(refs.ovsPort(host, 'tap0'), { parent: bridge }, 1)
      }
    )
    expect(onBridge('ovs-port').parent).toBe('ovs-bridge:compute-0/br-int')
  })

  it('keeps tunnel ends of several types at one address apart', () => {
    const encaps = [
      { type: 'geneve', ip: '10.0.0.1' },
      { type: 'vxlan', ip: '10.0.0.1' }
    ]
    const say = (list: typeof encaps) => (facts: FactSink) => {
      facts.node(ovnRefs.chassis('c-1'), { attributes: { chassis: { name: 'c-1', encaps: list } } }, 0)
    }
    const host = merge(say(encaps), say(encaps.slice(1)))('host')
    expect(host.attributes['chassis']).toEqual({ name: 'c-1', encaps })
    expect(host.conflicts).toEqual([])
  })
})
