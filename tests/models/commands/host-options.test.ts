import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'

const read = (command: string, output: string) =>
  analyse([{ name: 'paste.txt', text: `[root@cmp-1 ~]# ${command}\n${output}\n` }])
const problems = (command: string, output: string) =>
  read(command, output).captures.flatMap((capture) => capture.problems)

describe('addresses at the beginning of lines', () => {
  it('are no hosts that printed these lines', () => {
    const routes =
      'fe80::/64 dev br-ex proto kernel metric 256 pref medium\nfe80::/64 dev bond1 proto kernel metric 256 pref medium'
    const { captures, nodes } = read('ip -6 route', routes)
    expect(captures.map(({ status, host, problems: told }) => [status, host, told.length])).toEqual([
      ['parsed', 'cmp-1', 0]
    ])
    expect(nodes.filter(({ kind }) => kind === 'host').map(({ name }) => name)).toEqual(['cmp-1'])
    expect(
      problems(
        'ip -6 neigh',
        'fd00:1::5 dev eth0 lladdr 52:54:00:00:00:01 STALE\nfd00:2::6 dev eth0 lladdr 52:54:00:00:00:02 REACHABLE'
      )
    ).toEqual([])
  })

  it('do not hide hosts whose names could be such', () => {
    const { captures } = analyse([
      {
        name: 'paste.txt',
        text: '$ pdsh -w be1,be2 ip -br a\nbe1: lo UNKNOWN 127.0.0.1/8\nbe1: eth0 UP 10.0.0.1/24\nbe2: lo UNKNOWN 127.0.0.1/8\nbe2: eth0 UP 10.0.0.2/24\n'
      }
    ])
    expect(captures.map(({ host }) => host)).toEqual(['be1', 'be2'])
  })
})

it('bridge fdb show dev names no device', () => {
  const text = '52:54:00:00:00:09 vlan 10 master br0\n33:33:00:00:00:01 self permanent'
  const { captures, nodes } = read('bridge fdb show dev veth7', text)
  expect(captures.map(({ status }) => status)).toEqual(['parsed'])
  expect(nodes.find(({ name }) => name === 'veth7')?.attributes['forwarding']).toMatchObject([
    { mac: '52:54:00:00:00:09' }
  ])
})

it('ip -j rule says what ip rule says', () => {
  const json =
    '[{"priority":0,"src":"all","table":"local"},{"priority":99,"src":"10.0.0.0","srclen":24,"fwmark":"0x1","fwmask":"0xff","table":"9"}]'
  const text = '0:\tfrom all lookup local\n99:\tfrom 10.0.0.0/24 fwmark 0x1/0xff lookup 9'
  const rules = (command: string, output: string) =>
    read(command, output).nodes.find(({ kind }) => kind === 'host')?.attributes
  expect(rules('ip -j rule', json)).toEqual(rules('ip rule', text))
  expect(problems('ip -j neigh', '[]')).toEqual([])
})

it('lsns -J says what lsns says', () => {
  const json =
    '{\n   "namespaces": [\n      {\n         "ns": 4026532790,\n         "type": "mnt",\n         "nprocs": 4,\n         "pid": 4334,\n         "user": "root",\n         "command": "/usr/bin/neutron-metadata-agent"\n      }\n   ]\n}'
  const text =
    '        NS TYPE   NPROCS   PID USER             COMMAND\n4026532790 mnt         4  4334 root             /usr/bin/neutron-metadata-agent'
  const said = (command: string, output: string) =>
    read(command, output).nodes.map(({ id, attributes }) => [id, attributes])
  expect(said('lsns -J', json)).toEqual(said('lsns', text))
})
