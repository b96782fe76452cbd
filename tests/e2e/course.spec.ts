import { expect, type Page } from '@playwright/test'
import { LESSONS } from '../../models/lessons/registry.ts'
import { LESSON_TEXTS } from '../../renderer/messages/lessons/catalogue.ts'
import { test } from './window-test.ts'

const BUTTONS = {
  en: { language: 'EN', lessons: 'Lessons' },
  ko: { language: '한국어', lessons: '강의' }
} as const

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

/** What is wrong with the step on screen: words that do not fit, keys in place of words, a picture that failed. */
function faults(): string[] {
  const panel = document.querySelector('.lesson')!
  const wide = [...panel.querySelectorAll('*'), ...document.querySelectorAll('.lesson-name')].filter(
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

test.describe.configure({ timeout: 300_000 })
// the pictures are the same in both languages but for words, which the tests of lessons draw and measure in either
for (const language of ['en', 'ko'] as const)
  test(`every lesson is opened and stepped through to its end, ${language}`, async ({ page }) => {
    await page.goto('/')
    await page.getByRole('button', { name: BUTTONS[language].language, exact: true }).click()
    await page.getByRole('button', { name: BUTTONS[language].lessons, exact: true }).first().click()
    for (const [at, { row, steps }] of LESSONS.entries()) {
      await page.locator('.side.left .source-main').nth(at).click()
      for (const [index, { id }] of steps.entries()) {
        if (index > 0) await page.keyboard.press('ArrowRight')
        await settled(page, LESSON_TEXTS[row]![language][`${id}.heading`]!, language === 'en')
        expect(await page.evaluate(faults), `${row} ${id}`).toEqual([])
      }
    }
  })
