import { foldCard, type Split } from '../fold.ts'
import type { FoldedThings } from '../fold-words.ts'
import type { SceneNode } from '../scene.ts'
import type { Context } from './context.ts'

/** Cards for what is folded of a row, the one before first. `data` says where they stand. */
export function foldedAs(
  { sketch, words }: Pick<Context, 'sketch' | 'words'>,
  { before, after }: Pick<Split<unknown>, 'before' | 'after'>,
  what: FoldedThings,
  parent: string,
  data: SceneNode['data']
): void {
  for (const fold of [before, after]) {
    if (!fold) continue
    const card = foldCard(fold, what, words)
    sketch.node({ ...card, shape: 'fold', parent, data: { ...data, ...card.data } })
  }
}

/** Rows of a list for what is folded of it, above and below the `count` rows that are shown. */
export function foldedRows(
  { sketch, words }: Pick<Context, 'sketch' | 'words'>,
  parent: string,
  { before, after }: Pick<Split<unknown>, 'before' | 'after'>,
  what: FoldedThings,
  count: number
): void {
  for (const [fold, index] of [
    [before, -1],
    [after, count]
  ] as const) {
    if (!fold) continue
    const card = foldCard(fold, what, words)
    const [name = '', detail = ''] = card.lines
    sketch.node({
      ...{ ...card, shape: 'label', parent },
      ...{ lines: [`+ ${name}`, detail], data: { ...card.data, index } }
    })
  }
}
