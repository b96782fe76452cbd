import type { Core, ElementDefinition } from 'cytoscape'

/** What has to happen to the drawn elements so that they are the wanted ones. */
export interface GraphDiff {
  added: ElementDefinition[]
  removed: string[]
  changed: ElementDefinition[]
}

/** Compares by id: same id and group with other data or place is changed; an edge with other ends is a new one. */
export function graphDiff(
  drawn: ReadonlyMap<string, ElementDefinition>,
  wanted: readonly ElementDefinition[]
): GraphDiff {
  const diff: GraphDiff = { added: [], removed: [], changed: [] }
  const kept = new Set<string>()
  for (const element of wanted) {
    const id = idOf(element)
    const before = drawn.get(id)
    if (!before || !sameEnds(before, element)) diff.added.push(element)
    else {
      kept.add(id)
      if (JSON.stringify(before) !== JSON.stringify(element)) diff.changed.push(element)
    }
  }
  for (const id of drawn.keys()) if (!kept.has(id)) diff.removed.push(id)
  return diff
}

/** The additions of a large picture, a part at a time, each small enough for one frame: nodes first, since a line needs its ends. */
export function inParts(added: readonly ElementDefinition[], size: number): ElementDefinition[][] {
  const [nodes, edges] = [
    added.filter(({ group }) => group !== 'edges'),
    added.filter(({ group }) => group === 'edges')
  ]
  const all = [...nodes, ...edges]
  return Array.from({ length: Math.ceil(all.length / size) }, (_, part) => all.slice(part * size, (part + 1) * size))
}

/** Brings Cytoscape in step, in one batch: removals first, so that an id may come back as something else. */
export function applyDiff(cy: Core, { added, removed, changed }: GraphDiff): void {
  cy.batch(() => {
    if (removed.length > 0) {
      let gone = cy.collection()
      for (const id of removed) gone = gone.union(cy.getElementById(id))
      gone.remove()
    }
    for (const element of changed) {
      const known = cy.getElementById(idOf(element))
      known.data(element.data)
      if (element.position) known.position(element.position)
    }
    if (added.length > 0) cy.add(added)
  })
}

export function idOf(element: ElementDefinition): string {
  return element.data.id ?? ''
}

function sameEnds(a: ElementDefinition, b: ElementDefinition): boolean {
  return a.group === b.group && a.data['source'] === b.data['source'] && a.data['target'] === b.data['target']
}
