import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { OVERCLOUD_STEPS, UNDERCLOUD_STEPS } from '../../../models/collect/director-commands.ts'
import { NODE_STEPS } from '../../../models/collect/node-commands.ts'
import { COLLECT_ROLES, collectScript } from '../../../models/collect/script.ts'
import type { Input } from '../../../models/reading.ts'
import type { Topology } from '../../../models/topology/vocabulary.ts'
import { FIXTURES } from '../../support/load-folder.ts'
import { runSandboxed, type FakeTool } from './sandbox.ts'

const SHELLS = ['/bin/sh', '/bin/bash'].filter((shell) => existsSync(shell))
const HOST = 'controller-0'
const host = (file: string): string => `ovn-lab/${HOST}/${file}`
const tables = (tool: string, leader: string, names: string): FakeTool =>
  Object.fromEntries(
    names.split(' ').map((name) => [`${leader}list ${name}`, `ovn-lab/central/${tool}_list_${name.toLowerCase()}.txt`])
  )

const LEADER = '--no-leader-only '
const TOOLS: { [name: string]: FakeTool } = {
  ip: { '-d address': host('ip_a.txt'), 'route show table all': host('ip_route.txt'), netns: { text: '' } },
  'ovs-vsctl': {
    show: host('ovs-vsctl_show.txt'),
    'list-br': host('ovs-vsctl_list-br.txt'),
    'list Open_vSwitch': host('ovs-vsctl_list_open_vswitch.txt'),
    'list Bridge': host('ovs-vsctl_list_bridge.txt'),
    'list Port': host('ovs-vsctl_list_port.txt'),
    'list Interface': host('ovs-vsctl_list_interface.txt')
  },
  'ovs-ofctl': { 'show br-int': host('ovs-ofctl_show_br-int.txt') },
  'ovn-nbctl': {
    '--help': { text: '  --no-leader-only   accept any cluster member' },
    [`${LEADER}show`]: 'ovn-lab/central/ovn-nbctl_show.txt',
    ...tables(
      'ovn-nbctl',
      LEADER,
      'Logical_Switch Logical_Switch_Port Logical_Router Logical_Router_Port NAT ACL DNS Port_Group'
    )
  },
  'ovn-sbctl': {
    '--help': { text: 'no such option here' },
    show: 'ovn-lab/central/ovn-sbctl_show.txt',
    ...tables('ovn-sbctl', '', 'Chassis Encap Datapath_Binding Port_Binding MAC_Binding')
  }
}

/** The files that the stand-ins print, as a folder of them would be imported. */
function folder(): Input[] {
  return Object.values(TOOLS)
    .flatMap((tool) => Object.values(tool))
    .flatMap((answer) => (typeof answer === 'string' ? [answer] : []))
    .map((file) => ({ name: file, text: readFileSync(join(FIXTURES, file), 'utf8') }))
}

function shapeOf({ nodes, links }: Topology): { nodes: string[]; links: string[] } {
  return {
    nodes: nodes.map(({ id, kind, name, certainty }) => `${kind} ${id} ${name} ${certainty}`),
    links: links.map(({ id, kind }) => `${kind} ${id}`)
  }
}

describe.each(SHELLS)('the collector in %s', (shell) => {
  it.each(COLLECT_ROLES)('is a sound script: %s', (role) => {
    execFileSync(shell, ['-n', '-c', collectScript(role)])
  })

  it('gives the same topology as a folder of the outputs', () => {
    const text = runSandboxed(collectScript('node'), HOST, TOOLS, shell)
    const topology = analyse([{ name: 'controller-0.txt', text }])
    expect(shapeOf(topology)).toEqual(shapeOf(analyse(folder())))
    expect(new Set(topology.captures.map((capture) => capture.host))).toEqual(new Set([HOST]))
    expect(topology.captures.filter(({ status }) => status === 'ambiguous')).toEqual([])
  })

  it('skips what is not there, without anything that looks like output', () => {
    const text = runSandboxed(collectScript('node'), 'mercury', {}, shell)
    expect(text).toContain('# ovs-vsctl is not here')
    const { captures, nodes } = analyse([{ name: 'x.txt', text }])
    expect(captures.filter(({ command, status }) => status !== 'empty' && command?.startsWith('ov') === true)).toEqual(
      []
    )
    expect(nodes.filter(({ kind }) => kind === 'ovs-bridge')).toEqual([])
  })

  it('asks the director nothing without credentials', () => {
    const text = runSandboxed(collectScript('director'), 'director', { openstack: {} }, shell)
    expect(text).toContain('# stackrc is not here')
    expect(text).not.toContain('openstack server list')
  })

  it('asks for cables, and databases for their place in a cluster by the socket that is there', () => {
    const socket = '/var/run/ovn/ovnsb_db.ctl'
    const status = 'Name: OVN_Southbound\nCluster ID: 1f4d (1f4d2a3b)\nStatus: cluster member\nRole: leader\n'
    const tools = {
      lldpctl: { '': { text: 'LLDP neighbors:\n' } },
      ls: { '/var/run/ovn/ovnsb_db.ctl /var/run/openvswitch/ovnsb_db.ctl': { text: socket } },
      'ovs-appctl': { [`-t ${socket} cluster/status OVN_Southbound`]: { text: status } }
    }
    const text = runSandboxed(collectScript('node'), HOST, tools, shell)
    expect(text).toContain(`# lldpctl\nLLDP neighbors:`)
    const { captures, nodes } = analyse([{ name: 'x.txt', text }])
    expect(captures.find(({ command }) => command === 'ovs-appctl cluster/status')?.status).toBe('parsed')
    expect(nodes.find(({ kind }) => kind === 'host')?.attributes['ovsdb']).toMatchObject({
      OVN_Southbound: { role: 'leader' }
    })
  })

  it('hides what looks like a secret', () => {
    const secrets = ['password=hunter2', '"token": "hunter2"', 'transport_url = rabbit://guest:hunter2@192.0.2.1:5672/']
    const flows = ' cookie=0x5, table=0, priority=100 actions=drop'
    const tools = {
      'ovs-vsctl': { show: { text: `${secrets.join('\n')}\n` } },
      'ovs-ofctl': { 'dump-flows br-int': { text: flows } }
    }
    const text = runSandboxed(collectScript('node'), HOST, tools, shell)
    expect(text).not.toContain('hunter2')
    expect(text).toContain('***')
    expect(text).toContain(flows)
  })
})

it('only asks: every command is one that reads', () => {
  const asks: readonly RegExp[] = [
    /^hostname -f$/,
    /^date -u$/,
    /^ip (?:-d )?(?:address|route|route show table all|netns)$/,
    /^ip netns exec \$each ip (?:-d address|route)$/,
    /^bridge (?:link|fdb)$/,
    /^cat \$each$/,
    /^ovs-vsctl (?:show|list [A-Z]\w+)$/,
    /^lldpctl$/,
    /^ovs-appctl (?:dpif|bond|lacp)\/show$/,
    /^ovs-appctl -t \$each cluster\/status OVN_(?:North|South)bound$/,
    /^ovs-appctl fdb\/show \$each$/,
    /^ovs-ofctl (?:dump-flows br-int|(?:show|dump-ports) \$each)$/,
    /^ovn-[ns]bctl \$leader (?:show|list [A-Z]\w+)$/,
    /^rabbitmqctl (?:cluster_status|list_\w+(?: \w+)*)$/,
    /^(?:\$engine|podman) (?:ps -a|pod ls|network ls|images)$/,
    /^systemctl list-units --all --no-pager tripleo_\*$/,
    /^ss -lntp$/,
    /^pcs status$/,
    /^virsh (?:list --all|domiflist \$each)$/,
    /^ceph (?:-s|osd (?:tree|dump)|df)$/,
    /^iptables-save -t nat$/,
    /^nft list table ip nat$/,
    /^openstack [a-z ]+ list(?: --long| --all| --all-projects)*$/
  ]
  const steps = [...NODE_STEPS, ...UNDERCLOUD_STEPS, ...OVERCLOUD_STEPS]
  for (const command of steps.flatMap(({ run }) => run))
    expect(
      asks.some((ask) => ask.test(command)),
      command
    ).toBe(true)
  for (const role of COLLECT_ROLES) {
    const body = collectScript(role).replaceAll(/\d?>&\d|[12]?>\/dev\/null|^#.*$/gm, '')
    expect(body).not.toMatch(
      />|\b(?:tee|rm|mv|cp|touch|mkdir|curl|wget|scp|ssh|kill|set-|add-|del-|create|delete|restart|env)\b/
    )
  }
})
