import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { draw } from '../../cli/draw.ts'

const folder = mkdtempSync(join(tmpdir(), 'draw-'))
const sample = 'samples/all-in-one.yaml'

it.each([
  ['svg', /^<svg /],
  ['drawio', /^<mxfile /],
  ['mmd', /^flowchart TB\n/]
])('writes a view as .%s', async (ending, start) => {
  const file = join(folder, `picture.${ending}`)
  expect(await draw(['--view', 'deployment', '-o', file, sample])).toBe(0)
  expect(readFileSync(file, 'utf8')).toMatch(start)
})

it('keeps real names out of a redacted draw.io file', async () => {
  const file = join(folder, 'redacted.drawio')
  await draw(['--view', 'host-network', '--redact', '-o', file, 'tests/fixtures/ovn-lab/compute-0'])
  const text = readFileSync(file, 'utf8')
  expect(text).toContain('<mxCell ')
  expect(text).not.toContain('tapefd676ec-b7')
  expect(text).not.toContain('compute-0')
})

it('says which endings it knows', async () => {
  await expect(draw(['--view', 'deployment', '-o', 'x.vsdx', sample])).rejects.toThrow(
    '-o x.vsdx: the name must end in .svg, .drawio or .mmd'
  )
})
