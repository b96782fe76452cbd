import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { koProblems } from '../../../renderer/messages/ko-problems.ts'
import { koreanProblem } from '../../../renderer/messages/ko-sentences.ts'
import { speaker, translateText } from '../../../renderer/messages/translate.ts'
import { sentencesFor } from '../../support/written-sentences.ts'

const root = join(import.meta.dirname, '../../..')
const READERS = ['models/commands', 'models/text', 'models/blueprint'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(root, folder, path), 'utf8'))
)
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
    for (const [english, korean] of Object.entries(koProblems)) {
      expect(holes(korean), english).toEqual(holes(english))
      expect(korean.replace('{column}열', '열')).toMatch(/[가-힣]/)
    }
  })

  test('is what the window says', () => {
    const table =
      '$ openstack network list\n+----+------+\n| ID | Name |\n+----+------+\n| 1 | a | b |\n+----+------+\n'
    expect(told(table)).toContain('표의 열은 2개인데 이 행은 3개입니다. 붙여 넣은 내용을 확인하세요')
  })

  test('goes into a problem that quotes another', () => {
    expect(koreanProblem('column 3: this item is damaged; check the paste')).toBe(
      '3열: 항목이 손상되었습니다. 붙여 넣은 내용을 확인하세요'
    )
    expect(koreanProblem('never reported')).toBeUndefined()
  })
})
