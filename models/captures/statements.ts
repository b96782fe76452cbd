import { isRedirect, tokenize, type Token } from '../text/shell-words.ts'

/** One pipeline of a typed line: its commands in order, redirections taken out. */
export interface Pipeline {
  stages: Token[][]
}

interface Loop {
  variable: string | undefined
  values: string[] | undefined
  body: (Loop | Pipeline)[]
  /** what `done` is piped through */
  after: Token[][]
}

const SEPARATORS = new Set([';', ';;', '&', '&&', '||', '(', ')'])
const LEADING = new Set(['do', 'then', 'else', 'elif', 'if', '{', '}', '!', 'fi', 'esac'])
const MOST = 1000

/**
 * The pipelines that a typed line runs, in order. `for h in a b; do ssh $h …; done` yields one per value with the variable
 * put in; loops over something the line does not spell out (`$(…)`, `*`, `while read`) run once with the variable left as is.
 */
export function pipelinesOf(line: string): Pipeline[] {
  const root: Loop = { variable: undefined, values: undefined, body: [], after: [] }
  const stack = [root]
  for (const stages of statements(tokenize(withoutHeredocs(line)).tokens)) {
    const first = stages[0]!
    while (first[0] && LEADING.has(first[0].value)) first.shift()
    const keyword = first[0]?.value
    const top = stack.at(-1)!
    if (keyword === 'for' || keyword === 'while' || keyword === 'until') {
      const loop = openLoop(keyword, first)
      top.body.push(loop)
      stack.push(loop)
      if (keyword !== 'for' && first.length > 1) loop.body.push({ stages: [first.slice(1)] })
    } else if (keyword === 'done' && stack.length > 1) {
      stack.pop()!.after = stages.slice(1)
    } else if (first.length > 0) {
      top.body.push({ stages })
    }
  }
  const out: Pipeline[] = []
  expand(root, new Map(), [], out)
  return out
}

/** True when the shell would ask for more: open quotes, a trailing `|` or `&&`, a loop without `done`, a heredoc without end. */
export function isIncomplete(line: string): boolean {
  if (line.endsWith('\\')) return true
  const { tokens, open } = tokenize(withoutHeredocs(line))
  if (open || heredocEnd(line) !== undefined) return true
  const last = tokens.at(-1)
  if (last?.operator && (last.raw === '|' || last.raw === '&&' || last.raw === '||')) return true
  let depth = 0
  let starts = true
  for (const { value, operator } of tokens) {
    if (starts && (value === 'for' || value === 'while' || value === 'until' || value === 'if')) depth++
    if (starts && (value === 'done' || value === 'fi')) depth--
    starts = operator || LEADING.has(value)
  }
  return depth > 0
}

function openLoop(keyword: string, tokens: Token[]): Loop {
  const loop: Loop = { variable: undefined, values: undefined, body: [], after: [] }
  if (keyword !== 'for' || tokens[2]?.value !== 'in') return loop
  loop.variable = tokens[1]!.value
  const values = tokens.slice(3).flatMap((token) => braces(token.value))
  if (values.length > 0 && values.every((value) => !/[$`*?]/.test(value))) loop.values = values
  return loop
}

/** `compute-{0..2}` and `{a,b}`; one pair of braces a word. */
function braces(word: string): string[] {
  const found = /^([^{}]*)\{([^{}]+)\}([^{}]*)$/.exec(word)
  if (!found) return [word]
  const range = /^(\d+)\.\.(\d+)$/.exec(found[2]!)
  const inner: string[] = []
  if (range) {
    const [from, to] = [Number(range[1]), Number(range[2])]
    for (let value = from; value <= to && inner.length < MOST; value++) inner.push(String(value))
  } else if (found[2]!.includes(',')) inner.push(...found[2]!.split(','))
  else return [word]
  return inner.map((value) => found[1]! + value + found[3]!)
}

function expand(loop: Loop, variables: Map<string, string>, after: Token[][], out: Pipeline[]): void {
  for (const value of loop.values ?? [undefined]) {
    const known = value === undefined ? variables : new Map(variables).set(loop.variable!, value)
    for (const item of loop.body) {
      if (out.length >= MOST) return
      const piped = [...after, ...loop.after]
      if ('body' in item) expand(item, known, piped, out)
      else out.push({ stages: [...item.stages, ...piped].map((stage) => substitute(stage, known)) })
    }
  }
}

function substitute(stage: Token[], variables: Map<string, string>): Token[] {
  if (variables.size === 0 || !stage.some((token) => token.raw.includes('$'))) return stage
  const put = (text: string): string =>
    text.replace(
      /\$(?:\{(\w+)\}|(\w+))/g,
      (all, braced: string | undefined, bare: string | undefined) => variables.get(braced ?? bare ?? '') ?? all
    )
  return stage.map((token) =>
    token.raw.startsWith("'") ? token : { ...token, raw: put(token.raw), value: put(token.value) }
  )
}

/** Tokens cut at `;`, `&&`, `||`, `&` and parentheses, then at pipes. Never empty stages first. */
function statements(tokens: Token[]): Token[][][] {
  const out: Token[][][] = []
  let stages: Token[][] = [[]]
  const close = (): void => {
    if (stages[0]!.length > 0) out.push(stages)
    stages = [[]]
  }
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!
    if (!token.operator) stages.at(-1)!.push(token)
    else if (token.raw === '|' || token.raw === '|&') stages.push([])
    else if (SEPARATORS.has(token.raw)) close()
    else if (isRedirect(token)) {
      const before = tokens[index - 1]
      const stage = stages.at(-1)!
      if (before && !before.operator && /^\d$/.test(before.raw) && before.at + 1 === token.at) stage.pop()
      index++
    }
  }
  close()
  return out
}

function heredocEnd(line: string): string | undefined {
  const found = /<<-?\s*(['"]?)([A-Za-z_]\w*)\1/.exec(line)
  if (!found) return undefined
  const newline = line.indexOf('\n', found.index)
  const rest = newline < 0 ? [] : line.slice(newline + 1).split('\n')
  return rest.some((text) => text.trim() === found[2]) ? undefined : found[2]!
}

function withoutHeredocs(line: string): string {
  const found = /<<-?\s*(['"]?)([A-Za-z_]\w*)\1/.exec(line)
  const newline = found ? line.indexOf('\n', found.index) : -1
  return newline < 0 ? line : line.slice(0, newline)
}
