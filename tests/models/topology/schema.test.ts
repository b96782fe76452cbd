import { Ajv } from 'ajv'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import schema from '../../../models/topology/topology.schema.json' with { type: 'json' }
import {
  CAPTURE_STATUSES,
  CERTAINTIES,
  INTERNAL_KINDS,
  LINK_KINDS,
  NODE_KINDS
} from '../../../models/topology/vocabulary.ts'
import { analysed } from '../../support/analysed.ts'
import { FIXTURES, loadFolder, ovnLab } from '../../support/load-folder.ts'

const validate = new Ajv({ allowUnionTypes: true, allErrors: true }).compile(schema)

describe('the JSON Schema of the topology document', () => {
  it('knows exactly the vocabulary', () => {
    expect(schema.$defs.nodeKind.enum).toEqual(NODE_KINDS.filter((kind) => !INTERNAL_KINDS.has(kind)))
    expect(schema.$defs.linkKind.enum).toEqual([...LINK_KINDS])
    expect(schema.$defs.certainty.enum).toEqual([...CERTAINTIES])
    expect(schema.$defs.capture.properties.status.enum).toEqual([...CAPTURE_STATUSES])
  })

  it.each([
    ['the training lab', ovnLab()],
    ['the OpenStack lab', loadFolder(join(FIXTURES, 'openstack-lab'))],
    [
      'a sample',
      [
        {
          name: 'all-in-one.yaml',
          text: readFileSync(join(import.meta.dirname, '../../../samples/all-in-one.yaml'), 'utf8')
        }
      ]
    ],
    ['nothing', []]
  ])('accepts the document of %s', (_, inputs) => {
    const topology = JSON.parse(JSON.stringify(analysed(inputs))) as unknown
    validate(topology)
    expect(validate.errors?.slice(0, 3) ?? []).toEqual([])
  })

  it('rejects what is not in the contract', () => {
    const document = { ...analysed([]), nodes: [{ id: 'x', kind: 'spaceship' }] }
    expect(validate(document)).toBe(false)
    expect(validate({ ...analysed([]), version: 2 })).toBe(false)
  })
})
