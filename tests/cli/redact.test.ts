import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Topology } from '../../models/topology/vocabulary.ts'
import { atlas } from '../support/atlas.ts'

const root = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'redact-'))
const lab = join(root, 'tests/fixtures/ovn-lab/compute-1')
afterAll(() => rmSync(folder, { recursive: true }))

async function printed(...args: string[]): Promise<string> {
  const { code, out, err } = await atlas(...args)
  if (code !== 0) throw new Error(err)
  return out
}
const kinds = ({ nodes, links }: Topology): string[] => [...nodes, ...links].map(({ kind }) => kind).sort()

describe('--redact', () => {
  test('prints a document of the same shape, without names and addresses, the same each time', async () => {
    const [plain, redacted, again] = [
      await printed('import', lab),
      await printed('import', '--redact', lab),
      await printed('import', '--redact', lab)
    ]
    expect(kinds(JSON.parse(redacted) as Topology)).toEqual(kinds(JSON.parse(plain) as Topology))
    expect(plain).toMatch(/compute-1[^]*172\.17\.2\.112/)
    expect(redacted).not.toMatch(/compute-1\b|172\.17\.2\.112|tapc265e80e/)
    expect(again).toBe(redacted)
  })

  test('redacts a document as it does captures', async () => {
    const file = join(folder, 'topology.json')
    await printed('import', '-o', file, lab)
    const document = await printed('import', '--redact', file)
    expect(kinds(JSON.parse(document) as Topology)).toEqual(kinds(JSON.parse(readFileSync(file, 'utf8')) as Topology))
    expect(document).not.toMatch(/compute-1\b|172\.17\.2\.112/)
  })

  test('draws pseudonyms, of the host that was asked for by its name', async () => {
    const file = join(folder, 'host.svg')
    await printed('draw', '--view', 'host-network', '--host', 'compute-1', '--redact', '-o', file, lab)
    const picture = readFileSync(file, 'utf8')
    expect(picture).toContain('br-int')
    expect(picture).not.toMatch(/compute-1\b|172\.17\.2\.112/)
  })
}, 120_000)
