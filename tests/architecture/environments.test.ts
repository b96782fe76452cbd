import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { root } from '../../scripts/lib/root.mjs'

/** The messages of one room's compiler settings for a text that is not on disk. */
function messagesFor(room: string, text: string): string[] {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, room, 'tsconfig.json'),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (problem) => {
        throw new Error(String(problem.messageText))
      }
    }
  )
  const name = join(root, room, 'in-memory.ts')
  const options = { ...config!.options, noEmit: true }
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists } = host
  host.fileExists = (path) => path === name || fileExists(path)
  host.getSourceFile = (path, ...rest) =>
    path === name ? ts.createSourceFile(path, text, ts.ScriptTarget.ES2023) : getSourceFile(path, ...rest)
  const program = ts.createProgram([name], options, host)
  return ts.getPreEmitDiagnostics(program, program.getSourceFile(name)).map((problem) => String(problem.messageText))
}

test.each([
  ['models', 'export const title = document.title\n', 'document'],
  ['models', 'export const shell = process.env\n', 'process'],
  ['models', 'export const wait = () => setTimeout(() => undefined, 1)\n', 'setTimeout'],
  ['renderer', 'export const shell = process.env\n', 'process'],
  ['electron', 'export const title = document.title\n', 'document'],
  ['cli', 'export const title = document.title\n', 'document']
])('in %s/ `%s` does not compile', (room, text, name) => {
  expect(messagesFor(room, text).join('\n')).toContain(`'${name}'`)
})

test('what each environment does have compiles', () => {
  expect(
    messagesFor('models', 'export const all: readonly string[] = [...new Map<string, string>().keys()]\n')
  ).toEqual([])
  expect(messagesFor('renderer', 'export const title = document.title\n')).toEqual([])
  expect(messagesFor('electron', 'export const folder = process.cwd()\n')).toEqual([])
})
