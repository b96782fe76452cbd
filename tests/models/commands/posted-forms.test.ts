import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'

/** Forms of outputs that people post from clouds of other ages: Fuel, Kraken, Jewel, wikis that move lines. */
const read = (text: string) => analyse([{ name: 'paste.txt', text }])
const statuses = (text: string) => read(text).captures.map(({ command, status }) => [command, status])
const nodes = (text: string, kind: string) => read(text).nodes.filter((node) => node.kind === kind)

describe('a cluster of Fuel', () => {
  const TEXT = `Stack: corosync
Current DC: node-4.lab.example (4) - partition with quorum
Version: 1.1.12-561c4cf
2 Nodes configured
9 Resources configured

Online: [ node-4.lab.example node-5.lab.example ]

 vip__management\t(ocf::fuel:ns_IPaddr2):\tStarted node-4.lab.example
 p_dns\t(ocf::fuel:ns_dns):\tFAILED node-5.lab.example

Failed actions:
    p_dns_monitor_20000 on node-5.lab.example 'not running' (7): call=283, status=complete, exec=0ms
`
  it('has addresses of its own, and tells what failed', () => {
    expect(statuses(TEXT)).toEqual([['pcs status', 'parsed']])
    expect(nodes(TEXT, 'vip')).toMatchObject([{ name: 'vip__management', attributes: { host: 'host:node-4' } }])
    expect(JSON.stringify(nodes(TEXT, 'service'))).toContain('not running')
  })
})

describe('the state of a Ceph cluster', () => {
  const FSID = '3d5c0f7e-9b1a-4f26-8c44-51a0be7d9e01'
  it('is told behind the word in old releases', () => {
    const text = `    cluster ${FSID}\n     health HEALTH_WARN 7 pgs degraded; recovery 2/20 objects degraded (10.000%)\n     monmap e1: 1 mons at {m0=192.0.2.4:6789/0}, election epoch 1, quorum 0 m0\n     osdmap e172: 7 osds: 7 up, 5 in\n`
    expect(nodes(text, 'service')[0]?.attributes['messages']).toEqual([
      '7 pgs degraded',
      'recovery 2/20 objects degraded (10.000%)'
    ])
    const health =
      '$ ceph health detail\nHEALTH_WARN clock skew on mon.b; Monitor clock skew\nmon.b addr 192.0.2.5:6789/0 clock skew 3s\n'
    expect(nodes(health, 'service')[0]?.attributes['messages']).toEqual(['clock skew on mon.b', 'Monitor clock skew'])
    const named = '$ ceph health detail\nHEALTH_WARN 1 osds down\n[WRN] OSD_DOWN: 1 osds down\n'
    expect(nodes(named, 'service')[0]?.attributes['messages']).toBeUndefined()
  })

  it('has no checks called as a column', () => {
    const health =
      '$ ceph health detail\nHEALTH_WARN 1 nearfull osd(s)\nOSD_NEARFULL 1 nearfull osd(s)\nosd.5 is near full\nSIZE AVAIL RAW USED\n'
    expect(nodes(health, 'service')[0]?.attributes['checks']).toEqual([
      { name: 'OSD_NEARFULL', summary: '1 nearfull osd(s)' }
    ])
  })

  it('has managers in Kraken, and a log below it when it is watched', () => {
    const text = `  cluster ${FSID}\n     health HEALTH_OK\n     monmap e1: 1 mons at {m0=192.0.2.4:6789/0}\n            election epoch 3, quorum 0 m0\n        mgr active: m0 standbys: m1, m2\n     osdmap e10: 2 osds: 2 up, 2 in\n\n2026-09-01 04:45:38.680144 mon.0 [INF] pgmap v24: 64 pgs: 64 active+clean; 0 bytes data\n`
    expect(statuses(text)).toEqual([['ceph -s', 'parsed']])
    expect(nodes(text, 'service').map(({ name, attributes }) => [name, attributes['state']])).toEqual([
      ['ceph', undefined],
      ['mgr.m0', 'active'],
      ['mgr.m1', 'standby'],
      ['mgr.m2', 'standby']
    ])
  })
})

describe('a broker of which every line was moved', () => {
  const TERMS = `Status of node 'rabbit@node-7' ...
[{pid,12641},
{running_applications,[{rabbit,"RabbitMQ","3.3.5"},
{kernel,"ERTS  CXC 138 10","2.16.4"}]},
{os,{unix,linux}},
{uptime,273}]
...done.`
  it.each([
    ['to the margin', TERMS],
    ['in', TERMS.replace(/^/gm, '        ')],
    ['in, below its prompt', `    # rabbitmqctl status\n\n${TERMS.replace(/^/gm, '        ')}`]
  ])('%s', (_, text) => {
    expect(statuses(text)).toEqual([['rabbitmqctl status', 'parsed']])
    expect(nodes(text, 'service')).toMatchObject([
      { attributes: { node: 'rabbit@node-7', version: '3.3.5', uptime: 273 } }
    ])
  })
})

describe('what the old service command printed', () => {
  it('is told by its looks', () => {
    const text = `# service rabbitmq-server status\nStatus of node 'rabbit@node-7' ...\n[{pid,1},\n {running_applications,[{rabbit,"RabbitMQ","3.4.4"}]},\n {uptime,12}]\n...done.\n`
    expect(nodes(text, 'service')).toMatchObject([{ attributes: { version: '3.4.4' } }])
    const restarted = read('# service nova-compute restart\nnova-compute start/running, process 4\n').captures
    expect(restarted).toMatchObject([{ problems: [{ text: { key: 'problem.asideCommand' } }] }])
  })
})

describe('two outputs of one command, one right below the other', () => {
  it('are of two guests', () => {
    const list = (mac: string) =>
      `Interface  Type       Source     Model       MAC\n-------------------------------------------------------\nvnet2      bridge     br-x       virtio      52:54:00:44:a1:${mac}\n`
    const { captures, findings } = read(list('14') + list('15'))
    expect(captures.map(({ status }) => status)).toEqual(['parsed', 'parsed'])
    expect(findings).toEqual([])
  })
})

describe('values that somebody left out', () => {
  it('are no values', () => {
    const text = `$ openstack endpoint list
+-----------+-----------+--------------+-----------+-------------------------+
| ID        | Region    | Service Name | Interface | URL                     |
+-----------+-----------+--------------+-----------+-------------------------+
| 034...552 | RegionOne | ...          | public    | ...                     |
| 1fe0...   | RegionTwo | nova         | admin     | http://192.0.2.9:8774/  |
+-----------+-----------+--------------+-----------+-------------------------+
`
    expect(JSON.stringify(read(text).nodes)).not.toContain('...')
  })
})

describe('a broker that does not run', () => {
  const text = (typed: string) => `[root@c0 ~]# ${typed}
Error: unable to perform an operation on node 'rabbit@c0'. Please see diagnostics information and suggestions below.

DIAGNOSTICS
===========

attempted to contact: ['rabbit@c0']

rabbit@c0:
  * connected to epmd (port 4369) on c0
  * epmd reports: node 'rabbit' not running at all
  * suggestion: start the node

Current node details:
 * Erlang cookie hash: AAAAAAAAAAAAAAAAAAAAAA==
`
  it.each(['rabbitmqctl status', 'podman exec -it rabbitmq rabbitmqctl status'])('is told as such: %s', (typed) => {
    const { captures, nodes } = read(text(typed))
    expect(captures[0]?.problems).toHaveLength(1)
    expect(nodes.filter(({ kind }) => kind === 'service')).toMatchObject([
      { parent: 'host:c0', attributes: { node: 'rabbit@c0', state: 'stopped' } }
    ])
  })
})

describe('a part of what libvirt tells of a guest', () => {
  const CARD = (tap: string, mac: string) => `    <interface type='bridge'>
      <mac address='${mac}'/>
      <source bridge='br-int'/>
      <virtualport type='openvswitch'>
        <parameters interfaceid='3d5c0f7e-9b1a-4f26-8c44-51a0be7d9e01'/>
      </virtualport>
      <target dev='${tap}'/>
    </interface>
`
  const TWO = `${CARD('tap3d5c0f7e-9b', 'fa:16:3e:00:00:01')}--\n${CARD('tap4e6d1a8f-0c', 'FA:16:3E:00:00:02')}`
  it('belongs to the guest that was asked for', () => {
    const typed = `[root@cmp-1 ~]# virsh dumpxml instance-0000000a | grep -A8 '<interface'\n${TWO}`
    expect(statuses(typed)).toEqual([['virsh dumpxml', 'filtered']])
    expect(nodes(typed, 'server')).toMatchObject([
      {
        parent: 'host:cmp-1',
        attributes: {
          instanceName: 'instance-0000000a',
          guestInterfaces: [
            { name: 'tap3d5c0f7e-9b', mac: 'fa:16:3e:00:00:01' },
            { name: 'tap4e6d1a8f-0c', mac: 'fa:16:3e:00:00:02' }
          ]
        }
      }
    ])
  })

  it('is known by its looks, and may be cut', () => {
    expect(statuses(CARD('tap3d5c0f7e-9b', 'fa:16:3e:00:00:01'))).toEqual([['virsh dumpxml', 'parsed']])
    const cut = `# virsh dumpxml vm | grep -A3 '<interface'\n    <interface type='bridge'>\n      <mac address='fa:16:3e:00:00:01'/>\n      <source bridge='br-a'/>\n      <target dev='tap1'/>\n--\n    <interface type='bridge'>\n      <mac address='fa:16:3e:00:00:02'/>\n      <source bridge='br-b'/>\n      <target dev='tap2'/>\n`
    expect(nodes(cut, 'server')[0]?.attributes['guestInterfaces']).toEqual([
      { name: 'tap1', mac: 'fa:16:3e:00:00:01', bridge: 'br-a' },
      { name: 'tap2', mac: 'fa:16:3e:00:00:02', bridge: 'br-b' }
    ])
  })
})

describe('what failed in a cluster, searched for', () => {
  it('is not nothing', () => {
    const text = `# pcs status | grep -A1 Failed\nFailed Resource Actions:\n  * galera_start_0 on galera-bundle-2 'error' (1): call=12, status='Timed Out'\n`
    expect(statuses(text)).toEqual([['pcs status', 'filtered']])
  })
})
