import { expect } from '@playwright/test'
import { test } from './window-test.ts'

test('a lesson is opened, stepped through, answered, read in Korean and left, and the work before it is back', async ({
  page,
  openWith
}) => {
  await openWith('samples/all-in-one.yaml')
  await expect(page.locator('.status')).toContainText('1 host')
  await page.getByRole('button', { name: 'Lessons' }).click()
  await page.getByRole('button', { name: 'br-int and Geneve' }).click()
  const lesson = page.getByRole('complementary', { name: 'br-int and Geneve' })
  await expect(lesson.getByRole('heading')).toHaveText('Every hypervisor has one br-int')
  await lesson.getByRole('button', { name: 'br-int', exact: true }).click()
  await expect(lesson.getByRole('note')).toContainText('integration bridge')

  await page.keyboard.press('ArrowRight')
  await lesson.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByRole('tab', { name: 'Overlay' })).toHaveAttribute('aria-selected', 'true')
  await lesson.getByText('One, between the two').click()
  await lesson.getByRole('button', { name: 'Check' }).click()
  await expect(lesson.getByRole('status')).toHaveText('Not yet. Look at the picture again.')
  await lesson.getByText('Nine: one for each new pair').click()
  await lesson.getByRole('button', { name: 'Check' }).click()
  await expect(lesson.getByRole('status')).toContainText('Right.')

  await page.getByRole('button', { name: '한국어' }).click()
  const korean = page.getByRole('complementary', { name: 'br-int와 Geneve' })
  await expect(korean.getByRole('status')).toContainText('정답입니다.')
  await korean.getByRole('button', { name: '강의에서 나가기' }).click()
  await expect(page.locator('.status')).toContainText('1')
  await expect(page.getByRole('tab', { name: '배포' })).toHaveAttribute('aria-selected', 'true')
})
