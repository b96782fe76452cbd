import * as v from 'valibot'
import { blueprintSchema, type Blueprint } from './schema.ts'
import { LINE_KEY, nodeAt, removeAt, toPlain, type Place, type YamlNode, type YamlPath } from './yaml-node.ts'
import { parseYaml } from './yaml-tree.ts'

/** Something wrong in a blueprint: where (line from 0, column from 1), what, and what is allowed. */
export interface BlueprintProblem extends Place {
  message: string
}

export interface CheckedBlueprint {
  /** what is left when everything wrong is taken out; undefined when that is nothing */
  blueprint?: Blueprint
  problems: BlueprintProblem[]
  /** where the value at a path of the blueprint stands */
  placeOf: (path: YamlPath) => Place
}

/** Each round takes at least one wrong value out; more rounds than a blueprint has levels mean it is wrong altogether. */
const MAX_ROUNDS = 100
const MAX_PROBLEMS = 100
/** characters; people write blueprints by hand */
const MAX_LENGTH = 1_000_000
const START: Place = { line: 0, column: 1 }

/**
 * Reads and checks a blueprint. A wrong value is told and taken out, then a thing that lacks something it needs, and so on:
 * one typing mistake costs one value, not the cloud. Never throws.
 */
export function checkBlueprint(text: string): CheckedBlueprint {
  if (text.length > MAX_LENGTH) {
    const message = `a blueprint has at most ${MAX_LENGTH} characters; this one has ${text.length}`
    return { problems: [{ line: 0, column: 1, message }], placeOf: () => START }
  }
  const yaml = parseYaml(text)
  if ('error' in yaml) return { problems: [yaml.error], placeOf: () => START }
  const placeOf = (path: YamlPath): Place => nodeAt(yaml.tree, path).place
  const problems: BlueprintProblem[] = []
  if (!yaml.tree.map) {
    const message = 'a blueprint has to be a mapping: "key: value" lines'
    return { problems: [{ ...yaml.tree.place, message }], placeOf }
  }
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const result = v.safeParse(blueprintSchema, toPlain(yaml.tree))
    if (result.success) return { blueprint: result.output, problems: problems.sort(inReadingOrder), placeOf }
    const paths = result.issues.map(pathOf)
    result.issues.forEach((issue, index) => {
      const problem = problems.length < MAX_PROBLEMS ? describe(yaml.tree, issue, paths[index]!) : undefined
      if (problem) problems.push(problem)
    })
    if (!takeOut(yaml.tree, paths)) break
  }
  return { problems: problems.sort(inReadingOrder), placeOf }
}

function inReadingOrder(a: Place, b: Place): number {
  return a.line - b.line || a.column - b.column
}

type Issue = v.BaseIssue<unknown>

function pathOf(issue: Issue): YamlPath {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
}

/** What to tell of an issue; nothing where it only follows from something already told and taken out. */
function describe(tree: YamlNode, issue: Issue, path: YamlPath): BlueprintProblem | undefined {
  const node = nodeAt(tree, path)
  const owner = nodeAt(tree, path.slice(0, -1))
  // A list passes for a mapping that lacks its line; its entries are no keys.
  if (owner.list && path.at(-1) === LINE_KEY)
    return { ...owner.place, message: `${owner.label} is a list, but ${issue.message}` }
  if (owner.list && issue.expected === 'never') return undefined
  if (issue.received === 'undefined') {
    if (node.pruned === true) return undefined
    const label = [node.label, String(path.at(-1))].filter((part) => part !== '').join('.')
    return { ...node.place, message: `${label} ${issue.message}` }
  }
  const label = node.label === '' ? 'the blueprint' : node.label
  if (issue.expected === 'never') return { ...(node.key ?? node.place), message: `${label} ${issue.message}` }
  return { ...node.place, message: `${label} is ${shown(issue.input)}, but ${issue.message}` }
}

/** Last list entries first, so that the indexes of the others stay right. */
function takeOut(tree: YamlNode, paths: readonly YamlPath[]): boolean {
  let removed = false
  const ordered = [...paths].sort(comparePaths).reverse()
  for (const path of ordered) {
    if (path.length === 0) return false
    // A required key that is missing: what needs it goes.
    const gone = removeAt(tree, path) || (path.length > 1 && removeAt(tree, path.slice(0, -1)))
    removed ||= gone
  }
  return removed
}

function comparePaths(a: YamlPath, b: YamlPath): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const left = a[at]!
    const right = b[at]!
    if (left === right) continue
    if (typeof left === 'number' && typeof right === 'number') return left - right
    return String(left) < String(right) ? -1 : 1
  }
  return a.length - b.length
}

function shown(value: unknown): string {
  if (value === null) return 'empty'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a mapping'
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value)
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
