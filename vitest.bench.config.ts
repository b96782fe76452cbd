import { defineConfig } from 'vitest/config'

/** `npm run bench`: one file at a time, so that nothing disturbs what is measured. Bounds are ratios and growth, not bare times. */
export default defineConfig({
  test: {
    include: ['tests/bench/**/*.bench.ts'],
    passWithNoTests: true,
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 300_000,
    disableConsoleIntercept: true
  }
})
