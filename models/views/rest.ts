import type { Lookup } from '../topology/lookup.ts'
import type { TopologyNode } from '../topology/vocabulary.ts'
import { byName, text } from './filter.ts'
import { foldCard, MOST_ALIKE, type Folds } from './fold.ts'
import type { ViewOptions } from './scene.ts'
import type { Sketch } from './sketch.ts'
import type { WordKey, Words } from './words.ts'

const BAND = 'band|rest'

/** Services of the catalogue with the ports of their endpoints, in a band of their own below the rest. */
export function drawRest(
  { lookup, sketch, words, folds }: { lookup: Lookup; sketch: Sketch; words: Words; folds: Folds },
  options: ViewOptions,
  title: WordKey
): void {
  if (options.hosts?.length || options.roles?.length) return
  const services = lookup.ofKind('keystone-service').toSorted(byName)
  if (services.length === 0) return
  sketch.node({
    id: BAND,
    shape: 'host-frame',
    lines: [words(title)],
    plane: 'rest',
    classes: ['rest'],
    data: { order: 1_000_000 }
  })
  const ports = new Map<string, Set<string>>()
  const add = (service: string, url: string | undefined): void => {
    const port = url === undefined ? undefined : /^https?:\/\/[^/]*:(\d+)/.exec(url)?.[1]
    if (port !== undefined) ports.set(service, (ports.get(service) ?? new Set()).add(`:${port}`))
  }
  for (const endpoint of lookup.ofKind('endpoint')) add(text(endpoint, 'service') ?? '', text(endpoint, 'url'))
  const { shown, before, after } = folds.split(
    { id: 'fold:endpoints', most: MOST_ALIKE, subjects: ({ id }: TopologyNode) => [id] },
    services
  )
  for (const fold of [before, after])
    if (fold) sketch.node({ shape: 'fold', parent: BAND, plane: 'rest', ...foldCard(fold, 'endpoints', words) })
  for (const service of shown) {
    const details = [text(service, 'type') ?? '', ...[...(ports.get(service.id) ?? [])].sort()]
    sketch.node({
      id: service.id,
      shape: 'service',
      parent: BAND,
      subjects: [service.id],
      lines: [service.name, details.filter((word) => word !== '').join(' ')].filter((line) => line !== ''),
      plane: 'rest',
      certainty: service.certainty,
      classes: ['rest']
    })
  }
}
