import type { TopologyNode } from '../../topology/vocabulary.ts'
import { text } from '../filter.ts'
import type { Words } from '../words.ts'
import type { Row } from './isolation.ts'

/** What a container has for itself and what it shares with the host, from the program down to the processor. */
export function layersOfContainer(host: TopologyNode, words: Words): Row[] {
  const [own, ofHost] = [words('picture.own'), words('picture.ofHost')]
  return rows(words, own, own, withKernel(ofHost, host), ofHost, ofHost)
}

/** The same of a virtual machine, layer by layer. */
export function layersOfMachine(machine: TopologyNode, words: Words): Row[] {
  const own = words('picture.own')
  return rows(words, own, own, withKernel(own, machine), words('picture.byQemu'), words('picture.byKvm'))
}

function rows(words: Words, program: string, files: string, kernel: string, devices: string, cpu: string): Row[] {
  return [
    [words('picture.layer.program'), program],
    [words('picture.layer.files'), files],
    [words('picture.layer.kernel'), kernel],
    [words('picture.layer.devices'), devices],
    [words('picture.layer.cpu'), cpu]
  ]
}

/** The version without what the distribution built it for. */
function withKernel(whose: string, node: TopologyNode): string {
  const version = /^\d[\w.]*/.exec(text(node, 'kernel') ?? '')?.[0]
  return version === undefined ? whose : `${whose} · ${version}`
}
