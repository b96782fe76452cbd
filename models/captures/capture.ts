/**
 * One command's output inside one input: where it stands, which command line stood above it, on which host it ran.
 * Made by `split.ts`; what the lines mean is the commands' business.
 */
export interface RawCapture {
  /** path below INPUT, starting with INPUT's last part */
  input: string
  /** 1-based and inclusive, command line included */
  firstLine: number
  lastLine: number
  /** 1-based line in the source where `lines[0]` stands */
  outputLine: number
  /** the output, cleaned: no ANSI, no CR, no pager marks, no non-breaking spaces; same count and order as the source's lines */
  lines: string[]
  /** as typed (or as the file name says), wrappers and pipes removed; undefined when only output was pasted */
  commandLine?: string | undefined
  /** who said so; a file name is believed less than a prompt */
  commandFrom?: 'prompt' | 'header' | 'file-name' | undefined
  /** several commands were typed in one line (`a; b`, a loop): their outputs stand here one after another, each claimed by shape */
  chain?: readonly ChainedCommand[] | undefined
  /** host name as the prompt, `ssh`, folder or file name prints it */
  host?: string | undefined
  /** who said so: the weaker ones speak only for commands about one host */
  hostFrom?: 'prompt' | 'ssh' | 'banner' | 'path' | 'user' | undefined
  /** the sosreport it is of, where that tells the host */
  report?: string | undefined
  /** where nobody names the host: the same for what was typed in one terminal, one below the other */
  terminal?: string | undefined
  namespace?: string | undefined
  /** container of `podman exec`, or of a `()[root@host /]#` prompt */
  container?: string | undefined
  filtered: boolean
  /** the paste says itself that lines are missing */
  omitted: boolean
  /** ISO 8601, when the paste tells */
  time?: string | undefined
  /** the line of the source for any of the lines above, where the source holds several in one */
  lineOf?: ((line: number) => number) | undefined
}

/** One command of a line that held several. */
export interface ChainedCommand {
  commandLine: string
  host?: string | undefined
  hostFrom?: RawCapture['hostFrom']
  namespace?: string | undefined
  container?: string | undefined
  filtered: boolean
}
