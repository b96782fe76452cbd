import { describe, expect, it } from 'vitest'
import { analyse } from '../../models/analyse.ts'
import type { Topology } from '../../models/topology/vocabulary.ts'

const LO = '1: lo: <LOOPBACK,UP> mtu 65536 state UNKNOWN\n    inet 127.0.0.1/8 scope host lo\n'
const HOST = `${LO}2: eth0: <BROADCAST,UP> mtu 1500 state UP\n    link/ether 52:54:00:00:00:01 brd ff:ff:ff:ff:ff:ff\n    inet 192.168.24.10/24 scope global eth0\n`
const OWN = `${LO}2: eth0@if7: <BROADCAST,UP> mtu 1500 state UP\n    link/ether be:ef:00:00:00:01 brd ff:ff:ff:ff:ff:ff link-netnsid 0\n    inet 10.88.0.5/16 scope global eth0\n`
const ROUTE = 'default via 10.88.0.1 dev eth0\n'
const typed = (command: string, output: string, host = 'compute-0'): string => `[root@${host} ~]# ${command}\n${output}`
const inspect = (mode: string, sandbox = ''): string =>
  `${JSON.stringify([
    {
      Id: '7916f1a7130048679775fc9d6100dd6cef02e311e7a4923a71db6db658628328',
      Name: 'web',
      State: { Status: 'running', Pid: 4711 },
      HostConfig: { NetworkMode: mode },
      NetworkSettings: { SandboxKey: sandbox }
    }
  ])}\n`

/** Where each device is, with its addresses. */
function devices({ nodes }: Topology): string[] {
  const names = new Map(nodes.map(({ id, name }) => [id, name]))
  return nodes
    .filter(({ kind, name }) => ['nic', 'veth'].includes(kind) && name !== 'lo')
    .map(({ name, parent, attributes }) => `${names.get(parent ?? '')} ${name} ${String(attributes['addresses'])}`)
    .sort()
}

describe('what is asked inside of a container', () => {
  const asked = [typed('podman exec web ip a', OWN), typed('podman exec web ip route', ROUTE)]

  it.each([
    ['as inspect names it', typed('podman inspect web', inspect('bridge', '/run/netns/netns-1')), 'netns-1'],
    ['as inspect leaves it unnamed', typed('podman inspect web', inspect('bridge')), 'container:web'],
    ['as its devices show', '', 'container:web']
  ])('is of its own network, %s', (_, told, namespace) => {
    for (const texts of [
      [typed('ip a', HOST), told, ...asked],
      [...asked, told, typed('ip a', HOST)]
    ]) {
      const topology = analyse([{ name: 'paste', text: texts.join('') }])
      expect(devices(topology)).toEqual([`${namespace} eth0 10.88.0.5/16`, 'compute-0 eth0 192.168.24.10/24'].sort())
      const route = topology.nodes.find(({ kind, name }) => kind === 'route' && name === 'default')!
      expect(route.parent).toContain(namespace)
      const served = topology.links.filter(({ kind, from }) => kind === 'serves' && from.includes(namespace))
      expect(served).toHaveLength(told === '' ? 0 : 1)
    }
  })

  it('is of the host, where the container shares its network', () => {
    const text = typed('podman inspect web', inspect('host')) + typed('podman exec web ip a', HOST)
    expect(devices(analyse([{ name: 'paste', text }]))).toEqual(['compute-0 eth0 192.168.24.10/24'])
    const alone = typed('podman exec neutron_api ip a', HOST)
    expect(devices(analyse([{ name: 'paste', text: alone }]))).toEqual(['compute-0 eth0 192.168.24.10/24'])
  })

  it('is of the network that a pod shares', () => {
    const infra = inspect('bridge', '/run/netns/netns-1')
    const member = infra
      .replaceAll('7916f1a71300', '111111111111')
      .replace('"web"', '"api"')
      .replace('"bridge"', '"container:web"')
    const text =
      typed('podman inspect web api', infra.replace(']\n', ',') + member.slice(1)) + typed('podman exec api ip a', OWN)
    expect(devices(analyse([{ name: 'paste', text }]))).toEqual(['netns-1 eth0 10.88.0.5/16'])
  })

  it('is not decided by a container of that name on another host', () => {
    const text =
      typed('podman inspect web', inspect('bridge'), 'compute-1') +
      typed('podman inspect web', inspect('host'), 'compute-0') +
      typed('podman exec web ip a', HOST)
    expect(devices(analyse([{ name: 'paste', text }]))).toEqual(['compute-0 eth0 192.168.24.10/24'])
  })
})
