import { expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { folderHosts } from '../../../models/archives/folder-host.ts'
import { fixture } from '../../support/ovn-lab.ts'

const input = (name: string, text = 'x') => ({ name, text })

it('tells the host of the outputs beside it, and of the files of its system', () => {
  const hostOf = folderHosts([
    input('dump/0/cmd_output/hostname.txt', 'node-a\n'),
    input('dump/1/hostname_-f', 'node-b.example.org\n'),
    input('dump/1/hostname', 'node-b\n'),
    input('dump/2/hostname', 'node-c\n'),
    input('dump/2/hostname_-f', 'node-d.example.org\n'),
    input('dump/compute-7/hostname', 'node-e\n'),
    input('dump/3/hostname', 'localhost.localdomain\n'),
    input('hostname', 'node-f\n')
  ])
  const told = (name: string): string | undefined => hostOf(name)?.host
  expect(told('dump/0/cmd_output/ip_a.txt')).toBe('node-a')
  expect(told('dump/0/etc/hosts')).toBe('node-a')
  expect(told('dump/0/lxd/1/ip_a.txt')).toBe(undefined)
  expect(told('dump/1/ip_a.txt')).toBe('node-b.example.org')
  expect(['dump/2', 'dump/compute-7', 'dump/3', 'dump'].map((folder) => told(`${folder}/ip_a.txt`))).toEqual(
    new Array(4).fill(undefined)
  )
  expect(told('ip_a.txt')).toBe(undefined)
})

it('keeps the machines of a dump apart, and leaves alone what names its host', () => {
  const { nodes, captures } = analyse(
    ['compute-0', 'compute-1'].flatMap((host, index) => [
      input(`dump/${index}/cmd_output/hostname.txt`, `${host}\n`),
      input(`dump/${index}/cmd_output/ip_a.txt`, fixture(`ovn-lab/${host}/ip_a.txt`)),
      input(`dump/${index}/cmd_output/ovs-vsctl-show.txt`, fixture(`ovn-lab/${host}/ovs-vsctl_show.txt`)),
      input(`dump/${index}/cmd_output/controller-${index}.ip_netns.txt`, 'ovnmeta-a\n'),
      input(`dump/${index}/cmd_output/typed.txt`, '[root@edge-5 ~]# ip netns\novnmeta-b\n')
    ])
  )
  const seen = nodes.filter(({ kind, certainty }) => kind === 'host' && certainty === 'seen').map(({ name }) => name)
  expect(seen).toEqual(['compute-0', 'compute-1', 'controller-0', 'controller-1', 'edge-5'])
  expect(captures.filter(({ host }) => host === 'compute-1')).toHaveLength(3)
})
