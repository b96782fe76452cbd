import { describe, expect, it } from 'vitest'
import { lsns } from '../../../models/commands/lsns.ts'
import { ps } from '../../../models/commands/ps.ts'
import { runCommand } from '../../support/run-command.ts'

const FOREST = [
  'UID          PID    PPID  C STIME TTY          TIME CMD',
  'root           1       0  0 00:40 ?        00:00:05 /usr/lib/systemd/systemd --switched-root',
  'root        2182       1  0 00:41 ?        00:00:00 /usr/bin/conmon --api-version 1 -c 7916f1a71300 -n rabbitmq-bundle-podman-0',
  'root        2185    2182  0 00:41 ?        00:00:00  \\_ dumb-init --single-child -- kolla_start',
  'mysql       2203    2185  1 00:41 ?        00:01:07      \\_ /usr/libexec/mysqld --wsrep_sst_auth=root:hunter2 --password=geheim',
  'root        9000       1  0 00:41 ?        00:00:00 /usr/sbin/crond -n'
].join('\n')

const pidsOf = (text: string) =>
  runCommand(ps, text)
    .facts.nodes.filter(({ ref }) => ref.kind === 'process')
    .map(({ ref }) => ref.keys[0])

describe('ps', () => {
  it('keeps the processes of a cloud with what started them', () => {
    const { facts, ledger } = runCommand(ps, FOREST, { commandLine: 'ps -ef --forest' })
    expect(ledger.leftover()).toEqual([])
    expect(pidsOf(FOREST)).toEqual(['pid:1', 'pid:2182', 'pid:2185', 'pid:2203'])
    expect(facts.links.map(({ from, to }) => [from.keys[0], to.keys[0]])).toEqual([
      ['pid:1', 'pid:2182'],
      ['pid:2182', 'pid:2185'],
      ['pid:2185', 'pid:2203']
    ])
    const container = facts.nodes.find(({ ref }) => ref.kind === 'container')!
    expect(container.ref.keys).toEqual(['name:rabbitmq-bundle-podman-0', 'cid:7916f1a71300'])
    expect(container.props.attributes).toEqual({ conmonPid: 2182 })
    expect(JSON.stringify(facts)).not.toContain('geheim')
  })

  it('reads other columns, and branches without a parent column', () => {
    const aux = [
      'USER         PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND',
      'root        2182  0.0  0.0  81920  2048 ?        Ss   00:41   0:00 /usr/bin/conmon -c 7916f1a71300',
      'root        2185  0.0  0.0   2612   600 ?        Ss   00:41   0:00  \\_ dumb-init --single-child -- kolla_start'
    ].join('\n')
    expect(runCommand(ps, aux).facts.links.map(({ to }) => to.keys[0])).toEqual(['pid:2185'])
    expect(pidsOf('  PID  PPID CMD\n 2182     1 /usr/bin/conmon -c 7916f1a71300')).toEqual(['pid:2182'])
  })

  it('keeps the ids of a container’s own namespace apart from the host’s', () => {
    expect(ps.looksLike(['PID   USER     COMMAND', '    1 0        kolla_start'])).toBe(true)
    expect(ps.looksLike(['USER   PID   PPID   %CPU    ELAPSED        TTY   TIME   COMMAND'])).toBe(false)
  })

  it('leaves over what is no row', () => {
    expect(runCommand(ps, `${FOREST}\nroot  abc`).ledger.leftover()).toEqual([6])
  })

  it.each(['ps -ef', 'ps aux', 'ps axf', 'ps auxwww', '/usr/bin/ps -eo pid,ppid,cmd', 'ps'])(
    'is typed as %s',
    (line) => {
      expect(ps.matches(line)).toBe(true)
    }
  )
})

describe('lsns', () => {
  it('tells the namespaces of a process', () => {
    const text = [
      '        NS TYPE   NPROCS   PID USER             COMMAND',
      '4026531992 net       412     1 root             /usr/lib/systemd/systemd --switched-root',
      '4026532790 mnt         4  4334 root             dumb-init --single-child -- kolla_start',
      '4026532791 pid         4  4334 root             dumb-init --single-child -- kolla_start'
    ].join('\n')
    const { facts, ledger } = runCommand(lsns, text)
    expect(ledger.leftover()).toEqual([])
    expect(facts.nodes.map(({ ref, props }) => [ref.keys[0], props.attributes!['namespaces']])).toEqual([
      ['pid:4334', { mnt: 4026532790 }],
      ['pid:4334', { pid: 4026532791 }]
    ])
    expect(lsns.looksLike(text.split('\n'))).toBe(true)
  })
})

describe('lsns by option', () => {
  const read = (text: string, commandLine = 'lsns'): unknown => {
    const { record, ledger } = runCommand(lsns, text, { commandLine })
    expect(ledger.leftover()).toEqual([])
    return record.map(({ namespace, type, pid, user, command }) => [namespace, type, pid, user, command])
  }

  it('reads the columns that -o names, some of them empty', () => {
    const text = `        NS TYPE NPROCS   PID    NETNSID NSFS                 COMMAND
4026531840 net      15     1 unassigned                      /usr/lib/systemd/systemd
4026532256 net       2   695          0 /run/netns/qrouter-1 sleep 10000`
    expect(read(text, 'lsns -t net -o NS,TYPE,NPROCS,PID,NETNSID,NSFS,COMMAND')).toEqual([
      [4026531840, 'net', 1, undefined, '/usr/lib/systemd/systemd'],
      [4026532256, 'net', 695, undefined, 'sleep 10000']
    ])
  })

  it('takes the type from the command line where no column tells it', () => {
    const text = '        NS   PID  PPID USER COMMAND\n4026532254   604   602 root sleep 10000'
    expect(read(text, 'lsns -t pid -o NS,PID,PPID,USER,COMMAND')).toEqual([
      [4026532254, 'pid', 604, 'root', 'sleep 10000']
    ])
    expect(lsns.looksLike(text.split('\n'))).toBe(false)
    expect(runCommand(lsns, text).record).toEqual([])
  })

  it('reads trees, all columns and JSON alone', () => {
    const tree =
      'NS           TYPE   NPROCS   PID USER COMMAND\n4026531837   user       28     1 root init\n├─4026532177 mnt        18     1 root init'
    expect(read(tree, 'lsns -T')).toEqual([
      [4026531837, 'user', 1, 'root', 'init'],
      [4026532177, 'mnt', 1, 'root', 'init']
    ])
    const all = `        NS TYPE   PATH                 NPROCS   PID  PPID COMMAND       UID USER    NETNSID NSFS       PNS        ONS
4026532177 mnt    /proc/1/ns/mnt           18     1     0 init --x      0 root                         0 4026531837`
    expect(read(all, 'lsns --output-all')).toEqual([[4026532177, 'mnt', 1, undefined, 'init --x']])
    expect(lsns.looksLike(['{', '   "namespaces": [', '      {', '         "ns": 4026531834,'])).toBe(true)
  })
})
