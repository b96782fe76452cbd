import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { findElectron } from '../../../scripts/lib/electron-runtime.mjs'
import { root } from '../../../scripts/lib/root.mjs'
import { startOnElectron } from '../../harness/electron-shell.ts'
import type { Shell } from '../../harness/shell.ts'
import { startOnStandIn } from '../../harness/stand-in-shell.ts'

export interface ShellTestOptions {
  /** which program the specs run on; chosen by the Playwright project */
  shellOn: 'electron' | 'stand-in'
}

interface ShellFixtures {
  /** a folder that is gone after the test */
  folder: string
  /** starts the built app; the same folder starts it again with its memory */
  start: (files?: string[]) => Promise<Shell>
}

export const test = base.extend<ShellFixtures & ShellTestOptions>({
  shellOn: ['stand-in', { option: true }],
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures' names from this parameter
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'atlas-shell-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
  start: async ({ shellOn, folder, browser }, use, testInfo) => {
    const program = findElectron()
    testInfo.skip(shellOn === 'electron' && program === undefined, 'the Electron program is not on this machine')
    const started: Shell[] = []
    await use(async (files = []) => {
      const options = { userData: join(folder, 'memory'), files }
      const shell =
        shellOn === 'stand-in' || program === undefined
          ? await startOnStandIn(browser, join(root, 'out/main/index.js'), options)
          : await startOnElectron(program, root, options)
      started.push(shell)
      return shell
    })
    for (const shell of started) await shell.quit()
  }
})
