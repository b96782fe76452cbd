import { describe, expect, it } from 'vitest'
import { podmanPs } from '../../../models/commands/podman-ps.ts'
import { runCommand } from '../../support/run-command.ts'

const TABLE = [
  'CONTAINER ID  IMAGE                                         COMMAND      CREATED      STATUS                    PORTS                   NAMES',
  '1cd7dfd644ea  registry.example.com/rhosp/nova-compute:17.1  kolla_start  2 hours ago  Up 2 hours (healthy)                              nova_compute',
  '9ba290f2b098  registry.example.com/rhosp/ironic-api:17.1    kolla_start  3 hours ago  Exited (137) 1 hour ago                           ironic_api',
  '853e20db4e2f  docker.io/library/httpd:2.4                   httpd        4 days ago   Up 4 days                 0.0.0.0:58080->80/tcp   웹서버-1'
].join('\n')

function containers(text: string, commandLine = 'podman ps -a') {
  const { facts, ledger, record } = runCommand(podmanPs, text, { commandLine })
  const nodes = facts.nodes.filter(({ ref }) => ref.kind === 'container')
  return { nodes, ledger, record, names: nodes.map(({ props }) => props.name) }
}

describe('podman ps', () => {
  it('reads state, exit code, health and ports', () => {
    const { nodes, ledger } = containers(TABLE.replace('웹서버-1', 'web-1'))
    expect(ledger.leftover()).toEqual([])
    expect(nodes.map(({ ref }) => ref.keys)).toEqual([
      ['name:nova_compute', 'cid:1cd7dfd644ea'],
      ['name:ironic_api', 'cid:9ba290f2b098'],
      ['name:web-1', 'cid:853e20db4e2f']
    ])
    expect(nodes.map(({ props }) => props.attributes)).toMatchObject([
      { state: 'running', health: 'healthy', engine: 'podman', image: 'registry.example.com/rhosp/nova-compute:17.1' },
      { state: 'exited', exitCode: 137 },
      { state: 'running', ports: ['0.0.0.0:58080->80/tcp'] }
    ])
  })

  it('reads what a template prints', () => {
    const { names, nodes } = containers(
      'nova_compute Up 2 hours (healthy)\nmultipathd Exited (137) 2 hours ago',
      "podman ps -a --format '{{.Names}} {{.Status}}'"
    )
    expect(names).toEqual(['nova_compute', 'multipathd'])
    expect(nodes[1]!.props.attributes).toMatchObject({ state: 'exited', exitCode: 137 })
    expect(containers('nova_compute\niscsid', "podman container ls --format '{{.Names}}'").names).toEqual([
      'nova_compute',
      'iscsid'
    ])
    expect(
      containers('NAMES     STATUS\niscsid    Up 3 days', "docker ps --format 'table {{.Names}}\\t{{.Status}}'").names
    ).toEqual(['iscsid'])
  })

  it('reads ids alone, JSON and rows without their heading', () => {
    expect(containers('1cd7dfd644ea\n9ba290f2b098', 'podman ps -aq').nodes.map(({ ref }) => ref.keys)).toEqual([
      ['cid:1cd7dfd644ea'],
      ['cid:9ba290f2b098']
    ])
    const json = '[{"Id":"1cd7dfd644ea","Names":["a"],"State":"running","Status":"Up 2 hours","Image":"i"}]'
    expect(containers(json, 'podman ps --format json').names).toEqual(['a'])
    const rows = TABLE.split('\n').slice(1, 3)
    expect(containers(rows.join('\n')).names).toEqual(['nova_compute', 'ironic_api'])
    expect(podmanPs.looksLike(rows)).toBe(true)
  })

  it('keeps good rows around damage and names like words of JavaScript', () => {
    const damaged = TABLE.replace('nova_compute\n', '__proto__\n') + '\n1cd7dfd6'
    const { names, ledger } = containers(damaged)
    expect(names).toContain('__proto__')
    expect(names).toContain('ironic_api')
    expect(ledger.leftover().length).toBeGreaterThan(0)
  })

  it('tells errors, empty lists and filters apart', () => {
    const error = containers('Cannot connect to the Docker daemon at unix:///var/run/docker.sock.', 'docker ps').record
    expect(podmanPs.isError!(error)).toBe(true)
    const empty = containers(TABLE.split('\n')[0]!).record
    expect([podmanPs.isEmpty!(empty), podmanPs.isError!(empty)]).toEqual([true, false])
    expect(podmanPs.isFiltered!(containers(TABLE, 'podman ps --filter status=exited').record)).toBe(true)
  })

  it.each(['podman ps', 'podman ps -a', '/usr/bin/podman container ls --all', 'docker ps --no-trunc'])(
    'is typed as %s',
    (line) => {
      expect(podmanPs.matches(line)).toBe(true)
    }
  )
})
