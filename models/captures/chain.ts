import type { Command } from '../commands/command.ts'
import type { ChainedCommand, RawCapture } from './capture.ts'
import { commonWords, headsOf } from './chain-alike.ts'
import { isHead } from './outputs.ts'
import { claims } from './recognise.ts'

const WINDOW = 12

interface Piece {
  entry: number
  from: number
}

/**
 * Cuts the output of a line that held several commands (`ovs-vsctl show; ip -br a`, a loop over hosts) where the next
 * command's output begins by its shape. Which host a piece came from is only believed when every command left its piece.
 */
export function splitChain(capture: RawCapture, commands: readonly Command[]): RawCapture[] {
  const { chain = [], lines } = capture
  const readers = chain.map(({ commandLine }) => commands.find((command) => command.matches(commandLine)))
  const alike = readers[0] !== undefined && readers.every((reader) => reader === readers[0])
  const heads = alike ? headsOf(lines, chain.length) : undefined
  const pieces = heads?.map((from, entry) => ({ entry, from })) ?? cutAt(lines, readers)
  const begins = lines.findIndex((line) => line.trim() !== '') === pieces[0]?.from
  if (alike && chain.length > 1 && pieces.length < 2 && (begins || !ranApart(chain))) return [together(capture, chain)]
  const written = chain.map(({ commandLine }) => commandLine).join('; ')
  if (pieces.length === 0) return [plain(capture, written)]
  const out: RawCapture[] = []
  const lead = pieces[0]!.from
  if (lines.slice(0, lead).some((line) => line.trim() !== '')) {
    out.push(part(plain(capture, written), 0, lead))
  }
  pieces.forEach(({ entry, from }, index) => {
    const to = pieces[index + 1]?.from ?? lines.length
    const typed = chain[entry]!
    const same = (other: number): boolean => readers[other] === readers[entry]
    const trusted =
      chain.filter((_, other) => same(other)).length === pieces.filter((piece) => same(piece.entry)).length
    // Which of those alike it was is as open as its host.
    const asked = trusted ? typed : { ...typed, commandLine: commonWords(chain.filter((_, other) => same(other))) }
    out.push(part(named(capture, asked, trusted), from, to))
  })
  if (lead === 0 || out.length === pieces.length) out[0] = { ...out[0]!, firstLine: capture.firstLine }
  return out
}

function cutAt(lines: readonly string[], readers: readonly (Command | undefined)[]): Piece[] {
  const pieces: Piece[] = []
  let entry = -1
  for (let index = 0; index < lines.length && entry < readers.length - 1; index++) {
    const line = lines[index]!
    if (line.trim() === '') continue
    const current = entry < 0 ? undefined : readers[entry]
    const window = lines.slice(index, index + WINDOW)
    const again = current !== undefined && isHead(line)
    if (current && !again && fits(current, window)) continue
    const next = readers.findIndex(
      (reader, at) => at > entry && reader !== undefined && (again || reader !== current) && fits(reader, window)
    )
    if (next < 0) continue
    entry = next
    index = beginsAt(lines, index, readers[next]!)
    pieces.push({ entry, from: index })
  }
  return pieces
}

/** The end of the output above may stand at the beginning of the window that showed the next one. */
function beginsAt(lines: readonly string[], index: number, command: Command): number {
  for (const count of [1, 3])
    for (let at = index; at < Math.min(lines.length, index + WINDOW); at++)
      if (lines[at]!.trim() !== '' && claims(command, lines.slice(at, at + count))) return at
  return index
}

/** A window may end in the next output; its first lines decide. */
function fits(command: Command, window: readonly string[]): boolean {
  return claims(command, window) || claims(command, window.slice(0, 3)) || claims(command, window.slice(0, 1))
}

/** On several hosts, or in several namespaces. */
function ranApart([first, ...others]: readonly ChainedCommand[]): boolean {
  return others.some(({ namespace, host }) => namespace !== first?.namespace || host !== first?.host)
}

/** Outputs of commands alike that nothing parts are one, of which is known what all of them share. */
function together(capture: RawCapture, chain: readonly ChainedCommand[]): RawCapture {
  const one = { ...chain[0]!, commandLine: commonWords(chain) }
  if (!ranApart(chain)) return named(capture, one, true)
  const { terminal: _, ...elsewhere } = named(capture, { commandLine: one.commandLine, filtered: one.filtered }, false)
  return elsewhere
}

function plain(capture: RawCapture, commandLine: string): RawCapture {
  const { chain: _, ...rest } = capture
  return { ...rest, commandLine }
}

function named(capture: RawCapture, typed: ChainedCommand, trusted: boolean): RawCapture {
  const { chain: _, host: _host, hostFrom: _from, ...rest } = capture
  const { host, hostFrom, namespace, container, ...told } = typed
  return {
    ...rest,
    ...told,
    ...(trusted || capture.host === host ? { host, hostFrom, namespace, container } : {})
  }
}

function part(capture: RawCapture, from: number, to: number): RawCapture {
  let end = to
  while (end > from + 1 && capture.lines[end - 1]!.trim() === '') end--
  const outputLine = capture.outputLine + from
  return {
    ...capture,
    firstLine: outputLine,
    outputLine,
    lastLine: outputLine + end - from - 1,
    lines: capture.lines.slice(from, end)
  }
}
