import { defineConfig } from 'vitest/config'

const setupFiles = ['tests/support/seed.ts']
// Only what hangs may fail by it, on the slowest machine.
const testTimeout = 120_000

/** What is pure shares its modules between test files, which saves reading them two hundred times; the rest stands alone. */
const PURE = ['tests/models/**/*.test.ts', 'tests/cli/**/*.test.ts']

export default defineConfig({
  test: {
    // One is left free otherwise: of two, half of all.
    maxWorkers: '100%',
    projects: [
      { test: { name: 'models', include: PURE, isolate: false, setupFiles, testTimeout } },
      {
        test: {
          name: 'app',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...PURE, 'tests/e2e/**', 'tests/bench/**'],
          setupFiles,
          testTimeout
        }
      }
    ]
  }
})
