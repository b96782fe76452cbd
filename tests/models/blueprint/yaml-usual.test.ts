import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { YamlNode } from '../../../models/blueprint/yaml-node.ts'
import { parseWhole } from '../../../models/blueprint/yaml-tree.ts'
import { readUsualYaml } from '../../../models/blueprint/yaml-usual.ts'

/** Everything a node tells, as plain values. */
function told(node: YamlNode): unknown {
  const { place, key, label, scalar, list, map } = node
  const entries = map && [...map].map(([name, value]) => [name, told(value)])
  return { place, key, label, scalar, list: list?.map(told), entries }
}

/** True when the text is usual; then the whole language must say the same. */
function isRead(text: string): boolean {
  const usual = readUsualYaml(text)
  if (usual === undefined) return false
  const whole = parseWhole(text)
  expect('tree' in whole ? told(whole.tree) : whole.error, text).toStrictEqual(told(usual))
  return true
}

const ROOT = join(import.meta.dirname, '../../..')
const WRITTEN = ['samples', 'tests/fixtures/openstack-lab', 'tests/fixtures/openstack-lab/openstack'].flatMap(
  (folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => /\.ya?ml$/.test(name))
      .filter((_, at) => at % 6 === 0)
      .map((name) => join(ROOT, folder, name))
)

describe('readUsualYaml', () => {
  it('reads nearly all files as the whole language does', () => {
    const read = WRITTEN.filter((path) => isRead(readFileSync(path, 'utf8')))
    expect(read.length).toBeGreaterThan(0.9 * WRITTEN.length)
  })

  it.each([
    ['nested lists and mappings', 'a:\n- b: 1\n  c:\n    - - x\n      - y\n    -\n-  d: ~\ne:\n'],
    ['a list as far left as its key', 'a:\n- 1\n- 2\nb: 3\n'],
    ['comments and the mark of a document', '# one\n---  # two\n\na: b # three\n  # four\nc: "#d" # five\n'],
    ['both quotes', `a: 'it''s: {b}'\n"c d" : "\\u00e9\\n"\n'e': ""\n`],
    ['brackets on several lines', 'a: {b: [1, two,\n    "3",], "c":4,\n  d: {}}\ne: []\n'],
    ['JSON', '{"nodes": [{"name": "a", "ports": [1.5, true, null]},\n {"name": "b"}]}'],
    [
      'texts of several lines',
      'a: one\n  two\n\n  three\nb: |-\n  x\n\n   y: # z\nc: >\n  folded\n  text\nd: |+\n  z\n\n'
    ],
    [
      'words that mean values',
      'a: [Null, TRUE, no, 0o17, 0x1F, 010, -1.5e3, .5, .inf, 1_0, 1:30, 10.0.0.1, ::1]\n12: b\n'
    ],
    ['texts with odd characters', 'a: b:c#d\nhttp://x/: -e\nf: a "b" \'c\'\ng: 가나 다\n']
  ])('reads %s', (_what, text) => {
    expect(isRead(text)).toBe(true)
  })

  it.each([
    ['a key that stands twice', 'a: 1\na: 2\n'],
    ['a key that is called otherwise', '0x10: a\n'],
    ['anchors, tags and aliases', 'a: &b c\n'],
    ['tabs', 'a:\tb\n'],
    ['a second document', 'a: b\n---\nc: d\n'],
    ['one text', 'a\n'],
    ['a list on the line of its key', 'a: - b\n'],
    ['a key on the line of another', 'a: b: c\n'],
    ['what stands deeper than it should', 'a: b # c\n  d\n'],
    ['what stands less deep than it should', 'a: [\nb]\n'],
    ['brackets left open', 'a: [b\n'],
    ['quotes left open', `a: 'b\n`],
    ['nothing', '']
  ])('gives up at %s', (_what, text) => {
    expect(isRead(text)).toBe(false)
  })

  it('never says anything else than the whole language', () => {
    const parts = [
      '\n',
      '\n  ',
      '\n- ',
      ' ',
      ': ',
      ':',
      '- ',
      ' # c',
      '#',
      `'`,
      '"',
      '[',
      ']',
      '{',
      '}',
      ', ',
      '|',
      '>-',
      '~',
      '0x1',
      '.5',
      'a',
      'b: c',
      '\\'
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 14 }), (made) => void isRead(made.join(''))),
      { numRuns: 1000 }
    )
  })

  it('says the same of what people mistyped', () => {
    const lines = [
      '- name: a',
      '  ports: [{x: 1, "y": \'2\'}, z]',
      '  text: |',
      '    one',
      '',
      '    two',
      '  b:',
      '  - c: d',
      '    e: # f',
      '- >-',
      '  g'
    ]
    const whole = lines.join('\n')
    fc.assert(
      fc.property(
        fc.nat(whole.length),
        fc.nat(3),
        fc.constantFrom('', ' ', '\n', ':', '- ', '"', ']', '}', '#', ','),
        (at, cut, typed) => {
          isRead(whole.slice(0, at) + typed + whole.slice(at + cut))
        }
      ),
      { numRuns: 400 }
    )
  })
})
