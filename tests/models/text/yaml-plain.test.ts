import fc from 'fast-check'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { parsePlainYaml } from '../../../models/text/yaml-plain.ts'

describe('parsePlainYaml', () => {
  it('reads lists of mappings', () => {
    expect(parsePlainYaml(['- ID: a', '  Name: b'])).toEqual([{ ID: 'a', Name: 'b' }])
  })

  it.each([[['# a remark']], [['a\tb']], [['  # a remark', 'a: 1']]])('gives up at a first line like %j', (lines) => {
    expect(parsePlainYaml(lines)).toBeUndefined()
  })

  it('reads texts of several lines as they are', () => {
    const lines = [
      'runtime:',
      '  version: |-',
      '    crun 1.8',
      '',
      '      +CAP: # yes',
      '  os: linux',
      'motd: |',
      '  hi',
      ''
    ]
    expect(parsePlainYaml(lines)).toEqual({
      runtime: { version: 'crun 1.8\n\n  +CAP: # yes', os: 'linux' },
      motd: 'hi\n'
    })
  })

  it('reads such texts as the whole language does, or gives up', () => {
    const text = fc.string({ unit: fc.constantFrom(' ', ' ', 'a', ':', '#', '-', '|') })
    const line = text.map((each) => (each === '' ? '' : ` ${each}`))
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('|', '|-'), (body, mark) => {
        const lines = [`a: ${mark}`, ...body, 'b: c']
        const plain = parsePlainYaml(lines)
        if (plain !== undefined) expect(plain).toEqual(load(lines.join('\n')))
      }),
      { numRuns: 500 }
    )
  })
})
