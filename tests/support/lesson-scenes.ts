import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyse } from '../../models/analyse.ts'
import type { Lesson, Step } from '../../models/lessons/lesson.ts'
import { partOf } from '../../models/lessons/part.ts'
import type { Topology } from '../../models/topology/vocabulary.ts'
import { drawView } from '../../models/views/draw.ts'
import type { PlacedScene } from '../../models/views/scene.ts'
import { english, type Words } from '../../models/views/words.ts'

const samples = new Map<string, Topology>()

/** The cloud that a step of a lesson shows. */
export function topologyOfStep({ sample }: Lesson, step: Step): Topology {
  const name = step.sample ?? sample
  const known = samples.get(name)
  if (known) return known
  const text = readFileSync(join(import.meta.dirname, '../../samples', name), 'utf8')
  const topology = analyse([{ name, text }])
  samples.set(name, topology)
  return topology
}

/** The picture of a step as the window asks for it. */
export function sceneOfStep(lesson: Lesson, step: Step, words: Words = english): PlacedScene {
  const { view, options, path } = step
  const steps = partOf(path, path?.step ?? 1)
  const shown = steps ? { steps } : { compact: true as const }
  const asked = path && { path: { question: path.question, choice: path.choice ?? 0, ...shown } }
  return drawView(topologyOfStep(lesson, step), view, { ...options, ...asked } as Parameters<typeof drawView>[2], words)
}
