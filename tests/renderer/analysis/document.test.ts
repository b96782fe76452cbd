import { describe, expect, test } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { Engine } from '../../../renderer/analysis/engine.ts'
import { ovnLab } from '../../support/load-folder.ts'

const work = { progress: () => undefined, breathe: () => Promise.resolve() }
const lab = analyse(ovnLab().filter(({ name }) => /compute-[01]\/ovs-vsctl_show/.test(name)))
const document = JSON.stringify(lab, null, 2)

async function open(...texts: string[]) {
  const engine = new Engine()
  const files = texts.map((text, index) => ({ id: `i${index}`, name: `f${index}.json`, blob: new Blob([text]) }))
  await engine.answer('add', { files }, work)
  return engine.answer('analyse', { inputs: files.map(({ id, name }) => ({ id, name })), choices: {} }, work)
}

describe('a topology document in the window', () => {
  test('is shown as the cloud it describes', async () => {
    const summary = await open(document)
    expect(summary.nodes).toBe(lab.nodes.length)
    expect(summary.hosts.map(({ name }) => name).sort()).toEqual(['compute-0', 'compute-1'])
  })

  test('beside other inputs, or damaged, says what to do and loses nothing of the others', async () => {
    const show = '1111a2b3-2222-4333-8444-555555555555\n    Bridge br-int\n    ovs_version: "2.17.0"\n'
    const beside = await open(document, show)
    expect(beside.captures.map(({ status }) => status)).toEqual(['unrecognized', 'parsed'])
    expect(beside.captures[0]!.problems[0]!.text?.key).toBe('problem.document')
    const damaged = await open(document.slice(0, 500))
    expect(damaged.captures[0]!.problems[0]!.message).toMatch(/open a whole one by itself/)
  })
})
