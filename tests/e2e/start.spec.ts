import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { root } from '../../scripts/lib/root.mjs'

/** Runs `npm start`'s script and gives its first line of output. */
async function firstLine(...args: string[]): Promise<{ line: string; started: ChildProcess }> {
  // The test runner asks for colours; where NO_COLOR is set too, Node would first warn that the two contradict each other.
  const { NO_COLOR: _, ...env } = process.env
  const started = spawn(process.execPath, [join(root, 'scripts/start.mjs'), ...args], { cwd: root, env })
  let output = ''
  const line = await new Promise<string>((resolve) => {
    const take = (chunk: Buffer) => {
      output += chunk.toString()
      if (output.includes('\n')) resolve(output.split('\n')[0] ?? '')
    }
    started.stdout.on('data', take)
    started.stderr.on('data', take)
    started.on('close', () => resolve(output))
  })
  return { line, started }
}

test('the browser mode says where it is in one line, and offers the named files to its page', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'atlas-start-'))
  await writeFile(join(folder, 'list-br.txt'), 'br-int\n')
  const { line, started } = await firstLine('--browser', '--no-open', join(folder, 'list-br.txt'))
  try {
    const url = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(line)?.[0]
    expect(url, line).toBeDefined()
    await page.goto(url ?? '')
    await expect(page.locator('#root')).not.toBeEmpty()
    const token = new URL(url ?? '').searchParams.get('open')
    const names = await page.evaluate(
      async (given) => (await fetch(`open/${given}/`)).json() as Promise<string[]>,
      token
    )
    expect(names).toEqual(['list-br.txt'])
  } finally {
    started.kill()
    await rm(folder, { recursive: true })
  }
})

for (const [what, args, message] of [
  ['an unknown flag', ['--bogus'], '--bogus'],
  ['a port that is none', ['--port', 'x'], '--port x: not a port'],
  ['two modes at once', ['--browser', '--electron'], 'exclude each other']
] as const) {
  test(`${what} is refused with a reason`, async () => {
    const { line, started } = await firstLine(...args)
    expect(line).toContain(message)
    await expect.poll(() => started.exitCode).toBe(2)
  })
}
