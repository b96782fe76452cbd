import { describe, expect, it } from 'vitest'
import { openstack } from '../../../models/commands/openstack.ts'
import { runCommand } from '../../support/run-command.ts'

const NETWORKS = `
+--------------------------------------+---------------+--------------------------------------+
| ID                                   | Name          | Subnets                              |
+--------------------------------------+---------------+--------------------------------------+
| 0613f08b-9cfb-4736-aafd-4d81e6f75844 | vlan104       | bf32564b-0d04-43c8-8667-66931fa9875b |
| b4f31c7e-1c70-486d-a3ed-74b04d3e4368 | 서비스망-운영 |                                      |
+--------------------------------------+---------------+--------------------------------------+
`

describe('openstack', () => {
  it('reads a list of networks, wide names included', () => {
    const { record, facts, ledger } = runCommand(openstack, NETWORKS, { commandLine: 'openstack network list' })
    expect(record.tables[0]).toMatchObject({ columns: ['ID', 'Name', 'Subnets'], physicalRows: 2, closed: true })
    expect(ledger.leftover()).toEqual([])
    expect(facts.nodes.map(({ ref, props }) => [ref.kind, ref.keys[0], props.name])).toEqual([
      ['network', 'uuid:0613f08b-9cfb-4736-aafd-4d81e6f75844', 'vlan104'],
      ['subnet', 'uuid:bf32564b-0d04-43c8-8667-66931fa9875b', undefined],
      ['network', 'uuid:b4f31c7e-1c70-486d-a3ed-74b04d3e4368', '서비스망-운영']
    ])
  })

  it('knows the list by its columns when the command line was not pasted', () => {
    expect(openstack.looksLike(NETWORKS.split('\n'))).toBe(true)
    const { record } = runCommand(openstack, NETWORKS, { commandLine: '' })
    expect(openstack.canonical?.('', record)).toBe('openstack network list')
  })
})
