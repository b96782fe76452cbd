import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import type { Topology } from '../../../models/topology/vocabulary.ts'

/** Lines that run several commands, or run them elsewhere. */
const read = (text: string): Topology => analyse([{ name: 'paste', text }])
const ids = (text: string): string[] => read(text).nodes.map(({ id }) => id)
const told = ({ captures }: Topology): unknown[] =>
  captures.map(({ command, host, status, problems }) => [command, host, status, problems.length])

const SHOW = `0b3a4cbb-1111-4222-8333-444455556666
    Bridge br-int
        Port br-int
            Interface br-int
                type: internal
    ovs_version: "2.17.9"
`

describe('a loop over bridges', () => {
  const PORTS: { readonly [bridge: string]: string } = { 'br-ex': 'eno9\n', 'br-int': 'tapcc33dd44-02\n' }
  const typed = (values: string, banner: (bridge: string) => string, name = '$b'): string =>
    `[root@comp-1 ~]# for b in ${values}; do echo "${banner(name)}"; ovs-vsctl list-ports ${name}; done\n` +
    Object.entries(PORTS)
      .map(([bridge, ports]) => `${banner(bridge)}\n${ports}`)
      .join('')

  it.each([
    ['that the line spells out', typed('br-ex br-int', (bridge) => `== ${bridge}`)],
    ['that another command names', typed('$(ovs-vsctl list-br)', (bridge) => `--- ${bridge} ---`)],
    ['by a variable in braces', typed('`ovs-vsctl list-br`', (bridge) => `Bridge ${bridge}:`, '$' + '{b}')]
  ])('gives each its own ports: %s', (_how, text) => {
    expect(told(read(text))).toEqual([
      ['ovs-vsctl list-ports br-ex', 'comp-1', 'parsed', 0],
      ['ovs-vsctl list-ports br-int', 'comp-1', 'parsed', 0]
    ])
    const parents = read(text)
      .nodes.filter(({ kind }) => kind === 'ovs-port')
      .map(({ name, parent }) => [name, parent])
    expect(parents).toEqual([
      ['eno9', 'ovs-bridge:comp-1/br-ex'],
      ['tapcc33dd44-02', 'ovs-bridge:comp-1/br-int']
    ])
  })

  it.each([
    '[root@comp-1 ~]# for b in $(ovs-vsctl list-br); do ovs-vsctl list-ports $b; done\neno9\ntapcc33dd44-02\n',
    '[root@comp-1 ~]# ovs-vsctl list-br | xargs -n1 ovs-vsctl list-ports\neno9\ntapcc33dd44-02\n',
    '[root@comp-1 ~]# ovs-vsctl list-br | xargs -I{} sudo ovs-vsctl list-ports {}\neno9\ntapcc33dd44-02\n'
  ])('names no bridge that nobody printed: %s', (text) => {
    expect(ids(text).filter((id) => id.startsWith('ovs-bridge:'))).toEqual([])
    expect(ids(text)).toEqual(expect.arrayContaining(['ovs-port:comp-1/eno9', 'ovs-port:comp-1/tapcc33dd44-02']))
    expect(read(text).captures).toMatchObject([{ command: 'ovs-vsctl list-ports' }])
  })

  it('may echo the name alone above what is no list of names', () => {
    const text = `[root@comp-1 ~]# for b in $(ovs-vsctl list-br); do echo $b; ovs-ofctl show $b | grep addr; done
br-ex
 1(eno9): addr:52:54:00:00:00:09
br-int
 1(tapcc33dd44-02): addr:fe:54:00:00:00:02
`
    const ports = read(text).nodes.filter(({ kind }) => kind === 'ovs-port')
    expect(ports.map(({ name, parent }) => [name, parent])).toEqual([
      ['eno9', 'ovs-bridge:comp-1/br-ex'],
      ['tapcc33dd44-02', 'ovs-bridge:comp-1/br-int']
    ])
    expect(ids(text.replace('ovs-ofctl show $b | grep addr', 'ovs-vsctl list-ports $b'))).not.toContain(
      'ovs-bridge:comp-1/br-ex'
    )
  })

  it('says between commands what comes next', () => {
    const text = `[root@comp-1 ~]# echo "# bridges #"; ovs-vsctl list-br; echo "# addresses #"; ip -br a
# bridges #
br-int
# addresses #
eno1             UP             10.9.0.11/24
`
    expect(told(read(text))).toEqual([
      ['ovs-vsctl list-br', 'comp-1', 'parsed', 0],
      ['ip -br a', 'comp-1', 'parsed', 0]
    ])
  })
})

describe('commands alike in one line', () => {
  const table = (port: number): string =>
    ` port  VLAN  MAC                Age\n   ${port}     0  fa:16:3e:00:00:0${port}   29\n`

  it.each([
    'ovs-appctl fdb/show br-ex; ovs-appctl fdb/show br-int',
    'for b in br-ex br-int; do ovs-appctl fdb/show $b; done'
  ])('are parted by the line that heads each: %s', (typed) => {
    const topology = read(`[root@comp-1 ~]# ${typed}\n${table(4)}${table(5)}`)
    expect(told(topology)).toEqual([
      ['ovs-appctl fdb/show br-ex', 'comp-1', 'parsed', 0],
      ['ovs-appctl fdb/show br-int', 'comp-1', 'parsed', 0]
    ])
  })

  it.each([
    'ovs-vsctl list-ports br-ex; ovs-vsctl list-ports br-int',
    'for b in br-ex br-int; do ovs-vsctl list-ports $b; done'
  ])('are one output, of no bridge, where nothing parts them: %s', (typed) => {
    const text = `[root@comp-1 ~]# ${typed}\neno9\ntapcc33dd44-02\n`
    expect(told(read(text))).toEqual([['ovs-vsctl list-ports', 'comp-1', 'parsed', 0]])
    expect(ids(text)).toEqual(['host:comp-1', 'ovs-port:comp-1/eno9', 'ovs-port:comp-1/tapcc33dd44-02'])
  })

  it('are of no namespace and no host where they ran in two', () => {
    const text = `[root@net-1 ~]# ip netns exec a ip r; ip netns exec b ip r\ndefault via 10.9.0.1 dev eth0\n10.9.0.0/24 dev eth0\n`
    expect(ids(text).filter((id) => /net-1/.test(id))).toEqual([])
  })
})

describe('commands on units of Juju', () => {
  it.each([
    "juju ssh nova-compute/0 'sudo ovs-vsctl show'",
    'juju ssh nova-compute/0 -- sudo ovs-vsctl show',
    'juju run --unit nova-compute/0 "sudo ovs-vsctl show"',
    'juju exec -u nova-compute/0 -- ovs-vsctl show'
  ])('ran on another host, which nobody names: %s', (typed) => {
    expect(told(read(`ubuntu@client:~$ ${typed}\n${SHOW}`))).toEqual([['ovs-vsctl show', null, 'parsed', 0]])
  })

  it('are no actions', () => {
    const { captures } = read('ubuntu@client:~$ juju run ovn-central/0 cluster-status\nunit-ovn-central-0: done\n')
    expect(captures).toMatchObject([{ host: 'client', status: 'empty' }])
  })
})

describe('a master that is called a bond', () => {
  it('is one, whatever the flags of its member say', () => {
    const text = `[root@comp-1 ~]# ip link show eno7
6: eno7: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 9000 qdisc mq master bond0 state UP mode DEFAULT group default qlen 1000
    link/ether 0c:42:a1:11:22:33 brd ff:ff:ff:ff:ff:ff
`
    expect(ids(text)).toContain('bond:comp-1/bond0')
  })
})
