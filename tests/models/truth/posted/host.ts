import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Command } from '../../../../models/commands/command.ts'
import { ipNeighbour } from '../../../../models/commands/ip-neighbour.ts'
import { nmcli } from '../../../../models/commands/nmcli.ts'
import { procNetBonding } from '../../../../models/commands/proc-net-bonding.ts'
import { LineLedger } from '../../../../models/text/line-ledger.ts'

interface Counted {
  rows?: number
  with_lladdr?: number
  devices?: string[]
  ipv4?: string[]
  ipv6?: string[]
  mtus?: number[]
  mode?: string
  slaves?: string[]
  mii_status?: string[]
}
interface Entry {
  file: string
  kind: string
  command: string
  expect: { counted: Counted }
}

/** What insights-core tests its own parsers of hosts' networks with. */
export function hostOutputs(captures: string): void {
  const folder = join(captures, 'others', 'insights-core')
  const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as { entries: Entry[] }
  const each = <R>(kind: string, command: Command<R>, check: (record: R, wanted: Counted) => void): void => {
    const cases = entries.filter((entry) => entry.kind === kind).map((entry) => [entry.file, entry] as const)
    describe(`insights-core: ${kind}`, () => {
      it.each(cases)('%s', (file, { command: line, expect: { counted } }) => {
        expect(command.matches(line)).toBe(true)
        const ledger = new LineLedger(readFileSync(join(folder, file), 'utf8').replace(/\n$/, '').split('\n'))
        check(command.read(ledger, line), counted)
      })
    })
  }

  each('ip-neigh', ipNeighbour, ({ neighbours }, wanted) => {
    expect([neighbours.length, neighbours.filter(({ mac }) => mac !== undefined).length]).toEqual([
      wanted.rows,
      wanted.with_lladdr
    ])
  })

  each('nmcli-dev-show', nmcli, ({ devices }, wanted) => {
    expect(devices.map(({ name }) => name)).toEqual(wanted.devices)
    const addresses = devices.flatMap((device) => device.addresses)
    expect(addresses.filter((address) => !address.includes(':'))).toEqual(wanted.ipv4)
    expect(addresses.filter((address) => address.includes(':'))).toEqual(wanted.ipv6)
    expect(devices.map(({ mtu }) => mtu)).toEqual(wanted.mtus)
  })

  each('bond', procNetBonding, ({ bonds }, wanted) => {
    expect(bonds.map(({ bond }) => bond.fields.get('Bonding Mode')?.replace(/ \(fail_over_mac .*/, ''))).toEqual(
      wanted.mode === undefined ? [] : [wanted.mode]
    )
    const members = bonds.flatMap((bond) => bond.members)
    expect(members.map(({ name }) => name)).toEqual(wanted.slaves ?? [])
    const states = bonds
      .flatMap(({ bond }) => [bond, ...members])
      .flatMap(({ fields }) => fields.get('MII Status') ?? [])
    expect(states).toEqual(wanted.mii_status ?? [])
  })
}
