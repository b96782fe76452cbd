import { analyse, type Memory } from '../../models/analyse.ts'
import type { Input } from '../../models/reading.ts'
import type { Topology } from '../../models/topology/vocabulary.ts'

const memory: Memory = new WeakMap()
const topologies = new Map<string, { inputs: readonly Input[]; topology: Topology }>()

/** `analyse`, with every file of the labs read only once for all tests that share modules: for parts of them in any order. */
export function analyseOnceRead(inputs: readonly Input[]): Topology {
  return analyse(inputs, {}, memory)
}

/**
 * What `analyse` gives. A file of the labs is read once for all tests that share modules, and the same list of files is analysed
 * once: what comes back is frozen, because others get it too.
 */
export function analysed(inputs: readonly Input[]): Topology {
  const names = inputs.map(({ name }) => name).join('\n')
  const known = topologies.get(names)
  if (known?.inputs.every((input, index) => input === inputs[index])) return known.topology
  const topology = frozen(analyseOnceRead(inputs))
  topologies.set(names, { inputs: [...inputs], topology })
  return topology
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) frozen(part)
  }
  return value
}
