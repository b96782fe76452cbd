import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { rolldown } from 'rolldown'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../models/analyse.ts'
import { drawView } from '../../models/views/draw.ts'
import type { PlacedScene } from '../../models/views/scene.ts'
import { systemChromium } from '../../scripts/lib/browsers.mjs'
import type { CanvasTimes } from './canvas-page.ts'
import { manyHosts } from './clouds.ts'
import { report } from './measure.ts'

const HOSTS = 40
/**
 * How much better than the naive graph in the same run: 4 is the budget for what moves and lights up, and a busy machine may be off by
 * a factor of two. At full size both draw only the little that is in sight; a first picture is drawn in parts, which takes longer in all.
 */
const LEAST_BETTER = { firstPaint: 0.6, panAtFit: 4, panAtFull: 0.6, highlight: 2 }
const TIMES = Object.keys(LEAST_BETTER) as (keyof typeof LEAST_BETTER)[]
/** Frames as fast as they are drawn, not as the screen shows them. */
const UNTHROTTLED = ['--no-sandbox', '--disable-frame-rate-limit', '--disable-gpu-vsync']

function largeScene(): PlacedScene {
  const topology = analyse(manyHosts(HOSTS))
  const hosts = topology.nodes.filter(({ kind }) => kind === 'host').map(({ id }) => id)
  return drawView(topology, 'host-network', { expanded: hosts })
}

async function measured(executablePath: string, scene: PlacedScene): Promise<{ [which: string]: CanvasTimes }> {
  const bundle = await rolldown({ input: join(import.meta.dirname, 'canvas-page.ts'), platform: 'browser' })
  const { output } = await bundle.generate({ format: 'iife' })
  await bundle.close()
  const browser = await chromium.launch({ executablePath, args: UNTHROTTLED })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 960 } })
    await page.addScriptTag({ content: output[0].code })
    const times: { [which: string]: CanvasTimes } = {}
    for (const which of ['naive', 'ours'])
      times[which] = await page.evaluate(
        ([drawn, placed]) =>
          (globalThis as unknown as { measureCanvas(...args: unknown[]): Promise<CanvasTimes> }).measureCanvas(
            drawn,
            placed
          ),
        [which, scene] as const
      )
    return times
  } finally {
    await browser.close()
  }
}

describe('the canvas, drawn by software', () => {
  const executablePath = process.env['ATLAS_CHROMIUM'] ?? systemChromium()

  it.skipIf(executablePath === undefined)('moves and lights up faster than a compound graph', async () => {
    const { ours, naive } = await measured(executablePath!, largeScene())
    report('elements of the canvas', ours!.elements, '')
    report('elements of the naive compound graph', naive!.elements, '')
    for (const time of TIMES) {
      report(time, ours![time], 'ms')
      report(`${time} of the naive graph`, naive![time], 'ms')
    }
    for (const time of TIMES) expect(naive![time] / ours![time], time).toBeGreaterThan(LEAST_BETTER[time])
  })
})
