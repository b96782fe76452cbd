import type { Topology } from './topology/vocabulary.ts'

/** One text the user gave: a paste, a file, a member of a folder. `name` is the path below INPUT, starting with INPUT's last part. */
export interface Input {
  name: string
  text: string
}

/** What the user decided by hand, keyed by capture (`<input name>:<first line>`). */
export interface UserChoices {
  /** the host a capture came from: naming two captures alike merges, naming them apart splits */
  hosts?: { [capture: string]: string }
  /** the command of an ambiguous capture, by title */
  commands?: { [capture: string]: string }
}

/** Everything the inputs say, joined. Pure; the same set of inputs gives the same nodes and links. Never throws on input. */
export function analyse(inputs: readonly Input[], choices: UserChoices = {}): Topology {
  void inputs
  void choices
  return {
    format: 'tripleo-atlas/topology',
    version: 1,
    captures: [],
    nodes: [],
    links: [],
    findings: [],
    notEvaluated: []
  }
}
