import type { Browser } from '@playwright/test'
import type { MenuItemConstructorOptions } from 'electron'
import type { Shell, ShellOptions } from './shell.ts'
import { runMain, StandIn } from './stand-in/stand-in.ts'

/** Starts the built app on the stand-in for Electron. */
export async function startOnStandIn(browser: Browser, main: string, options: ShellOptions): Promise<Shell> {
  const context = await browser.newContext()
  const standIn = new StandIn(context, options)
  await runMain(standIn, main)
  await Promise.resolve()
  const opened = standIn.window
  if (!opened) throw new Error('main opened no window')
  const page = await opened.ready
  await opened.loaded
  return {
    page,
    answerOpen: async (paths) => void (standIn.openAnswer = [...paths]),
    answerSave: async (path) => void (standIn.saveAnswer = path),
    clickMenu: async (id) => {
      const item = itemsOf(standIn.menu).find((candidate) => candidate.id === id)
      if (!item) throw new Error(`no menu item ${id}`)
      ;(item.click as () => void)()
    },
    menuLabels: async () => itemsOf(standIn.menu).map((item) => item.label ?? ''),
    secondStart: async (files) => void standIn.app.emit('second-instance', {}, [], '/', { files }),
    title: async () => opened.title,
    bounds: async () => opened.getNormalBounds(),
    resize: async (bounds) => void (opened.bounds = bounds),
    closeWindow: async (answer = 0) => {
      standIn.messageAnswer = answer
      opened.close()
    },
    isOpen: async () => standIn.windows.has(opened),
    quit: async () => {
      standIn.messageAnswer = 1
      for (const window of standIn.windows) window.close()
      await context.close()
    }
  }
}

function itemsOf(menu: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return menu.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])])
}
