import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { cephOrch } from '../../../models/commands/ceph-orch.ts'
import { runCommand } from '../../support/run-command.ts'

const PS = `NAME                    HOST    PORTS        STATUS         REFRESHED   AGE  MEM USE  MEM LIM  VERSION    IMAGE ID      CONTAINER ID
mgr.ctl-a.xkqzpe        ctl-a   *:9283       running (21h)     4m ago   21h     451M        -  16.2.10    3fd1aafc6c5a  5b9a3d3c1f0e
mon.ctl-a               ctl-a                running (21h)     4m ago  121d     451M    2048M  16.2.10    3fd1aafc6c5a  5b9a3d3c1f01
osd.3                   store   error            4m ago   20h        -    4096M  <unknown>  <unknown>     <unknown>`

describe('ceph orch', () => {
  it('tells which daemon runs where, ports or none', () => {
    const { record, facts, ledger } = runCommand(cephOrch, PS)
    expect(ledger.leftover()).toEqual([])
    expect(record.daemons.map(({ name, host, state, version }) => [name, host, state, version])).toEqual([
      ['mgr.ctl-a.xkqzpe', 'ctl-a', 'running', '16.2.10'],
      ['mon.ctl-a', 'ctl-a', 'running', '16.2.10'],
      ['osd.3', 'store', 'error', undefined]
    ])
    const kinds = facts.nodes.filter(({ ref }) => ref.kind !== 'host').map(({ ref, props }) => [ref.kind, props.name])
    expect(kinds).toEqual([
      ['service', 'mgr.ctl-a.xkqzpe'],
      ['ceph-mon', 'mon.ctl-a'],
      ['ceph-osd', 'osd.3']
    ])
    expect(cephOrch.looksLike(PS.split('\n'))).toBe(true)
  })

  it('joins a manager with what the status says of it', () => {
    const status = `  cluster:
    id:     5d1d0a60-45c5-4c2d-9a25-0d5c1f0f7d01
    health: HEALTH_OK
  services:
    mgr: ctl-a.xkqzpe(active, since 2h)`
    const { nodes } = analyse([
      { name: 'ps.txt', text: PS },
      { name: 'status.txt', text: status }
    ])
    const managers = nodes.filter(({ name }) => name.startsWith('mgr.'))
    expect(managers.map(({ attributes }) => [attributes['state'], attributes['version']])).toEqual([
      ['active', '16.2.10']
    ])
  })

  it('reads hosts with their addresses, and JSON of both', () => {
    const hosts = 'HOST    ADDR         LABELS          STATUS\nstore   172.18.0.21  osd _no_memory\n2 hosts in cluster'
    const { record, ledger } = runCommand(cephOrch, hosts, { commandLine: 'ceph orch host ls' })
    expect(ledger.leftover()).toEqual([])
    expect(record.hosts.map(({ name, address }) => [name, address])).toEqual([['store', '172.18.0.21']])
    const json = JSON.stringify([
      { daemon_type: 'osd', daemon_id: '4', hostname: 'store', status_desc: 'running', version: '16.2.10' },
      { hostname: '저장-0', addr: 'store.example', labels: [] }
    ])
    const told = runCommand(cephOrch, json).record
    expect(told.daemons.map(({ name, host, state }) => [name, host, state])).toEqual([['osd.4', 'store', 'running']])
    expect(told.hosts.map(({ name, address }) => [name, address])).toEqual([['저장-0', undefined]])
  })

  it('reports the refusal of a cluster that has no orchestrator', () => {
    const { record } = runCommand(cephOrch, 'Error ENOENT: No orchestrator configured (try `ceph orch set backend`)')
    expect(cephOrch.isError!(record)).toBe(true)
    expect(cephOrch.matches('cephadm shell -- ceph orch ps --daemon-type osd')).toBe(true)
  })
})
