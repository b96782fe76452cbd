import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { pathCommand } from '../../cli/path.ts'
import { UsageError } from '../../cli/usage-error.ts'
import type { Path } from '../../models/paths/path.ts'
import { analysed } from '../support/analysed.ts'
import { atlas, type Run } from '../support/atlas.ts'
import { ovnLab } from '../support/load-folder.ts'

const root = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'atlas-path-'))
const lab = join(folder, 'lab.json')

/** On a finished document: reading captures is tested elsewhere. */
const path = (...args: string[]): Promise<Run> => atlas('path', ...args)

function best(out: string): Path {
  return (JSON.parse(out) as { paths: Path[] }).paths[0]!
}

describe('tripleo-atlas path', { timeout: 60_000 }, () => {
  beforeAll(() => writeFileSync(lab, JSON.stringify(analysed(ovnLab()))))

  it('prints paths as JSON and ends 0 when delivered', async () => {
    const { code, out } = await path('--from', 'vm-web-1', '--to', 'vm-web-3', lab)
    expect(code).toBe(0)
    expect(best(out)).toMatchObject({ disposition: 'delivered', hosts: ['host:compute-0', 'host:compute-1'] })
  })

  it('ends 1 when dropped, and says what drops it', async () => {
    const { code, out } = await path(
      '--from',
      'vm-web-1',
      '--to',
      'vm-db-1',
      '--protocol',
      'tcp',
      '--port',
      '8080',
      lab
    )
    expect(code).toBe(1)
    expect(best(out)).toMatchObject({ disposition: 'dropped' })
    expect(best(out).reason).toMatch(
      /^rule 1001 \(drop\) stops TCP 8080 to vm-db-1: outport == @neutron_pg_drop && ip$/
    )
  })

  it('prints text for people: verdict, reason, way, proof', async () => {
    const { code, out } = await path('--from', 'vm-web-2', '--to', 'internet', '--format', 'text', lab)
    expect(code).toBe(0)
    expect(out).toMatch(
      /^LEFT THE CLOUD: vm-web-2 to internet\n {2}Left the cloud on datacentre, untagged, controller-1 eno2\. Beyond this: the physical network\.\n/
    )
    expect(out).toContain('networks and routers: private > router1 > public')
    expect(out).toContain('wire: compute-0 > controller-1 by geneve 5')
    expect(out).toContain('$ tcpdump -nn -e -i eno2 host 10.0.0.210 and host 8.8.8.8')
  })

  it('ends 3 when facts run out, and names the command to paste next', async () => {
    const show = join(folder, 'show.txt')
    const text = ovnLab().find(({ name }) => name.endsWith('ovn-nbctl_show.txt'))!.text
    writeFileSync(show, `$ ovn-nbctl show\n${text}`)
    const { code, out } = await path('--from', 'vm-web-1', '--to', '192.168.10.13', show)
    expect({ code, disposition: code === 3 ? best(out).disposition : out }).toEqual({ code: 3, disposition: 'unknown' })
    expect(best(out).next).toContain('ovn-sbctl show')
  })

  it('ends 2 with one clear line when an END or an argument cannot be used', async () => {
    const wrong: [string[], RegExp][] = [
      [['--from', 'vm-web', '--to', 'x', lab], /--from vm-web: nothing fits; there are vm-web-3, vm-web-2, vm-web-1$/m],
      [['--from', 'vm-web-1', '--to', 'vm-nobody', lab], /--to vm-nobody: nothing fits; there are .*vm-db-1/],
      [['--to', 'x', lab], /--from END is missing/],
      [['--from', 'x', lab], /--to END is missing/],
      [['--from', 'vm-web-1', '--to', 'x', '--port', '99999', lab], /--port 99999: must be a number from 0 to 65535/],
      [['--from', 'vm-web-1', '--to', 'x', '--protocol', 'ipx', lab], /--protocol ipx: must be one of icmp, tcp/],
      [['--from', 'vm-web-1', '--to', 'x', '--to-mac', 'zz', lab], /--to-mac zz: must be a MAC address/],
      [
        ['--from', 'vm-web-1', '--to', 'x', '--from-address', '1.2.3', lab],
        /--from-address 1.2.3: must be an IP address/
      ]
    ]
    for (const [args, message] of wrong) {
      const trouble = await pathCommand(args).catch((error: unknown) => error)
      expect(trouble).toBeInstanceOf(UsageError)
      expect((trouble as UsageError).message).toMatch(message)
      expect((trouble as UsageError).message.split('\n')).toHaveLength(1)
    }
    expect(await path('--from', 'vm-web', '--to', 'x', lab)).toMatchObject({ code: 2, out: '' })
  })

  it('lists what an END may mean when several fit', async () => {
    const twins = { nodes: ['a', 'b'] }
    const document = structuredClone(analysed(ovnLab()))
    const server = document.nodes.find(({ kind, name }) => kind === 'server' && name === 'vm-web-2')!
    for (const twin of twins.nodes) document.nodes.push({ ...server, id: `server:${twin}`, name: 'twin' })
    const file = join(folder, 'twins.json')
    writeFileSync(file, JSON.stringify(document))
    const { code, err } = await path('--from', 'twin', '--to', 'vm-web-1', file)
    expect(code).toBe(2)
    expect(err).toContain('--from twin: fits several: server:a (twin), server:b (twin)')
  })

  it('prints the way back as the way of the answer, between ends that are turned', async () => {
    const { code, out } = await path('--from', '192.168.20.21', '--to', 'vm-web-1', '--format', 'text', lab)
    expect(code).toBe(0)
    expect(out).toMatch(/^DELIVERED: vm-db-1.* to vm-web-1/)
    expect(out).toContain('networks and routers: backend > router1 > private')
    expect(out).toContain('wire: compute-1 > compute-0 by geneve 1')
  })

  it('prints a pasted trace as a path, alone or by its capture', async () => {
    const trace = join(folder, 'trace.txt')
    const lines = readFileSync(join(root, 'tests/fixtures/ovn-lab/oracle/02-same-net-different-host.txt'), 'utf8')
    writeFileSync(trace, lines)
    const { code, out } = await path('--trace', trace, join(root, 'tests/fixtures/ovn-lab/central'))
    expect(code).toBe(0)
    const told = best(out)
    expect(told).toMatchObject({ disposition: 'delivered' })
    expect(told.hops.length).toBeGreaterThan(1)
    expect(told.hops.every(({ sources }) => sources.length > 0)).toBe(true)
    const none = await path('--trace', lab)
    expect(none).toMatchObject({ code: 2, out: '' })
    expect(none.err).toContain('hold no output of ovn-trace')
    const both = await path('--trace', '--from', 'vm-web-1', lab)
    expect(both.code).toBe(2)
  })

  it('says what fails with a thing, and asks nothing else then', async () => {
    const { code, out } = await path('--impact', 'controller-1', '--format', 'text', lab)
    expect(code).toBe(0)
    expect(out).toMatch(/^WITHOUT host:controller-1: \d+ lost, \d+ changed, \d+ unknown, \d+ same\n {0,2}asked: \d+/)
    const json = await path('--impact', 'compute-0', lab)
    const impact = JSON.parse(json.out) as { counts: Record<string, number>; paths: { fate: string }[] }
    expect(impact.counts['lost']).toBeGreaterThan(0)
    expect(impact.paths.filter(({ fate }) => fate === 'lost')).toHaveLength(impact.counts['lost']!)
    expect(await path('--impact', 'nobody', lab)).toMatchObject({ code: 2, out: '' })
    expect((await path('--impact', 'compute-0', '--from', 'vm-web-1', lab)).err).toContain('--impact asks its own')
  })

  it('follows curl localhost to a published port, from captures and from a sample', async () => {
    const captures = join(root, 'tests/fixtures/containers/podman4-netavark.txt')
    const curl = await path('--from', 'pod4', '--to', 'localhost:58080', captures)
    expect(curl.code).toBe(0)
    expect(best(curl.out)).toMatchObject({ disposition: 'delivered', to: 'container:pod4/web' })
    const text = await path('--from', 'pod4', '--to', 'pod4:58080', '--format', 'text', captures)
    expect(text.out).toMatch(/^DELIVERED: pod4 to web\n/)
    expect(text.out).toContain('    $ iptables -t nat -L NETAVARK-DN-1D8721804F16F -n -v\n')
    const sample = join(root, 'samples/lessons/c5-port.yaml')
    const planned = await path('--from', 'laptop', '--to', 'web', sample)
    expect([planned.code, best(planned.out).hosts]).toEqual([0, ['host:laptop', 'host:podman-host']])
    const closed = await path('--from', 'pod4', '--to', 'pod4:59999', captures)
    expect([closed.code, best(closed.out).disposition]).toEqual([3, 'unknown'])
    const nobody = await path('--from', 'pod4', '--to', 'nobody:80', captures)
    expect([nobody.code, nobody.err]).toEqual([2, expect.stringContaining('--to nobody:80: nothing fits')])
  })
})
