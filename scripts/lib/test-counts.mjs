/**
 * Sums what the test runners report, so that one line tells whether everything ran.
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */
import { readFileSync } from 'node:fs'

/** @param {Counts[]} all @returns {Counts} */
export function sum(all) {
  /** @param {keyof Counts} key */
  const total = (key) => all.reduce((count, one) => count + one[key], 0)
  return { passed: total('passed'), failed: total('failed'), skipped: total('skipped') }
}

/** @param {Counts} counts */
export function countsLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

/**
 * What a vitest report counts. A file that could not even be loaded has no tests to count and is one failure.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests?: number,
 *   testResults: { status: string, assertionResults: unknown[] }[] }} report
 * @returns {Counts}
 */
export function vitestCounts(report) {
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0)
  }
}

/**
 * What a Playwright report counts. A test that passed only when tried again did not pass.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors?: unknown[] }} report
 * @returns {Counts}
 */
export function playwrightCounts({ stats, errors = [] }) {
  const failed = stats.unexpected + stats.flaky
  return { passed: stats.expected, failed: failed + (failed === 0 ? errors.length : 0), skipped: stats.skipped }
}

/**
 * The counts of a runner that ended with `status`: from its report, or one failure when it wrote none or failed without saying why.
 * @template Report
 * @param {string} path
 * @param {number | null} status
 * @param {(report: Report) => Counts} read
 * @returns {Counts}
 */
export function countsOf(path, status, read) {
  try {
    const counts = read(JSON.parse(readFileSync(path, 'utf8')))
    return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}
