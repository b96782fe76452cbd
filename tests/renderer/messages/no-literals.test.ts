import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const folder = join(import.meta.dirname, '../../../renderer')

/** Attributes whose text is read or heard by people. */
const SPOKEN = new Set(['title', 'aria-label', 'placeholder', 'alt', 'label', 'aria-description'])
/** A product's own name, the names of the languages in themselves, signs of arithmetic, and keys on a keyboard. */
const ALLOWED = new Set(['TripleO Atlas', 'EN', '한국어', '−', '+', '⌘K', 'Ctrl K'])

/** Texts in JSX that do not come from a catalogue, with their line. */
export function literalsIn(source: string): string[] {
  const file = ts.createSourceFile('x.tsx', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: string[] = []
  const report = (node: ts.Node, text: string): void => {
    if (!/\p{L}/u.test(text) || ALLOWED.has(text.trim())) return
    found.push(`${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${text.trim()}`)
  }
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) report(node, node.text)
    if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent)) reportText(node.expression)
    if (ts.isJsxAttribute(node) && SPOKEN.has(node.name.getText())) {
      if (node.initializer && ts.isStringLiteral(node.initializer)) report(node, node.initializer.text)
      if (node.initializer && ts.isJsxExpression(node.initializer) && node.initializer.expression)
        reportText(node.initializer.expression)
    }
    ts.forEachChild(node, visit)
  }
  /** Texts that an expression can have as its value: not the ones it hands to functions. */
  const reportText = (expression: ts.Expression): void => {
    if (ts.isStringLiteralLike(expression)) report(expression, expression.text)
    else if (ts.isConditionalExpression(expression)) {
      reportText(expression.whenTrue)
      reportText(expression.whenFalse)
    } else if (ts.isParenthesizedExpression(expression)) reportText(expression.expression)
    else if (ts.isBinaryExpression(expression)) {
      if (expression.operatorToken.kind !== ts.SyntaxKind.AmpersandAmpersandToken) return
      reportText(expression.right)
    }
  }
  visit(file)
  return found
}

describe('components', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tsx'))

  test.each(files)('%s says nothing that is not in a catalogue', (path) => {
    expect(literalsIn(readFileSync(join(folder, path), 'utf8'))).toEqual([])
  })

  test('the rule finds what it is for', () => {
    expect(literalsIn('const a = <p title="Hello">Some text</p>')).toEqual(['1: Hello', '1: Some text'])
    expect(literalsIn("const a = <p aria-label={b ? 'Yes' : say('k')}>{c && 'text'}</p>")).toEqual([
      '1: Yes',
      '1: text'
    ])
    expect(literalsIn("const a = <p className='x'>{say('k', { name: 'v' })} · {5}</p>")).toEqual([])
  })
})
