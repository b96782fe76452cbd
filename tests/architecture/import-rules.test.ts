import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import config from '../../.dependency-cruiser.mjs'
import { root } from '../../scripts/lib/root.mjs'

/** One import that must be refused, and the rule that refuses it. Types count like values. */
const REFUSED: [rule: string, from: string, to: string][] = [
  ['models-know-nobody', 'models/topology/a.ts', 'renderer/b.ts'],
  ['models-know-nobody', 'models/topology/b.ts', 'electron/b.ts'],
  ['models-are-pure', 'models/topology/c.ts', 'node:fs'],
  ['models-are-pure', 'models/topology/d.ts', 'react'],
  ['renderer-knows-models-only', 'renderer/a.ts', 'electron/b.ts'],
  ['renderer-has-no-node', 'renderer/c.ts', 'electron'],
  ['renderer-has-no-node-modules', 'renderer/d.ts', 'node:fs'],
  ['electron-knows-the-contract-only', 'electron/a.ts', 'renderer/b.ts'],
  ['electron-knows-the-contract-only', 'electron/c.ts', 'models/topology/z.ts'],
  ['cli-knows-models-only', 'cli/a.ts', 'electron/b.ts'],
  ['contract-has-no-logic', 'models/desktop-api.ts', 'models/topology/z.ts'],
  ['commands-stand-alone', 'models/commands/one.ts', 'models/commands/two.ts'],
  ['commands-stand-alone', 'models/commands/three.ts', 'models/commands/four/table.ts'],
  ['commands-stand-alone', 'models/commands/four/other.ts', 'models/commands/five/table.ts'],
  ['commands-do-not-join', 'models/commands/six.ts', 'models/linkers/z.ts'],
  ['text-shapes-know-no-command', 'models/text/a.ts', 'models/commands/two.ts'],
  ['judges-read-the-topology', 'models/views/a.ts', 'models/commands/two.ts'],
  ['judges-read-the-topology', 'models/checks/a.ts', 'models/commands/two.ts'],
  ['judges-read-the-topology', 'models/paths/a.ts', 'models/linkers/z.ts'],
  ['catalogue-knows-nobody', 'models/catalogue/a.ts', 'models/topology/z.ts'],
  ['layout-knows-scenes', 'models/layout/a.ts', 'models/views/z.ts'],
  ['pens-know-scenes', 'models/export/a.ts', 'models/topology/z.ts'],
  ['product-imports-no-tools', 'cli/b.ts', 'vite'],
  ['no-unknown-imports', 'cli/c.ts', './nowhere.ts'],
  ['no-cycles', 'models/text/m.ts', 'models/text/n.ts']
]

/** Imports that look alike and are right. */
const ALLOWED: [from: string, to: string][] = [
  ['renderer/e.ts', 'models/topology/z.ts'],
  ['electron/d.ts', 'models/desktop-api.ts'],
  ['electron/e.ts', 'electron'],
  ['cli/d.ts', 'models/topology/z.ts'],
  ['models/commands/four.ts', 'models/commands/four/table.ts'],
  ['models/commands/seven.ts', 'models/commands/command.ts'],
  ['models/layout/b.ts', 'models/views/scene.ts'],
  ['models/export/b.ts', 'models/views/scene.ts'],
  ['models/views/b.ts', 'models/topology/z.ts']
]

let folder = ''
let found: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atlas-rules-'))
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  for (const name of ['package.json', 'tsconfig.base.json']) await symlink(join(root, name), join(folder, name))
  const imports = [...REFUSED.map(([, from, to]) => [from, to] as const), ...ALLOWED]
  for (const [, to] of imports) if (/^(models|renderer|electron|cli)\//.test(to)) await write(to, 'export type T = 1\n')
  for (const [from, to] of imports) {
    const kind = to === 'vite' ? 'import' : 'import type'
    await write(from, `${kind} { T } from '${specifier(from, to)}'\nexport type U = T\n`)
  }
  await write('models/text/n.ts', "import type { U } from './m.ts'\nexport type T = U\n")
  const { output } = await cruise(
    ['models', 'renderer', 'electron', 'cli'],
    { ruleSet: { forbidden: config.forbidden ?? [] }, validate: true, baseDir: folder, ...optionsOf(config) },
    {},
    { tsConfig: { options: {} } } as never
  )
  found = (output as ICruiseResult).summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
}, 60_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

async function write(path: string, text: string): Promise<void> {
  await mkdir(join(folder, dirname(path)), { recursive: true })
  await writeFile(join(folder, path), text)
}

function specifier(from: string, to: string): string {
  if (!/^(models|renderer|electron|cli)\//.test(to)) return to
  return `${'../'.repeat(from.split('/').length - 1)}${to}`
}

function optionsOf({ options }: typeof config) {
  return {
    tsPreCompilationDeps: true,
    doNotFollow: options?.doNotFollow ?? {},
    enhancedResolveOptions: options?.enhancedResolveOptions ?? {}
  }
}

test.each(REFUSED)('%s: %s may not import %s', (rule, from, to) => {
  const hits = found.filter((line) => line.startsWith(`${rule}: ${from} → `))
  expect(hits, `${from} → ${to}; found:\n${found.join('\n')}`).not.toEqual([])
})

test.each(ALLOWED)('%s may import %s', (from) => {
  expect(found.filter((line) => line.includes(`: ${from} → `))).toEqual([])
})

test('every rule gives its reason', () => {
  for (const rule of config.forbidden ?? []) expect(rule.comment, rule.name).toMatch(/\w/)
})

test('every rule of the table is tried here', () => {
  const tried = new Set(REFUSED.map(([rule]) => rule))
  const untried = (config.forbidden ?? []).map((rule) => rule.name).filter((name) => !tried.has(name ?? ''))
  // Needs a package that is installed but not declared, which depends on how npm flattened the tree.
  expect(untried).toEqual(['no-undeclared-packages'])
})
