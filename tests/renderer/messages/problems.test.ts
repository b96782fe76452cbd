import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { koBlueprintProblems } from '../../../renderer/messages/ko-blueprint-problems.ts'
import { koProblems } from '../../../renderer/messages/ko-problems.ts'
import { koreanProblem } from '../../../renderer/messages/ko-sentences.ts'
import { speaker, translateText } from '../../../renderer/messages/translate.ts'
import { sentencesFor, sentencesIn } from '../../support/written-sentences.ts'

const root = join(import.meta.dirname, '../../..')
const READERS = ['models/commands', 'models/text', 'models/blueprint'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(root, folder, path), 'utf8'))
)
const BLUEPRINT = readdirSync(join(root, 'models/blueprint'))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(root, 'models/blueprint', name), 'utf8'))

/** What the problems of one input say in Korean. */
function told(text: string): string[] {
  const { captures } = analyse([{ name: 'paste', text }])
  return captures.flatMap(({ problems }) =>
    problems.map((problem) => translateText(speaker('ko'), problem.text, problem.message))
  )
}

describe('the Korean of problems', () => {
  test('is known for every problem that a reader reports', () => {
    const reported = READERS.flatMap((source) => sentencesFor('report', source))
    expect(reported.length).toBeGreaterThan(30)
    expect([...new Set(reported)].filter((problem) => koreanProblem(problem) === undefined)).toEqual([])
  })

  test('keeps the values, and is Korean', () => {
    const holes = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort()
    for (const [english, korean] of Object.entries({ ...koProblems, ...koBlueprintProblems })) {
      expect(holes(korean), english).toEqual(holes(english))
      if (!/^(?:\W*\{\w+\})+\W*$/.test(korean)) expect(korean).toMatch(/[가-힣]/)
    }
  })

  test('is what the window says', () => {
    const table =
      '$ openstack network list\n+----+------+\n| ID | Name |\n+----+------+\n| 1 | a | b |\n+----+------+\n'
    expect(told(table)).toContain('표의 열은 2개인데 이 행은 3개입니다. 붙여 넣은 내용을 확인하세요')
  })

  test('is known for every rule of a blueprint, and for what the rules name', () => {
    const rules = BLUEPRINT.flatMap((source) => sentencesIn(source)).filter((text) => /^has to\b/.test(text))
    const things = BLUEPRINT.flatMap((source) => [...source.matchAll(/\b(?:entry|list|named)\(\s*'([^']+)'/g)])
    expect(rules.length).toBeGreaterThan(30)
    expect(things.length).toBeGreaterThan(30)
    const known = [...rules, ...things.map(([, thing]) => thing!)]
    expect(known.filter((text) => koreanProblem(text) === undefined)).toEqual([])
  })

  test('says what is wrong in a blueprint to the last word', () => {
    const text = 'atlas: 1\nname: x\ndriver: calico\nroles: 7\nvolumes: []\nundercloud: [a]\n'
    for (const sentence of told(text)) expect(sentence).not.toMatch(/\b(?:has|have|is|the|keys|list)\b/)
    expect(told(text)).toContain('9열: driver: "calico". ovn, ovs 중 하나여야 합니다')
    expect(told(text).join('\n')).toContain('8열: roles: 7. 롤의 목록이어야 합니다')
    expect(told(text).join('\n')).toContain('undercloud: 목록. 언더클라우드(이)어야 합니다')
  })

  test('goes into a problem that quotes another', () => {
    expect(koreanProblem('column 3: this item is damaged; check the paste')).toBe(
      '3열: 항목이 손상되었습니다. 붙여 넣은 내용을 확인하세요'
    )
    expect(koreanProblem('never reported')).toBeUndefined()
  })
})
