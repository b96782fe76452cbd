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

  it('joins what it prints in other forms, and passes over threads and users cut off', () => {
    const title = (typed: string, rows: string): string => `[root@c0 ~]# ps ${typed}\n${rows}`
    const started = 'Sun Nov  1 10:10:10 2026'
    const text = [
      title('-ef', FULL.replace(' --password=geheim', '')),
      title(
        'auxwwwm',
        `USER         PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND
root        2182  0.0  0.0   8112  3736 ?        -    Nov01   1:02 /usr/bin/conmon --api-version 1 -c ${CID} -r /usr/bin/crun -n galera-bundle-podman-0
root           -  0.0    -      -     - -        Ssl  Nov01   0:00 -
very-lo+    3000  0.0  0.0   8112  3736 ?        -    Nov01   1:02 /usr/bin/nova-compute
`
      ),
      title(
        'axo pid,ppid,user,group,lwp,nlwp,start_time,comm,cgroup',
        `    PID    PPID USER     GROUP        LWP NLWP START COMMAND         CGROUP
   2185    2182 root     root        2185    1 Nov01 dumb-init       0::/machine.slice/libpod-${CID}.scope
   2203    2185 42434    42434       2203    1 Nov01 mysqld          0::/machine.slice/libpod-${CID}.scope
`
      ),
      title(
        'axo flags,state,uid,pid,ppid,lstart,tty,time,cmd',
        `F S   UID     PID    PPID                  STARTED TT           TIME CMD
4 S     0       1       0 ${started} ?        00:00:05 /usr/lib/systemd/systemd --switched-root --system
4 S     0    2185    2182 ${started} ?        00:00:00 dumb-init --single-child -- kolla_start
`
      )
    ].join('')
    const { nodes, findings, captures } = analyse([{ name: 'paste', text }])
    expect(captures.map(({ status, problems }) => [status, problems.length])).toEqual(Array(4).fill(['parsed', 0]))
    const told = nodes.filter(({ kind }) => kind === 'process')
    expect(told.flatMap(({ conflicts }) => conflicts)).toEqual([])
    expect(findings.filter(({ rule }) => rule === 'facts-disagree')).toEqual([])
    expect(told.find(({ name }) => name === 'nova-compute')!.attributes).toEqual({
      pid: 3000,
      command: '/usr/bin/nova-compute'
    })
  })

  it('is known by its heading', () => {
    expect(ps.looksLike(FULL.split('\n'))).toBe(true)
    expect(ps.looksLike(['USER       PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND'])).toBe(true)
    expect(ps.looksLike(['CONTAINER ID  IMAGE  COMMAND'])).toBe(false)
  })
})
