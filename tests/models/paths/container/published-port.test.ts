import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse, type Memory } from '../../../../models/analyse.ts'
import { ask } from '../../../../models/paths/ask.ts'
import type { Path } from '../../../../models/paths/path.ts'
import type { Question } from '../../../../models/paths/question.ts'
import type { Input } from '../../../../models/reading.ts'
import { Lookup } from '../../../../models/topology/lookup.ts'
import { containerCaptures } from '../../../support/containers.ts'

const memory: Memory = new WeakMap()

function answer(inputs: readonly Input[], question: Question): Path | undefined {
  const found = ask(new Lookup(analyse(inputs, {}, memory)), question)
  return 'paths' in found ? found.paths[0] : undefined
}

function path(name: string, from: string, to: string, more: Partial<Question> = {}): Path {
  return answer(containerCaptures(name), { from, to, ...more })!
}

function keys({ hops }: Path): string[] {
  return hops.map(({ text }) => text.key.replace('path.ct', ''))
}

/** The IP header and the one above it, hop by hop, once each while they stay. */
function wire({ hops }: Path): string[] {
  const shown = hops.map(({ headers }) =>
    headers
      .slice(-2)
      .join(' ')
      .replaceAll('IPv4 ', '')
      .replace(/, TTL \d+/, '')
  )
  return shown.filter((each, index) => each !== shown[index - 1])
}

const KERNEL = ['Local', 'Translates', 'Routes', 'Masquerades', 'Bridge', 'VethIn']

describe('a published port from the host itself', () => {
  it('passes OUTPUT, the bridge and the veth pair to the process', () => {
    const found = path('podman4-netavark', 'pod4', 'localhost:58080')
    expect(found.disposition).toBe('delivered')
    expect([found.from, found.to, found.hosts]).toEqual(['host:pod4', 'container:pod4/web', ['host:pod4']])
    expect(keys(found)).toEqual([...KERNEL, 'Inner', 'Listens'])
    expect(wire(found)).toEqual([
      '127.0.0.1 > 127.0.0.1 TCP 49152 > 58080',
      '127.0.0.1 > 10.88.0.4 TCP 49152 > 8080',
      '10.88.0.1 > 10.88.0.4 TCP 49152 > 8080'
    ])
    expect(found.hops[4]!.headers[0]).toBe('Ethernet 2e:cd:f7:96:31:34 > 86:b8:98:b8:b6:a3')
    expect(found.hops[1]!.text.values).toMatchObject({
      hook: 'OUTPUT',
      chains: 'OUTPUT > NETAVARK-HOSTPORT-DNAT > NETAVARK-DN-1D8721804F16F'
    })
    expect(found.hops[1]!.verify[0]).toBe('iptables -t nat -L NETAVARK-DN-1D8721804F16F -n -v')
    expect(found.hops.every(({ sources }) => sources.length > 0)).toBe(true)
    expect(found.assumed).toEqual([])
  })

  it.each([
    ['podman3-cni', 'pod3', 'CNI-DN-c30847ae52f2cfabf3ac9', 'iptables -t nat -L CNI-DN-c30847ae52f2cfabf3ac9 -n -v'],
    [
      'podman5-nftables',
      'pod5',
      'nv_2f259bab_10_88_0_0_nm16_dnat',
      'nft list chain inet netavark nv_2f259bab_10_88_0_0_nm16_dnat'
    ]
  ])('reads the rules of %s', (name, host, chain, verify) => {
    const found = path(name, host, 'localhost:58080')
    expect(found.disposition).toBe('delivered')
    expect(keys(found)).toEqual([...KERNEL, 'InnerUnknown', 'ListensUnnamed'])
    expect(found.hops[1]!.text.values['chains']).toContain(chain)
    expect(found.hops[1]!.verify[0]).toBe(verify)
  })

  it('is the same by HOST:PORT, by an address with a port, and by the port beside it', () => {
    for (const [to, more] of [
      ['pod4:58080', {}],
      ['192.168.24.22:58080', {}],
      ['192.168.24.22', { protocol: 'tcp', port: 58080 }],
      ['host:pod4', { protocol: 'tcp', port: 58080 }]
    ] as const) {
      const found = path('podman4-netavark', 'pod4', to, more)
      expect([to, found.disposition, found.to]).toEqual([to, 'delivered', 'container:pod4/web'])
      // an address of the host itself needs no other source: netavark marks only 127.0.0.1 and its own block
      expect(wire(found).at(-1)).toBe('192.168.24.22 > 10.88.0.4 TCP 49152 > 8080')
    }
  })

  it('goes by docker-proxy with docker: OUTPUT leaves 127.0.0.0/8 alone', () => {
    const local = path('docker', 'dock', 'localhost:8080')
    expect(keys(local)).toEqual([
      ...['Local', 'Forwarder', 'ProxyConnects', 'Bridge', 'VethIn', 'InnerUnknown', 'ListensUnnamed']
    ])
    expect(wire(local).at(-1)).toBe('172.17.0.1 > 172.17.0.2 TCP 49152 > 80')
    const own = path('docker', 'dock', '192.168.24.66:8080')
    expect(keys(own).slice(0, 3)).toEqual(['Local', 'Translates', 'Routes'])
    expect([local.to, own.to]).toEqual(['container:dock/shop', 'container:dock/shop'])
  })

  it('is a process of the user where podman has no root', () => {
    const slirp = path('rootless-slirp', 'rl1', 'localhost:58080')
    expect(keys(slirp)).toEqual(['Local', 'Forwarder', 'Rootlessport', 'ListensUnnamed'])
    expect(slirp.hops[1]!.at).toBe('process:rl1/pid-3021')
    expect(slirp.hops[2]!.headers).toEqual(['TCP 49152 > 8080'])
    const pasta = path('rootless-pasta', 'rl2', 'localhost:58080')
    expect(keys(pasta)).toEqual(['Local', 'Forwarder', 'Pasta', 'ListensUnnamed'])
    expect([slirp.disposition, pasta.disposition]).toEqual(['delivered', 'delivered'])
  })

  it('belongs to the infra container of a pod, and ends at who listens in the pod', () => {
    const found = path('pod-and-networks', 'pods', 'localhost:9090')
    expect([found.to, found.hops.at(-1)!.at]).toEqual(['container:pods/6a1b2c3d4e5f-infra', 'container:pods/front'])
    expect(keys(found)).toEqual([
      ...['Local', 'TranslatesAssumed', 'Routes', 'MasqueradesAssumed', 'Bridge', 'VethIn'],
      ...['InnerUnknown', 'ListensPod']
    ])
    expect(found.assumed[0]).toMatch(/^podman has its rules for 0\.0\.0\.0:9090->80\/tcp in place/)
    // as far as the facts go: no command printed the rules
    expect(found.disposition).toBe('unknown')
    expect(found.reason).toMatch(/ends delivered\.$/)
    expect(found.next).toEqual(['iptables-save', 'nft list ruleset'])
  })

  it('goes straight to the socket of a container that shares the network of the host', () => {
    const found = path('pod-and-networks', 'pods', 'localhost:7000')
    expect(keys(found)).toEqual(['Local', 'SocketContainer'])
    expect(found.to).toBe('process:pods/pid-7031')
    expect(path('pod-and-networks', 'pods', 'api', { port: 7000 })).toMatchObject({ to: 'container:pods/api' })
  })

  it('is a process of the host where no container has the port', () => {
    const found = path('docker', 'dock', 'localhost:22')
    expect(keys(found)).toEqual(['Local', 'Socket'])
    expect(found.to).toBe('process:dock/pid-801')
  })
})

describe('a listing that leaves things out', () => {
  const terminal = (rules: string) => `[root@box ~]# podman ps
CONTAINER ID  IMAGE            COMMAND  CREATED       STATUS           PORTS                    NAMES
4a1b9c2d3e4f  docker.io/httpd  httpd    25 hours ago  Up 25 hours ago  0.0.0.0:58080->8080/tcp  web
[root@box ~]# iptables -L -n -t nat
Chain OUTPUT (policy ACCEPT)
target     prot opt source               destination
NETAVARK-HOSTPORT-DNAT  all  --  0.0.0.0/0            0.0.0.0/0            ADDRTYPE match dst-type LOCAL

Chain NETAVARK-HOSTPORT-DNAT (2 references)
target     prot opt source               destination
${rules}NETAVARK-DN-1D8721804F16F  tcp  --  0.0.0.0/0            0.0.0.0/0            tcp dpt:58080 /* dnat name: podman */

Chain NETAVARK-DN-1D8721804F16F (1 references)
target     prot opt source               destination
NETAVARK-HOSTPORT-SETMARK  tcp  --  127.0.0.1            0.0.0.0/0            tcp dpt:58080
DNAT       tcp  --  0.0.0.0/0            0.0.0.0/0            tcp dpt:58080 to:10.88.0.4:8080
[root@box ~]# ip a
2: podman0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc noqueue state UP
    inet 10.88.0.1/16 brd 10.88.255.255 scope global podman0
3: veth0@if2: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc noqueue master podman0 state UP
    link/ether 2e:cd:f7:96:31:35 brd ff:ff:ff:ff:ff:ff link-netnsid 0
`
  const curl = { from: 'box', to: 'localhost:58080' }

  it('still leads to the container that publishes the port: the rule tells its address', () => {
    const found = answer([{ name: 'box', text: terminal('') }], curl)!
    expect([found.disposition, found.to]).toEqual(['delivered', 'container:box/web'])
    expect(found.hops.map(({ at }) => at)).toContain('linux-bridge:box/podman0')
    expect(found.assumed.join('\n')).toMatch(/bridge and the veth pair of web/)
  })

  it('counts on a rule that may be for one device only where the container agrees', () => {
    const doubtful = 'RETURN     all  --  0.0.0.0/0            0.0.0.0/0\n'
    const agreed = answer([{ name: 'box', text: terminal(doubtful) }], curl)!
    expect([agreed.disposition, agreed.assumed[0]]).toEqual([
      'delivered',
      'the rule for port 58080 matches: the listing leaves out on which devices it holds, or holds conditions nobody can judge'
    ])
    const alone = terminal(doubtful).replace('58080->8080', '58081->8080')
    expect(answer([{ name: 'box', text: alone }], curl)!.disposition).toBe('unknown')
  })
})

describe('a published port from elsewhere', () => {
  it('passes PREROUTING and is forwarded, with the source it came with', () => {
    const found = path('podman4-netavark', '192.168.24.9', 'pod4:58080')
    expect(found.disposition).toBe('delivered')
    expect(keys(found)).toEqual([...['Arrives', 'Translates', 'ForwardsRule', 'Bridge', 'VethIn', 'Inner', 'Listens']])
    expect(found.hops[0]!.at).toBe('nic:pod4/eth0')
    expect(found.hops[1]!.text.values['hook']).toBe('PREROUTING')
    expect(wire(found).at(-1)).toBe('192.168.24.9 > 10.88.0.4 TCP 49152 > 8080')
    expect(found.hops.at(-1)!.headers[0]).toContain('TTL 63')
  })

  it('comes over the wire from another host, to the container by its published port', () => {
    const inputs = [...containerCaptures('podman4-netavark'), ...containerCaptures('podman3-cni')]
    for (const to of ['pod4:58080', 'container:pod4/web']) {
      const found = answer(inputs, { from: 'pod3', to, port: 58080 })!
      expect([found.disposition, found.to, found.hosts]).toEqual([
        'delivered',
        'container:pod4/web',
        ['host:pod3', 'host:pod4']
      ])
      expect(found.legs).toEqual([{ from: 'host:pod3', to: 'host:pod4', encapsulation: 'flat' }])
      expect(wire(found)[0]).toBe('192.168.24.33 > 192.168.24.22 TCP 49152 > 58080')
    }
    const fits = ask(new Lookup(analyse(inputs, {}, memory)), { from: '192.168.24.9', to: 'web', port: 8080 })
    expect(fits).toMatchObject({ side: 'to', trouble: { problem: 'several' } })
  })

  it('is dropped by a filter that lets only others pass', () => {
    const inputs = containerCaptures('docker').map((each) => ({
      ...each,
      text: each.text.replace(
        '-A DOCKER -d 172.17.0.2/32 ! -i docker0 -o docker0 -p tcp -m tcp --dport 80 -j ACCEPT\n',
        ''
      )
    }))
    const closed = answer(inputs, { from: '192.168.24.9', to: 'dock:8080' })!
    expect(closed.disposition).toBe('dropped')
    expect(closed.text).toMatchObject({ key: 'path.ctFilteredPolicy', values: { chain: 'filter FORWARD' } })
    const open = answer(containerCaptures('docker'), { from: '192.168.24.9', to: 'dock:8080' })!
    expect(open.disposition).toBe('delivered')
    // a process of the host passes no FORWARD
    expect(answer(inputs, { from: 'dock', to: '192.168.24.66:8080' })!.disposition).toBe('delivered')
  })

  it('is not answered at an address it is not published at, nor where nothing is published', () => {
    const local = containerCaptures('podman4-netavark').map((each) => ({
      ...each,
      text: each.text
        .replace('0.0.0.0:58080->8080/tcp', '127.0.0.1:58080->8080/tcp')
        .replaceAll('"HostIp": ""', '"HostIp": "127.0.0.1"')
        .replace('-A NETAVARK-HOSTPORT-DNAT -p tcp', '-A NETAVARK-HOSTPORT-DNAT -d 127.0.0.1/32 -p tcp')
    }))
    expect(answer(local, { from: 'pod4', to: 'localhost:58080' })!.disposition).toBe('delivered')
    const outside = answer(local, { from: '192.168.24.9', to: 'pod4:58080' })!
    expect([outside.disposition, outside.text?.key]).toEqual(['dropped', 'path.ctElsewhere'])
    const closed = path('pod-and-networks', '192.168.24.9', 'db', { port: 3306 })
    expect([closed.disposition, closed.text?.key]).toEqual(['dropped', 'path.ctNotPublished'])
  })

  it('finds nobody behind a port whose container has stopped or whose rules were flushed', () => {
    const stopped = containerCaptures('podman4-netavark').map((each) => ({
      ...each,
      text: each.text
        .replace('Up 25 hours ago', 'Exited (0) 1 hour ago')
        .replace('"Status": "running"', '"Status": "exited"')
    }))
    const exited = answer(stopped, { from: 'pod4', to: 'localhost:58080' })!
    expect([exited.disposition, exited.text?.key]).toEqual(['dropped', 'path.ctExited'])
    const flushed = containerCaptures('podman5-nftables').map((each) => ({
      ...each,
      text: each.text.replaceAll(/^\t\t.*(?:dport 58080|HOSTPORT).*\n/gm, '')
    }))
    const gone = answer(flushed, { from: 'pod5', to: 'localhost:58080' })!
    expect([gone.disposition, gone.text?.key]).toEqual(['dropped', 'path.ctNoRule'])
    // iptables does not print what nft may hold
    const saved = containerCaptures('podman4-netavark').map((each) => ({
      ...each,
      text: each.text.replaceAll(/^-A .*(?:dport 58080|HOSTPORT).*\n/gm, '')
    }))
    const open = answer(saved, { from: 'pod4', to: 'localhost:58080' })!
    expect([open.disposition, open.next[0]]).toEqual(['unknown', 'nft list ruleset'])
  })
})

describe('the way back', () => {
  it('undoes every translation, at the same places', () => {
    const there = path('podman4-netavark', 'pod4', 'localhost:58080')
    const back = path('podman4-netavark', 'pod4', 'localhost:58080', { way: 'back' })
    expect([back.from, back.to, back.disposition]).toEqual([there.to, there.from, 'delivered'])
    expect(back.hops.map(({ at }) => at)).toEqual(there.hops.map(({ at }) => at).toReversed())
    expect(wire(back)).toEqual([
      '10.88.0.4 > 10.88.0.1 TCP 8080 > 49152',
      '10.88.0.4 > 127.0.0.1 TCP 8080 > 49152',
      '127.0.0.1 > 127.0.0.1 TCP 58080 > 49152'
    ])
  })
})

const QUESTIONS: [string, Question][] = [
  ['podman4-netavark', { from: 'pod4', to: 'localhost:58080' }],
  ['podman4-netavark', { from: '192.168.24.9', to: 'pod4:58080' }],
  ['podman4-netavark', { from: 'web', to: 'internet', protocol: 'tcp', port: 443 }],
  ['podman3-cni', { from: 'pod3', to: 'localhost:58080' }],
  ['podman5-nftables', { from: 'pod5', to: 'pod5:58080' }],
  ['docker', { from: 'dock', to: 'localhost:8080' }],
  ['docker', { from: 'dock', to: '192.168.24.66:8080' }],
  ['docker', { from: 'dock', to: 'localhost:22' }],
  ['rootless-slirp', { from: 'rl1', to: 'localhost:58080' }],
  ['rootless-pasta', { from: '192.168.24.9', to: 'rl2:58080' }],
  ['pod-and-networks', { from: 'pods', to: 'localhost:9090' }],
  ['pod-and-networks', { from: 'front', to: 'db', protocol: 'tcp', port: 3306 }],
  ['pod-and-networks', { from: 'pods', to: 'localhost:7000' }],
  ['pod-and-networks', { from: 'db', to: '192.168.24.88:9090' }]
]

describe('an answer on fewer facts', () => {
  it.each(QUESTIONS)('of %s, %j is the same or unknown with what to paste', (name, question) => {
    const captures = containerCaptures(name)
    const whole = answer(captures, question)!
    expect(['delivered', 'provider', 'unknown']).toContain(whole.disposition)
    const flags = fc.array(fc.boolean(), { minLength: captures.length, maxLength: captures.length })
    fc.assert(
      fc.property(flags, (kept) => {
        const found = answer(
          captures.filter((_, index) => kept[index]),
          question
        )
        if (!found) return
        if (found.disposition === 'unknown') {
          expect(found.reason).toMatch(/^Not pasted: /)
          expect(found.next).not.toEqual([])
          return
        }
        expect([found.disposition, found.to]).toEqual([whole.disposition, whole.to])
      }),
      { numRuns: 60 }
    )
  })
})
