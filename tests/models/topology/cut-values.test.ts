import { expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { cutValues } from '../../../models/topology/merge/cut-values.ts'

const LONG = 'fb02a432b2b3162839b10ad5f0e20b0e4a9458444051132d01302382c4981e9c'

it('finds what another value completes, and nothing else', () => {
  const cut = (values: unknown[]): unknown[] => [...cutValues(values)]
  expect(cut(["/bin/sh -c 'sleep 1…", "/bin/sh -c 'sleep 1000'"])).toEqual(["/bin/sh -c 'sleep 1…"])
  expect(cut(['kolla_sta...', 'kolla_start'])).toEqual(['kolla_sta...'])
  expect(cut([LONG.slice(0, 12), LONG])).toEqual([LONG.slice(0, 12)])
  // Two that were cut differently, and values that differ, are a quarrel.
  expect(cut(['kolla_s…', 'kolla_st...'])).toEqual([])
  expect(cut(['kolla_x...', 'kolla_start', 5, null, ['kolla_sta...']])).toEqual([])
  expect(cut([LONG.slice(0, 11), LONG])).toEqual([])
})

it('shows the whole command without a quarrel, in any order', () => {
  const row = (...cells: string[]): string =>
    cells.map((cell, at) => cell.padEnd([15, 8, 27, 15, 15, 8][at] ?? 0)).join('')
  const table = (command: string): string =>
    [
      '[root@c0 ~]# docker ps',
      row('CONTAINER ID', 'IMAGE', 'COMMAND', 'CREATED', 'STATUS', 'PORTS', 'NAMES'),
      row(LONG.slice(0, 12), 'img:1', command, '1 second ago', 'Up 2 seconds', '', 'nova_compute')
    ].join('\n')
  const inputs = ['"/bin/sh -c \'sleep 1…"', '"/bin/sh -c \'sleep 1000\'"'].map((command, at) => ({
    name: `paste-${at}`,
    text: table(command)
  }))
  for (const order of [inputs, [...inputs].reverse()]) {
    const container = analyse(order).nodes.find(({ kind }) => kind === 'container')!
    expect([container.attributes['command'], container.conflicts]).toEqual(["/bin/sh -c 'sleep 1000'", []])
  }
})
