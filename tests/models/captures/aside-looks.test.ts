import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'

const told = (text: string) =>
  analyse([{ name: 'paste.txt', text }]).captures.map(({ command, status, problems }) => [
    command,
    status,
    problems[0]?.text?.key
  ])

describe('outputs without a prompt, of which nothing is drawn', () => {
  it.each([
    ['Heat template', 'heat_template_version: rocky\nparameters:\n  A:\n    type: string\n'],
    ['lspci', '18:00.0 Ethernet controller: Intel Corporation XXV710 for 25GbE SFP28 (rev 02)\n'],
    ['lspci', 'af:00.0 Network and computing encryption device: Somebody\n'],
    ['tc', 'qdisc fq_codel 0: root refcnt 2 limit 10240p flows 1024 quantum 1514\n'],
    ['tc', 'filter protocol ip pref 2 flower chain 0 \nfilter protocol ip pref 2 flower chain 0 handle 0x1 \n'],
    ['conntrack', 'tcp      6 431999 ESTABLISHED src=10.0.0.5 dst=10.0.0.6 sport=41000 dport=22 [ASSURED] use=1\n'],
    ['lvs', '  LV     VG             Attr       LSize  Pool Origin\n  vol-1  cinder-volumes Vwi-a-tz-- 10.00g thin\n'],
    ['multipath', "mpatha (36001405abcdef) dm-2 LIO-ORG ,vol\nsize=10G features='0' hwhandler='1 alua' wp=rw\n"],
    ['pstree', 'conmon(2001)---ovn-controller(2012)\n'],
    ['virsh nodeinfo', 'CPU model:           x86_64\nCPU(s):              48\n'],
    [
      'ceph orch ls',
      'NAME   PORTS   RUNNING  REFRESHED  AGE  PLACEMENT\nmgr                3/3  5m ago     3w   label:mgr\n'
    ],
    ['redis-cli', '# Replication\nrole:master\nconnected_slaves:2\n'],
    ['ethtool -k', 'Features for eno1:\nrx-checksumming: on\n']
  ])('are known as those of %s', (program, text) => {
    expect(told(text)).toEqual([[program, 'empty', 'problem.asideCommand']])
  })

  it('are not taken for others, nor prose for them', () => {
    expect(told('filter the rows by protocol, please\n')).toMatchObject([
      [null, 'unrecognized', 'problem.unrecognized']
    ])
  })
})
