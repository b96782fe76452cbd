import { cleanLines } from '../text/clean.ts'
import { parseIp } from '../text/ip-address.ts'
import { withoutAnsible } from './ansible.ts'
import { assemble, type Block } from './assemble.ts'
import { readBanner, type Banner } from './banner.ts'
import type { RawCapture } from './capture.ts'
import { readCommandLine, type TypedCommand } from './command-line.ts'
import { readTyped } from './continuation.ts'
import { fileNameClues, type NameClues } from './file-name.ts'
import { isHostName, namespaceNamed } from './host-words.ts'
import { isFence, withoutMargins } from './markup.ts'
import { withoutPageMarkup } from './page.ts'
import { isKnownProgram, isPlainCommand } from './programs.ts'
import { firstInk, hidesHost, readPrompt, type Prompt } from './prompt.ts'
import { commandsBelow } from './remarks.ts'
import { Session } from './session.ts'
import { withoutStamps } from './stamps.ts'
import { Terminals, withoutLoneTerminals } from './terminals.ts'
import { readTime } from './time.ts'

/**
 * Cuts one text into captures by what stands between outputs: prompts, banners, fences, headers. Output without any of them
 * is one capture without command line; `segment.ts` looks for the outputs in it. Lines keep their numbers. Linear; never throws.
 */
export function splitCaptures(name: string, text: string): RawCapture[] {
  const lines = withoutAnsible(withoutMargins(withoutStamps(cleanLines(text))))
  return new Splitter(name, withoutPageMarkup(lines, text)).run()
}

class Splitter {
  readonly #out: RawCapture[] = []
  readonly #session = new Session()
  readonly #name: NameClues
  #block: Block | undefined
  /** the prompt whose output the scan is in; banners in it divide it */
  #prompted: Block | undefined
  #banner: { host: string; level: number } | undefined
  readonly #terminals = new Terminals()
  #time: string | undefined
  #fenced = false
  /** a command alone in a fenced block; its output may be the next one */
  #waiting: Block | undefined

  constructor(
    private readonly input: string,
    private readonly lines: readonly string[]
  ) {
    this.#name = fileNameClues(input)
  }

  run(): RawCapture[] {
    for (let index = 0; index < this.lines.length;) index = this.#line(index)
    this.#close(this.lines.length)
    return withoutLoneTerminals(this.#nameBare())
  }

  /** Handles the line at `index`; returns the index of the next one to look at. */
  #line(index: number): number {
    const line = this.lines[index]!
    if (line === '') return index + 1
    const prompt = readPrompt(line)
    if (prompt) return this.#prompt(prompt, index)
    if (isFence(line)) return this.#fence(index)
    const below = this.#remarked(line)
    if (below) return this.#remark(below, index)
    const banner = this.#said(line) ?? readBanner(this.lines, index)
    if (banner && this.#believes(banner, index)) return this.#header(banner, index)
    const typed = this.#typedAt(line, index)
    if (typed !== undefined) return this.#typed(typed, index)
    if (this.#banner && line.startsWith('#') && /^#{1,6} /.test(line) && line.indexOf(' ') <= this.#banner.level)
      this.#banner = undefined
    this.#block ??= this.#bare(index)
    return index + 1
  }

  #prompt(prompt: Prompt, index: number): number {
    const above = this.#terminals.of(this.lines, this.#block, index)
    this.#close(index)
    this.#waiting = undefined
    const { typed, end } = readTyped(this.lines, index, prompt.typed)
    const place = this.#session.at(prompt)
    if (prompt.style === 'hosted') this.#banner = undefined
    const line = readCommandLine(typed)
    const block = this.#open(index, end, 'prompt', line.commands, place)
    if (block.host === undefined && !hidesHost(this.lines[index]!))
      block.terminal = this.#terminals.at(this.lines, index, typed, above)
    block.indent = prompt.indent
    block.says = line.says === true
    block.remarks = line.remarks
    block.time = prompt.time ?? this.#time
    if (line.leaves) this.#session.leave()
    if (line.opens) {
      this.#session.enter(line.opens)
      if (line.opens.elsewhere) Object.assign(block, { host: line.opens.host, hostFrom: 'ssh' })
    } else if (line.commands.length === 0 && !line.leaves) {
      // An empty prompt owns nothing of what is pasted below it; `source rc` owns its error message.
      if (typed.trim() === '' || typed.trim().startsWith('#'))
        Object.assign(block, { host: undefined, hostFrom: undefined, from: 'bare' })
      else block.typed = typed
    }
    this.#prompted = block.from === 'prompt' ? block : undefined
    return end
  }

  /**
   * Pages put the command before the block with its output, or in a block of its own. A command that has no output yet keeps
   * waiting for the next block.
   */
  #fence(index: number): number {
    const block = this.#block
    this.#fenced = !this.#fenced
    const waits = block && block.commands.length > 0 && this.#isBlank(block.output, index) ? block : undefined
    if (waits) this.#block = undefined
    else this.#close(index)
    this.#prompted = undefined
    if (this.#fenced) {
      const next = waits ?? this.#waiting
      this.#waiting = undefined
      if (next) this.#block = { ...next, first: waits ? next.first : index + 1, output: index + 1, indent: '' }
    } else this.#waiting = waits
    return index + 1
  }

  #isBlank(from: number, to: number): boolean {
    for (let index = from; index < to; index++) if (!isBlank(this.lines[index])) return false
    return true
  }

  /** The commands below what `echo` printed in a loop, or between commands of one line; hosts and namespaces are told otherwise. */
  #remarked(line: string): TypedCommand[] | undefined {
    const outer = this.#prompted
    if (!outer?.remarks || outer.commands.some((command) => command.elsewhere === true || isInAny(command)))
      return undefined
    return commandsBelow(outer.remarks, line)
  }

  #remark(commands: readonly TypedCommand[], index: number): number {
    const outer = this.#prompted!
    outer.divided = true
    this.#close(index)
    const block = this.#open(index + 1, index + 1, 'header', commands, outer)
    if (outer.terminal !== undefined && block.host === undefined) block.terminal = outer.terminal
    return index + 1
  }

  /** What `echo $h` and `hostname` print in a loop over hosts or namespaces: a name or an address alone on its line. */
  #said(line: string): Banner | undefined {
    const outer = this.#prompted
    if (!outer?.says || line.length > 200) return undefined
    const word = line.trim()
    const namespace = namespaceNamed(word)
    if (namespace !== undefined && outer.commands.some(isInAny)) return { length: 1, namespace }
    if (!outer.commands.some(({ elsewhere }) => elsewhere === true)) return undefined
    return isHostName(word) || parseIp(word) ? { length: 1, host: word } : undefined
  }

  /** A bare `name:` is a host where hosts are expected, or at the start of a paragraph of text that has no prompts. */
  #believes(banner: Banner, index: number): boolean {
    const commands = this.#prompted?.commands
    if (banner.namespace !== undefined)
      return !commands || commands.some((command) => command.program === 'ip' || isInAny(command))
    if (!banner.weak) return true
    if (commands) return commands.some(({ elsewhere, program }) => elsewhere === true || !isKnownProgram(program))
    const next = this.lines.slice(index + 1, index + 4).find((line) => line.trim() !== '') ?? ''
    return isBlank(this.lines[index - 1]) && !/^\s+(?:[\w.-]+:|- )/.test(next)
  }

  #header(banner: Banner, index: number): number {
    const outer = this.#prompted
    if (outer) outer.divided = true
    this.#close(index)
    const before = this.#banner?.host
    if (banner.host !== undefined) this.#banner = { host: banner.host, level: banner.level ?? 0 }
    const end = index + banner.length
    const clues = banner.file === undefined ? undefined : fileNameClues(banner.file)
    const typed = banner.command ?? clues?.commandLine
    const commands = typed === undefined ? this.#inherited(outer, banner, before) : readCommandLine(typed).commands
    const place = clues?.host === undefined ? (outer ?? {}) : { host: clues.host, hostFrom: 'path' as const }
    const block = this.#open(
      typed === undefined ? end : index,
      end,
      typed === undefined ? 'bare' : clues ? 'file-name' : 'header',
      commands,
      place
    )
    if (commands.length > 0 && block.from === 'bare') block.from = 'header'
    if (outer?.terminal !== undefined && block.host === undefined) block.terminal = outer.terminal
    if (banner.namespace !== undefined) block.namespace = banner.namespace
    block.time = banner.time
    return end
  }

  /** The commands of a loop that belong to the host its banner names. */
  #inherited(outer: Block | undefined, banner: Banner, before: string | undefined): readonly TypedCommand[] {
    if (!outer) return []
    if (banner.namespace !== undefined)
      return outer.commands.map((command) => (isInAny(command) ? { ...command, namespace: banner.namespace } : command))
    const away = outer.commands.filter(
      ({ elsewhere, program }) => elsewhere === true && !(outer.says && program === 'hostname')
    )
    const short = (host: string | undefined): string | undefined => host?.split('.', 1)[0]
    const own = away.filter(({ host }) => short(host) === short(banner.host))
    if (own.length > 0) return own
    // `hostname` told the name of the address that was printed above it.
    const same = before === undefined ? [] : away.filter(({ host }) => host === before)
    return same.length > 0
      ? same.map((command) => ({ ...command, host: undefined }))
      : away.filter(({ host }) => host === undefined)
  }

  /** A command line whose prompt was not copied, or is like no other: at the start of a paragraph, outside of other output. */
  #typedAt(line: string, index: number): string | undefined {
    if (this.#prompted?.from === 'prompt' || line.length > 400) return undefined
    const above = this.lines[index - 1]
    // Who leaves the prompts away need not leave a line blank instead.
    const amid = this.#block?.from === 'header' && this.#prompted === undefined && /^\S/.test(line)
    if (!amid && !isBlank(above) && this.#block?.output !== index && !isFence(above!)) return undefined
    if (/^\s{0,8}[a-z/]/.test(line) && isPlainCommand(line)) return line.trim()
    const typed = /^[^|+{}"]{1,60}?[$#%>❯] +([a-z].*)$/.exec(line)?.[1]
    return typed !== undefined && isPlainCommand(typed) ? typed : undefined
  }

  #typed(first: string, index: number): number {
    const above = this.#terminals.of(this.lines, this.#block, index)
    this.#close(index)
    const { typed, end } = readTyped(this.lines, index, first)
    const read = readCommandLine(typed)
    if (read.opens) this.#session.enter(read.opens)
    const ruled = /^(?:-{3,}|={3,}|~{3,})$/.test(this.lines[end] ?? '') ? end + 1 : end
    const block = this.#open(index, ruled, 'header', read.commands, {})
    if (block.host === undefined) block.terminal = this.#terminals.at(this.lines, index, typed, above)
    if (read.says === true) {
      block.says = true
      block.remarks = read.remarks
      this.#prompted = block
    }
    return ruled
  }

  #bare(index: number): Block {
    return this.#open(index, index, 'bare', [], {})
  }

  #open(
    first: number,
    output: number,
    from: Block['from'],
    commands: readonly TypedCommand[],
    place: Partial<Block>
  ): Block {
    const block: Block = { first, output, from, commands, indent: '', says: false, divided: false }
    const { host, hostFrom, container, namespace } = place
    if (host !== undefined && !(this.#banner && from !== 'prompt' && hostFrom !== 'path'))
      Object.assign(block, { host, hostFrom })
    else if (this.#banner) Object.assign(block, { host: this.#banner.host, hostFrom: 'banner' })
    Object.assign(block, container === undefined ? {} : { container }, namespace === undefined ? {} : { namespace })
    this.#block = block
    return block
  }

  #close(end: number): void {
    const block = this.#block
    this.#block = undefined
    if (!block) return
    if (block.from === 'prompt') this.#time = undefined
    for (const capture of assemble(this.input, this.lines, block, end)) this.#take(capture)
  }

  /** `date` gives the next capture its time, `hostname` its host. */
  #take(capture: RawCapture): void {
    if (this.#time !== undefined && capture.time === undefined) capture.time = this.#time
    const said = capture.lines.find((line) => line.trim() !== '')?.trim() ?? ''
    const command = capture.commandLine
    if (command !== undefined && /^date(?:\s|$)/.test(command)) {
      this.#time = readTime(said)
      if (this.#time !== undefined) return
    } else if (command !== undefined && capture.commandFrom === 'prompt') this.#time = undefined
    if (command !== undefined && /^(?:hostname(?: -[sf])?|uname -n)$/.test(command) && /^[A-Za-z][\w.-]*$/.test(said)) {
      if (capture.host === undefined) this.#session.learn(said)
    }
    this.#out.push(capture)
  }

  /** Where no prompt and no header told otherwise, the file's name tells command and host. */
  #nameBare(): RawCapture[] {
    const { commandLine, host } = this.#name
    const typed = commandLine === undefined ? undefined : readCommandLine(commandLine)
    const named = this.#out.every((capture) => capture.commandLine === undefined && capture.chain === undefined)
    const command = named ? typed?.commands.at(-1) : undefined
    const place = command ?? typed?.opens
    if (command && this.#out.length === 0) this.#out.push(empty(this.input))
    return this.#out.map((capture) => {
      const made = { ...capture }
      if (host !== undefined && made.host === undefined && made.hostFrom === undefined)
        Object.assign(made, { host, hostFrom: 'path' })
      if (!named) return made
      if (command)
        Object.assign(made, { commandLine: command.commandLine, commandFrom: 'file-name', filtered: command.filtered })
      if (place?.namespace !== undefined) made.namespace ??= place.namespace
      if (place?.container !== undefined) made.container ??= place.container
      return made
    })
  }
}

/** It ran in a namespace that a loop over many calls by a variable. */
function isInAny({ namespace }: TypedCommand): boolean {
  return namespace?.startsWith('$') === true
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line === '' || firstInk(line) === line.length
}

/** A file that is named after its command says that the command printed nothing. */
function empty(input: string): RawCapture {
  return { input, firstLine: 1, lastLine: 1, outputLine: 1, lines: [], filtered: false, omitted: false }
}
