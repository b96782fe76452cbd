import type { Ref } from './facts.ts'
import { rowKey } from './ovn-refs.ts'
import type { NodeKind } from './vocabulary.ts'

/** A thing that some commands print with its row, and others only by what it says. */
export interface Saying {
  /** absent where too little of it was printed to tell it from others */
  says: string | undefined
  row?: string | undefined
}

/**
 * Pointers by row and by what things say, so that the commands that print no rows join those that do. Things of one output
 * that say the same are counted, in the order of their rows. `type` is the key's type.
 */
export function alikeRefs(kind: NodeKind, type: string, things: readonly Saying[]): Ref[] {
  const alike = new Map<string, number[]>()
  things.forEach(({ says }, index) => {
    if (says === undefined) return
    const list = alike.get(says)
    if (list) list.push(index)
    else alike.set(says, [index])
  })
  const refs: Ref[] = things.map(({ row }) => ({ kind, keys: row === undefined ? [] : [rowKey(row)] }))
  for (const [says, indexes] of alike) {
    const byRow = indexes.toSorted((a, b) => compare(things[a]!.row, things[b]!.row) || a - b)
    byRow.forEach((index, count) => refs[index]!.keys.push(`${type}:${says}${count === 0 ? '' : `|${count + 1}`}`))
  }
  return refs
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0
}
