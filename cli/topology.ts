import { analyse } from '../models/analyse.ts'
import type { Topology } from '../models/topology/vocabulary.ts'
import { loadInputs, type Loaded } from './inputs.ts'
import { reportProblems } from './output.ts'

/** What the INPUTs say, as one topology, beside the INPUTs themselves. */
export interface Read {
  loaded: Loaded
  topology: Topology
}

/** Reads and joins the INPUTs; tells on standard error what in them could not be read. Throws `UsageError` as `loadInputs` does. */
export async function readTopology(args: readonly string[]): Promise<Read> {
  const loaded = await loadInputs(args)
  const topology = 'document' in loaded ? loaded.document : analyse(loaded.inputs)
  reportProblems(topology)
  return { loaded, topology }
}
