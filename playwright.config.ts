import { defineConfig } from '@playwright/test'
import { findOrInstallChromium } from './scripts/chromium.mjs'
import type { ShellTestOptions } from './tests/e2e/shell/shell-test.ts'

// Worker processes read this file as well; what the first one found is good for all.
process.env.ATLAS_CHROMIUM ??= findOrInstallChromium().path

export default defineConfig<ShellTestOptions>({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['line'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: {
    viewport: { width: 1440, height: 900 },
    launchOptions: { executablePath: process.env.ATLAS_CHROMIUM },
    screenshot: 'only-on-failure'
  },
  projects: [
    { name: 'window', testIgnore: 'shell/**' },
    { name: 'stand-in', testMatch: 'shell/**/*.spec.ts', use: { shellOn: 'stand-in' } },
    { name: 'electron', testMatch: 'shell/**/*.spec.ts', use: { shellOn: 'electron' } }
  ]
})
