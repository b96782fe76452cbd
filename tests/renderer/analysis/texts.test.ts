import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Choice } from '../../../models/archives/choose.ts'
import { takeIn } from '../../../renderer/analysis/inputs.ts'
import { ProjectWriter, readProject } from '../../../renderer/analysis/project-file.ts'
import { TextLines } from '../../../renderer/analysis/text-lines.ts'
import { Texts } from '../../../renderer/analysis/texts.ts'

const TAKING = { choice: new Choice(), breathe: () => Promise.resolve() }
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('lines of a text', () => {
  test('are the ones that split would give', () => {
    const line = fc.string().map((text) => text.replace(/[\u0000-\u001f\u007f]/g, ''))
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), fc.boolean(), (lines, ended) => {
        const raw = lines.join('\n') + (ended ? '\n' : '')
        const wanted = raw.split('\n')
        // A line break ends a line; nothing after it is no line.
        if (wanted.length > 1 && wanted.at(-1) === '') wanted.pop()
        expect(new TextLines(raw).window(1, 1000, '').lines).toEqual(wanted)
      })
    )
  })

  test('are shown without colour codes and carriage returns', () => {
    expect(new TextLines('\u001b[1;31mred\u001b[0m\r\nnext').line(1)).toBe('red')
  })

  test('that are too long are cut around what is looked for', () => {
    const long = `${'a'.repeat(9000)}needle${'b'.repeat(9000)}`
    const text = new TextLines(`${long}\n`)
    expect(text.line(1).length).toBeLessThan(4100)
    expect(text.line(1)).not.toContain('needle')
    expect(text.line(1, 'needle', 100)).toContain('needle')
    expect(text.line(1, 'needle', 100)).toMatch(/^… .* …$/)
  })

  test('stand under the nearest line that is indented less', () => {
    const text = new TextLines('Bridge br-int\n    Port tap1\n        Interface tap1\n\n    Port tap2\n')
    expect(text.headOf(3, 1)).toBe(2)
    expect(text.headOf(5, 1)).toBe(1)
    expect(text.headOf(1, 1)).toBeUndefined()
    expect(text.headOf(5, 3)).toBeUndefined()
  })

  test('are asked for beyond the end without harm', () => {
    expect(new TextLines('').window(99, 5, '')).toEqual({ first: 1, lines: [''], total: 1 })
    expect(new TextLines('a\nb').line(7)).toBe('')
  })
})

describe('a project file', () => {
  test('gives back what was put in', async () => {
    const inputs = [
      { name: 'a "b".txt', text: 'br-int\n\u2028한글' },
      { name: 'x.png', text: '', binary: 'PNG picture' }
    ]
    const writer = new ProjectWriter({ view: 'logical' })
    for (const input of inputs) writer.add(input)
    const read = readProject(new Uint8Array(await writer.end().arrayBuffer()))
    expect(read).toEqual({ state: { view: 'logical' }, inputs, archives: [] })
  })

  test('refers to archives that it lists, and to no others', async () => {
    const archives = [{ name: 'a.tar', size: 10, sha256: 'ab', handle: 'h' }]
    const member = { name: 'a.tar/x', archive: 0, path: 'a.tar/x', length: 3 }
    const written = async (archive: number): Promise<unknown> => {
      const writer = new ProjectWriter({}, archives)
      writer.add({ ...member, archive })
      return readProject(new Uint8Array(await writer.end().arrayBuffer()))
    }
    expect(await written(0)).toEqual({ state: {}, inputs: [member], archives })
    for (const archive of [1, -1, 0.5]) expect(await written(archive)).toEqual({ error: 'inputs' })
  })

  test('is told from captures that are JSON, and says when it is damaged', () => {
    expect(readProject(bytes('{"data": [], "headings": []}'))).toBeUndefined()
    expect(readProject(bytes('br-int'))).toBeUndefined()
    expect(readProject(bytes('{"format":"tripleo-atlas/project","version":1,'))).toHaveProperty('error')
    expect(readProject(bytes('{"format":"tripleo-atlas/project","version":9}'))).toEqual({ error: 'version 9' })
    expect(readProject(bytes('{"format":"tripleo-atlas/project","version":1,"inputs":[5]}'))).toHaveProperty('error')
  })
})

describe('a file that is taken in', () => {
  const take = async (content: BlobPart, texts = new Texts()) =>
    await takeIn({ id: 'i1', name: 'x', blob: new Blob([content]) }, texts, TAKING)

  test('is decoded text, or named for what it is', async () => {
    const texts = new Texts()
    expect(await take('br-int\n', texts)).toEqual({ kind: 'input', entry: { id: 'i1', name: 'x', size: 7 } })
    expect(texts.get('i1')).toEqual({ name: 'x', text: 'br-int\n' })
    const picture = await take(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]))
    expect(picture).toMatchObject({ kind: 'input', entry: { binary: 'PNG picture' } })
  })

  test('that can no longer be read is said to be gone', async () => {
    const stream = (): ReadableStream => new ReadableStream({ start: (gone) => gone.error(new Error('NotReadable')) })
    const blob = { size: 5, slice: () => ({ stream }) } as unknown as Blob
    expect(await takeIn({ id: 'i1', name: 'x', blob }, new Texts(), TAKING)).toEqual({
      kind: 'unreadable',
      name: 'x',
      reason: 'gone'
    })
  })
})
