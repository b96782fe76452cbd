import { withoutDirectives } from './documents.ts'

/** Tags that web pages put into and around what was pasted into them; outputs that are XML have none of these. */
const TAG =
  /<\/?(?:pre|code|span|div|p|br|samp|kbd|tt|b|i|u|em|strong|font|a|blockquote|html|head|body|section|article|h[1-6]|ul|ol|li|table|tbody|thead|tr|td|th|screen|programlisting|literallayout|computeroutput|userinput|prompt)(?:\s[^<>]{0,300})?\/?>/gi
/** What tells a page: a block of code, a coloured word, or the page's own frame. */
const PAGE =
  /<(?:pre|samp|screen|programlisting)(?:\s[^<>]{0,300})?>|<(?:span|div)\s(?:class|style)=|<html[\s>]|<br ?\/?>/i
const COMMENT = /<!--[^<>]{0,300}-->/g
const OPENED = /^\s*\{(?:noformat|code)(?:[:|][^{}]{0,60})?\}(?=.*\S)/i
const CLOSED = /\{(?:noformat|code)\}\s*$/i
const WIKI = /\{(?:noformat|code)/i

/**
 * Takes a page's markup off lines that hold more than it: tags of HTML in and around a line of output, the `{noformat}` in front of one.
 * Lines of markup alone stay, because they tell where a block begins and ends, unless blocks begin in the middle of lines, where
 * nothing would pair with them. Changes the array's strings, never their number.
 */
export function withoutPageMarkup(lines: string[], text: string): string[] {
  if (PAGE.test(text)) {
    const inline = lines.some(
      (line) => line.includes('<') && /<(?:pre|screen|programlisting)\b[^<>]{0,300}>/i.test(line) && bare(line) !== ''
    )
    for (let index = 0; index < lines.length; index++) {
      if (!lines[index]!.includes('<')) continue
      const line = lines[index]!.length > 10_000 ? lines[index]! : lines[index]!.replace(COMMENT, '')
      lines[index] = line
      const rest = bare(line)
      if (rest !== line && (rest.trim() !== '' || inline)) lines[index] = rest
    }
  }
  if (WIKI.test(text)) {
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index]!
      if (!line.includes('{') || line.length > 10_000) continue
      const open = line.replace(OPENED, '')
      const closed = open.replace(CLOSED, '')
      if (closed.trim() !== '') lines[index] = closed
    }
  }
  return withoutDirectives(lines, text)
}

function bare(line: string): string {
  return line.length > 100_000 ? line : line.replace(TAG, '')
}
