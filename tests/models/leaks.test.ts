import { expect, it } from 'vitest'
import { analyse } from '../../models/analyse.ts'
import { VIEW_IDS } from '../../models/desktop-api.ts'
import { redactInputs } from '../../models/export/redact/redact-inputs.ts'
import type { Input } from '../../models/reading.ts'
import { drawView } from '../../models/views/draw.ts'
import { PICTURE_FORMATS, renderPicture } from '../../models/views/picture-file.ts'
import { english } from '../../models/views/words.ts'
import { PLANTED, type Planted } from '../support/planted-secrets.ts'

/** The text with a secret of its own in every place. */
function planted({ typed, name, text }: Planted, number: number): { input: Input; secrets: string[] } {
  const secrets: string[] = []
  const filled = (typed === undefined ? text : `[root@compute-0 ~]# ${typed}\n${text}`).replaceAll('§', () => {
    const secret = `Zq${number}x${secrets.length}Gk4vTn8Wd2`
    secrets.push(secret)
    return secret
  })
  return { input: { name: name ?? `paste-${number}`, text: filled }, secrets }
}

const all = PLANTED.map(planted)
const linesWith = (text: string, secrets: readonly string[]): string[] =>
  text.split('\n').filter((line) => secrets.some((secret) => line.includes(secret)))

it.each(PLANTED.map(({ typed, name }, index) => [typed ?? name!, index] as const))(
  'no secret of %s is told in the topology, its problems or findings',
  (_, index) => {
    const { input, secrets } = all[index]!
    expect(secrets.length).toBeGreaterThan(0)
    expect(linesWith(JSON.stringify(analyse([input]), null, 1), secrets)).toEqual([])
  }
)

it('no secret is in any picture of all of them together', () => {
  const secrets = all.flatMap((one) => one.secrets)
  const topology = analyse(all.map(({ input }) => input))
  expect(linesWith(JSON.stringify(topology, null, 1), secrets)).toEqual([])
  for (const view of VIEW_IDS) {
    const scene = drawView(topology, view, {})
    for (const format of PICTURE_FORMATS) {
      const picture = renderPicture(format, scene, topology, { theme: 'light', words: english })
      expect(linesWith(picture, secrets)).toEqual([])
    }
  }
})

it('no secret is in what is saved or exported redacted', () => {
  for (const { input, secrets } of all) {
    const { inputs, redactor } = redactInputs([input], analyse([input]))
    expect(linesWith(inputs[0]!.text, secrets)).toEqual([])
    expect(linesWith(redactor.text(input.text), secrets)).toEqual([])
  }
})
