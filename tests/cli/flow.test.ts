import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pathCommand } from '../../cli/path.ts'
import { UsageError } from '../../cli/usage-error.ts'
import type { Path } from '../../models/paths/path.ts'

const file = join(mkdtempSync(join(tmpdir(), 'atlas-flow-')), 'out')

async function atlas(...args: string[]): Promise<{ code: number; out: string }> {
  const code = await pathCommand([...args, '-o', file])
  return { code, out: readFileSync(file, 'utf8') }
}

describe('tripleo-atlas path --flow', { timeout: 60_000 }, () => {
  it('prints messages with protocol, exchange and queue', async () => {
    const { code, out } = await atlas('--flow', 'server-create', '--from', 'compute-2', 'high-availability')
    const { paths } = JSON.parse(out) as { paths: Path[] }
    expect(code).toBe(0)
    expect(paths[0]!.hops[9]).toMatchObject({
      ...{ protocol: 'RPC cast', method: 'build_and_run_instance', exchange: 'nova' },
      routingKey: 'compute.compute-2.localdomain'
    })
  })

  it('says it to people', async () => {
    const { out } = await atlas('--flow', 'token', '--format', 'text', 'high-availability')
    expect(out).toMatch(/^ 3\. keystone to fernet-keys by local: encrypt with the primary key$/m)
  })

  it('lists the flows, and names them where one is not known', async () => {
    const { code, out } = await atlas('--flow', 'list')
    expect(code).toBe(0)
    expect(out).toMatch(/^volume-to-image +Image from a volume \(upload\)$/m)
    await expect(pathCommand(['--flow', 'nothing', 'high-availability'])).rejects.toThrow(/there are server-create, /)
  })

  it.each([
    ['--to is for packets', ['--flow', 'token', '--to', 'web-1', 'high-availability']],
    ['--release is for flows', ['--release', '16.1', '--from', 'a', '--to', 'b', 'high-availability']],
    ['--release', ['--flow', 'token', '--release', '18', 'high-availability']],
    ['--from nobody: nothing fits', ['--flow', 'token', '--from', 'nobody', 'high-availability']]
  ])('%s', async (message, args) => {
    const failed = pathCommand(args)
    await expect(failed).rejects.toThrow(UsageError)
    await expect(failed).rejects.toThrow(message)
  })
})
