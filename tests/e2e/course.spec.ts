import { expect, type Locator, type Page } from '@playwright/test'
import { LESSONS } from '../../models/lessons/registry.ts'
import { LESSON_TEXTS } from '../../renderer/messages/lessons/catalogue.ts'
import { test } from './window-test.ts'

type Turn = readonly [language: 'en' | 'ko', button: string]
const LANGUAGES: readonly [Turn, Turn] = [
  ['en', 'EN'],
  ['ko', '한국어']
]
/** Two windows, each with every second lesson. */
const HALVES = [0, 1].map((half) => LESSONS.filter((_, at) => at % 2 === half))
/** Where words have least room. The list of lessons gives way to the picture there. */
const SMALL = { width: 1024, height: 700 }

/** The step of this heading; `drawn` once its picture is there too. */
async function settled(page: Page, heading: string, drawn: boolean): Promise<void> {
  await page.waitForFunction(
    ([expected, drawn]) => {
      if (drawn && document.querySelector('.graph[aria-busy="false"]') === null) return false
      return document.querySelector('.lesson h2')?.textContent === expected
    },
    [heading, drawn] as const
  )
}

/** What is wrong with what is on screen: words that do not fit, keys in place of words, a picture that failed. */
function faults(): string[] {
  const wide = [...document.querySelectorAll('.lesson *, .lesson-name')].filter(
    ({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1
  )
  const keys = document.body.innerText.match(/\b(?:lessons|legend|path|view|kind|note|picture|flow)\.[a-z][\w.-]+/g)
  const failed = document.querySelector('.nothing')?.textContent
  const commands = (element: Element): boolean => element.closest('.lesson-own, .header-stack') !== null
  return [
    ...wide.filter((element) => !commands(element)).map(({ textContent }) => `does not fit: ${textContent}`),
    ...(keys ?? []).map((key) => `key: ${key}`),
    ...(failed === undefined || failed === null ? [] : [failed])
  ]
}

/** A click on something that need not be in sight, without waiting for the picture beside it to come to rest. */
async function press(locator: Locator): Promise<void> {
  await locator.evaluate((element: HTMLElement) => element.click())
}

test.describe.configure({ timeout: 300_000 })
test.use({ contextOptions: { reducedMotion: 'reduce' } })
// each step is read in both languages and waited for in one, by turns: its pictures are the same but for words, which the tests
// of lessons draw and measure in either
for (const [half, lessons] of HALVES.entries())
  test(`every lesson is opened and stepped through to its end in both languages, ${half + 1} of 2`, async ({
    page
  }) => {
    await page.goto('/')
    await page.locator('.title .button[aria-pressed]').first().click()
    const rows = page.locator('.side.left .source-main')
    let [now, next] = LANGUAGES
    const turn = async (): Promise<void> => {
      await press(page.getByRole('button', { name: next[1], exact: true }))
      ;[now, next] = [next, now]
    }
    const check = async (what: string): Promise<void> => {
      expect(await page.evaluate(faults), `${what}, ${now[0]}`).toEqual([])
    }
    await expect(rows).toHaveCount(LESSONS.length)
    for (const _ of LANGUAGES) {
      await check('the list of lessons')
      await turn()
    }
    await page.setViewportSize(SMALL)
    for (const { row, steps } of lessons) {
      const texts = LESSON_TEXTS[row]!
      await press(rows.nth(LESSONS.findIndex((lesson) => lesson.row === row)))
      for (const [index, { id }] of steps.entries()) {
        if (index > 0) await page.keyboard.press('ArrowRight')
        await settled(page, texts[now[0]][`${id}.heading`]!, true)
        await check(`${row} ${id}`)
        await turn()
        await settled(page, texts[now[0]][`${id}.heading`]!, false)
        await check(`${row} ${id}`)
      }
    }
  })
