import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CONTENT_POLICY } from '../../electron/policy.ts'
import { COMMANDS } from '../../models/commands/registry.ts'
import { root } from '../../scripts/lib/root.mjs'

const read = (path: string) => readFile(join(root, path), 'utf8')
const json = async (path: string) => JSON.parse(await read(path)) as { [name: string]: unknown }

/** Files in models/commands/ that are not commands in use. */
const MACHINERY = new Set(['command.ts', 'registry.ts', 'run.ts', '_template.ts'])

test('every command file is registered under its own name, once', async () => {
  const files = (await readdir(join(root, 'models/commands'))).filter(
    (name) => name.endsWith('.ts') && !MACHINERY.has(name)
  )
  const ids = COMMANDS.map((command) => command.id)
  expect(files.map((name) => name.replace(/\.ts$/, '')).filter((id) => !ids.includes(id))).toEqual([])
  expect(new Set(ids).size).toBe(ids.length)
})

test('no command claims the command line of another', () => {
  for (const command of COMMANDS) {
    const others = COMMANDS.filter((other) => other !== command && other.matches(command.title))
    expect(
      others.map(({ id }) => id),
      command.title
    ).toEqual([])
  }
})

test('the page states the same policy as the shell', async () => {
  const html = await read('renderer/index.html')
  const stated = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html)?.[1]
  expect(stated?.replace(/\s+/g, ' ')).toBe(CONTENT_POLICY)
  // xz is unpacked by WebAssembly, which this one word allows; scripts from text stay forbidden
  expect(CONTENT_POLICY.replace("'wasm-unsafe-eval'", '')).not.toContain('unsafe')
  expect(html).not.toMatch(/https?:|<style|style=|\son\w+=/)
})

test('dependencies are exact: two installs of one commit are the same program', async () => {
  const { dependencies, devDependencies } = await json('package.json')
  for (const [name, version] of Object.entries({ ...(dependencies as object), ...(devDependencies as object) })) {
    // an alias names the package beside the version
    expect(version, name).toMatch(/^(?:npm:[@\w/-]+@)?\d+\.\d+\.\d+$/)
  }
})

test('no package in the lock file is under a licence that would bind ours', async () => {
  const { packages } = (await json('package-lock.json')) as { packages: { [path: string]: { license?: string } } }
  const bound = Object.entries(packages).filter(([, { license = '' }]) => /GPL/i.test(license))
  expect(bound).toEqual([])
})

test('what is packed into the app is the build, not its packages', async () => {
  const config = await read('electron-builder.yml')
  expect(config).toContain('out/main/**')
  expect(config).toContain('!node_modules')
})
