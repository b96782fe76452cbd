import { describe, expect, it } from 'vitest'
import { netstat } from '../../../models/commands/netstat.ts'
import { ss } from '../../../models/commands/ss.ts'
import { runCommand } from '../../support/run-command.ts'
import type { Facts } from '../../../models/topology/facts.ts'

const SS = `Netid State      Recv-Q Send-Q Local Address:Port               Peer Address:Port
nl    UNCONN     0      0      0:1234                *
udp   UNCONN     0      0      127.0.0.1:323                      *:*                   users:(("chronyd",1043,5))
tcp   LISTEN     0      128    172.17.1.10:5672                   *:*                   users:(("beam.smp",pid=2231,fd=81),("beam.smp",pid=2231,fd=82))
\t skmem:(r0,rb87380,t0,tb16384)
tcp   LISTEN     0      128    [::]:22                         [::]:*
tcp   ESTAB      0      0      172.17.1.10:41216   172.17.1.11:6642   users:(("ovn-controller",pid=77,fd=9))
tcp   ESTAB      0      0      172.17.1.10:5672   172.17.1.11:51022   users:(("beam.smp",pid=2231,fd=90))
tcp   TIME-WAIT  0      0      172.17.1.10:41217   172.17.1.11:3306`

const NETSTAT = `Active Internet connections (servers and established)
Proto Recv-Q Send-Q Local Address           Foreign Address         State       User       Inode      PID/Program name     Timer
tcp        0      0 172.17.1.10:5672        0.0.0.0:*               LISTEN      0          12345      2231/beam.smp        off (0.00/0/0)
tcp        0      0 172.17.1.10:41216       172.17.1.11:6642        ESTABLISHED 0          12346      77/ovn-controller    off (0.00/0/0)
tcp6       0      0 :::22                   :::*                    LISTEN      0          12      1001/sshd: /usr/sbi off (0.00/0/0)
udp        0      0 127.0.0.1:323           0.0.0.0:*                           0          14      1043/chronyd        off (0.00/0/0)
Active UNIX domain sockets (servers and established)
Proto RefCnt Flags       Type       State         I-Node   PID/Program name     Path
unix  2      [ ]         DGRAM                    123      1/systemd            /run/x`

const told = (facts: Facts) =>
  facts.nodes.flatMap(({ ref, props }) => {
    const { listens, connectsTo } = props.attributes as { [key: string]: { name: string }[] }
    return `${props.name ?? ref.kind} ${listens ? 'listens' : 'connects'} ${(listens ?? connectsTo)![0]!.name}`
  })

describe('sockets', () => {
  it('reads ss', () => {
    const { facts, ledger } = runCommand(ss, SS)
    expect(ledger.leftover()).toEqual([])
    expect(told(facts)).toEqual([
      'chronyd listens udp 127.0.0.1:323',
      'beam.smp listens tcp 172.17.1.10:5672',
      'host listens tcp [::]:22',
      'ovn-controller connects tcp 172.17.1.11:6642'
    ])
    expect(facts.nodes[1]).toMatchObject({
      ref: { kind: 'process', keys: ['pid:2231'] },
      props: { attributes: { pid: 2231, listens: [{ address: '172.17.1.10', port: 5672, protocol: 'tcp' }] } }
    })
  })

  it('reads netstat alike', () => {
    const { facts, ledger } = runCommand(netstat, NETSTAT)
    expect(ledger.leftover()).toEqual([])
    expect(told(facts)).toEqual([
      'beam.smp listens tcp 172.17.1.10:5672',
      'ovn-controller connects tcp 172.17.1.11:6642',
      'sshd listens tcp [::]:22',
      'chronyd listens udp 127.0.0.1:323'
    ])
  })

  it('keeps sockets of a namespace and of a container apart from those of the host', () => {
    const text = 'LISTEN 0 511 0.0.0.0:8080 0.0.0.0:* users:(("httpd",pid=9110,fd=3))\nLISTEN 0 5 *:53 *:*'
    const inNamespace = runCommand(ss, text, { namespace: 'netns-1' }).facts.nodes
    expect(inNamespace.map(({ ref }) => ref.keys)).toEqual([['pid:9110'], ['name:netns-1']])
    expect(inNamespace[0]!.props.attributes!['listens']).toEqual([
      { name: 'tcp 0.0.0.0:8080 in netns-1', address: '0.0.0.0', port: 8080, protocol: 'tcp', namespace: 'netns-1' }
    ])
    const inContainer = runCommand(ss, text, { container: 'web' }).facts.nodes
    expect(inContainer.map(({ ref }) => ref.keys)).toEqual([['name:web'], ['name:web']])
    expect(inContainer[0]!.props.attributes!['listens']).toMatchObject([{ port: 8080 }])
  })

  it('is known by its heading, by its options and without', () => {
    expect([ss.looksLike(SS.split('\n')), netstat.looksLike(SS.split('\n'))]).toEqual([true, false])
    expect([ss.looksLike(NETSTAT.split('\n')), netstat.looksLike(NETSTAT.split('\n'))]).toEqual([false, true])
    for (const line of ['ss -lntp', 'ss -tunlp', 'ss -tnp', 'ss -peaonmi', '/usr/sbin/ss -ltn'])
      expect(ss.matches(line), line).toBe(true)
    expect(ss.matches('ss -s')).toBe(false)
    for (const line of ['netstat -lntp', 'netstat -W -neopa', 'netstat -tunlp'])
      expect(netstat.matches(line), line).toBe(true)
    for (const line of ['netstat -rn', 'netstat -s', 'netstat -i']) expect(netstat.matches(line), line).toBe(false)
  })

  it('keeps what is good around damage', () => {
    const { record, ledger } = runCommand(
      ss,
      'State Recv-Q Send-Q Local Address:Port Peer Address:Port\nLISTEN 0 128 172.17\nLISTEN 0 128 *:80 *:*'
    )
    expect(ledger.leftover()).toEqual([1])
    expect(record.sockets).toHaveLength(1)
  })
})
