import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LINKERS } from '../../../models/linkers/registry.ts'
import type { Attributes, Json } from '../../../models/topology/vocabulary.ts'
import { draftOf, type Sketch } from '../../support/hand-made-draft.ts'

const PORT = 'efd676ec-b758-4434-ad43-e6b34f9ba9f8'
const IDS = [
  'host:a',
  'host:b',
  'namespace:a/qrouter-x',
  `network:${PORT}`,
  'subnet:1',
  'router:1',
  `port:${PORT}`,
  'port:provnet-1',
  'floating-ip:1',
  'nat-rule:1',
  'dhcp-options:1',
  'server:1',
  'image:1',
  'volume:1',
  'ovs-bridge:a/br-int',
  'ovs-interface:a/tapefd676ec-b7',
  'ovs-port:a/tapefd676ec-b7',
  'ovs-port:a/__proto__',
  'nic:a/constructor',
  'bond:a/bond0',
  'vlan-interface:a/bond0.1'
]
const NAMES = [
  ...[
    'interfaces',
    'chassis',
    'addresses',
    'options',
    'externalIds',
    'deviceId',
    'deviceOwner',
    'bindingHost',
    'tag',
    'type'
  ],
  ...[
    'physicalNetwork',
    'gatewayChassis',
    'redirectChassis',
    'router',
    'networks',
    'attachments',
    'link',
    'master',
    'cidr'
  ],
  ...[
    'subnet',
    'gateway',
    'index',
    'peerIndex',
    'fqdn',
    'uuid',
    'mac',
    'otherConfig',
    'hypervisor',
    'externalIp',
    'port',
    '__proto__'
  ]
]
const leaf = fc.oneof(
  fc.constantFrom<Json>(
    ...IDS,
    PORT,
    'tapefd676ec-b7',
    'patch',
    'geneve',
    'localnet',
    '10.0.0.1',
    'fd00::/64',
    '',
    '__proto__'
  ),
  fc.integer({ min: -1, max: 4095 }),
  fc.boolean()
)
const value: fc.Arbitrary<Json> = fc.letrec<{ node: Json }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('node'), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom('name', 'type', 'options', 'peer', 'remote_ip', 'host', 'ip', 'encaps', 'iface-id', '__proto__'),
      tie('node'),
      {
        maxKeys: 4
      }
    )
  )
})).node
const attributes = fc.dictionary(fc.constantFrom(...NAMES), value, { maxKeys: 8 }) as fc.Arbitrary<Attributes>
const sketches: fc.Arbitrary<Sketch[]> = fc
  .tuple(
    ...IDS.map((id) =>
      fc
        .record({ attributes, parent: fc.option(fc.constantFrom(...IDS), { nil: undefined }) })
        .map((rest) => ({ id, ...rest }))
    )
  )
  .map((all) =>
    all.map(({ id, attributes: given, parent }) => ({
      id,
      attributes: given,
      ...(parent === undefined ? {} : { parent })
    }))
  )

it('no attribute and no parent makes a linker throw, hang, or draw to nowhere', () => {
  fc.assert(
    fc.property(sketches, (given) => {
      const draft = draftOf(...given)
      for (const linker of LINKERS) linker.run(draft)
      expect(draft.ofKind('ovs-interface')).toEqual([])
      for (const { from, to } of draft.links()) {
        expect(draft.node(from)).toBeDefined()
        expect(draft.node(to)).toBeDefined()
      }
    }),
    { numRuns: 150 }
  )
})
