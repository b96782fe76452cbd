import { describe, expect, it } from 'vitest'
import { splitCaptures } from '../../../models/captures/split.ts'
import { CUT } from '../../../models/captures/marks.ts'
import { split } from './support.ts'

describe('sessions', () => {
  it('follows ssh, sudo and exit through prompts that tell no host', () => {
    expect(
      split(
        '$ ssh heat-admin@compute-5\nLast login: Mon Nov 21\n$ sudo -i\n# ovs-vsctl show\nx\n# exit\nlogout\n$ ip a\ny\n$ exit\nlogout\nConnection to compute-5 closed.\n$ ip a\nz\n'
      )
    ).toEqual(['ovs-vsctl show @ compute-5 (ssh): x', 'ip a @ compute-5 (ssh): y', 'ip a: z'])
  })

  it('believes a prompt over the ssh before it', () => {
    expect(split('[a@director ~]$ ssh 192.168.24.8\n[a@compute-0 ~]$ ip a\nx\n[a@director ~]$ ip a\ny\n')).toEqual([
      'ip a @ compute-0 (prompt): x',
      'ip a @ director (prompt): y'
    ])
  })

  it('notices that a log-in failed', () => {
    expect(
      split(
        '[a@director ~]$ ssh compute-0\nssh: connect to host compute-0 port 22: No route to host\n[a@director ~]$ ip a\ny\n'
      )
    ).toEqual([
      '- @ compute-0 (ssh): ssh: connect to host compute-0 port 22: No route to host',
      'ip a @ director (prompt): y'
    ])
  })

  it('knows the container that an interactive shell was opened in, and that it was left', () => {
    const inside = '[r@c0 ~]# podman exec -it ovn_controller bash\n()[root@c0 /]# ovs-vsctl show\nx\n'
    expect(split(`${inside}()[root@c0 /]# exit\nexit\n[r@c0 ~]# ip a\ny\n`)).toEqual([
      'ovs-vsctl show @ c0 (prompt) in ovn_controller: x',
      'ip a @ c0 (prompt): y'
    ])
    expect(split(`${inside}[r@c0 ~]# ip a\ny\n`)[1]).toBe('ip a @ c0 (prompt): y')
    expect(split('(nova_compute)[nova@c0 /]$ ps\nx\n')).toEqual(['ps @ c0 (prompt) in nova_compute: x'])
    expect(split('[r@c0 ~]# docker exec -it c1 bash\nroot@0123456789ab:/# ip a\nx\n')).toEqual([
      'ip a @ c0 (prompt) in c1: x'
    ])
  })

  it('keeps the namespace of a shell until it is left, and not on another host', () => {
    expect(
      split(
        '[r@c0 ~]# ip netns exec ns1 bash\n[r@c0 ~]# ip a\nx\n[r@c0 ~]# exit\n[r@c0 ~]# ip a\ny\n[r@c0 ~]# ip netns exec ns2 bash\n[r@c9 ~]# ip a\nz\n'
      )
    ).toEqual(['ip a @ c0 (prompt) ns ns1: x', 'ip a @ c0 (prompt): y', 'ip a @ c9 (prompt): z'])
  })

  it('does not take a remark below a session for a prompt of its host', () => {
    expect(split('[r@c0 ~]# ip a\nx\n$ ip a\ny\n')).toEqual(['ip a @ c0 (prompt): x', 'ip a: y'])
  })

  it('drops remarks between prompts, empty prompts and commands that print nothing', () => {
    expect(
      split(
        '[r@c0 ~]# # look here\n[r@c0 ~]# cd /tmp\n[r@c0 ~]# \n[r@c0 ~]# ip a\nx\n\n# and now the other host\n[r@c1 ~]# ip a\ny\n'
      )
    ).toEqual(['ip a @ c0 (prompt): x', 'ip a @ c1 (prompt): y'])
  })

  it('keeps the error of a command that prints nothing when it works', () => {
    expect(split('[r@c0 ~]# source nowhererc\nbash: nowhererc: No such file or directory\n')).toEqual([
      'source nowhererc @ c0 (prompt): bash: nowhererc: No such file or directory'
    ])
  })

  it('does not give what stands below an empty prompt to its host', () => {
    expect(split('[r@c0 ~]# ip a\nx\n[r@c0 ~]# \n\nsomething pasted from elsewhere\n')).toEqual([
      'ip a @ c0 (prompt): x',
      '-: something pasted from elsewhere'
    ])
  })
})

describe('command lines of several lines', () => {
  it('joins backslashes, with and without the second prompt', () => {
    expect(
      split('$ openstack port list \\\n> --network x \\\n>   --long\nx\n$ openstack port list \\\n    --long\ny\n')
    ).toEqual(['openstack port list --network x --long: x', 'openstack port list --long: y'])
  })

  it('joins loops, with and without the second prompt', () => {
    const expected = ['ovs-vsctl show @ c0 (ssh): x', 'ovs-vsctl show @ c1 (ssh): y']
    const output = '=== c0 ===\nx\n=== c1 ===\ny\n'
    expect(split(`$ for h in c0 c1\n> do echo "=== $h ==="\n> ssh $h ovs-vsctl show\n> done\n${output}`)).toEqual(
      expected
    )
    expect(split(`$ for h in c0 c1; do\n  echo "=== $h ==="\n  ssh $h ovs-vsctl show\ndone\n${output}`)).toEqual(
      expected
    )
  })

  it('leaves a here-document out', () => {
    expect(split('$ cat <<EOF | sudo tee x\n> ip a\n> EOF\nout\n')).toEqual(['cat: out'])
  })

  it('swallows no output for a quote that nobody closes', () => {
    expect(split("$ openstack server show it's\nout\nmore\n$ ip a\nx\n")).toEqual([
      "openstack server show it's: out/more",
      'ip a: x'
    ])
  })

  it('counts lines in the source', () => {
    const [capture] = splitCaptures('a', '\n$ openstack port list \\\n> --long\nx\ny\n\n')
    expect(capture).toMatchObject({ firstLine: 2, outputLine: 4, lastLine: 5, lines: ['x', 'y'] })
  })
})

describe('banners', () => {
  const loop = '[s@director ~]$ for h in c0 c1; do echo BANNER; ssh $h sudo ovs-vsctl show; done\n'
  it.each([
    '=== HOST ===',
    '### HOST',
    '--- HOST ---',
    '*** HOST ***',
    '# HOST',
    '== HOST',
    '----- Host: HOST -----',
    'HOST:',
    '>>> HOST <<<'
  ])('%s divides a loop by host', (banner) => {
    const text = `${loop}${banner.replace('HOST', 'c0')}\nx\n${banner.replace('HOST', 'c1')}\ny\n`
    expect(split(text)).toEqual(['ovs-vsctl show @ c0 (ssh): x', 'ovs-vsctl show @ c1 (ssh): y'])
  })

  it('knows hosts that a loop echoes, by name or address, and asks for', () => {
    const loop = '[s@director ~]$ for h in $(cat hosts); do echo $h; ssh $h "hostname; sudo ovs-vsctl show"; done\n'
    expect(split(`${loop}192.168.24.8\novercloud-compute-0\nx\n192.168.24.9\novercloud-compute-1\ny\n`)).toEqual([
      'ovs-vsctl show @ overcloud-compute-0 (banner): x',
      'ovs-vsctl show @ overcloud-compute-1 (banner): y'
    ])
  })

  it('reads what ansible, pssh, clush and dshbak print', () => {
    expect(
      split(
        "$ ansible all -m shell -a 'ovs-vsctl show'\ncompute-0 | CHANGED | rc=0 >>\nx\nnode-b | FAILED | rc=1 >>\ny\n"
      )
    ).toEqual(['ovs-vsctl show @ compute-0 (banner): x', 'ovs-vsctl show @ node-b (banner): y'])
    expect(
      split(
        '$ clush -bw c[0-1] ovs-vsctl show\n---------------\nc0\n---------------\nx\n---------------\nc1\n---------------\ny\n'
      )
    ).toEqual(['ovs-vsctl show @ c0 (banner): x', 'ovs-vsctl show @ c1 (banner): y'])
    expect(split('$ pssh -i -h hosts ovs-vsctl show\n[1] 09:12:00 [SUCCESS] c0\nx\n')).toEqual([
      'ovs-vsctl show @ c0 (banner): x'
    ])
  })

  it('cuts by the host in front of every line', () => {
    expect(split('$ pdsh -w c[0-1] ip -br a\nc0: lo UP\nc0: eth0 UP\nc1: lo UP\nc1: eth0 UP\n')).toEqual([
      'ip -br a @ c0 (banner): lo UP/eth0 UP',
      'ip -br a @ c1 (banner): lo UP/eth0 UP'
    ])
  })

  it('keeps line numbers where the lines of hosts alternate', () => {
    const captures = splitCaptures('a', '$ pdsh -w c[0-1] ip -br a\nc0: lo\nc1: lo\nc0: eth0\nc1: eth0\n')
    expect(captures.map(({ host, outputLine, lines }) => [host, outputLine, lines])).toEqual([
      ['c0', 2, ['lo', '', 'eth0']],
      ['c1', 3, ['lo', '', 'eth0']]
    ])
  })

  it('takes interfaces in front of every line for no hosts', () => {
    expect(split('$ ifconfig -s\nbond0: flags=1 UP\nbond1: flags=2 UP\neth0: flags=3 UP\n')).toEqual([
      'ifconfig -s: bond0: flags=1 UP/bond1: flags=2 UP/eth0: flags=3 UP'
    ])
  })

  it('reads headers that name a command, a host or both', () => {
    expect(
      split(
        '### ovs-vsctl show\na\n=== ip -br a ===\nb\n+ ovn-nbctl show\nc\n## compute-0\n### ip a\nd\n### compute-1: ip a\ne\n*** ip a on compute-2 ***\nf\nCommand: ip a\ng\n'
      )
    ).toEqual([
      'ovs-vsctl show: a',
      'ip -br a: b',
      'ovn-nbctl show: c',
      'ip a @ compute-0 (banner): d',
      'ip a @ compute-1 (banner): e',
      'ip a @ compute-2 (banner): f',
      'ip a @ compute-2 (banner): g'
    ])
  })

  it('forgets the host of a heading at the next heading of its rank', () => {
    expect(
      split('## compute-0\n```\na\n```\n### details\n```\nb\n```\n## Summary\n```\nc\n```\n').filter((line) =>
        /: [abc]$/.test(line)
      )
    ).toEqual(['- @ compute-0 (banner): a', '- @ compute-0 (banner): b', '-: c'])
  })

  it('reads file names between outputs as file names', () => {
    expect(split('==> compute-0/ovs-vsctl_show.txt <==\na\n\n==> compute-1.ip_a.txt <==\nb\n')).toEqual([
      'ovs-vsctl show @ compute-0 (path): a',
      'ip a @ compute-1 (path): b'
    ])
    expect(split('::::::::::::::\ncompute-0/ip_a.txt\n::::::::::::::\na\n')).toEqual(['ip a @ compute-0 (path): a'])
  })

  it('reads host and time of watch', () => {
    const text =
      '$ watch -n1 ovs-vsctl show\nEvery 1.0s: ovs-vsctl show        compute-0: Sat Nov 21 09:12:00 2026\n\nx\n'
    const captures = splitCaptures('a', text)
    expect(captures).toHaveLength(1)
    expect(captures[0]).toMatchObject({ commandLine: 'ovs-vsctl show', host: 'compute-0', time: '2026-11-21T09:12:00' })
  })

  it('gives each namespace its part of ip -all', () => {
    expect(split('[r@c0 ~]# ip -all netns exec ip a\n\nnetns: qdhcp-1\nx\n\nnetns: qdhcp-2\ny\n')).toEqual([
      'ip a @ c0 (prompt) ns qdhcp-1: x',
      'ip a @ c0 (prompt) ns qdhcp-2: y'
    ])
  })

  it('takes nothing that tools print for a banner', () => {
    const output = [
      '--- 172.24.4.8 ping statistics ---',
      '+----+',
      '- ID: 1',
      '-----',
      '==== ====',
      '*** WARNING ***',
      '# comment',
      '>',
      'cluster:',
      '-- No entries --'
    ]
    expect(split(`$ ping x\n${output.join('\n')}\nend\n`)).toHaveLength(1)
  })
})

describe('pages', () => {
  it('cuts at fences and takes a command from the text above', () => {
    expect(split('- `[root@controller ~]# ovs-vsctl show`\n\n  ```console\n  abc\n  ```\nText.\n')[0]).toBe(
      'ovs-vsctl show @ controller (prompt): abc'
    )
    expect(split('```\nopenstack server list\n```\nOutput\n```\n+--+\n```\n')).toContain('openstack server list: +--+')
  })

  it.each([
    ['<pre>', '</pre>'],
    ['{noformat}', '{noformat}'],
    ['{code:bash}', '{code}'],
    ['[code]', '[/code]'],
    ['{{{', '}}}'],
    ['~~~', '~~~']
  ])('%s is a fence', (open, close) => {
    expect(split(`${open}\n[r@c0 ~]# ip a\nx\n${close}\nmore text\n`)[0]).toBe('ip a @ c0 (prompt): x')
  })

  it('takes off what a quotation or a diff puts in front of every line', () => {
    expect(split('Kim wrote:\n> [r@c0 ~]# ip a\n> x\n> y\n')).toContain('ip a @ c0 (prompt): x/y')
    expect(split('+[r@c0 ~]# ovs-vsctl show\n+abc\n+    Bridge br-int\n')).toEqual([
      'ovs-vsctl show @ c0 (prompt): abc/Bridge br-int'
    ])
  })

  it('takes off the time that a log puts in front of every line', () => {
    const log = (text: string): string => `2026-11-21 09:12:00.123 | ${text}`
    expect(split([log('+ ovs-vsctl show'), log('abc'), log('    Bridge br-int')].join('\n'))).toEqual([
      'ovs-vsctl show: abc/Bridge br-int'
    ])
  })

  it('leaves table borders and traces alone', () => {
    const [capture] = splitCaptures('a', '$ openstack server list\n+----+\n| ID |\n+----+\n+----+\n')
    expect(capture!.lines).toEqual(['+----+', '| ID |', '+----+', '+----+'])
  })

  it('undoes HTML escaping where all of it is escaped', () => {
    const [escaped, plain] = splitCaptures(
      'a',
      '$ ip a\n1: lo: &lt;LOOPBACK,UP&gt; a&amp;b\n$ ip a\n1: lo: <UP> &lt;x\n'
    )
    expect(escaped!.lines).toEqual(['1: lo: <LOOPBACK,UP> a&b'])
    expect(plain!.lines).toEqual(['1: lo: <UP> &lt;x'])
  })

  it('reads a command whose prompt was not copied', () => {
    expect(split('ovs-vsctl show\nabc\n    Bridge br-int\n\nip -br a\nlo UP\n')).toEqual([
      'ovs-vsctl show: abc/Bridge br-int',
      'ip -br a: lo UP'
    ])
  })

  it('cuts off what a person wrote below an output', () => {
    expect(
      split('[r@c0 ~]# ip a\n1: lo\n\nThis is what I see on the first host, any idea?\n\n[r@c1 ~]# ip a\n2: lo\n')
    ).toEqual([
      'ip a @ c0 (prompt): 1: lo',
      '-: This is what I see on the first host, any idea?',
      'ip a @ c1 (prompt): 2: lo'
    ])
  })
})

describe('marks', () => {
  it.each([
    '...output omitted...',
    '... output omitted ...',
    '[...]',
    '<snip>',
    '...',
    '…',
    '(snip)',
    '--snip--',
    '[output truncated]',
    '(중략)',
    '...(생략)...'
  ])('%s says that lines are missing and stays a line', (mark) => {
    const [capture] = splitCaptures('a', `$ ip a\n1: lo\n${mark}\n9: eth0\n`)
    expect(capture).toMatchObject({ omitted: true, lines: ['1: lo', CUT, '9: eth0'] })
  })

  it.each(['--More--', 'lines 1-23', 'lines 1-23/50 46%', '--More--(40%)'])(
    '%s in the middle is only a page turned',
    (mark) => {
      const [capture] = splitCaptures('a', `$ ip a\n1: lo\n${mark}\n9: eth0\n`)
      expect(capture).toMatchObject({ omitted: false, lines: ['1: lo', '', '9: eth0'] })
    }
  )

  it('knows a pager that was left before its end from one that was not', () => {
    const omitted = (text: string): boolean => splitCaptures('a', text)[0]!.omitted
    expect(omitted('$ ip a\n1: lo\n--More--\n')).toBe(true)
    expect(omitted('$ ip a\n1: lo\nlines 1-23/80 29%\n')).toBe(true)
    expect(omitted('$ ip a\n1: lo\n(END)\n')).toBe(false)
    expect(omitted('$ ip a\n1: lo\nlines 58-80/80 (END)\n')).toBe(false)
  })

  it('keeps words that only look alike', () => {
    const lines = ['| ... | more |', 'More text', 'key: ...', 'omitted', '...and more of it here']
    expect(splitCaptures('a', `$ cat x\n${lines.join('\n')}\n`)[0]).toMatchObject({ lines, omitted: false })
  })
})

describe('time and host from other commands', () => {
  it('gives the time of date to the next capture only', () => {
    const captures = splitCaptures(
      'a',
      '[r@c0 ~]# date\nSat Nov 21 09:12:00 UTC 2026\n[r@c0 ~]# ip a\nx\n[r@c0 ~]# ip a\ny\n'
    )
    expect(captures.map(({ commandLine, time }) => [commandLine, time])).toEqual([
      ['ip a', '2026-11-21T09:12:00Z'],
      ['ip a', undefined]
    ])
  })

  it('reads date and hostname in front of a command on one line', () => {
    expect(
      split(
        '[r@c0 ~]# date; hostname; ovs-vsctl show; echo $?\nSat Nov 21 09:12:00 KST 2026\nc0.lab\nabc\n    Bridge br-int\n'
      )
    ).toEqual(['hostname @ c0 (prompt): c0.lab', 'ovs-vsctl show @ c0 (prompt): abc/Bridge br-int'])
  })

  it('learns the host from hostname where prompts do not tell', () => {
    expect(split('# hostname\ncompute-3\n# ip a\nx\n')).toEqual(['hostname: compute-3', 'ip a @ compute-3 (prompt): x'])
  })

  it('keeps several readable commands of one line as a chain', () => {
    expect(split('[r@c0 ~]# ovs-vsctl show; ip -br a\nx\n')).toEqual([
      'ovs-vsctl show@c0 ; ip -br a@c0 @ c0 (prompt): x'
    ])
  })
})
