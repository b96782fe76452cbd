import type { LineLedger } from '../../text/line-ledger.ts'
import type { YamlNode } from '../yaml-node.ts'
import { parseYaml } from '../yaml-tree.ts'

/** characters; TripleO's own files are far smaller */
const MAX_LENGTH = 2_000_000
/** parts of a broken file that are tried one by one */
const MAX_PARTS = 200

/**
 * Reads a YAML or JSON file. Where it is broken the fault is reported at its line and column, and what stands at the margin is
 * read part by part, so that one mistake costs one entry. Every line counts as read.
 */
export function readYaml(ledger: LineLedger): YamlNode | undefined {
  for (let index = 0; index < ledger.length; index++) {
    const line = ledger.at(index)
    if (line.includes('#') && line.trimStart().startsWith('#')) ledger.ignore(index, 'comment')
    else ledger.take(index)
  }
  const text = ledger.lines.join('\n')
  if (text.length > MAX_LENGTH) {
    ledger.report(0, `this file has ${text.length} characters; at most ${MAX_LENGTH} are read`)
    return undefined
  }
  const yaml = parseYaml(text, { aliases: true })
  return 'tree' in yaml ? yaml.tree : readParts(ledger)
}

/** Parts begin where a key or an item stands at the margin. */
function readParts(ledger: LineLedger): YamlNode | undefined {
  const starts: number[] = []
  for (let index = 0; index < ledger.length; index++) {
    if (/^(?:- |-$|["\w][^#]*:(?:\s|$))/.test(ledger.at(index))) starts.push(index)
  }
  let whole: YamlNode | undefined
  starts.slice(0, MAX_PARTS).forEach((start, at) => {
    const part = ledger.lines.slice(start, starts[at + 1] ?? ledger.length)
    const yaml = parseYaml('\n'.repeat(start) + part.join('\n'), { aliases: true })
    if ('error' in yaml) {
      const { line, column, message } = yaml.error
      ledger.report(
        Math.min(line, ledger.length - 1),
        `column ${column}: ${message.replace('a blueprint', 'the file')}`
      )
    } else whole = whole ? join(whole, yaml.tree) : yaml.tree
  })
  if (starts.length === 0) ledger.report(0, 'column 1: this is no YAML; check how the file was copied')
  return whole
}

function join(whole: YamlNode, part: YamlNode): YamlNode {
  if (whole.list && part.list) whole.list.push(...part.list)
  if (whole.map && part.map) for (const [key, value] of part.map) whole.map.set(key, value)
  return whole
}
