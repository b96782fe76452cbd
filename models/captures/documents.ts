/** The source of documents around pasted outputs: the directives of reStructuredText, the blocks of AsciiDoc. */
const DIRECTIVE =
  /^\s*(?:::|\.\. (?:code-block|code|sourcecode|parsed-literal|prompt|console|literalinclude)::.{0,80})\s*$/
const OPTION = /^\s+:[a-z-]{2,20}:(?:\s.{0,80})?$/
const BLOCK = /^\s*\[(?:source|listing|subs|options|role|literal|,)[^[\]]{0,100}\]\s*$/
const DELIMITER = /^\s*(?:-{4,}|\.{4,})\s*$/

/** Blanks the directives of documents. Changes the array's strings, never their number. */
export function withoutDirectives(lines: string[], text: string): string[] {
  if (!text.includes('::') && !text.includes('----') && !text.includes('....')) return lines
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!
    if (line.length > 200) continue
    if (DIRECTIVE.test(line) && isAlone(lines, index)) {
      lines[index] = ''
      while (OPTION.test(lines[index + 1] ?? '')) lines[++index] = ''
    } else if (BLOCK.test(line) && DELIMITER.test(lines[index + 1] ?? '')) index = withoutBlock(lines, index)
  }
  return lines
}

/** A directive has a gap or its options below, and stands above what it is about. */
function isAlone(lines: readonly string[], index: number): boolean {
  const below = lines[index + 1] ?? ''
  return below.trim() === '' || (lines[index]!.includes('.. ') && OPTION.test(below))
}

/** Takes the line that says what a block is, and the delimiters around it; returns the line that is done. */
function withoutBlock(lines: string[], index: number): number {
  const delimiter = lines[index + 1]!.trim()
  lines[index] = ''
  lines[index + 1] = ''
  for (let end = index + 2; end < lines.length; end++) {
    const line = lines[end]!
    if (BLOCK.test(line)) return end - 1
    if (line.trim() !== delimiter) continue
    lines[end] = ''
    return end
  }
  return index + 1
}
