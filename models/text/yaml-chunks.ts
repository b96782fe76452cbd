import { isElision } from './elision.ts'
import type { LineLedger } from './line-ledger.ts'

/** The lines of one item of a YAML list, or of a whole mapping; without indentation and dash they are a mapping. */
export interface YamlChunk {
  /** ledger indexes; foreign lines between them are left out */
  indexes: number[]
  /** the mapping's own lines, from its first key on */
  lines: string[]
  /** where each of its keys begins, as places in `lines` */
  keys: number[]
  /** the line with the dash is missing: the item begins where a key comes a second time */
  headless: boolean
}

/** a key and its colon, quoted or not */
const KEY = /^("(?:[^"\\]|\\.)*"|'[^']*'|[^\s#'"[\]{}|>*&!%@`:-][^:]*(?::\S[^:]*)*):(?:\s|$)/

/**
 * Cuts a YAML output into items, or takes a mapping whole. What is neither indented nor an item or key is foreign and stays for
 * the ledger. An item in which a key comes twice is two, of which the second lost its first line.
 */
export function yamlChunks(ledger: LineLedger, start: number, list: boolean, end = ledger.length): YamlChunk[] {
  const chunks: YamlChunk[] = []
  let seen = new Set<string>()
  for (let index = start; index < end; index++) {
    const line = ledger.at(index)
    const text = ownText(line, list)
    if (text === undefined) {
      if (!isElision(line)) continue
      ledger.ignore(index, 'left out by whoever pasted')
      ledger.markIncomplete()
      continue
    }
    const begins = list ? line.startsWith('- ') : chunks.length === 0
    const key = text.startsWith(' ') ? undefined : KEY.exec(text)?.[1]
    const again = !begins && key !== undefined && seen.has(key)
    if (begins || again) {
      chunks.push({ indexes: [], lines: [], keys: [], headless: again })
      seen = new Set()
    }
    const chunk = chunks.at(-1)
    if (!chunk) continue
    if (key !== undefined) {
      seen.add(key)
      chunk.keys.push(chunk.lines.length)
    }
    chunk.indexes.push(index)
    chunk.lines.push(text)
  }
  return chunks
}

/** The line without its item's dash and indentation; undefined for a line that is no part of the output. */
function ownText(line: string, list: boolean): string | undefined {
  if (line.trim() === '') return ''
  if (list) return line.startsWith('- ') || line.startsWith('  ') ? line.slice(2) : undefined
  return line.startsWith(' ') || /^\s/.test(line) || line.startsWith('- ') || KEY.test(line) ? line : undefined
}
