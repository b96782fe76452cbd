import { describe, expect, it } from 'vitest'
import { readCommandLine } from '../../../models/captures/command-line.ts'
import { words } from '../../../models/text/shell-words.ts'

function only(typed: string): { [key: string]: unknown } {
  const { commands } = readCommandLine(typed)
  expect(commands).toHaveLength(1)
  const { program: _, elsewhere: _elsewhere, ...rest } = commands[0]!
  return rest
}

describe('wrappers', () => {
  it.each([
    ['sudo ovs-vsctl show', { commandLine: 'ovs-vsctl show' }],
    ['sudo -E -u root -- ovs-vsctl show', { commandLine: 'ovs-vsctl show' }],
    ['sudo -Hu neutron ip a', { commandLine: 'ip a' }],
    ['/usr/bin/ovs-vsctl show', { commandLine: 'ovs-vsctl show' }],
    ['LC_ALL=C LANG=C ovs-vsctl show', { commandLine: 'ovs-vsctl show' }],
    ['env -u FOO A=B ovs-vsctl show', { commandLine: 'ovs-vsctl show' }],
    ['timeout -k 5 10 ovs-vsctl show', { commandLine: 'ovs-vsctl show' }],
    ['time nice -n 10 stdbuf -oL ovs-vsctl show', { commandLine: 'ovs-vsctl show' }],
    ['watch -n 1 ovs-vsctl show', { commandLine: 'ovs-vsctl show' }],
    ['watch -d "ovs-vsctl show"', { commandLine: 'ovs-vsctl show' }],
    ['podman container exec c1 ip a', { commandLine: 'ip a', container: 'c1' }],
    ['podman container inspect c1', { commandLine: 'podman container inspect c1' }],
    ['openstack   network   list', { commandLine: 'openstack network list' }],
    [
      "openstack endpoint list -c 'Service Type' -c URL",
      { commandLine: "openstack endpoint list -c 'Service Type' -c URL" }
    ],
    ['openstack endpoint list -c “Service Type”', { commandLine: 'openstack endpoint list -c "Service Type"' }],
    ['ovs-vsctl –format=json list bridge', { commandLine: 'ovs-vsctl --format=json list bridge' }],
    ['ip –br a', { commandLine: 'ip --br a' }],
    ['ip – br a', { commandLine: 'ip – br a' }],
    ['ssh compute-0 ovs-vsctl show', { commandLine: 'ovs-vsctl show', host: 'compute-0' }],
    [
      'ssh -t -i k -p 22 -o A=b heat-admin@compute-0.ctlplane sudo ip a',
      { commandLine: 'ip a', host: 'compute-0.ctlplane' }
    ],
    ['ssh -l root compute-0 "ovs-vsctl show"', { commandLine: 'ovs-vsctl show', host: 'compute-0' }],
    ['sshpass -p x ssh root@192.168.24.8 ip a', { commandLine: 'ip a', host: '192.168.24.8' }],
    ['ssh $h ip a', { commandLine: 'ip a' }],
    [
      'podman exec -it -u root ovn_controller ovs-vsctl show',
      { commandLine: 'ovs-vsctl show', container: 'ovn_controller' }
    ],
    ['docker exec -e A=b --user 0 c1 sh -c "ip a"', { commandLine: 'ip a', container: 'c1' }],
    [
      'sudo podman exec c1 ovn-nbctl --db=tcp:$IP:6641 show',
      { commandLine: 'ovn-nbctl --db=tcp:$IP:6641 show', container: 'c1' }
    ],
    ['oc exec -n openstack pod-0 -c x -- ovs-vsctl show', { commandLine: 'ovs-vsctl show', container: 'pod-0' }],
    [
      'oc rsh openstackclient openstack network list',
      { commandLine: 'openstack network list', container: 'openstackclient' }
    ],
    ['oc debug node/worker-0 -- chroot /host ovs-vsctl show', { commandLine: 'ovs-vsctl show', host: 'worker-0' }],
    ['ip netns exec qdhcp-1 ip a', { commandLine: 'ip a', namespace: 'qdhcp-1' }],
    ['ip -n qdhcp-1 -br a', { commandLine: 'ip -br a', namespace: 'qdhcp-1' }],
    ['ip -json -br a', { commandLine: 'ip -json -br a' }],
    ['ip -all netns exec ip a', { commandLine: 'ip a' }],
    ['nsenter --net=/var/run/netns/qrouter-1 ip a', { commandLine: 'ip a', namespace: 'qrouter-1' }],
    ['nsenter -t 4711 -n ip a', { commandLine: 'ip a', namespace: 'pid:4711' }],
    ['nsenter -t 1 -m -u -n ip a', { commandLine: 'ip a' }],
    ['ssh compute-0 sudo ip netns exec ns1 ip a', { commandLine: 'ip a', host: 'compute-0', namespace: 'ns1' }],
    ["bash -lc 'source rc; openstack server list'", { commandLine: 'openstack server list' }],
    ["su - stack -c 'openstack server list'", { commandLine: 'openstack server list' }],
    ["ansible compute -b -m shell -a 'ovs-vsctl show'", { commandLine: 'ovs-vsctl show' }],
    ['pdsh -w compute-[0-1] ovs-vsctl show', { commandLine: 'ovs-vsctl show' }],
    ['cd /tmp; source rc && openstack server list', { commandLine: 'openstack server list' }],
    ['echo "=== x ==="; ovs-vsctl show', { commandLine: 'ovs-vsctl show' }]
  ])('%s', (typed, expected) => {
    expect(only(typed)).toEqual({ filtered: false, ...expected })
  })
})

describe('pipes and redirections', () => {
  it.each([
    ['ovs-vsctl show | grep -A3 br-int', true],
    ['ovs-vsctl show | head', true],
    ["ip -br a | awk '{print $1}'", true],
    ['openstack server list | sort -u', true],
    ['openstack server list -f json | jq -r .[].ID', true],
    ['ssh compute-0 "ovs-vsctl show | grep Bridge"', true],
    ['openstack server list | less', false],
    ['openstack server list | sort', false],
    ['openstack server list -f json | jq .', false],
    ['openstack server list -f json | python3 -m json.tool', false],
    ['openstack server list 2>/dev/null', false],
    ['openstack server list 2>&1 | tee out.txt', false],
    ['openstack server list > out.txt 2>&1', false],
    ['echo y | sudo -S openstack server list', false]
  ])('%s: filtered %s', (typed, filtered) => {
    const command = only(typed)
    expect(command.filtered).toBe(filtered)
    expect(command.commandLine).toMatch(/^(?:ovs-vsctl show|ip -br a|openstack server list(?: -f json)?)$/)
  })

  it('keeps a number that is no file descriptor', () => {
    expect(only('ovs-vsctl -t 5 show > out')).toEqual({ commandLine: 'ovs-vsctl -t 5 show', filtered: false })
  })
})

describe('lines of several commands', () => {
  const lines = (typed: string): string[] =>
    readCommandLine(typed).commands.map(({ commandLine, host }) => `${commandLine} @ ${host ?? '-'}`)

  it('unrolls a loop over hosts', () => {
    expect(
      lines('for h in compute-0 compute-1; do echo "== $h"; ssh heat-admin@$' + '{h} sudo ovs-vsctl show; done')
    ).toEqual(['ovs-vsctl show @ compute-0', 'ovs-vsctl show @ compute-1'])
    expect(lines('for i in {0..1}; do ssh compute-$i ip a; done | less')).toEqual([
      'ip a @ compute-0',
      'ip a @ compute-1'
    ])
    expect(lines('for i in {a,b}; do ssh node-$i ip a; done')).toEqual(['ip a @ node-a', 'ip a @ node-b'])
  })

  it('runs a loop over something unknown once', () => {
    expect(lines('for h in $(cat hosts); do ssh $h ip a; done')).toEqual(['ip a @ -'])
    expect(lines('while read h; do ssh $h ip a; done < hosts')).toEqual(['ip a @ -'])
  })

  it('filters what a loop is piped through', () => {
    expect(
      readCommandLine('for h in a1 b1; do ssh $h ip a; done | grep inet').commands.every(({ filtered }) => filtered)
    ).toBe(true)
  })

  it('knows each command and host of a chain', () => {
    expect(lines('ssh compute-0 "ovs-vsctl show; ip -br a" && ovn-nbctl show')).toEqual([
      'ovs-vsctl show @ compute-0',
      'ip -br a @ compute-0',
      'ovn-nbctl show @ -'
    ])
  })

  it.each([
    ['ssh heat-admin@compute-0', { host: 'compute-0', elsewhere: true }],
    ['sudo podman exec -it c1 bash', { container: 'c1' }],
    ['podman exec -it c1 /bin/sh', { container: 'c1' }],
    ['ip netns exec ns1 bash', { namespace: 'ns1' }],
    ['sudo -i', {}],
    ['sudo su -', {}],
    ['su - stack', {}],
    ['oc rsh pod-1', { container: 'pod-1', elsewhere: true }]
  ])('%s opens a shell that stays', (typed, place) => {
    expect(readCommandLine(typed)).toEqual({ commands: [], leaves: false, opens: place })
  })

  it('knows the way out, and that assignments print nothing', () => {
    expect(readCommandLine('exit')).toEqual({ commands: [], leaves: true })
    expect(readCommandLine('ID=$(openstack network show private -c id -f value)')).toEqual({
      commands: [],
      leaves: false
    })
  })
})

describe('words', () => {
  it('takes quotes off and keeps what they hold together', () => {
    expect(words(`openstack list -c 'Service Type' -c "a \\"b\\"" c\\ d $(x y) --f='{"a": 1}'`)).toEqual([
      'openstack',
      'list',
      '-c',
      'Service Type',
      '-c',
      'a "b"',
      'c d',
      '$(x y)',
      '--f={"a": 1}'
    ])
  })

  it('survives quotes that nobody closes', () => {
    expect(words("it's")).toEqual(['its'])
    expect(words('a "b c')).toEqual(['a', 'b c'])
    expect(words('a $(b')).toEqual(['a', '$(b'])
    expect(words('a \\')).toEqual(['a', ''])
  })
})
