import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { koReasons } from '../../../renderer/messages/ko-reasons.ts'
import { koreanReason } from '../../../renderer/messages/ko-sentences.ts'
import { analysed } from '../../support/analysed.ts'
import { sentencesIn } from '../../support/written-sentences.ts'
import { FIXTURES, loadFolder, ovnLab } from '../../support/load-folder.ts'

const root = join(import.meta.dirname, '../../..')

/** Why anything in these inputs is believed that no line says. */
function reasonsOf(inputs: Parameters<typeof analysed>[0]): string[] {
  const { nodes, links } = analysed(inputs)
  const said = [
    ...nodes.flatMap(({ inferred }) => Object.values(inferred)),
    ...links.flatMap(({ attributes }) => (typeof attributes['reason'] === 'string' ? [attributes['reason']] : []))
  ]
  return [...new Set(said)]
}

/** Modules that say why; reports of what could not be read are another matter. */
const WRITERS = [
  ...readdirSync(join(root, 'models/linkers'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('topics.ts'))
    .map((path) => `models/linkers/${path}`),
  'models/text/ip/device-kind.ts',
  'models/text/ip/device-facts.ts',
  'models/topology/merge/merge.ts'
]
const ENGLISH = Object.keys(koReasons)

describe('the Korean of reasons', () => {
  test.each([
    ['the training lab', ovnLab().filter(({ name }) => !name.includes('lflow'))],
    ['the lab of OpenStack', loadFolder(join(FIXTURES, 'openstack-lab'), (path) => /README|commands\.json/.test(path))],
    ['the samples', loadFolder(join(root, 'samples'))]
  ])('is known for all that follows from %s', (_, inputs) => {
    const reasons = reasonsOf(inputs)
    expect(reasons.length).toBeGreaterThan(1)
    expect(reasons.filter((reason) => koreanReason(reason) === undefined)).toEqual([])
  })

  test.each(WRITERS)('is known for every sentence in %s', (path) => {
    const sentences = sentencesIn(readFileSync(join(root, path), 'utf8'))
    // Part of a sentence that is put together has its place in the whole one.
    const known = (sentence: string): boolean =>
      ENGLISH.some((whole) => sentence.split(/\bx\b/).every((part) => whole.includes(part)))
    const unknown = sentences.filter((sentence) => koreanReason(sentence) === undefined && !known(sentence))
    expect(unknown).toEqual([])
  })

  test('keeps the values, and is Korean', () => {
    expect(koreanReason("its device qr-1 is in the router's namespace")).toBe(
      '디바이스 qr-1의 위치가 라우터의 네임스페이스입니다'
    )
    const holes = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort()
    for (const [english, korean] of Object.entries(koReasons)) {
      expect(holes(korean), english).toEqual(holes(english))
      expect(korean).toMatch(/[가-힣]/)
    }
  })
})
