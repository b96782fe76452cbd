import { expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'

const ID = 'fb02a432b2b3162839b10ad5f0e20b0e4a9458444051132d01302382c4981e9c'
const CONTAINERS = `[root@compute-0 ~]# docker ps
CONTAINER ID   IMAGE              COMMAND         CREATED         STATUS         PORTS     NAMES
${ID.slice(0, 12)}   reg.example/nova   "kolla_start"   3 seconds ago   Up 2 seconds             nova_compute
`
const processes = (shim: string): string => `[root@compute-0 ~]# ps -ef
UID        PID  PPID  C STIME TTY          TIME CMD
root     27424     1  0 18:55 ?        00:00:00 /usr/bin/dockerd-current
root     28050 27424  0 18:55 ?        00:00:00 ${shim}
42436    28073 28050  0 18:55 ?        00:00:09 /usr/bin/python2 /usr/bin/nova-compute
42436    28099 28073  0 18:55 ?        00:00:01 /usr/bin/python2 /usr/bin/privsep-helper
`

it.each([
  ['20', `/usr/bin/containerd-shim-runc-v2 -namespace moby -id ${ID} -address /run/containerd/containerd.sock`],
  [
    '18',
    `containerd-shim -namespace moby -workdir /var/lib/containerd/io.containerd.runtime.v1.linux/moby/${ID} -debug`
  ],
  [
    '1.13',
    `/usr/bin/docker-containerd-shim-current ${ID} /var/run/docker/libcontainerd/${ID} /usr/libexec/docker/docker-runc`
  ]
])('puts what a shim of Docker %s holds into its container', (_, shim) => {
  for (const text of [CONTAINERS + processes(shim), processes(shim) + CONTAINERS]) {
    const { nodes, links } = analyse([{ name: 'paste', text }])
    const containers = nodes.filter(({ kind }) => kind === 'container')
    expect(containers.map(({ name, attributes }) => [name, attributes['engine'], attributes['shimPid']])).toEqual([
      ['nova_compute', 'docker', 28050]
    ])
    const parents = nodes.filter(({ kind }) => kind === 'process').map(({ name, parent }) => [name, parent])
    expect(parents).toEqual(
      expect.arrayContaining([
        ['nova-compute', containers[0]!.id],
        ['privsep-helper', containers[0]!.id]
      ])
    )
    expect(links.filter(({ kind, from }) => kind === 'runs' && from === containers[0]!.id).length).toBe(1)
  }
})

it('leaves the shims of Kubernetes, which hold pods, alone', () => {
  const shim = `/usr/bin/containerd-shim-runc-v2 -namespace k8s.io -id ${ID} -address /run/containerd/containerd.sock`
  expect(analyse([{ name: 'paste', text: processes(shim) }]).nodes.filter(({ kind }) => kind === 'container')).toEqual(
    []
  )
})
