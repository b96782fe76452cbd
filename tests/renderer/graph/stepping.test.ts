import cytoscape from 'cytoscape'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import type { Lesson, Step } from '../../../models/lessons/lesson.ts'
import { maskScene } from '../../../models/lessons/mask.ts'
import { LESSONS } from '../../../models/lessons/registry.ts'
import type { Topology } from '../../../models/topology/vocabulary.ts'
import { drawView } from '../../../models/views/draw.ts'
import { english } from '../../../models/views/words.ts'
import { toElements } from '../../../renderer/graph/elements.ts'
import { applyDiff, graphDiff, idOf } from '../../../renderer/graph/graph-diff.ts'
import { stylesheet } from '../../../renderer/graph/stylesheet.ts'

const samples = new Map<string, Topology>()

function topologyOf(sample: string): Topology {
  const text = (): string => readFileSync(join(import.meta.dirname, '../../../samples', sample), 'utf8')
  const topology = samples.get(sample) ?? analyse([{ name: sample, text: text() }])
  samples.set(sample, topology)
  return topology
}

function elementsOf(lesson: Lesson, { sample, view, options, path, hide }: Step): cytoscape.ElementDefinition[] {
  const asked = path && { path: { question: path.question, choice: path.choice ?? 0 } }
  const drawn = { ...options, ...asked } as Parameters<typeof drawView>[2]
  return toElements(maskScene(drawView(topologyOf(sample ?? lesson.sample), view, drawn, english), hide ?? []))
}

describe('the pictures of a lesson are drawn one into the other', () => {
  test.each(LESSONS.map((lesson) => [lesson.row, lesson] as const))('%s', (_, lesson) => {
    const cy = cytoscape({ headless: true, styleEnabled: true, style: stylesheet('light') })
    const steps = [...lesson.steps, ...lesson.steps.toReversed()].map((step) => elementsOf(lesson, step))
    let drawn = new Map<string, cytoscape.ElementDefinition>()
    for (const wanted of steps) {
      applyDiff(cy, graphDiff(drawn, wanted))
      drawn = new Map(wanted.map((element) => [idOf(element), element]))
      for (const name of ['lit', 'selected', 'current', 'holder']) cy.elements().addClass(name).removeClass(name)
      expect(cy.elements().length).toBe(wanted.length)
    }
    cy.destroy()
  })
})
