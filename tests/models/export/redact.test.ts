import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { redactInputs } from '../../../models/export/redact/redact-inputs.ts'
import type { Input } from '../../../models/reading.ts'
import type { Json, Topology } from '../../../models/topology/vocabulary.ts'
import { analysed } from '../../support/analysed.ts'
import { FIXTURES, loadFolder, ovnLab } from '../../support/load-folder.ts'

/** What must not change: how many of each kind, joined by how many of each kind, and which attributes of which shape they have. */
function shapeOf({ nodes, links, captures, findings, notEvaluated }: Topology): { [what: string]: number } {
  const counts: { [what: string]: number } = {}
  const count = (what: string): void => void (counts[what] = (counts[what] ?? 0) + 1)
  for (const { command, status } of captures) count(`capture ${command?.split(' ', 2).join(' ')} ${status}`)
  for (const { kind, certainty, attributes, parent } of nodes) {
    count(`node ${kind} ${certainty} ${parent?.split(':')[0] ?? ''}`)
    for (const [name, value] of Object.entries(attributes)) count(`attribute ${kind}.${name} ${shape(value)}`)
  }
  for (const { kind, certainty, attributes } of links) count(`link ${kind} ${certainty} ${shape(attributes)}`)
  for (const { rule, severity } of findings) if (rule !== 'facts-disagree') count(`finding ${rule} ${severity}`)
  for (const { rule, needs } of notEvaluated) count(`not evaluated ${rule} ${needs.length}`)
  return counts
}

function shape(value: Json): string {
  if (Array.isArray(value)) return `[${value.length}]`
  return typeof value === 'object' && value !== null ? 'object' : typeof value
}

function lab(name: string, skip: RegExp): Input[] {
  return loadFolder(join(FIXTURES, name), (path) => skip.test(path))
}

const labs: [string, Input[]][] = [
  ['ovn-lab', ovnLab()],
  ['its transcripts', lab('ovn-lab', /^(?!transcripts\/)/)],
  ['openstack-lab', lab('openstack-lab', /^(?:narrow|errors)\/|truth\.json|commands\.json|README|transcript/)]
]

/** Addresses of another length shift their columns: such tables are redacted, but may read as less. */
const wrapped: [string, Input[]][] = [
  ['tables wrapped to a width', lab('openstack-lab', /^(?!narrow\/.*(?:max-width|fit-width))/)]
]

const made = new Map<string, { texts: Input[]; after: Topology }>()

/** What is left of these inputs under this key, and how it reads. */
function redacted(inputs: Input[], key: string): { texts: Input[]; after: Topology } {
  const name = `${key} ${inputs.map((input) => input.name).join(' ')}`
  const known = made.get(name)
  if (known) return known
  const { inputs: texts } = redactInputs(inputs, analysed(inputs), key)
  const redaction = { texts, after: analysed(texts) }
  made.set(name, redaction)
  return redaction
}

describe('redacted text', () => {
  test('reads as the same shape under another key, by other names', () => {
    const [, inputs] = labs[0]!
    const [one, other] = [redacted(inputs, 'one'), redacted(inputs, 'two')]
    expect(shapeOf(other.after)).toEqual(shapeOf(one.after))
    expect(other.texts).not.toEqual(one.texts)
  })

  test.each(labs)(
    'of %s reads as the same shape of topology',
    (_, inputs) => {
      expect(shapeOf(redacted(inputs, 'one').after)).toEqual(shapeOf(analysed(inputs)))
    },
    120_000
  )

  test.each([...labs, ...wrapped])(
    'of %s holds no uuid, MAC or address of before, and no name of a host',
    (_, inputs) => {
      const before = analysed(inputs)
      const { texts, after } = redacted(inputs, 'one')
      const all = texts.map(({ name, text }) => `${name}\n${text}`).join('\n')
      const known = new Set<string>()
      for (const { text } of inputs) {
        for (const [id] of text.matchAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g)) known.add(id)
      }
      for (const { kind, name, attributes, id } of before.nodes) {
        if (kind === 'host' && !/^host:(?:capture|row|chassis|ovs)|director/.test(id)) known.add(name)
        if (typeof attributes['mac'] === 'string' && !/^(?:00:){5}00$/.test(attributes['mac']))
          known.add(attributes['mac'])
      }
      known.delete('00000000-0000-0000-0000-000000000000')
      expect(known.size).toBeGreaterThan(20)
      // What is broken over lines is whole again where it is read.
      const read = JSON.stringify(after.nodes)
      const stands = (text: string): boolean => {
        if (!all.includes(text) && !read.includes(text)) return false
        const whole = new RegExp(`(?<![0-9a-z])${text.replaceAll('.', '\\.')}(?![0-9a-z])`)
        return whole.test(all) || whole.test(read)
      }
      expect([...known].filter(stands)).toEqual([])
    },
    120_000
  )
})
