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

it.each([
  ['name of a host', 'compute-17.example.org'],
  ['address', '172.17.212.119']
])('leaves no %s that a terminal broke', (_, told) => {
  const known = `[root@compute-17.example.org ~]# ip -br a\neth0 UP 172.17.212.119/24\n`
  for (let at = 1; at < told.length; at++) {
    const text = `${known}${'x'.repeat(70)} ${told.slice(0, at)}\n${told.slice(at)} up\n`
    const redacted = redactInputs([{ name: 'x', text }], analyse([{ name: 'x', text }])).inputs[0]!.text
    expect(redacted.replaceAll('\n', '')).not.toContain(told)
  }
})

it('knows an address behind a colon, a fingerprint, and a name that JSON or YAML escaped', () => {
  const text = `[root@웹서버-01 ~]# ip a
mod_dl_src:fa:16:3e:3f:95:3d,load addr:aa:55:aa:55:00:12 inet6 addr:2001:db8:5::17
"0c:cc:1b:20:51:15:b2:47:be:19:b5:c8:e6:82:b5:bc" "\\uc6f9\\uc11c\\ubc84-01" "\\uC6F9\\uC11C\\uBC84-01"
`
  const topology = analyse([])
  topology.nodes.push({
    ...{ id: 'server:a', kind: 'server', name: '웹서버-01', certainty: 'seen', aliases: [], attributes: {} },
    ...{ sources: [], conflicts: [], inferred: {} }
  })
  const redacted = redactInputs([{ name: 'x', text }], topology).inputs[0]!.text
  expect(redacted).not.toMatch(/fa:16:3e:3f:95:3d|aa:55:00:12|db8:5::17|0c:cc:1b|b5:bc|웹서버|uc6f9|uC6F9/)
  expect(redacted).toMatch(/mod_dl_src:(?:[0-9a-f]{2}:){5}[0-9a-f]{2},load addr:(?:[0-9a-f]{2}:){5}[0-9a-f]{2} /)
})
