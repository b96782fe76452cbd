/** Lines of a page that stand around a pasted block: Markdown fences, wiki and HTML tags. */
const FENCE =
  /^\s*(?:> ?){0,5}(?:```+|~~~+)(?:\s*[\w{.}+-]+)?\s*$|^\s*(?:<\/?(?:pre|code|div|p|samp|blockquote|screen|programlisting|literallayout|computeroutput)\b[^>]{0,200}>)+\s*$|^\s*(?:\{(?:noformat|code)[^}]{0,60}\}|\[\/?code\]|\{\{\{|\}\}\})\s*$/i

/** True for a line that opens or closes a block and belongs to no output. */
export function isFence(line: string): boolean {
  if (line.length > 260) return false
  let at = 0
  while (line[at] === ' ' || line[at] === '\t') at++
  switch (line[at]) {
    case '`':
    case '~':
    case '<':
    case '{':
    case '[':
    case '}':
    case '>':
      return FENCE.test(line)
  }
  return false
}

/**
 * Takes off what every line of a block bears in front: the `> ` of a quotation, the `+` of a diff. Changes the array's
 * strings, never their number. A block of a single sort only; `+----+` borders and `+ command` traces are left alone.
 */
export function withoutMargins(lines: string[]): string[] {
  let at = 0
  while (at < lines.length) {
    const sign = lines[at]![0]
    if (sign !== '>' && sign !== '+') {
      at++
      continue
    }
    let end = at
    while (end < lines.length && lines[end]![0] === sign) end++
    if (end - at >= 3 && (sign === '>' ? isQuotation(lines, at) : isDiff(lines, at, end))) {
      for (let index = at; index < end; index++) {
        lines[index] = sign === '+' ? lines[index]!.slice(1) : lines[index]!.replace(/^(?:> ?)+/, '')
      }
    }
    at = end
  }
  return lines
}

/** `>` after a prompt line is the shell asking for the rest of a command. */
function isQuotation(lines: string[], at: number): boolean {
  const before = lines[at - 1]?.trim() ?? ''
  return before === '' || !/[$#\\]/.test(before)
}

function isDiff(lines: string[], at: number, end: number): boolean {
  let bodies = 0
  for (let index = at; index < end; index++) {
    const line = lines[index]!
    if (/^\+{1,5} [a-z]/.test(line)) return false
    if (!/^\+[-=+]*\+?$/.test(line)) bodies++
  }
  return bodies * 2 > end - at
}

const ENTITY = /&(?:lt|gt|amp|quot|nbsp|#39|#34|#160|apos);/
const PLAIN: { [entity: string]: string } = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#34;': '"',
  '&nbsp;': ' ',
  '&#160;': ' ',
  '&#39;': "'",
  '&apos;': "'"
}

/** Undoes HTML escaping where a block has entities and not one bare `<`, `>` or `&`: it was copied out of a page's source. */
export function withoutEntities(lines: string[]): string[] {
  if (!lines.some((line) => line.includes('&') && ENTITY.test(line))) return lines
  if (lines.some((line) => /[<>]|&(?!#?\w+;)/.test(line))) return lines
  return lines.map((line) => line.replace(/&#?\w+;/g, (entity) => PLAIN[entity] ?? entity))
}

/** Takes the white space off that every line of a block bears in front because its prompt did. */
export function withoutIndent(lines: string[], indent: string): string[] {
  if (indent === '' || !lines.every((line) => line.startsWith(indent) || line.trim() === '')) return lines
  return lines.map((line) => line.slice(indent.length))
}
