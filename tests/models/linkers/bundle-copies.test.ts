import { expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'

const CONFIG = `Cluster Name: tripleo_cluster
Corosync Nodes:
 controller-0 controller-1
Resources:
 Bundle: galera-bundle
  Podman: image=cluster.common.tag/mariadb:pcmklatest masters=2 replicas=2
  Network: control-port=3123
Colocation Constraints:
  galera-bundle with ip-172.17.1.10 (score:INFINITY)
`
const STATUS = `  * Container bundle set: galera-bundle [cluster.common.tag/mariadb:other]:
    * galera-bundle-0\t(ocf::heartbeat:galera):\t Master controller-0
    * galera-bundle-1\t(ocf::heartbeat:galera):\t Stopped
`
const config = { name: 'config', text: CONFIG }
const status = { name: 'status', text: STATUS }

it('tells of every copy what the cluster is given, and lets the copies stand for the bundle', () => {
  const { nodes } = analyse([config, status])
  const services = nodes.filter(({ kind }) => kind === 'service')
  expect(services.map(({ name, parent }) => [name, parent])).toEqual([
    ['galera-bundle-0', 'host:controller-0'],
    ['galera-bundle-1', undefined]
  ])
  for (const { attributes, inferred, sources } of services) {
    // What was printed of the copy itself stays.
    expect(attributes).toMatchObject({ image: 'cluster.common.tag/mariadb:other', replicas: 2, controlPort: 3123 })
    expect(attributes['colocatedWith']).toEqual(['ip-172.17.1.10'])
    expect(Object.keys(inferred)).toEqual(expect.arrayContaining(['replicas', 'promotedMax', 'colocatedWith']))
    expect(new Set(sources.map(({ capture }) => capture)).size).toBe(2)
  }
  const alone = analyse([config]).nodes.filter(({ kind }) => kind === 'service')
  expect(alone.map(({ name }) => name)).toEqual(['galera-bundle'])
  expect(services[0]!.aliases).toContain(alone[0]!.id)
})

it('says the same in any order', () => {
  expect(analyse([status, config]).nodes.map(({ id }) => id)).toEqual(
    analyse([config, status]).nodes.map(({ id }) => id)
  )
})
