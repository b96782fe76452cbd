import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dump } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../models/analyse.ts'
import { VIEW_IDS } from '../../models/desktop-api.ts'
import { drawView } from '../../models/views/draw.ts'
import { renderPicture } from '../../models/views/picture-file.ts'
import { english } from '../../models/views/words.ts'

/**
 * Small inputs and what becomes of them, whole and readable: the document (problems and findings with it) and every picture that
 * is not empty. After a change that is meant, look at the difference and take it over with `npx vitest run tests/golden -u`.
 */
const inputs = readdirSync(import.meta.dirname).filter((name) => /^[\w-]+\.(?:txt|yaml)$/.test(name))

describe.each(inputs)('%s', (name) => {
  const [stem = name] = name.split('.')
  const topology = analyse([{ name, text: readFileSync(join(import.meta.dirname, name), 'utf8') }])

  it('becomes the same document', async () => {
    const document = dump(topology, { noRefs: true, lineWidth: 140, flowLevel: 4 })
    await expect(document).toMatchFileSnapshot(`expected/${stem}.topology.yaml`)
  })

  it.each(VIEW_IDS)('becomes the same picture: %s', async (view) => {
    const scene = drawView(topology, view)
    const file = `expected/${stem}.${view}.svg`
    if (scene.nodes.length === 0) return expect(existsSync(join(import.meta.dirname, file))).toBe(false)
    const svg = renderPicture('svg', scene, topology, { theme: 'light', words: english })
    await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(file)
  })
})
