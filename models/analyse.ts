import { folderHosts } from './archives/folder-host.ts'
import { reportHosts, reportTimes } from './archives/report-host.ts'
import { CaptureKeeper } from './capture-keeper.ts'
import { inOwnNetworks } from './container-namespaces.ts'
import { runChecks } from './checks/run-checks.ts'
import { LINKERS } from './linkers/registry.ts'
import { settle } from './settle.ts'
import { extentOf } from './source-lines.ts'
import { readInput, type Input, type ReadCapture, type UserChoices } from './reading.ts'
import type { Draft } from './topology/draft.ts'
import { mergeFacts } from './topology/merge/merge.ts'
import type { Capture, Topology, TopologyNode } from './topology/vocabulary.ts'
import { toDocument } from './topology/document.ts'

/** How far an analysis is: inputs read of all, in characters. */
export interface Progress {
  done: number
  total: number
  /** read next: its text is wanted now, if it was kept elsewhere */
  next?: Input
}

/** What reading an input gave, kept between analyses: one more capture costs that capture, not all of them. */
export type Memory = WeakMap<Input, { choices: string; captures: ReadCapture[] }>

/** Everything the inputs say, joined. Pure; the same set of inputs gives the same nodes and links. Never throws on input. */
export function analyse(inputs: readonly Input[], choices: UserChoices = {}, memory?: Memory): Topology {
  const steps = analyseSteps(inputs, choices, memory)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** `analyse` in steps, so that the caller can show progress, breathe and cancel between inputs. */
export function* analyseSteps(
  inputs: readonly Input[],
  choices: UserChoices = {},
  memory?: Memory
): Generator<Progress, Topology> {
  const total = inputs.reduce((sum, input) => sum + lengthOf(input), 0)
  const hostOfReport = reportHosts(inputs)
  const hostOfFolder = folderHosts(inputs)
  const timeOfReport = reportTimes(inputs)
  const read: ReadCapture[] = []
  const keeper = new CaptureKeeper()
  let done = 0
  for (const input of inputs) {
    const told = hostOfReport(input.name)
    const host = told ?? hostOfFolder(input.name)
    const report = { ...host, beside: told === undefined, time: timeOfReport(input.name) }
    const chosen = JSON.stringify([choices, report])
    let known = memory?.get(input)
    if (known?.choices !== chosen) {
      if (input.length !== undefined) yield { done, total, next: input }
      known = { choices: chosen, captures: readInput(input, choices, report).map((capture) => keeper.keep(capture)) }
      memory?.set(input, known)
    }
    for (const capture of known.captures) read.push(capture)
    yield { done: (done += lengthOf(input)), total }
  }
  const { draft, captures } = merge(settle(inOwnNetworks(read.splice(0))))
  for (const linker of LINKERS) linker.run(draft)
  const topology = toDocument(
    captures.map(({ capture, host }) => ({
      ...capture,
      host: printedHost(host === undefined ? undefined : draft.node(host))
    })),
    draft
  )
  return { ...topology, ...runChecks(topology) }
}

/**
 * The facts of all captures as one, and what the document says of each capture, with the id of its host. What the merge made
 * besides is let go, and so are the facts, unless somebody remembers them: of a large cloud they are half of all there is to hold.
 */
function merge(captures: readonly ReadCapture[]): {
  draft: Draft
  captures: { capture: Capture; host: string | undefined }[]
} {
  const named = captures.map(({ reading }, index) => ({ capture: captureId(index), facts: reading.facts }))
  const { draft, resolve } = mergeFacts(named)
  return {
    draft,
    captures: captures.map((read, index) => ({
      capture: describe(read, captureId(index)),
      host: read.host && resolve(read.host)
    }))
  }
}

function captureId(index: number): string {
  return `c${index + 1}`
}

function lengthOf({ text, length }: Input): number {
  return length ?? text.length
}

function describe({ raw, reading }: ReadCapture, id: string): Capture {
  return {
    id,
    command: reading.command,
    host: null,
    source: { name: raw.input, ...extentOf(raw) },
    ...(raw.time === undefined ? {} : { time: raw.time }),
    status: reading.status,
    candidates: reading.candidates,
    problems: reading.problems
  }
}

function printedHost(host: TopologyNode | undefined): string | null {
  const unnamed = /^host:(ovs|capture|row)-/
  return host && !unnamed.test(host.id) ? host.name : null
}
