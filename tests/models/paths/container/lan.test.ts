import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../models/analyse.ts'
import { ask } from '../../../../models/paths/ask.ts'
import type { Path } from '../../../../models/paths/path.ts'
import { Lookup } from '../../../../models/topology/lookup.ts'

const ID = 'c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00'

function host(name: string, address: string, more: string): string {
  const prompt = (command: string, output: string): string => `[root@${name} ~]# ${command}\n${output}\n`
  return (
    prompt(
      'ip a',
      `2: eth1: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc mq state UP group default qlen 1000
    link/ether 52:54:00:00:00:${address.split('.').at(-1)} brd ff:ff:ff:ff:ff:ff
    inet ${address}/24 brd 192.168.50.255 scope global eth1
       valid_lft forever preferred_lft forever`
    ) + more.replaceAll('PROMPT', `[root@${name} ~]#`)
  )
}

const network = (driver: string): string => `PROMPT podman network inspect lan
[
     {
          "name": "lan",
          "id": "5f0c2a1b9d8e7f6a5b4c3d2e1f0a9b8c7d6e5f4a3b2c1d0e9f8a7b6c5d4e3f2a",
          "driver": "${driver}",
          "network_interface": "eth1",
          "created": "2026-11-20T08:00:00.000000000Z",
          "subnets": [ { "subnet": "192.168.50.0/24", "gateway": "192.168.50.1" } ],
          "ipv6_enabled": false,
          "internal": false,
          "dns_enabled": false,
          "options": { "mode": "bridge" },
          "ipam_options": { "driver": "host-local" }
     }
]
PROMPT podman inspect web
[
     {
          "Id": "${ID}",
          "State": { "Status": "running", "Running": true, "Pid": 4242, "ConmonPid": 4240 },
          "ImageName": "registry.example.com/training/httpd:2.4",
          "Name": "web",
          "NetworkSettings": {
               "Ports": { "8080/tcp": [ { "HostIp": "", "HostPort": "58080" } ] },
               "Networks": {
                    "lan": {
                         "Gateway": "192.168.50.1",
                         "IPAddress": "192.168.50.77",
                         "IPPrefixLen": 24,
                         "MacAddress": "0e:11:22:33:44:55",
                         "NetworkID": "lan"
                    }
               }
          },
          "HostConfig": { "NetworkMode": "bridge" }
     }
]
`

function path(from: string, to: string, driver = 'macvlan'): Path {
  const text = host('node-a', '192.168.50.10', network(driver)) + host('node-b', '192.168.50.20', '')
  const answer = ask(new Lookup(analyse([{ name: 'paste.txt', text }])), { from, to, protocol: 'tcp', port: 8080 })
  if (!('paths' in answer)) throw new Error(JSON.stringify(answer))
  return answer.paths[0]!
}

const keys = ({ hops }: Path): string[] => hops.map(({ text }) => text.key.replace('path.ct', ''))

describe('a container on the wire of a device of its host', () => {
  it('is reached by its own address and MAC, without translation or bridge', () => {
    const found = path('node-b', 'web')
    expect(found.disposition).toBe('delivered')
    expect(keys(found)).toEqual(['LeavesHost', 'LanIn', 'InnerUnknown', 'ListensUnnamed'])
    const at = found.hops.find(({ text }) => text.key === 'path.ctLanIn')!
    expect(at.headers.join()).toContain('> 0e:11:22:33:44:55')
    expect(at.headers.join()).toContain('192.168.50.20 > 192.168.50.77')
    expect(found.assumed.join()).not.toContain('veth')
  })

  it('shares the MAC of its parent with ipvlan', () => {
    const found = path('node-b', 'web', 'ipvlan')
    expect(keys(found)).toContain('LanInShared')
    expect(found.hops.flatMap(({ headers }) => headers).join()).toContain('> 52:54:00:00:00:10')
  })

  it('is not reached from its own host, nor by a port that is published in vain', () => {
    expect(path('node-a', 'web')).toMatchObject({ disposition: 'dropped' })
    expect(path('node-a', 'web').reason).toContain('the kernel hands nothing from node-a itself to it')
    const published = path('node-b', 'node-a:58080')
    expect(published).toMatchObject({ disposition: 'dropped' })
    expect(published.reason).toContain('ask for 192.168.50.77 instead')
  })

  it('sends for itself, with its own address', () => {
    const out = path('web', '8.8.8.8')
    expect(out).toMatchObject({ disposition: 'provider' })
    expect(keys(out)).toEqual(['Sends', 'LanOut'])
    expect(out.hops.at(-1)!.headers.join()).toContain('192.168.50.77 > 8.8.8.8')
    expect(path('web', 'node-a').disposition).toBe('dropped')
    expect(path('web', '192.168.50.20').hosts).toEqual(['host:node-a', 'host:node-b'])
  })
})
