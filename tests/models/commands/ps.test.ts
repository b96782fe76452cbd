import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { ps } from '../../../models/commands/ps.ts'
import { runCommand } from '../../support/run-command.ts'

const CID = '7916f1a7130048679775fc9d6100dd6cef02e311e7a4923a71db6db658628328'
const FULL = `UID          PID    PPID  C STIME TTY          TIME CMD
root           1       0  0 00:40 ?        00:00:05 /usr/lib/systemd/systemd --switched-root --system
root         900       1  0 00:40 ?        00:00:00 /usr/sbin/crond -n
root        2182       1  0 00:41 ?        00:00:00 /usr/bin/conmon --api-version 1 -c ${CID} -r /usr/bin/crun -n galera-bundle-podman-0
root        2185    2182  0 00:41 ?        00:00:00 dumb-init --single-child -- kolla_start
42434       2203    2185  1 00:41 ?        00:01:07 /usr/libexec/mysqld --wsrep-cluster-address=gcomm://a,b --password=geheim
`
const FOREST = `  PID TTY      STAT   TIME COMMAND
 2182 ?        Ss     0:00 /usr/bin/conmon -c ${CID} -n galera-bundle-podman-0
 2185 ?        Ss     0:00  \\_ dumb-init --single-child -- kolla_start
 2203 ?        Sl     1:07      \\_ /usr/libexec/mysqld
 2999 ?        Ss     0:00 /usr/bin/conmon -c ${CID.replaceAll('7', '8')} -n redis
`

const read = (output: string, commandLine = 'ps -ef') => runCommand(ps, output, { commandLine })

describe('ps', () => {
  it('keeps the processes of a cloud and what started them', () => {
    const { facts, ledger, record } = read(FULL)
    expect(ledger.leftover()).toEqual([])
    expect(record).toHaveLength(5)
    const processes = facts.nodes.filter(({ ref }) => ref.kind === 'process')
    expect(processes.map(({ props }) => [props.name, props.attributes?.['pid']])).toEqual([
      ['systemd', 1],
      ['conmon', 2182],
      ['dumb-init', 2185],
      ['mysqld', 2203]
    ])
    expect(facts.links.map(({ from, to }) => `${from.keys[0]}>${to.keys[0]}`)).toEqual([
      'pid:1>pid:2182',
      'pid:2182>pid:2185',
      'pid:2185>pid:2203'
    ])
  })

  it('tells no passwords', () => {
    expect(JSON.stringify(read(FULL).facts)).not.toContain('geheim')
  })

  it('reads who is whose child from the branches of a forest', () => {
    const { record } = read(FOREST, 'ps axf')
    expect(record.map(({ pid, ppid }) => [pid, ppid])).toEqual([
      [2182, undefined],
      [2185, 2182],
      [2203, 2185],
      [2999, undefined]
    ])
    expect(record[2]!.command).toBe('/usr/libexec/mysqld')
  })

  it.each([
    ['ps -ef', FULL],
    ['sudo ps -ef', FULL],
    ['ps axf', FOREST],
    ['ps fax', FOREST],
    ['ps -eo user,pid,ppid,c,stime,tty,time,args', FULL]
  ])('knows the columns of %s where a filter cut the heading off', (typed, output) => {
    const rows = output.split('\n').filter((line) => line.includes('conmon'))
    const text = `[root@c0 ~]# ${typed} | grep conmon\n${rows.join('\n')}\n`
    const { captures, nodes } = analyse([{ name: 'paste', text }])
    expect(captures).toMatchObject([{ command: 'ps', status: 'filtered', problems: [] }])
    expect(nodes.filter(({ kind }) => kind === 'container')).toHaveLength(rows.length)
  })

  it.each(['ps -o pid=,args=', 'ps -l', 'ps u 12'])(
    'leaves what %s prints without a heading to the reader',
    (typed) => {
      const { record, ledger } = read('  2182 /usr/bin/conmon -n redis', typed)
      expect(record).toEqual([])
      expect(ledger.leftover()).toEqual([0])
    }
  )

  it('puts what conmon holds into its container', () => {
    const { nodes, links } = analyse([{ name: 'paste', text: `[root@c0 ~]# ps -ef\n${FULL}` }])
    const container = nodes.find(({ kind }) => kind === 'container')!
    expect(container.name).toBe('galera-bundle-podman-0')
    const inside = nodes.filter(({ kind, parent }) => kind === 'process' && parent === container.id)
    expect(inside.map(({ name }) => name).sort()).toEqual(['dumb-init', 'mysqld'])
    expect(links.filter(({ kind, from }) => kind === 'runs' && from === container.id)).toHaveLength(1)
    expect(container.attributes['supervisedBy']).toBe('pacemaker')
  })

  it('is known by its heading', () => {
    expect(ps.looksLike(FULL.split('\n'))).toBe(true)
    expect(ps.looksLike(['USER       PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND'])).toBe(true)
    expect(ps.looksLike(['CONTAINER ID  IMAGE  COMMAND'])).toBe(false)
  })
})
