import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'

/** What stands right above an output that was posted without a prompt anybody knows. */
const HEALTH = '  cluster:\n    id:     0f6c2f3e-3d8c-4a52-8d0f-0a61f2d5c9aa\n    health: HEALTH_OK\n'
const PODS = 'NAME    READY   STATUS    RESTARTS   AGE\nweb-0   1/1     Running   0          4h12m\n'
const read = (text: string) => analyse([{ name: 'paste.txt', text }]).captures
const told = (text: string) => read(text).map(({ command, status, source }) => [command, status, source.firstLine])

describe('an output below a line of another kind', () => {
  it.each([
    ['an alias', `sudo mystatus -x lab\n${HEALTH}`, 'ceph -s'],
    ['a prompt like no other', `lab7 adm$ k get po\n${PODS}`, 'kubectl get pods'],
    ['a warning', `WARNING: the old client will go away\n${PODS}`, 'kubectl get pods']
  ])('is found: %s', (_, text, command) => {
    expect(told(text).at(-1)).toEqual([command, 'parsed', 2])
  })

  it('is no output when nobody knows it either', () => {
    expect(told('sudo mystatus -x lab\nfoo bar baz\n')).toEqual([[null, 'unrecognized', 1]])
  })
})

describe('the shell of a database', () => {
  const table = (size: string) =>
    `+--------------------+-------+\n| Variable_name      | Value |\n+--------------------+-------+\n| wsrep_cluster_size | ${size}     |\n+--------------------+-------+\n1 row in set (0.001 sec)\n`
  it.each(['MariaDB [(none)]>', 'MariaDB [nova]>', 'mysql>'])('is known by its prompt: %s', (prompt) => {
    const captures = read(`${prompt} show status like 'wsrep_cluster_size';\n${table('3')}\n${prompt} \\q\nBye\n`)
    expect(captures[0]).toMatchObject({ status: 'empty', problems: [{ text: { key: 'problem.asideCommand' } }] })
  })
})

describe('what people and pages put around', () => {
  it.each([
    ['two dollars', `$ $ kubectl get po\n${PODS}`],
    [
      'comments of a page',
      `<!-- block 1 --><pre class="x"><code>\n$ kubectl get po\n${PODS}</code></pre><!-- /block -->`
    ],
    ['dots below each other', `$ kubectl get po\n${PODS}.\n.\n`],
    ['dots around words', `$ kubectl get po\n${PODS}....more pods.........\n`]
  ])('%s', (_, text) => {
    const captures = read(text)
    expect(captures.map(({ command }) => command)).toEqual(['kubectl get pods'])
    expect(captures[0]?.problems).toEqual([])
  })

  it('blanks, more than its prompt has, in front of every line', () => {
    const image = 'image: /var/lib/nova/instances/a/disk\nfile format: qcow2\nvirtual size: 1.0G (1073741824 bytes)\n'
    const [capture] = read(`    # qemu-img info /var/lib/nova/instances/a/disk\n\n${image.replace(/^(?=.)/gm, '\t')}`)
    expect(capture).toMatchObject({ command: 'qemu-img info', status: 'parsed' })
  })
})

describe('the name of a command that nobody typed', () => {
  it('is that of what was listed', () => {
    const nodes = 'NAME   STATUS   ROLES    AGE   VERSION\nw-0    Ready    worker   42s   v1.29.0\n'
    expect(told(nodes)).toEqual([['kubectl get nodes', 'parsed', 1]])
  })
})

describe('names cut by a narrow terminal', () => {
  it('leave units readable', () => {
    const text = `UNIT                      LOAD   ACTIVE SUB     JOB       DESCRIPTION\nproc-sys-fs-binfmt_mis... loaded active waiting   Arbitrary Executable File Formats\nhttpd.service             loaded failed failed    The Apache HTTP Server\n`
    expect(told(text)).toEqual([['systemctl list-units', 'parsed', 1]])
  })

  it('put no words of the state among the ports', () => {
    const text = `CONTAINER ID  IMAGE  COMMAND  CREATED         STATUS         PORTS    NAMES\nb43a160e94fd  a:1    run      14 minutes ago  Exited (137) 3 minutes ago              broker\n`
    const { nodes } = analyse([{ name: 'paste.txt', text }])
    expect(nodes.find(({ kind }) => kind === 'container')?.attributes['ports']).toBeUndefined()
  })
})

describe('outputs of which nothing is drawn, without their prompts', () => {
  it.each([
    ['mysql', '+----+----+\n| Variable_name | Value |\n+----+----+\n| wsrep_ready | ON |\n+----+----+\n'],
    ['mysql', 'Variable_name\tValue\nwsrep_cluster_size\t3\n'],
    [
      'virsh net-list',
      ' Name      State    Autostart   Persistent\n-----------\n default   active   yes         yes\n'
    ],
    ['virsh net-dumpxml', '<network>\n  <name>default</name>\n</network>\n'],
    ['haproxy', '# pxname,svname,qcur,qmax\nhorizon,FRONTEND,,\n'],
    ['docker service ls', 'ID   NAME   MODE   REPLICAS   IMAGE   PORTS\na   web   replicated   2/2   n:1   \n'],
    [
      'kubectl get svc',
      'NAME   TYPE   CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE\na   ClusterIP   192.0.2.1   <none>   80/TCP   4d\n'
    ],
    ['df', 'Filesystem   Size  Used Avail Use% Mounted on\n/dev/vda1  40G  10G  30G  25% /\n'],
    ['ping', 'PING 192.0.2.1 (192.0.2.1) 56(84) bytes of data.\n64 bytes from 192.0.2.1: icmp_seq=1 ttl=64 time=1 ms\n']
  ])('are known as those of %s', (program, text) => {
    expect(read(text)).toMatchObject([{ command: program, problems: [{ text: { key: 'problem.asideCommand' } }] }])
  })

  it('are not what anybody else prints', () => {
    for (const text of [PODS, HEALTH, 'NAME STATUS\na Up 2 days\n', 'ID NAME\n1 a\n'])
      expect(read(text)[0]?.problems[0]?.text?.key).not.toBe('problem.asideCommand')
  })
})

describe('two commands in one line', () => {
  it('are parted where the second begins', () => {
    const tail =
      '  data:\n    pools:   8 pools, 64 pgs\n    objects: 5 objects, 3 GiB\n    usage:   8 GiB used, 9 GiB avail\n    pgs:     64 active+clean\n \n'
    const tree =
      'ID CLASS WEIGHT  TYPE NAME       STATUS REWEIGHT PRI-AFF\n-1       0.11517 root default\n-5       0.05759     host c-0\n 0   hdd 0.05759         osd.0       up  1.00000 1.00000\n'
    expect(told(`$ ssh c0 'ceph -s ; ceph osd tree'\n${HEALTH} \n${tail}${tree}`)).toEqual([
      ['ceph -s', 'parsed', 1],
      ['ceph osd tree', 'parsed', 12]
    ])
  })
})

describe('warnings around an output', () => {
  it.each([
    'sudo: unable to resolve host c0',
    '/usr/lib/python3/dist-packages/requests/__init__.py:80: RequestsDependencyWarning: urllib3 is old!\n  RequestsDependencyWarning)',
    '[WARNING]: Invalid characters were found in group names',
    '-bash: warning: setlocale: LC_ALL: cannot change locale (en_US.UTF-8)',
    'neutron CLI is deprecated and will be removed in the future. Use openstack CLI instead.'
  ])('are not asked about: %s', (warning) => {
    for (const text of [`$ sudo kubectl get po\n${warning}\n${PODS}`, `${warning}\n\n${PODS}`, `${warning}\n${PODS}`]) {
      const captures = read(text)
      expect(captures.map(({ command, problems }) => [command, problems])).toEqual([['kubectl get pods', []]])
    }
  })
})

describe('what people type and note beside outputs', () => {
  const LIST = [
    '+----+------+',
    '| ID | Name |',
    '+----+------+',
    '| 5d0c3f7e9b1a4f268c4451a0be7d9e01 | demo |',
    '+----+------+'
  ]
  const read = (above: string) => {
    const { captures } = analyse([
      { name: 'paste.txt', text: `${above}$ openstack project list\n${LIST.join('\n')}\n` }
    ])
    return captures.map(({ command, status }) => [command, status])
  }

  it.each([
    '. keystonerc_demo\n\n',
    '   source /root/stackrc\n   cd /root\n\n',
    '# 4) Projects of the lab\n',
    '-- look at the projects\n',
    '创建ha后，查看 keystone v3-project-list 5d0c3f7e9b1a\n'
  ])('%j says nothing of its own', (above) => {
    expect(read(above)).toEqual([['openstack project list', 'parsed']])
  })
})
