import type { FactSink, Ref } from '../topology/facts.ts'
import type { LineLedger } from '../text/line-ledger.ts'

/** Output lines without prompt and command line. */
export type Lines = readonly string[]

/** Where a capture came from, as far as it is known before anything is joined. */
export interface Source {
  /** the command line, wrappers (`sudo`, `ssh`, `podman exec`, `ip netns exec`) and pipes removed; '' when only output was pasted */
  commandLine: string
  /**
   * The host the capture was taken on. Commands that speak of one host always get one (a host of its own where no clue told);
   * commands that speak of the cloud get one only from prompt, `ssh` or content.
   */
  host?: Ref | undefined
  /** the network namespace the command ran in (`ip netns exec NS …`, `nsenter`), by name */
  namespace?: string | undefined
  /** the container the command ran in (`podman exec NAME …`): its process ids are not the host's */
  container?: string | undefined
  /** read through `| grep`, `head`, `awk` …, or cut: what is absent proves nothing */
  filtered: boolean
}

/** Whether a command's output is about the host it ran on, or about the cloud as a whole. */
export type Scope = 'host' | 'cloud'

/** Phases: recognise → read (this text only) → contribute facts. A command never looks at another capture. */
export interface Command<R = unknown> {
  /** `ovs-vsctl-show` = the file's name = the fixture folder */
  id: string
  /** `ovs-vsctl show` */
  title: string
  scope: Scope
  /** Does this command line (wrappers and pipes removed) print what this command reads? */
  matches(commandLine: string): boolean
  /** Prints outputs of other commands, one below the other: what stands first need not be its own. */
  gathers?: true
  /** Strict: is this output, pasted without its command line, certainly of the shape this command prints? Looks at few lines. */
  looksLike(output: Lines): boolean
  /** Every line is taken, ignored with a reason, reported, or left over. Never throws. */
  read(lines: LineLedger, commandLine: string): R
  /** Hands the record's facts over. Line numbers given to `facts` are indexes into the ledger. */
  contribute(record: R, source: Source, facts: FactSink): void
  /** The canonical command for `captures[].command`: the title plus options that change the output. Default: `title`. */
  canonical?(commandLine: string, record: R): string
  /** True when the record shows that the tool printed an error instead of its output. */
  isError?(record: R): boolean
  /** Titles of the commands whose output this could be, when the output alone cannot tell; the record then holds what all agree on. */
  ambiguous?(record: R): string[]
  /** True when the command line itself limited the rows (`find`): what is absent proves nothing. */
  isFiltered?(record: R): boolean
  /** True when the record is valid but has no rows. */
  isEmpty?(record: R): boolean
}

/** Keeps the record type between `read` and `contribute` without a cast in every command. */
export function defineCommand<R>(command: Command<R>): Command<R> {
  return command
}
