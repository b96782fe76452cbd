import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { atlas } from '../support/atlas.ts'

const root = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'check-'))
const podman = join(root, 'tests/fixtures/openstack-lab/podman')
afterAll(() => rmSync(folder, { recursive: true }))

describe('tripleo-atlas check', () => {
  test('prints findings and what could not be judged', async () => {
    const { code, out } = await atlas('check', podman)
    const result = JSON.parse(out) as {
      findings: { rule: string }[]
      notEvaluated: { rule: string; needs: string[] }[]
    }
    expect(code).toBe(0)
    expect(Object.keys(result)).toEqual(['findings', 'notEvaluated'])
    expect(result.findings.map(({ rule }) => rule)).toContain('container-exited')
    expect(result.notEvaluated).toContainEqual({ rule: 'tunnel-missing', needs: ['ovs-vsctl show', 'ovn-sbctl show'] })
  })

  test('says the same of a document', async () => {
    const file = join(folder, 'topology.json')
    await atlas('import', '-o', file, podman)
    const [document, captures] = [await atlas('check', file), await atlas('check', podman)]
    expect(document.out).toBe(captures.out)
  })

  test('fails on what it is told to fail on', async () => {
    expect((await atlas('check', '--fail-on', 'error', podman)).code).toBe(1)
    const file = join(folder, 'well.txt')
    writeFileSync(
      file,
      '[root@controller-0 ~]# rabbitmqctl list_queues name messages consumers\nname\tmessages\tconsumers\nnotifications.info\t3\t0\n'
    )
    expect((await atlas('check', '--fail-on', 'error', file)).code).toBe(0)
    expect((await atlas('check', '--fail-on', 'warning', file)).code).toBe(1)
  })

  test('tells people what, where and what next', async () => {
    const { out } = await atlas('check', '--format', 'text', podman)
    expect(out).toMatch(/^ERROR: Container keystone_bootstrap on controller-0 has exited/m)
    expect(out).toMatch(/^ {2}podman\/controller-0\.podman_ps\S*:\d+: .*keystone_bootstrap|Exited \(1\)/m)
    expect(out).toMatch(/^ {2}next: podman logs/m)
    expect(out).toMatch(/NOT EVALUATED[^]*\$ ovs-vsctl show/)
  })

  test('tells many alike findings by a few and their number', async () => {
    const file = join(folder, 'many.txt')
    const rows = Array.from({ length: 40 }, (_, index) => `q-${index}\t3\t0`)
    const command = '[root@controller-0 ~]# rabbitmqctl list_queues name messages consumers'
    writeFileSync(file, [command, 'name\tmessages\tconsumers', ...rows].join('\n'))
    const { out } = await atlas('check', '--format', 'text', file)
    expect(out.match(/^ERROR: Queue /gm)).toHaveLength(5)
    expect(out).toContain('ERROR: 35 more like these  [queue-without-consumer]; --all tells them')
    const { out: all } = await atlas('check', '--format', 'text', '--all', file)
    expect(all.match(/^ERROR: Queue /gm)).toHaveLength(40)
    const { findings } = JSON.parse((await atlas('check', file)).out) as { findings: unknown[] }
    expect(findings).toHaveLength(40)
  })

  test('refuses what it does not know', async () => {
    expect(await atlas('check', '--fail-on', 'remark', podman)).toMatchObject({ code: 2, out: '' })
    expect((await atlas('check', '--fail-on', 'remark', podman)).err).toMatch(/must be one of error, warning/)
  })
}, 60_000)
