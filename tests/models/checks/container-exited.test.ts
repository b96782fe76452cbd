import { describe, expect, test } from 'vitest'
import { judged, openstackFiles } from './support.ts'

const RULE = 'container-exited'
const ps = (rows: [name: string, status: string][], command = 'podman ps -a') => [
  {
    name: 'paste.txt',
    text: `[root@controller-0 ~]# ${command}
CONTAINER ID  IMAGE                                             COMMAND      CREATED      STATUS                     PORTS  NAMES
${rows
  .map(
    ([name, status], index) =>
      `${`a35fa862541${index % 10}`}  registry.redhat.io/rhosp-rhel9/openstack-x:17.1      kolla_start  2 hours ago  ${status.padEnd(25)}         ${name}`
  )
  .join('\n')}
`
  }
]

describe('container-exited', () => {
  test('finds none where services run and one-shots have ended well', () => {
    const rows: [string, string][] = [
      ['nova_api', 'Up 2 hours ago (healthy)'],
      ['keystone', 'Up 2 hours ago'],
      ['nova_db_sync', 'Exited (0) 2 hours ago'],
      ['container-puppet-neutron', 'Exited (0) 2 hours ago'],
      ['multipathd', 'Exited (137) 2 hours ago'],
      ['iscsid', 'Exited (143) 2 hours ago']
    ]
    expect(judged(ps(rows), RULE)).toMatchObject({ found: [], needs: [] })
  })

  test('finds a service that ended by itself, was never started, does not stay up, or is unhealthy', () => {
    const rows: [string, string][] = [
      ['nova_compute', 'Exited (1) 2 hours ago'],
      ['neutron_api', 'Created'],
      ['nova_conductor', 'Up 2 hours ago (unhealthy)'],
      ['heat_engine', 'Up 2 hours ago (starting)']
    ]
    const { found } = judged(ps(rows), RULE)
    expect(found.map(({ text, severity }) => [text!.values['container'], severity])).toEqual(
      expect.arrayContaining([
        ['nova_compute', 'error'],
        ['neutron_api', 'error'],
        ['nova_conductor', 'warning']
      ])
    )
    expect(found).toHaveLength(3)
  })

  test('tells of the lab what is true: a bootstrap that failed, a copy that never ran', () => {
    const { found } = judged(openstackFiles(/podman\//), RULE)
    expect(found.map(({ title, severity }) => `${severity}: ${title}`).sort()).toEqual([
      'error: Container keystone_bootstrap on controller-0 has exited',
      'warning: Container swift_copy_rings on controller-0 has not started'
    ])
  })

  test('asks for those that have ended, where only the running ones were listed', () => {
    const running = judged(ps([['nova_api', 'Up 2 hours ago (healthy)']], 'podman ps'), RULE)
    expect(running).toMatchObject({ found: [], needs: ['podman ps -a  # on controller-0'] })
    expect(judged([], RULE).needs).toEqual(['podman ps -a'])
  })
})
