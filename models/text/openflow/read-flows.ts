import { isElision } from '../elision.ts'
import type { LineLedger } from '../line-ledger.ts'
import { parseFlow, type Flow } from './flow.ts'

const HEADER = /^\s*(?:NXST|OFPST)_FLOW reply\b/
const COOKIE = /^\s*cookie=0x/
const START =
  /^\s*(?:cookie=0x|(?:table_id=\d+, )?duration=\d|(?:table=\d+,? )?(?:priority=\d+|actions=)|table=\d+, (?:n_packets=\d|\S+ actions=))/

/** True for a line that begins a rule, or the header above rules. */
export function beginsFlow(line: string): boolean {
  const first = line.trimStart()[0]
  if (first === 'c' || first === 't' || first === 'd' || first === 'p' || first === 'a') return START.test(line)
  return HEADER.test(line)
}

/** Longer than the text of any rule: what follows is not its rest. */
const LONGEST = 100_000

/** Reads rules one a line; lines that an editor or a terminal broke are put together. */
export function readFlows(ledger: LineLedger): Flow[] {
  const flows: Flow[] = []
  const width = ledger.lines.reduce((most, line) => Math.max(most, line.length), 0)
  let open: { text: string; first: number; last: number } | undefined
  const close = (): void => {
    const flow = open && parseFlow(open.text, open.first)
    if (open && flow) {
      flows.push(flow)
      for (let index = open.first; index <= open.last; index++) ledger.take(index)
    }
    open = undefined
  }
  for (let index = 0; index < ledger.length; index++) {
    const line = ledger.at(index)
    if (line.trim() === '') continue
    if (HEADER.test(line)) {
      close()
      ledger.ignore(index, 'header')
    } else if (beginsFlow(line) && !(open && isInside(open.text) && !COOKIE.test(line))) {
      close()
      open = { text: line, first: index, last: index }
    } else if (isElision(line)) {
      close()
      ledger.ignore(index, 'left out by whoever pasted')
      ledger.markIncomplete()
    } else if (open && goesOn(open, ledger.at(index - 1), line, width)) {
      open.text += joint(open.text, ledger.at(index - 1), line, width) + line.trim()
      open.last = index
    } else close()
  }
  close()
  return flows
}

/** A rule broken before `priority=` or `actions=` goes on with what could begin another. */
function isInside(text: string): boolean {
  return !text.includes('actions=')
}

function goesOn(open: { text: string }, before: string, line: string, width: number): boolean {
  if (open.text.length > LONGEST || before.trim() === '') return false
  return /^\s{2,}\S/.test(line) || isInside(open.text) || open.text.endsWith(',') || isFull(before, width)
}

function isFull(before: string, width: number): boolean {
  return before.length === width && width >= 60
}

/** A terminal breaks inside words; whoever wraps by hand breaks behind a comma or at a blank. */
function joint(text: string, before: string, line: string, width: number): string {
  if (text.endsWith(',') || /^\s*,/.test(line)) return ''
  return isFull(before, width) && !/^\s/.test(line) ? '' : ' '
}
