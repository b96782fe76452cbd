import ts from 'typescript'

/** Sentences that a module writes, with every text that stands in their holes, else `x`. */
export function sentencesIn(source: string): string[] {
  return nodesOf(source).flatMap(textsOf).filter(isSentence)
}

/** Sentences that a module hands to functions of this name, as their second argument. */
export function sentencesFor(name: string, source: string): string[] {
  const calls = nodesOf(source).filter((node): node is ts.CallExpression => ts.isCallExpression(node))
  const made = calls.filter(({ expression }) => new RegExp(`\\b${name}$`).test(expression.getText()))
  return made.flatMap(({ arguments: [, text] }) => (text ? textsOf(text) : [])).filter(isSentence)
}

function isSentence(text: string): boolean {
  return /[a-z]+ \w+ \w/i.test(text)
}

function nodesOf(source: string): ts.Node[] {
  const found: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    found.push(node)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('x.ts', source, ts.ScriptTarget.Latest, true))
  return found
}

function textsOf(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text]
  if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)]
  if (!ts.isTemplateExpression(node)) return ts.isExpression(node) ? ['x'] : []
  return node.templateSpans.reduce(
    (sofar, { expression, literal }) =>
      sofar.flatMap((start) => textsOf(expression).map((value) => `${start}${value}${literal.text}`)),
    [node.head.text]
  )
}
