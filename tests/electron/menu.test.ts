import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import { menuTemplate } from '../../electron/menu.ts'
import { menuLabels, systemLanguage } from '../../electron/menu-labels.ts'
import { MENU_COMMANDS } from '../../models/desktop-api.ts'

const nothing = { send: () => undefined, openRecent: () => undefined }
const recent = [{ handle: 'h1', name: 'lab.atlas', folder: '/home/me', type: 'file' as const }]

function items(template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])])
}

test('every menu command of the contract stands in the menu once, and sends itself', () => {
  const sent: string[] = []
  const template = menuTemplate('en', [], { ...nothing, send: (command) => sent.push(command) }, false)
  const commands = items(template).filter((item) => item.id !== undefined)
  for (const item of commands) (item.click as () => void)()
  expect(sent.sort()).toEqual([...MENU_COMMANDS].sort())
})

test.each([false, true])('no accelerator is given twice (mac: %s)', (isMac) => {
  const keys = items(menuTemplate('en', recent, nothing, isMac)).flatMap((item) => item.accelerator ?? [])
  expect(new Set(keys).size).toBe(keys.length)
})

test('both languages have every word, and differ', () => {
  const [en, ko] = [menuLabels('en'), menuLabels('ko')]
  expect(Object.keys(ko)).toEqual(Object.keys(en))
  for (const [key, word] of Object.entries(ko)) expect(word, key).not.toBe(en[key as keyof typeof en])
})

test('recent files open by their handle', () => {
  const opened: string[] = []
  const template = menuTemplate('ko', recent, { ...nothing, openRecent: (handle) => opened.push(handle) }, false)
  const item = items(template).find(({ label }) => label === 'lab.atlas  (/home/me)')
  ;(item?.click as () => void)()
  expect(opened).toEqual(['h1'])
})

test('the language of the system is taken where the app speaks it', () => {
  expect(systemLanguage('ko-KR')).toBe('ko')
  expect(systemLanguage('en-GB')).toBe('en')
  expect(systemLanguage('de')).toBe('en')
  expect(systemLanguage('')).toBe('en')
})
