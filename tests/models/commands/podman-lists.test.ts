import { describe, expect, it } from 'vitest'
import type { Command } from '../../../models/commands/command.ts'
import { podmanImages } from '../../../models/commands/podman-images.ts'
import { podmanInfo } from '../../../models/commands/podman-info.ts'
import { podmanNetwork } from '../../../models/commands/podman-network.ts'
import { podmanPort } from '../../../models/commands/podman-port.ts'
import { podmanStats } from '../../../models/commands/podman-stats.ts'
import { podmanTop } from '../../../models/commands/podman-top.ts'
import { podmanVersion } from '../../../models/commands/podman-version.ts'
import { podmanVolumeLs } from '../../../models/commands/podman-volume-ls.ts'
import { runtimeList } from '../../../models/commands/runtime-list.ts'
import { FIXTURES, loadFolder } from '../../support/load-folder.ts'
import { runCommand } from '../../support/run-command.ts'

const lab = loadFolder(`${FIXTURES}/openstack-lab/podman`)
const textOf = (file: string): string => lab.find(({ name }) => name.endsWith(`/${file}`))!.text

function read<R>(command: Command<R>, text: string, commandLine?: string) {
  const run = runCommand(command, text, commandLine === undefined ? {} : { commandLine })
  expect(run.ledger.leftover()).toEqual([])
  return { ...run, nodes: run.facts.nodes.map(({ ref, props }) => ({ keys: ref.keys, attributes: props.attributes })) }
}

describe('podman images', () => {
  it('reads names and ids; the nameless by id', () => {
    const { nodes } = read(podmanImages, textOf('compute-0.podman_images.txt'))
    expect(nodes).toHaveLength(8)
    expect(nodes[0]).toEqual({
      keys: ['name:registry.redhat.io/rhosp-rhel9/openstack-nova-compute:17.1'],
      attributes: { imageId: '95784e0e6f84', size: '2 MB' }
    })
    const none =
      'REPOSITORY   TAG      IMAGE ID       CREATED      SIZE\n<none>       <none>   34c167d900af   5 days ago   412MB'
    expect(read(podmanImages, none, 'docker images').nodes[0]!.keys).toEqual(['iid:34c167d900af'])
    const json =
      '[{"Id":"34c167d900af","ParentId":"","RepoTags":null,"Size":42,"Names":["localhost/a:1","localhost/b:1"]}]'
    expect(read(podmanImages, json).nodes.map(({ keys }) => keys[0])).toEqual([
      'name:localhost/a:1',
      'name:localhost/b:1'
    ])
  })
})

describe('podman network', () => {
  const bridge = {
    keys: ['name:cni-podman0'],
    attributes: {
      containerNetwork: 'podman',
      subnets: ['10.88.0.0/16'],
      gateways: ['10.88.0.1'],
      internal: false,
      dns: false
    }
  }

  it('knows the bridge of a network, whichever back end', () => {
    expect(read(podmanNetwork, textOf('compute-0.podman_network_inspect.json')).nodes).toEqual([bridge])
    const cni = JSON.stringify([
      {
        cniVersion: '0.4.0',
        name: 'podman',
        plugins: [
          {
            type: 'bridge',
            bridge: 'cni-podman0',
            ipam: { ranges: [[{ subnet: '10.88.0.0/16', gateway: '10.88.0.1' }]] }
          }
        ]
      }
    ])
    expect(read(podmanNetwork, cni).nodes).toEqual([bridge])
  })

  it('tells what a network leads to, who is in it, and what docker calls its bridge', () => {
    const podman5 = JSON.stringify([
      {
        name: 'app',
        network_interface: 'podman1',
        subnets: [{ subnet: '10.89.0.0/24', gateway: '10.89.0.1' }],
        internal: true,
        dns_enabled: true,
        containers: {
          ['b'.repeat(64)]: {
            name: 'web',
            interfaces: {
              eth0: { subnets: [{ ipnet: '10.89.0.4/24', gateway: '10.89.0.1' }], mac_address: 'AE:B2:00:00:00:04' }
            }
          }
        }
      }
    ])
    const [web, bridge1] = read(podmanNetwork, podman5).nodes
    expect(web).toMatchObject({
      keys: ['name:web', 'cid:bbbbbbbbbbbb'],
      attributes: { endpoints: [{ name: 'app', address: '10.89.0.4/24', mac: 'ae:b2:00:00:00:04', device: 'eth0' }] }
    })
    expect(bridge1!.attributes).toMatchObject({ containerNetwork: 'app', internal: true, dns: true })
    const docker = JSON.stringify([
      {
        Name: 'shop',
        Id: 'c'.repeat(64),
        Driver: 'bridge',
        IPAM: { Driver: 'default', Config: [{ Subnet: '172.18.0.0/16', Gateway: '172.18.0.1' }] },
        Internal: false,
        Containers: { ['d'.repeat(64)]: { Name: 'db', MacAddress: '02:42:ac:12:00:02', IPv4Address: '172.18.0.2/16' } }
      }
    ])
    const [db, shop] = read(podmanNetwork, docker).nodes
    expect(shop!.keys).toEqual(['name:br-cccccccccccc'])
    expect(shop!.attributes).toMatchObject({ containerNetwork: 'shop', internal: false })
    expect(db!.attributes).toMatchObject({ endpoints: [{ name: 'shop', address: '172.18.0.2/16' }] })
  })

  it('reads a list, which names no bridge', () => {
    const { record, nodes } = read(podmanNetwork, textOf('compute-0.podman_network_ls.txt'))
    expect([record.networks.length, nodes.length]).toEqual([1, 0])
    expect(podmanNetwork.matches('podman network create x')).toBe(false)
  })
})

describe('podman port', () => {
  it('reads one container and all', () => {
    const one = read(podmanPort, '8080/tcp -> 0.0.0.0:58080\n8443/tcp -> 0.0.0.0:58443', 'podman port web')
    expect(one.nodes).toEqual([
      { keys: ['name:web'], attributes: { ports: ['0.0.0.0:58080->8080/tcp', '0.0.0.0:58443->8443/tcp'] } }
    ])
    const all = read(podmanPort, 'b0e256473d39  8080/tcp -> 0.0.0.0:58080', 'podman port -a')
    expect(all.nodes[0]!.keys).toEqual(['cid:b0e256473d39'])
  })
})

describe('what else podman prints', () => {
  it('stats', () => {
    const text =
      'ID            NAME          CPU %   MEM USAGE / LIMIT  MEM %\n1cd7dfd644ea  nova_compute  1.32%   212.3MB / 25.28GB  0.84%'
    expect(read(podmanStats, text).nodes[0]!.keys).toEqual(['name:nova_compute', 'cid:1cd7dfd644ea'])
    const refused = runCommand(podmanStats, textOf('compute-0.podman_stats.txt'))
    expect(podmanStats.isError!(refused.record)).toBe(true)
  })

  it('top, whose process ids are the container’s own', () => {
    const text =
      'USER   PID   PPID   %CPU    ELAPSED    TTY   TIME   COMMAND\nnova   1     0      0.000   2h1m9.3s   ?     0s     dumb-init'
    expect(read(podmanTop, text, 'podman top nova_compute').nodes).toEqual([
      { keys: ['name:nova_compute'], attributes: { state: 'running' } }
    ])
  })

  it('version, info and volumes', () => {
    expect(read(podmanVersion, textOf('compute-0.podman_version.txt')).nodes[0]!.attributes).toEqual({
      podmanVersion: '4.3.1'
    })
    expect(
      read(podmanVersion, 'Docker version 1.13.1, build 64e9980/1.13.1', 'docker --version').nodes[0]!.attributes
    ).toEqual({
      dockerVersion: '1.13.1'
    })
    expect(read(podmanInfo, textOf('compute-0.podman_info.yaml')).nodes[0]!.attributes).toEqual({
      podmanVersion: '4.3.1',
      ociRuntime: 'crun',
      cgroupVersion: 'v1',
      networkBackend: 'cni'
    })
    expect(podmanVolumeLs.isEmpty!(read(podmanVolumeLs, 'DRIVER      VOLUME NAME').record)).toBe(true)
  })
})

describe('crun list and runc list', () => {
  it('knows containers by their whole id', () => {
    const id = '1cd7dfd644eae4e7f5b5beb84067c3ac20ae078f3ddcbe307f74d28127c3a19b'
    const crun = `${'NAME'.padEnd(65)}PID       STATUS   BUNDLE PATH    CREATED               OWNER\n${id} 4334      running  /var/lib/c     2024-05-01T00:42:25Z  root`
    const runc = `${'ID'.padEnd(67)}PID         STATUS      BUNDLE       CREATED                OWNER\n${id}   4334        running     /run/c       2024-05-01T00:42:25Z   root`
    for (const [text, line] of [
      [crun, 'crun list'],
      [runc, 'runc list']
    ] as const) {
      const { nodes, facts } = read(runtimeList, text, line)
      expect(nodes[0]!.keys).toEqual(['cid:1cd7dfd644ea'])
      expect(nodes[0]!.attributes).toMatchObject({ pid: 4334, state: 'running', ociRuntime: line.slice(0, 4) })
      expect(facts.links[0]!.to.keys).toEqual(['pid:4334'])
    }
  })
})
