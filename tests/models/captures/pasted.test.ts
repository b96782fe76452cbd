import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import type { Topology } from '../../../models/topology/vocabulary.ts'
import { split } from './support.ts'

/** What people paste besides what a tool printed. */
const read = (text: string): Topology => analyse([{ name: 'paste', text }])
const ids = (text: string): string[] => read(text).nodes.map(({ id }) => id)
const told = ({ captures }: Topology): unknown[] =>
  captures.map(({ command, host, status, problems }) => [command, host, status, problems.length])

const ROUTER = 'qrouter-0f1e2d3c-1111-4222-8333-444455556666'
const DHCP = 'qdhcp-9a8b7c6d-1111-4222-8333-444455556666'
const ADDRESSES: { readonly [namespace: string]: string } = {
  [ROUTER]: 'lo               UNKNOWN        127.0.0.1/8\nqr-aa11bb22-01   UNKNOWN        10.9.0.1/24\n',
  [DHCP]: 'lo               UNKNOWN        127.0.0.1/8\ntapcc33dd44-02   UNKNOWN        10.9.0.2/24\n'
}
const loop = (echo: string, banner: (name: string) => string): string =>
  `[root@net-1 ~]# for n in $(ip netns | cut -d' ' -f1); do ${echo}ip netns exec $n ip -br a; done\n` +
  Object.entries(ADDRESSES)
    .map(([name, text]) => banner(name) + text)
    .join('')

describe('a loop over namespaces', () => {
  it.each([
    ['the name alone', loop('echo $n; ', (name) => `${name}\n`)],
    ['the name with its number', loop('echo $n; ', (name) => `${name} (id: 3)\n`)],
    ['a ruled name', loop('echo "== $n"; ', (name) => `== ${name}\n`)],
    ['a boxed name', loop('echo "##### $n #####"; ', (name) => `##### ${name} #####\n`)],
    ['a labelled name', loop('echo "--- namespace: $n ---"; ', (name) => `--- namespace: ${name} ---\n`)]
  ])('is told apart by %s', (_how, text) => {
    const topology = read(text)
    expect(told(topology)).toEqual([
      ['ip -br a', 'net-1', 'parsed', 0],
      ['ip -br a', 'net-1', 'parsed', 0]
    ])
    expect(ids(text)).toEqual(
      expect.arrayContaining([`nic:net-1/${ROUTER}/qr-aa11bb22-01`, `nic:net-1/${DHCP}/tapcc33dd44-02`])
    )
    expect(topology.nodes.filter(({ kind }) => kind === 'host').map(({ id }) => id)).toEqual(['host:net-1'])
  })

  it('keeps options of its command, and gives nothing to the host where nobody says which namespace it was', () => {
    const rules = `[root@net-1 ~]# for n in $(ip netns); do echo "== $n"; ip netns exec $n iptables -t nat -S; done
== ${ROUTER}
-A neutron-l3-agent-snat -o qg-aa11bb22-01 -j SNAT --to-source 192.0.2.9
`
    expect(ids(rules)).toContain(`nat-rule:net-1/${ROUTER}/snat|neutron-l3-agent-snat|||||192.0.2.9`)
    const silent = ids(loop('', () => ''))
    expect(silent.filter((id) => id.includes('$n') || id.startsWith('nic:net-1'))).toEqual([])
  })

  it('takes no list of namespaces for one', () => {
    expect(split(`[root@net-1 ~]# ip netns\n${ROUTER} (id: 1)\n${DHCP} (id: 0)\n`)).toEqual([
      `ip netns @ net-1 (prompt): ${ROUTER} (id: 1)/${DHCP} (id: 0)`
    ])
  })
})

describe('a loop over hosts', () => {
  it('is told apart by addresses, and known without its prompt', () => {
    const text = `for ip in 192.0.2.11 192.0.2.12; do echo "=== $ip ==="; ssh -q heat-admin@$ip "hostname; sudo ip -br a"; done
=== 192.0.2.11 ===
comp-1
eno1             UP             10.9.0.11/24
=== 192.0.2.12 ===
comp-2
eno1             UP             10.9.0.12/24
`
    expect(told(read(text))).toEqual([
      ['ip -br a', 'comp-1', 'parsed', 0],
      ['ip -br a', 'comp-2', 'parsed', 0]
    ])
  })
})

const SHOW = `0b3a4cbb-1111-4222-8333-444455556666
    Bridge br-int
        Port br-int
            Interface br-int
                type: internal
    ovs_version: "2.17.9"
`
const TYPED = `[root@comp-1 ~]# ovs-vsctl show
${SHOW}[root@comp-1 ~]# ip -br a
eno1             UP             10.9.0.11/24
`
const stamped = (stamp: (line: number) => string, text = TYPED): string =>
  text
    .split('\n')
    .map((line, index) => (line === '' ? '' : stamp(index) + line))
    .join('\n')

describe('times in front of every line', () => {
  const two = (line: number): string => String(line).padStart(2, '0')
  it.each([
    ['a terminal', stamped((line) => `[2026-03-02 10:01:${two(line)}] `)],
    ['a terminal without dates', stamped((line) => `[10:01:${two(line)}] `)],
    ['a build', stamped((line) => `2026-03-02T10:01:${two(line)}.1234567Z `)],
    ['a job', stamped((line) => `2026-03-02 10:01:${two(line)}.123456 | `)],
    ['a logger', stamped((line) => `2026-03-02 10:01:${two(line)} `)],
    ['ts', stamped((line) => `Mar  2 10:01:${two(line)} `)]
  ])('are no part of what %s shows', (_who, text) => {
    expect(told(read(text))).toEqual([
      ['ovs-vsctl show', 'comp-1', 'parsed', 0],
      ['ip -br a', 'comp-1', 'parsed', 0]
    ])
    expect(ids(text)).toEqual(ids(TYPED))
  })

  it('stay where they are part of what was logged, and tell when a prompt stood', () => {
    const journal = stamped(
      (line) => `Mar  2 10:01:${two(line)} `,
      'comp-1 sudo[7]: a\ncomp-1 sudo[7]: b\ncomp-1 sudo[7]: c'
    )
    expect(split(journal)[0]).toContain('Mar  2 10:01:00 comp-1 sudo[7]: a')
    expect(read(stamped(() => '[2026-03-02 10:01:07] ')).captures[0]?.time).toBe('2026-03-02T10:01:07')
  })
})

describe('what a tracker and a mail put around an output', () => {
  it("is nobody's output", () => {
    const text = `Public bug reported:

  Flows are gone after the agent was restarted.

${stamped(() => '  ')}
** Affects: neutron
     Importance: Undecided
         Status: New

-- 
You received this bug notification because you are a member of a team.
`
    expect(told(read(text))).toEqual([
      ['ovs-vsctl show', 'comp-1', 'parsed', 0],
      ['ip -br a', 'comp-1', 'parsed', 0]
    ])
  })

  it('leads from one output to the next', () => {
    const text = TYPED.replace(
      '[root@comp-1 ~]# ip',
      '\nand no br-ex. Is this expected?\n\nYes. On ours:\n\n[root@comp-1 ~]# ip'
    )
    expect(told(read(text))).toEqual(told(read(TYPED)))
  })

  it('is told by oc and kubectl, in a line of any length', () => {
    const containers = Array.from({ length: 9 }, (_, index) => `ovn-part-${index}`).join(', ')
    const text = `$ oc exec -n ovn ovnkube-node-x -- ovs-vsctl show
Defaulted container "ovn-part-0" out of: ${containers}
${SHOW}`
    expect(told(read(text))).toMatchObject([['ovs-vsctl show', null, 'parsed', 0]])
  })

  it('breaks a sentence between words where a mail was filled', () => {
    const text = `[root@comp-1 ~]# ovs-vsctl show
0b3a4cbb-1111-4222-8333-444455556666
    Bridge br-ex
        Port eno9
            Interface eno9
                error: "could not open network device eno9 (No
such device)"
`
    const { nodes } = read(text)
    expect(nodes.find(({ id }) => id === 'ovs-port:comp-1/eno9')?.attributes['interfaces']).toEqual([
      { name: 'eno9', error: 'could not open network device eno9 (No such device)' }
    ])
  })
})

describe('a flow behind a #', () => {
  it('is the head of a trace, and no command', () => {
    const trace = `# reg14=0x2,vlan_tci=0x0000,dl_src=50:54:00:00:00:0a,dl_dst=50:54:00:00:00:0b,dl_type=0x0000
output("web-1");
`
    const text = `$ ovn-trace --minimal ls-web 'inport == "web-0"'\n${trace}# ovn-trace --minimal ls-web 'inport == "web-2"'\n${trace}`
    expect(told(read(text))).toEqual([
      ['ovn-trace ls-web', null, 'parsed', 0],
      ['ovn-trace ls-web', null, 'parsed', 0]
    ])
  })
})

describe('outputs that are no outputs', () => {
  it('are counts, and what ip says of a namespace that is not there', () => {
    const { captures, nodes } = read(`[root@comp-1 ~]# ovs-ofctl dump-flows br-int | grep drop | wc -l
42
[root@comp-1 ~]# ip netns exec ${ROUTER} ip a
Cannot open network namespace "${ROUTER}": No such file or directory
`)
    expect(captures).toMatchObject([
      { status: 'empty', problems: [{ message: expect.stringMatching(/^the output of wc says nothing/) as string }] },
      { command: 'ip a', status: 'error-output', problems: [{ line: 4 }] }
    ])
    expect(nodes.filter(({ kind }) => kind === 'namespace')).toEqual([])
  })

  it('are not the errors of interfaces that a container prints', () => {
    const show = SHOW.replace(
      'type: internal',
      'error: "could not add network device eno9 to ofproto (Device or resource busy)"'
    )
    const { captures } = read(`[root@comp-1 ~]# docker exec ovs_vswitchd ovs-vsctl show\n${show}`)
    expect(captures).toMatchObject([{ command: 'ovs-vsctl show', status: 'parsed', problems: [] }])
  })
})

describe('prompts that print no host', () => {
  const BRIDGES = '$ sudo ovs-vsctl list-br\nbr-int\n'
  const ADDRESS = '$ ip -br a\neno1             UP             10.9.0.11/24\n'
  const database = (n: number): string => `0a1b2c3d-1111-4222-8333-44445555666${n}\n    Bridge br-int\n`
  const hosts = (text: string): number => read(text).nodes.filter(({ kind }) => kind === 'host').length

  it.each([
    ['one below the other', BRIDGES + ADDRESS],
    ['as root in between', BRIDGES + ADDRESS.replace('$', '#')],
    ['on a host called localhost', (BRIDGES + ADDRESS).replaceAll('$', '[root@localhost ~]#')],
    ['in one line', '$ sudo ovs-vsctl list-br; ip -br a\nbr-int\neno1             UP             10.9.0.11/24\n'],
    ['in a loop over namespaces', loop('echo $n; ', (name) => `${name}\n`).replace('[root@net-1 ~]', '')]
  ])('stood in one terminal %s', (_how, text) => {
    expect(hosts(text)).toBe(1)
    expect(new Set(read(text).captures.map(({ host }) => host))).toEqual(new Set([null]))
  })

  it.each([
    ['text stands between them', `${BRIDGES}\nAnd this is what I see on the other one:\n\n${ADDRESS}`],
    ['a remark stands between them', `${BRIDGES}# compute\n${ADDRESS}`],
    ['blocks of a page part them', `\`\`\`\n${BRIDGES}\`\`\`\n\n\`\`\`\n${ADDRESS}\`\`\`\n`],
    ['the same was asked again', `${BRIDGES}${BRIDGES.replace('br-int', 'br-ex')}`],
    ['the second ran elsewhere', BRIDGES + ADDRESS.replace('ip -br a', 'ssh $other ip -br a')],
    ['each has a database of its own', `$ ovs-vsctl show\n${database(1)}$ sudo ovs-vsctl show\n${database(2)}`]
  ])('may have stood in two where %s', (_how, text) => {
    expect(hosts(text)).toBe(2)
  })

  it('give a lone output the name that it has without its prompt', () => {
    expect(ids(ADDRESS)).toEqual(ids(ADDRESS.replace('$ ip -br a\n', '')))
  })
})

describe('prompts of archives', () => {
  it.each([
    ['[root at comp-1 ~]# ip netns', 'comp-1'],
    ['[heat-admin at comp-1 ~]$ sudo ip netns', 'comp-1'],
    ['(overcloud) [stack at comp-1 ~]$ ip netns', 'comp-1'],
    ['stack at comp-1:~/devstack$ sudo ip netns', 'comp-1'],
    ['root at comp-1:/etc/neutron# ip netns', 'comp-1'],
    ['[[email protected] ~]# ip netns', null],
    ['[[email protected] ~(keystone_admin)]# ip netns', null],
    ['[email protected]:~# ip netns', null],
    ['[email protected]:/etc/neutron$ sudo ip netns', null]
  ])('are known: %s', (prompt, host) => {
    const text = `${TYPED}${prompt}\n${ROUTER}\n`
    expect(told(read(text)).slice(2)).toEqual([['ip netns', host, 'parsed', 0]])
  })

  it('may be of two hosts where the page hides them', () => {
    const text = '[[email protected] ~]# ip netns\nqr-a\n[[email protected] ~]# ip -br a\nlo UNKNOWN 127.0.0.1/8\n'
    expect(read(text).nodes.filter(({ kind }) => kind === 'host')).toHaveLength(2)
  })

  it('are no sentences', () => {
    expect(split('I look at comp-1: it has $ 5\n')).toEqual(['-: I look at comp-1: it has $ 5'])
  })
})

describe('a form of a tracker, and a dump of a job', () => {
  it('ends an output where its next field begins, whatever stands there', () => {
    const text = `Actual results:
${TYPED}
Expected results:
it works

Additional info:
--- Additional comment from Somebody on 2026-12-20 10:11:12 UTC ---

2026-12-20 10:11:12.123 7 ERROR neutron.agent [-] boom
`
    expect(told(read(text)).slice(0, 2)).toEqual(told(read(TYPED)))
  })

  it('asks at its end', () => {
    expect(told(read(`${TYPED}\nAny idea?\n\nRegards,\nA. Person\n`))).toEqual(told(read(TYPED)))
  })

  it('underlines the command that it ran', () => {
    const text = `ovs-vsctl show\n--------------\n\n${SHOW}\nsudo ip -br a\n-------------\n\neno1             UP             10.9.0.11/24\n`
    expect(told(read(text))).toEqual([
      ['ovs-vsctl show', null, 'parsed', 0],
      ['ip -br a', null, 'parsed', 0]
    ])
  })
})

describe('outputs without prompts, one below the other', () => {
  it('are parted by the commands that stand between them, and came from one terminal', () => {
    const text = `sudo ovs-vsctl show\n[sudo] password for me: \n${SHOW}ip netns list\n${ROUTER} (id: 0)\nip -br a\neno1             UP             10.9.0.11/24\n`
    const topology = read(text)
    expect(told(topology)).toEqual([
      ['ovs-vsctl show', null, 'parsed', 0],
      ['ip netns', null, 'parsed', 0],
      ['ip -br a', null, 'parsed', 0]
    ])
    expect(topology.nodes.filter(({ kind }) => kind === 'host')).toHaveLength(1)
  })

  it.each(['On comp-2:', 'on the node comp-2 :', 'From comp-2:', 'On the host comp-2:'])(
    'are led to by %s',
    (words) => {
      const text = `On comp-1:\n# ovs-vsctl list-br\nbr-int\n\n${words}\n# ovs-vsctl list-br\nbr-tun\n`
      expect(told(read(text))).toEqual([
        ['ovs-vsctl list-br', 'comp-1', 'parsed', 0],
        ['ovs-vsctl list-br', 'comp-2', 'parsed', 0]
      ])
    }
  )

  it('name no bridge by what a person wrote', () => {
    const text = '[root@comp-1 ~]# ovs-vsctl list-br\nbr-int\n</controller>\n컨트롤러에서:\n'
    expect(ids(text).filter((id) => id.startsWith('ovs-bridge:'))).toEqual(['ovs-bridge:comp-1/br-int'])
    expect(told(read(text))).toEqual([['ovs-vsctl list-br', 'comp-1', 'partial', 2]])
  })
})
