import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { ovsAppctlBondShow } from '../../../models/commands/ovs-appctl-bond-show.ts'
import { ovsAppctlLacpShow } from '../../../models/commands/ovs-appctl-lacp-show.ts'
import { teamdctl } from '../../../models/commands/teamdctl.ts'
import { runCommand } from '../../support/run-command.ts'

const TEAM = `setup:
  runner: lacp
ports:
  eno1
    link watches:
      link summary: up
      instance[link_watch_0]:
        name: ethtool
        link: up
        down count: 0
    runner:
      aggregator ID: 3, Selected
      selected: yes
      state: current
  eno2
    link watches:
      link summary: down
    runner:
      selected: no
runner:
  active: yes
  fast rate: yes
`
const DUMP = JSON.stringify({
  ports: {
    eno1: { link_watches: { up: true }, runner: { selected: true } },
    eno2: { link_watches: { up: false }, runner: { selected: false } }
  },
  setup: { runner_name: 'lacp' },
  team_device: { ifinfo: { ifname: 'team0' } }
})

describe('teamdctl', () => {
  it.each([
    ['teamdctl team0 state', TEAM],
    ['teamdctl team0 state dump', DUMP]
  ])('reads %s: the runner, and which cards are in', (typed, output) => {
    const { captures, nodes, links } = analyse([{ name: 'p', text: `[root@c0 ~]# ${typed}\n${output}` }])
    expect(captures).toMatchObject([{ command: 'teamdctl state', status: 'parsed', problems: [] }])
    const team = nodes.find(({ name }) => name === 'team0')!
    expect([team.kind, team.attributes['bondMode']]).toEqual(['bond', 'lacp'])
    expect(nodes.filter(({ kind }) => kind === 'nic').map(({ name, attributes }) => [name, attributes])).toMatchObject([
      ['eno1', { teamLink: 'up', lacpSelected: 'yes', master: team.id }],
      ['eno2', { teamLink: 'down', lacpSelected: 'no', master: team.id }]
    ])
    expect(links.filter(({ kind }) => kind === 'member').length).toBe(2)
  })

  it('knows its command lines and what is not its output', () => {
    expect(teamdctl.looksLike(TEAM.split('\n'))).toBe(true)
    for (const line of [
      'teamdctl team0 config dump',
      'teamdctl team0 state item get setup.runner',
      'teamnl team0 ports'
    ])
      expect([line, teamdctl.matches(line)]).toEqual([line, false])
    const { record, ledger } = runCommand(teamdctl, 'bash: teamdctl: command not found', {
      commandLine: 'teamdctl team0 state'
    })
    expect([teamdctl.isError!(record), ledger.leftover()]).toEqual([true, []])
    for (let at = 0; at < TEAM.length; at += 5) expect(() => runCommand(teamdctl, TEAM.slice(at))).not.toThrow()
  })
})

const LACP = `---- bond1 ----
  status: active negotiated
  sys_id: 52:54:00:11:22:33
  sys_priority: 65534
  aggregation key: 1
  lacp_time: fast

member: eno1: current attached
  port_id: 2
  actor sys_id: 52:54:00:11:22:33
  partner sys_id: 00:1C:73:AA:BB:01
  partner port_id: 5

slave: eno2: defaulted detached
  partner sys_id: 00:00:00:00:00:00
`

describe('ovs-appctl lacp/show', () => {
  it('tells which members agree with a switch, and with which', () => {
    const { captures, nodes } = analyse([{ name: 'p', text: `[root@c0 ~]# ovs-appctl lacp/show bond1\n${LACP}` }])
    expect(captures).toMatchObject([{ command: 'ovs-appctl lacp/show', status: 'parsed', problems: [] }])
    expect(nodes.find(({ kind }) => kind === 'ovs-port')?.attributes['lacp']).toEqual({
      ...{ status: 'active negotiated', time: 'fast' },
      members: [
        { name: 'eno1', state: 'current', attached: true, partner: '00:1c:73:aa:bb:01' },
        { name: 'eno2', state: 'defaulted', attached: false }
      ]
    })
    const lines = LACP.split('\n')
    expect([ovsAppctlLacpShow.looksLike(lines), ovsAppctlBondShow.looksLike(lines)]).toEqual([true, false])
    for (let at = 0; at < LACP.length; at += 5)
      expect(() => runCommand(ovsAppctlLacpShow, LACP.slice(at))).not.toThrow()
  })
})
