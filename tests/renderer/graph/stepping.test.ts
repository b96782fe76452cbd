import cytoscape from 'cytoscape'
import { describe, expect, test } from 'vitest'
import type { Lesson, Step } from '../../../models/lessons/lesson.ts'
import { maskScene } from '../../../models/lessons/mask.ts'
import { LESSONS } from '../../../models/lessons/registry.ts'
import { edge, node } from './scenes.ts'
import { toElements } from '../../../renderer/graph/elements.ts'
import { applyDiff, graphDiff, idOf } from '../../../renderer/graph/graph-diff.ts'
import { stylesheet } from '../../../renderer/graph/stylesheet.ts'
import { sceneOfStep } from '../../support/lesson-scenes.ts'

function elementsOf(lesson: Lesson, step: Step): cytoscape.ElementDefinition[] {
  return toElements(maskScene(sceneOfStep(lesson, step), step.hide ?? []))
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

test('what a layout never gives, but damage may, does not stop the drawing', () => {
  const cy = cytoscape({ headless: true, styleEnabled: true, style: stylesheet('light') })
  const odd = [0, 1e-14, -1e-14, 1e21]
  const shapes = ['vip', 'host-card', 'chip'] as const
  const nodes = odd.flatMap((size, at) =>
    shapes.map((shape) =>
      node(`${shape} ${at}`, size, -size, {
        shape,
        width: size,
        height: size,
        glyph: { name: 'host', x: size, y: size },
        badge: { x: size, y: size },
        state: 'error'
      })
    )
  )
  const edges = nodes.slice(1).map((to, at) =>
    edge(nodes[at]!, to, {
      points: [
        { x: 0, y: 0 },
        { x: 1e-9, y: 5 },
        { x: 1e-9, y: 0 },
        { x: to.x, y: to.y }
      ]
    })
  )
  const drawn = { view: 'deployment' as const, nodes, edges, notes: [], width: 1, height: 1 }
  expect(() => applyDiff(cy, graphDiff(new Map(), toElements(drawn)))).not.toThrow()
  cy.destroy()
})
