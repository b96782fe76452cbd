import { describe, expect, test } from 'vitest'
import { changed, judged, ovnFiles, openstackFiles, quoted, withoutPort } from './support.ts'

const RULE = 'tunnel-missing'
const SHOWS = [/ovs-vsctl_show\.txt$/, /ovn-sbctl_show\.txt$/]
// compute-0 is chassis 8740a1…, compute-1 is e651d3…
const oneWay = changed(ovnFiles(...SHOWS), /compute-0\/ovs-vsctl_show/, withoutPort('ovn-e651d3-0'))

describe('tunnel-missing', () => {
  test('finds none in a whole mesh, and needs nothing more', () => {
    expect(judged(ovnFiles(...SHOWS), RULE)).toMatchObject({ found: [], needs: [] })
    expect(judged(openstackFiles(/ovn-ovs\//), RULE)).toMatchObject({ found: [], needs: [] })
  })

  test('finds the hole of one side, with the other side’s tunnel as proof', () => {
    const { found, needs, all } = judged(oneWay, RULE)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ severity: 'error', title: 'compute-0 has no tunnel to compute-1' })
    expect(found[0]!.subjects.slice(0, 2)).toEqual(['host:compute-0', 'host:compute-1'])
    expect(quoted(all, oneWay, found[0]!)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Bridge br-int/), expect.stringMatching(/^Port "?ovn-8740a1-0/)])
    )
    expect(needs).toEqual([])
  })

  test('finds a pair without any tunnel', () => {
    const both = changed(oneWay, /compute-1\/ovs-vsctl_show/, withoutPort('ovn-8740a1-0'))
    const { found } = judged(both, RULE)
    expect(found.map(({ title }) => title)).toEqual(['No tunnel between compute-0 and compute-1'])
  })

  test('says once for each host what is missing everywhere', () => {
    const files = ovnFiles(/compute-0\/(?:ovs-vsctl_show|ip_a|ip_-br_a)\.txt$/)
    const many = Array.from({ length: 200 }, (_, index) =>
      files.map(({ name, text }) => ({
        name: name.replace('compute-0', `node-${index}`),
        text: text
          .replaceAll(/\b([0-9a-f]{4})[0-9a-f]{4}-([0-9a-f]{4}-4)/g, `$1${String(index).padStart(4, '0')}-$2`)
          .replaceAll('172.17.2.111', `172.17.2.${index}`)
      }))
    ).flat()
    const { found } = judged(many, RULE)
    expect(found.length).toBeGreaterThan(0)
    expect(found.length).toBeLessThan(201)
    expect(
      found.every(({ title }) =>
        /^(?:node-\d+ has no tunnel to \d+ chassis|No tunnel between \S+ and \S+)$/.test(title)
      )
    ).toBe(true)
  })

  test('does not judge a host whose output is not there, filtered or cut', () => {
    const absent = oneWay.filter(({ name }) => !/compute-0\/ovs/.test(name))
    expect(judged(absent, RULE)).toMatchObject({ found: [], needs: ['ovs-vsctl show  # on compute-0'] })
    const whole = ovnFiles(...SHOWS)
    const cut = changed(whole, /compute-0\/ovs-vsctl_show/, (text) => text.slice(0, text.indexOf('Port ovn-')))
    expect(judged(cut, RULE)).toMatchObject({ found: [], needs: ['ovs-vsctl show  # on compute-0'] })
    const filtered = whole.map((input) =>
      /compute-0\/ovs-vsctl_show/.test(input.name)
        ? {
            name: 'paste.txt',
            text: `[root@compute-0 ~]# ovs-vsctl show | grep -v e651d3\n${withoutPort('ovn-e651d3-0')(input.text)}`
          }
        : input
    )
    expect(judged(filtered, RULE)).toMatchObject({ found: [], needs: ['ovs-vsctl show  # on compute-0'] })
  })

  test('does not join transport zones', () => {
    const zoned = changed(
      ovnFiles(...SHOWS, /list_open_vswitch/),
      /compute-0\/ovs-vsctl_show/,
      withoutPort('ovn-e651d3-0')
    )
    const apart = changed(zoned, /compute-1\/ovs-vsctl_list_open/, (text) =>
      text.replace('ovn-encap-type=geneve', 'ovn-encap-type=geneve, ovn-transport-zones=edge')
    )
    expect(judged(zoned, RULE).found).toHaveLength(1)
    expect(judged(apart, RULE).found.map(({ title }) => title)).not.toContain('compute-0 has no tunnel to compute-1')
  })

  test('leaves the tunnels of ML2/OVS alone: they come with the ports that need them', () => {
    const show = (uuid: string, local: string, remotes: string[]): string =>
      `${uuid}\n    Bridge br-tun\n        fail_mode: secure\n${remotes
        .map(
          (remote, index) =>
            `        Port vxlan-${index}\n            Interface vxlan-${index}\n                type: vxlan\n                options: {in_key=flow, local_ip="${local}", out_key=flow, remote_ip="${remote}"}\n`
        )
        .join('')}    ovs_version: "2.9.0"\n`
    const inputs = [
      {
        name: 'compute-0/ovs-vsctl_show',
        text: show('11111111-1111-4111-8111-111111111111', '10.0.0.1', ['10.0.0.2'])
      },
      { name: 'compute-1/ovs-vsctl_show', text: show('22222222-2222-4222-8222-222222222222', '10.0.0.2', []) }
    ]
    expect(judged(inputs, RULE)).toMatchObject({ found: [], needs: [] })
  })

  test('asks for what it needs when nothing is there', () => {
    expect(judged([], RULE).needs).toEqual(['ovs-vsctl show', 'ovn-sbctl show'])
  })
})
