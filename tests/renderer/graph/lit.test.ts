import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { drawView } from '../../../models/views/draw.ts'
import { litIn } from '../../../renderer/graph/lit.ts'
import { analysed } from '../../support/analysed.ts'

const SAMPLE = join(import.meta.dirname, '../../../samples/lessons/c8-layers.yaml')
const scene = drawView(analysed([{ name: 'c8.yaml', text: readFileSync(SAMPLE, 'utf8') }]), 'containers')
const MACHINE = 'server:finance-db1'

test('what is lit shines with all it contains, and with the lines that join its parts', () => {
  const lit = litIn(scene, [MACHINE])
  expect([...lit]).toEqual(expect.arrayContaining([`${MACHINE}|qemu`, `${MACHINE}|box`, `keeps:${MACHINE}|qemu`]))
  expect([...lit].filter((id) => id.includes('container:'))).toEqual([])
})

test('a part is lit by its own name, without what it is joined to', () => {
  const lit = litIn(scene, [`${MACHINE}|box`])
  expect(lit).toContain(`${MACHINE}|box|kernel`)
  expect(lit).not.toContain(`keeps:${MACHINE}|qemu`)
})

test('nothing is lit where nothing was named', () => {
  expect(litIn(scene, []).size).toBe(0)
})
