import type { Input } from '../../../models/reading.ts'
import type { Finding, Topology } from '../../../models/topology/vocabulary.ts'
import { analysed } from '../../support/analysed.ts'
import { FIXTURES, loadFolder, ovnLab } from '../../support/load-folder.ts'
import { join } from 'node:path'

/** Files of the training lab whose path matches. */
export function ovnFiles(...patterns: RegExp[]): Input[] {
  return ovnLab().filter(({ name }) => patterns.some((pattern) => pattern.test(name)))
}

/** Files of the OpenStack lab whose path matches. */
export function openstackFiles(...patterns: RegExp[]): Input[] {
  const lab = loadFolder(join(FIXTURES, 'openstack-lab'))
  return lab.filter(({ name }) => patterns.some((pattern) => pattern.test(name)))
}

/** The inputs with the text of one of them changed; fails when the change changes nothing. */
export function changed(inputs: readonly Input[], file: RegExp, change: (text: string) => string): Input[] {
  let done = false
  const result = inputs.map((input) => {
    if (!file.test(input.name)) return input
    const text = change(input.text)
    done ||= text !== input.text
    return { ...input, text }
  })
  if (!done) throw new Error(`nothing changed in ${String(file)}`)
  return result
}

/** What one rule says of the inputs. */
export function judged(inputs: readonly Input[], rule: string): { found: Finding[]; needs: string[]; all: Topology } {
  const all = analysed(inputs)
  return {
    found: all.findings.filter((finding) => finding.rule === rule),
    needs: all.notEvaluated.find((entry) => entry.rule === rule)?.needs ?? [],
    all
  }
}

/** The text of the lines that prove a finding. */
export function quoted(all: Topology, inputs: readonly Input[], finding: Finding): string[] {
  const texts = new Map(inputs.map(({ name, text }) => [name, text.split('\n')]))
  return finding.evidence.map(({ capture, line }) => {
    const source = all.captures.find(({ id }) => id === capture)!.source
    return texts.get(source.name)?.[line - 1]?.trim() ?? ''
  })
}

/** Without one `Port` of `ovs-vsctl show`, its interface and all. */
export function withoutPort(name: string): (text: string) => string {
  return (text) => text.replace(new RegExp(`^ {8}Port "?${name}"?\\n(?: {12}.*\\n)*`, 'm'), '')
}

/** A line below one `Interface` of `ovs-vsctl show`. */
export function withLine(name: string, line: string): (text: string) => string {
  return (text) => text.replace(new RegExp(`^( {12}Interface "?${name}"?\\n)`, 'm'), `$1                ${line}\n`)
}
