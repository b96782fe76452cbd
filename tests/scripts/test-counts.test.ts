import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { countsLine, countsOf, playwrightCounts, sum, vitestCounts } from '../../scripts/lib/test-counts.mjs'

test('a file that does not load is a failure although it has no tests', () => {
  const testResults = [
    { status: 'passed', assertionResults: [{}, {}] },
    { status: 'failed', assertionResults: [] }
  ]
  const report = { numPassedTests: 2, numFailedTests: 0, numPendingTests: 1, testResults }
  expect(vitestCounts(report)).toEqual({ passed: 2, failed: 1, skipped: 1 })
})

test('a flaky journey did not pass', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 2, skipped: 3 }
  expect(playwrightCounts({ stats })).toEqual({ passed: 5, failed: 3, skipped: 3 })
})

test('an error outside of any test is a failure', () => {
  const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }
  expect(playwrightCounts({ stats, errors: [{}] }).failed).toBe(1)
})

test('a runner that wrote no report, or failed without a failed test, is a failure', () => {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-counts-'))
  const path = join(folder, 'report.json')
  const read = (report: { passed: number }) => ({ passed: report.passed, failed: 0, skipped: 0 })
  expect(countsOf(path, 0, read).failed).toBe(1)
  writeFileSync(path, '{"passed": 3}')
  expect(countsOf(path, 0, read)).toEqual({ passed: 3, failed: 0, skipped: 0 })
  expect(countsOf(path, 1, read)).toEqual({ passed: 3, failed: 1, skipped: 0 })
  expect(countsOf(path, null, read).failed).toBe(1)
  rmSync(folder, { recursive: true })
})

test('one line sums all runners', () => {
  const all = [
    { passed: 1, failed: 2, skipped: 3 },
    { passed: 10, failed: 0, skipped: 1 }
  ]
  expect(countsLine(sum(all))).toBe('11 passed, 2 failed, 4 skipped')
})
