import type { Theme } from '../theme/tokens.ts'
import type { Topology } from '../topology/vocabulary.ts'
import { legendOf } from './legend.ts'
import type { PlacedScene } from './scene.ts'
import type { Words } from './words.ts'
import { describeIn } from '../export/describe.ts'
import { renderDrawio } from '../export/drawio.ts'
import { renderMermaid } from '../export/mermaid.ts'
import { renderSvg } from '../export/svg.ts'
import type { Account } from '../export/svg-account.ts'

/** Endings of the files that pictures are written to. */
export const PICTURE_FORMATS = ['svg', 'drawio', 'mmd'] as const
export type PictureFormat = (typeof PICTURE_FORMATS)[number]

/** A view as the text of a file, its legend in the reader's words; an SVG with what it tells, too. */
export function renderPicture(
  format: PictureFormat,
  scene: PlacedScene,
  topology: Topology,
  { theme, words, account }: { theme: Theme; words: Words; account?: Account | undefined }
): string {
  if (format === 'mmd') return renderMermaid(scene, { theme })
  const legend = legendOf(scene).map(({ key, sign }) => ({ sign, words: words(key) }))
  if (format === 'svg') return renderSvg(scene, { theme, legend, ...(account && { account }) })
  return renderDrawio([{ scene, title: scene.view, legend }], { theme, describe: describeIn(topology) })
}
