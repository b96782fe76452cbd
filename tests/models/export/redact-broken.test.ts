import fc from 'fast-check'
import { expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { redactInputs } from '../../../models/export/redact/redact-inputs.ts'

const ID = '40080dad-0064-480a-b1b0-592ae51c1471'
const MAC = 'fa:16:3e:3f:95:3d'

it('leaves no id that a terminal broke at its last column', () => {
  fc.assert(
    fc.property(fc.constantFrom(ID, MAC), fc.integer({ min: 1, max: 16 }), fc.boolean(), (id, at, framed) => {
      const before = `${framed ? '| ' : ''}port `.padEnd(80 - at, ' ')
      const text = `$ openstack port list\n${before}${id.slice(0, at)}\n${id.slice(at)} ACTIVE\n`
      const redacted = redactInputs([{ name: 'x', text }], analyse([{ name: 'x', text }])).inputs[0]!.text
      expect(redacted.replaceAll('\n', '')).not.toContain(id)
      expect(redacted.split('\n').map((line) => line.length)).toEqual(text.split('\n').map((line) => line.length))
      expect(redacted.split('\n')[2]).toMatch(/^[0-9a-f:-]+ ACTIVE$/)
    })
  )
})

it('gives a broken id the pseudonym of the whole one', () => {
  const text = `${'x'.repeat(60)} ${ID.slice(0, 19)}\n${ID.slice(19)} up\nid ${ID}\n`
  const redacted = redactInputs([{ name: 'x', text }], analyse([{ name: 'x', text }])).inputs[0]!.text
  const whole = /id (\S+)/.exec(redacted)![1]!
  expect(redacted.replaceAll('\n', '').split(whole)).toHaveLength(3)
})
