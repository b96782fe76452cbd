import type { RawCapture } from './captures/capture.ts'
import type { Reading } from './commands/run.ts'

/** The reading with the lines of the source that its facts and problems stand in. Facts are changed in place. */
export function inSource(reading: Reading, { lineOf }: RawCapture): Reading {
  if (!lineOf) return reading
  const { nodes, links, clues } = reading.facts
  for (const facts of [nodes, links, clues]) for (const fact of facts) fact.line = lineOf(fact.line)
  return { ...reading, problems: reading.problems.map((problem) => ({ ...problem, line: lineOf(problem.line) })) }
}

/** Where a capture begins and ends in its source. */
export function extentOf({ firstLine, lastLine, lineOf }: RawCapture): { firstLine: number; lastLine: number } {
  return lineOf ? { firstLine: lineOf(firstLine), lastLine: lineOf(lastLine) } : { firstLine, lastLine }
}
