import { dump } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { asJson, asYaml } from '../../cli/print-topology.ts'
import { analyse } from '../../models/analyse.ts'
import { ovnLab } from '../support/load-folder.ts'

describe.each([
  ['the lab', analyse(ovnLab())],
  ['nothing', analyse([])],
  [
    'names with quotes, line ends and Korean',
    analyse([{ name: 'a "b"\n서버.txt', text: '[root@한 ~]# ip a\nno: "such"' }])
  ]
])('the document of %s', (_name, topology) => {
  it('is the JSON of the whole, portion by portion', () => {
    expect([...asJson(topology)].join('')).toBe(`${JSON.stringify(topology, null, 2)}\n`)
  })

  it('is the YAML of the whole, portion by portion', () => {
    expect([...asYaml(topology)].join('')).toBe(dump(topology, { noRefs: true, lineWidth: -1 }))
  })
})

it('never holds more than one thing at a time', () => {
  const topology = analyse(ovnLab())
  const longest = Math.max(...topology.nodes.map((node) => JSON.stringify(node, null, 2).length * 2))
  for (const portion of asJson({ ...topology, captures: [] })) expect(portion.length).toBeLessThan(longest)
})
