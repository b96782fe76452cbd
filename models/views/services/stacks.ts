import type { Lookup } from '../../topology/lookup.ts'
import type { TopologyNode } from '../../topology/vocabulary.ts'
import { byName, label, text } from '../filter.ts'
import { foldCard, MOST_ALIKE, type Folds } from '../fold.ts'
import type { State, ViewOptions } from '../scene.ts'
import type { Sketch } from '../sketch.ts'
import type { Words } from '../words.ts'

const BAND = 'band|stacks'

/** Heat's stacks with their status and whose they are, in a band of their own: director's and those of projects. */
export function drawStacks(
  { lookup, sketch, words, folds }: { lookup: Lookup; sketch: Sketch; words: Words; folds: Folds },
  options: ViewOptions
): void {
  if (options.hosts?.length || options.roles?.length) return
  const stacks = lookup.ofKind('stack').toSorted(byName)
  if (stacks.length === 0) return
  sketch.node({ id: BAND, shape: 'host-frame', lines: [words('picture.svc.stacks')], classes: ['rest'] })
  const { shown, before, after } = folds.split(
    {
      ...{ id: 'fold:stacks', most: MOST_ALIKE },
      ...{ subjects: ({ id }: TopologyNode) => [id], state: stateOfStack }
    },
    stacks
  )
  for (const fold of [before, after])
    if (fold) sketch.node({ shape: 'fold', parent: BAND, ...foldCard(fold, 'stacks', words) })
  for (const stack of shown) {
    const project = text(stack, 'project')
    const owner = project === undefined ? undefined : lookup.node(project)
    const details = [text(stack, 'status') ?? '', owner ? label(owner) : (project ?? '')]
    const state = stateOfStack(stack)
    sketch.node({
      id: stack.id,
      shape: 'service',
      parent: BAND,
      subjects: [stack.id],
      lines: [stack.name, details.filter((word) => word !== '').join(' · ')].filter((line) => line !== ''),
      certainty: stack.certainty,
      ...(state ? { state } : {})
    })
  }
}

/** Statuses are an action and how it went: `UPDATE_FAILED`. */
function stateOfStack(stack: TopologyNode): State | undefined {
  return text(stack, 'status')?.endsWith('_FAILED') ? 'error' : undefined
}
