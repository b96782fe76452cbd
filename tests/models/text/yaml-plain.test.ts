import { describe, expect, it } from 'vitest'
import { parsePlainYaml } from '../../../models/text/yaml-plain.ts'

describe('parsePlainYaml', () => {
  it('reads lists of mappings', () => {
    expect(parsePlainYaml(['- ID: a', '  Name: b'])).toEqual([{ ID: 'a', Name: 'b' }])
  })

  it.each([[['# a remark']], [['a\tb']], [['  # a remark', 'a: 1']]])('gives up at a first line like %j', (lines) => {
    expect(parsePlainYaml(lines)).toBeUndefined()
  })
})
