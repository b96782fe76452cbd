import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import type { Topology } from '../../../models/topology/vocabulary.ts'
import { containerCaptures } from '../../support/containers.ts'

function links({ links }: Topology, kind: string): string[] {
  return links.filter((link) => link.kind === kind).map(({ from, to, certainty }) => `${from} > ${to} ${certainty}`)
}

describe('container networks', () => {
  it('joins a container with the bridge of its network and the namespace made for it', () => {
    const topology = analyse(containerCaptures('podman4-netavark'))
    expect(links(topology, 'on-network')).toEqual(['container:pod4/web > linux-bridge:pod4/podman0 seen'])
    expect(links(topology, 'serves')).toEqual([
      'namespace:pod4/netns-8e2f1c55-3f6b-91d2-77aa-0d1c5d2f9c11 > container:pod4/web seen'
    ])
    expect(links(topology, 'veth')).toHaveLength(1)
  })

  it('goes by the block of the address where nothing names the bridge of the network', () => {
    const [unnamed, ...more] = links(analyse(containerCaptures('docker')), 'on-network')
    expect([unnamed, more]).toEqual(['container:dock/shop > linux-bridge:dock/docker0 inferred', []])
  })

  it('finds the namespace by its process, and by the only container that has an address of it', () => {
    const web = [
      '[root@one ~]# docker inspect web',
      '[{"Id":"4a1b9c2d3e4f","Name":"/web","State":{"Status":"running","Pid":77},"Path":"x","NetworkSettings":{"IPAddress":"10.88.0.4","IPPrefixLen":16}}]'
    ].join('\n')
    const inside = (command: string) =>
      [
        `[root@one ~]# ${command} ip -4 a`,
        '2: eth0@if4: <UP> mtu 1500 state UP',
        '    inet 10.88.0.4/16 scope global eth0',
        ''
      ].join('\n')
    const topologyOf = (command: string) =>
      analyse([
        { name: 'a', text: web },
        { name: 'b', text: inside(command) }
      ])
    expect(links(topologyOf('nsenter -t 77 -n'), 'serves')).toEqual(['namespace:one/pid:77 > container:one/web seen'])
    expect(links(topologyOf('ip netns exec x1'), 'serves')).toEqual(['namespace:one/x1 > container:one/web inferred'])
  })

  it('joins nothing across hosts, and nothing that several networks could hold', () => {
    const text = containerCaptures('podman4-netavark')
      .map((each) => each.text)
      .join('')
    const other =
      '[root@two ~]# ip -4 a\n3: podman0: <UP> mtu 1500 state UP\n    inet 10.88.0.1/16 scope global podman0\n'
    const both = analyse([
      { name: 'one', text },
      { name: 'two', text: other }
    ])
    expect(links(both, 'on-network')).toEqual(['container:pod4/web > linux-bridge:pod4/podman0 seen'])
    const twice = `[root@two ~]# docker inspect x
[{"Id":"${'a'.repeat(64)}","Name":"/x","State":{"Status":"running"},"Path":"x","NetworkSettings":{"IPAddress":"10.88.0.9","IPPrefixLen":16}}]
[root@two ~]# ip -4 a
3: docker0: <UP> mtu 1500 state UP
    inet 10.88.0.1/16 scope global docker0
4: podman0: <UP> mtu 1500 state UP
    inet 10.88.0.1/16 scope global podman0
`
    expect(links(analyse([{ name: 'x', text: twice }]), 'on-network')).toEqual([])
  })
})
